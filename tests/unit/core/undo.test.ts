import { expect, test } from 'vitest'
import { operations } from '#shared/contract/operations'
import { isTextKey } from '#shared/text/say'
import { aConfirmedNeed, aCouncil, aDatedNeed, finalise } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'
import type { SessionId } from '#shared/domain/ids'

const offered = (program: ATestProgram, sessionId: SessionId) => program.ask('undo.get', { sessionId })

async function undo(program: ATestProgram, sessionId: SessionId): Promise<string> {
  const { undo: step } = await offered(program, sessionId)
  return (await program.ask('undo.back', { sessionId, id: step!.id })).label
}

async function redo(program: ATestProgram, sessionId: SessionId): Promise<string> {
  const { redo: step } = await offered(program, sessionId)
  return (await program.ask('undo.forward', { sessionId, id: step!.id })).label
}

/** The session's whole book, without what time moves. */
async function bookOf(program: ATestProgram, sessionId: SessionId) {
  const { session, agenda, attendance, drafts, needs, nextNeedNumber } = await program.ask('session.get', {
    sessionId,
  })
  return { session, agenda, attendance, drafts, needs, nextNeedNumber }
}

test('a confirmation is taken back by its name: the number is free again and the draft is being read back', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { number } = await aConfirmedNeed(program, sessionId)
  expect(number).toBe(1)
  expect((await offered(program, sessionId)).undo).toMatchObject({ label: '确认 N-001' })
  expect(await undo(program, sessionId)).toBe('确认 N-001')
  const after = await bookOf(program, sessionId)
  expect(after).toMatchObject({
    needs: [],
    nextNeedNumber: 1,
    drafts: [{ state: 'typing', text: '路灯不亮，请修复。' }],
  })
  expect(await redo(program, sessionId)).toBe('确认 N-001')
  expect(await bookOf(program, sessionId)).toMatchObject({
    nextNeedNumber: 2,
    drafts: [],
    needs: [{ need: { number: 1 } }],
  })
})

test('every change of a session goes back one by one, in words, and forward again to the same', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const states = [await bookOf(program, sessionId)]
  const change = async (what: Promise<unknown>) => {
    await what
    states.push(await bookOf(program, sessionId))
  }
  const { agenda, attendance } = states[0]!
  const itemId = agenda.items[0]!.id
  await change(
    program.ask('agenda.addItem', { sessionId, kind: 'other', title: '下期安排', plannedMinutes: 5 }),
  )
  await change(program.ask('agenda.moveItem', { sessionId, itemId, to: 1 }))
  await change(
    program.ask('attendance.mark', { sessionId, attendeeId: attendance.attendees[0]!.id, state: 'excused' }),
  )
  await change(aDatedNeed(program, sessionId))
  const labels: string[] = []
  while ((await offered(program, sessionId)).undo) {
    const label = await undo(program, sessionId)
    labels.push(label)
    if (label.startsWith('添加议题')) break
  }
  expect(labels).toEqual(['处置 N-001', '确认 N-001', '王敏 的签到', '移动议题', '添加议题「下期安排」'])
  expect((await bookOf(program, sessionId)).agenda.items).toEqual(states[0]!.agenda.items)
  expect((await bookOf(program, sessionId)).attendance).toEqual(states[0]!.attendance)
  while ((await offered(program, sessionId)).redo) await redo(program, sessionId)
  expect(await bookOf(program, sessionId)).toEqual(states.at(-1))
})

test('undo outlives a restart of the program, in the same session', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await aConfirmedNeed(program, sessionId)
  await program.restart()
  expect(await undo(program, sessionId)).toBe('确认 N-001')
  await program.restart()
  expect((await offered(program, sessionId)).redo).toMatchObject({ label: '确认 N-001' })
})

test('what was changed since at the same place is not overwritten, and what others did stays', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await bookOf(program, sessionId)
  const itemId = agenda.items[0]!.id
  await program.ask('agenda.updateItem', { sessionId, itemId, plannedMinutes: 20 })
  program.at('2022-09-22', '10:05')
  await program.ask('agenda.openItem', { sessionId, itemId: agenda.items.at(-1)!.id })
  expect(await undo(program, sessionId)).toContain('修改议题')
  const after = await bookOf(program, sessionId)
  expect(after.agenda.items[0]).toMatchObject({ plannedMinutes: agenda.items[0]!.plannedMinutes })
})

test('pressed twice, the second press is refused and takes nothing more back', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await aDatedNeed(program, sessionId)
  const { undo: step } = await offered(program, sessionId)
  await program.ask('undo.back', { sessionId, id: step!.id })
  expect(await program.refusal('undo.back', { sessionId, id: step!.id })).toMatchObject({ code: 'conflict' })
  expect((await offered(program, sessionId)).undo).toMatchObject({ label: '确认 N-001' })
})

test('a new change ends what could be done again', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await aConfirmedNeed(program, sessionId)
  await undo(program, sessionId)
  await program.ask('agenda.addItem', { sessionId, kind: 'other', title: '其他', plannedMinutes: 5 })
  expect(await offered(program, sessionId)).toMatchObject({ undo: { label: '添加议题「其他」' } })
  expect((await offered(program, sessionId)).redo).toBeUndefined()
})

test('typing on in one place is one step; a finalised session has nothing to take back', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await bookOf(program, sessionId)
  const itemId = agenda.items[0]!.id
  for (const outcome of ['一', '一二', '一二三'])
    await program.ask('agenda.updateItem', { sessionId, itemId, outcome })
  await undo(program, sessionId)
  expect((await bookOf(program, sessionId)).agenda.items[0]!.outcome).toBe('')
  await aDatedNeed(program, sessionId)
  await finalise(program, sessionId)
  expect(await offered(program, sessionId)).toEqual({})
  expect(await program.refusal('undo.back', { sessionId, id: `${sessionId}/0` })).toMatchObject({
    code: 'refused',
  })
})

test('going about on the agenda and typing a draft are no changes to take back', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const before = await offered(program, sessionId)
  await program.ask('agenda.step', { sessionId, step: 1 })
  await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '停车' })
  await program.ask('room.show', { what: 'agenda', sessionId })
  expect(await offered(program, sessionId)).toEqual(before)
})

test('every change that belongs to a session has its own words', () => {
  const subjects = /^(agenda|attendance|draft|floor|need|note|session|taskForce|vote)\./u
  const unspoken = [
    'agenda.openItem',
    'agenda.step',
    'draft.save',
    'session.create',
    'session.finalise',
    'session.reopen',
  ]
  const wordless = Object.entries(operations)
    .filter(([name, { effect }]) => effect === 'write' && subjects.test(name) && !unspoken.includes(name))
    .filter(([name]) => !isTextKey(`undo.labels.${name}`))
    .map(([name]) => name)
  expect(wordless).toEqual([])
})

test('a vote that is taken back leaves the room screen; who voted what never comes back', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await bookOf(program, sessionId)
  const asked = { sessionId, itemId: agenda.items[0]!.id, rule: 'simple', way: 'hands' } as const
  const { voteId } = await program.ask('vote.open', { ...asked, question: '是否同意？' })
  await program.ask('room.show', { what: 'vote', sessionId, voteId })
  await undo(program, sessionId)
  expect((await program.ask('room.get', {})).view).toMatchObject({ kind: 'agenda' })
  expect((await program.ask('vote.list', { sessionId })).votes).toEqual([])
})
