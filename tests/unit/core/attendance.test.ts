import { expect, test } from 'vitest'
import { aCouncil, passThrough } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'
import type { SessionId } from '#shared/domain/ids'

const listOf = async (program: ATestProgram, sessionId: SessionId) =>
  (await program.ask('session.get', { sessionId })).attendance.attendees

const newcomer = (name: string) => ({
  name,
  organisation: '云杉科技',
  organisationKind: 'enterprise' as const,
})

test('who comes during the first item is present, later late from the current item on', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await program.ask('session.get', { sessionId })
  const early = await program.ask('attendance.add', { sessionId, attendee: newcomer('刘𬭎') })
  program.at('2022-09-22', '10:06')
  const itemId = agenda.items[1]!.id
  await program.ask('agenda.openItem', { sessionId, itemId })
  const late = await program.ask('attendance.add', { sessionId, attendee: newcomer('孙岳') })
  const states = await listOf(program, sessionId)
  expect(states.find(({ id }) => id === early.attendeeId)).toMatchObject({ state: 'present' })
  expect(states.find(({ id }) => id === late.attendeeId)).toMatchObject({
    state: 'late',
    arrivedAtItemId: itemId,
  })
})

test('signing in twice is signing in once, also across a restart, and a finalised list is closed', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const expected = { ...newcomer('刘𬭎'), state: 'expected' as const }
  const { attendeeId } = await program.ask('attendance.add', { sessionId, attendee: expected })
  expect(await program.ask('attendance.signIn', { sessionId, attendeeId })).toEqual({ state: 'present' })
  const once = await listOf(program, sessionId)
  await program.restart()
  program.at('2022-09-22', '10:30')
  await program.ask('attendance.signIn', { sessionId, attendeeId })
  expect(await listOf(program, sessionId)).toEqual(once)
})

test('everybody but one, one press', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program, { running: false })
  const ids = []
  for (const name of ['甲', '乙', '丙']) {
    const attendee = { ...newcomer(name), state: 'expected' as const }
    ids.push((await program.ask('attendance.add', { sessionId, attendee })).attendeeId)
  }
  await program.ask('attendance.markAllPresent', { sessionId, except: [ids[1]!], exceptState: 'excused' })
  expect((await listOf(program, sessionId)).map(({ state }) => state)).toEqual([
    'present',
    'excused',
    'present',
  ])
})

test('a substitute’s name is known to the register from then on', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const [first] = await listOf(program, sessionId)
  const change = { state: 'substitute', name: '许昇', substituteFor: first!.name } as const
  await program.ask('attendance.mark', { sessionId, attendeeId: first!.id, ...change })
  expect(await program.ask('person.list', { query: '许昇' })).toMatchObject([{ organisation: '豫源水务' }])
  expect((await listOf(program, sessionId))[0]).toMatchObject({ name: '许昇', substituteFor: '王敏' })
})

test('the letters by which everybody on the list is found', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const spellings = await program.ask('attendance.spellings', { sessionId })
  expect(spellings.map(({ name }) => name.initials.join(''))).toEqual(['wm', 'zkc z'])
})

test('a quorum that was missed is told at once, and asks for a reason before finalising', async () => {
  const program = await aProgram()
  const { sessionId, seriesId } = await aCouncil(program)
  expect(await program.ask('attendance.quorum', { sessionId })).toEqual({})
  const listed = await program.ask('series.list', {})
  const { series } = listed.find((one) => one.series.id === seriesId)!
  await program.ask('series.save', {
    ...series,
    skips: [...series.skips],
    agendaTemplate: [...series.agendaTemplate],
    quorum: { people: 3 },
  })
  expect(await program.ask('attendance.quorum', { sessionId })).toEqual({
    quorum: { present: 2, needed: 3, isMet: false },
  })
  await passThrough(program, sessionId)
  await program.ask('session.close', { sessionId })
  const checks = await program.ask('session.checks', { sessionId })
  expect(checks.find(({ name }) => name === 'quorumMissed')).toMatchObject({ hard: false, subject: '2/3' })
})
