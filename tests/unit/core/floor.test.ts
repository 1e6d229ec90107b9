import { expect, test } from 'vitest'
import type { SessionId } from '#shared/domain/ids'
import { aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const floorOf = (program: ATestProgram, sessionId: SessionId) => program.ask('floor.get', { sessionId })

async function aQueue() {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { attendance } = await program.ask('session.get', { sessionId })
  const asked = []
  for (const { id, name, organisation } of attendance.attendees)
    asked.push(await program.ask('floor.ask', { sessionId, attendeeId: id, name, organisation }))
  return { program, sessionId, attendees: attendance.attendees, asked }
}

test('speeches one after another: seconds by the clock, by organisation, through sleep and crash', async () => {
  const { program, sessionId } = await aQueue()
  program.at('2022-09-22', '10:10')
  await program.ask('floor.give', { sessionId })
  program.at('2022-09-22', '10:12')
  await program.restart()
  await program.ask('floor.give', { sessionId })
  program.at('2022-09-22', '10:13')
  const { floor, organisations, minutes } = await floorOf(program, sessionId)
  expect(minutes).toBe(3)
  expect(floor.speakers.map(({ state, spentSeconds }) => [state, spentSeconds])).toEqual([
    ['done', 120],
    ['speaking', 0],
  ])
  expect(organisations).toEqual([
    { organisation: '豫源水务', seconds: 120, speeches: 1 },
    { organisation: '城管办', seconds: 60, speeches: 1 },
  ])
})

test('the same person asked for twice waits once', async () => {
  const { program, sessionId, attendees, asked } = await aQueue()
  const { id, name, organisation } = attendees[0]!
  expect(await program.ask('floor.ask', { sessionId, attendeeId: id, name, organisation })).toEqual(asked[0])
  expect((await floorOf(program, sessionId)).floor.speakers).toHaveLength(2)
})

test('who has not come cannot speak, nor anybody when the session is not held', async () => {
  const { program, sessionId, attendees } = await aQueue()
  const { id: attendeeId, name, organisation } = attendees[0]!
  await program.ask('attendance.mark', { sessionId, attendeeId, state: 'absent' })
  expect(await program.refusal('floor.ask', { sessionId, attendeeId, name, organisation })).toMatchObject({
    code: 'refused',
  })
  program.at('2022-09-22', '10:20')
  await program.ask('floor.give', { sessionId })
  program.at('2022-09-22', '10:21')
  await program.ask('session.close', { sessionId })
  const { floor } = await floorOf(program, sessionId)
  expect(floor.speakers[0]).toMatchObject({ state: 'done', spentSeconds: 60 })
  expect((await program.refusal('floor.give', { sessionId })).code).toBe('refused')
})

test('sent once, the room screen follows: names and organisations, nothing else', async () => {
  const { program, sessionId, asked } = await aQueue()
  await program.ask('room.show', { what: 'speakers', sessionId })
  const shown = async () => (await program.ask('room.get', {})).view
  expect(await shown()).toMatchObject({ kind: 'speakers', waiting: [{ name: '王敏' }, { name: '赵科长' }] })
  await program.ask('floor.move', { sessionId, speakerId: asked[1]!.speakerId, to: 0 })
  await program.ask('floor.give', { sessionId })
  await program.ask('floor.limit', { sessionId, minutes: 5 })
  expect(await shown()).toMatchObject({
    speaking: { name: '赵科长', minutes: 5 },
    waiting: [{ name: '王敏', organisation: '豫源水务' }],
  })
  await program.ask('floor.end', { sessionId })
  expect(await shown()).not.toHaveProperty('speaking')
})
