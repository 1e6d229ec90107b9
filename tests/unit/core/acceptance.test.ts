import { expect, test } from 'vitest'
import type { LedgerFilter } from '#shared/contract/need-operations'
import type { SessionId } from '#shared/domain/ids'
import { SeriesId } from '#shared/domain/series'
import { PROTOCOL_VERSION } from '#shared/contract/frames'
import { createDesk, type Desk } from '../../../main/demo/play'
import { LAST_STEP, playScenario, type Played } from '../../../main/demo/scenario'
import { aProgram, type ATestProgram } from '../../fixtures/program'

let keys = 0
const deskOf = (program: ATestProgram): Desk => createDesk(program.core(), () => `desk-${String(++keys)}`)

async function played(
  until: number,
): Promise<{ program: ATestProgram; desk: Desk; stage: Played; sessionId: SessionId }> {
  const program = await aProgram()
  const desk = deskOf(program)
  const stage = await playScenario(desk, until)
  expect(program.faults).toEqual([])
  return { program, desk, stage, sessionId: stage.sessionId! }
}

async function numbersUnder(desk: Desk, filter: LedgerFilter): Promise<number[]> {
  return (await desk.ask('need.list', { filter })).rows.map(({ number }) => number)
}

async function reviewOf(desk: Desk, sessionId: SessionId): Promise<number[]> {
  const { agenda, needs } = await desk.ask('session.get', { sessionId })
  const numbers = new Map(needs.map(({ need }) => [need.id, need.number]))
  return agenda.items
    .filter(({ kind }) => kind === 'review')
    .flatMap((item) => item.entries.map(({ needId }) => numbers.get(needId)!))
}

test('step 1: home counts one near, one claim to return today, one escalation waiting 21 days, and each opens its rows', async () => {
  const { desk } = await played(1)
  const home = await desk.ask('home.get', {})
  expect(home.counts).toMatchObject({ near: 1, 'return-today': 1, waiting: 1, overdue: 0, open: 3 })
  expect(home.longestWait).toBe(21)
  expect(await numbersUnder(desk, 'near')).toEqual([31])
  expect(await numbersUnder(desk, 'return-today')).toEqual([33])
  expect(await numbersUnder(desk, 'waiting')).toEqual([27])
})

test('every figure of home is the length of the list it opens, at the beginning and at the end', async () => {
  const { desk } = await played(LAST_STEP)
  const { counts } = await desk.ask('home.get', {})
  for (const [filter, count] of Object.entries(counts)) {
    expect([filter, (await desk.ask('need.list', { filter: filter as LedgerFilter })).total]).toEqual([
      filter,
      count,
    ])
  }
})

test('steps 2 to 4: carried needs in order, 55 of 60 minutes, twelve present, the last minutes confirmed', async () => {
  const { program, desk, stage, sessionId } = await played(4)
  const view = await desk.ask('session.get', { sessionId })
  expect(await reviewOf(desk, sessionId)).toEqual([31, 33, 27])
  expect(view.agenda.items.map(({ title, plannedMinutes }) => [title, plannedMinutes])).toEqual([
    ['审议上期纪要', 5],
    ['政策通报', 5],
    ['回头看', 15],
    ['新需求', 30],
  ])
  expect([view.plannedTotal, view.plannedLength]).toEqual([55, 60])
  expect(view.counts).toMatchObject({ present: 12, excused: 1, substitutes: 1, enterprises: 9, offices: 3 })
  expect(view.session).toMatchObject({ state: 'running', number: 15 })
  expect(view.previous).toMatchObject({
    id: stage.council.previousId,
    approved: { number: 15, by: sessionId },
  })
  expect(view.previous?.approved?.at).toBe('2022-09-29T02:03:00.000Z')
  expect(program.faults).toEqual([])
})

test('steps 5 to 7: the lamp closes on time, the canteen becomes a task force with an extension, the metro stops waiting at 21 days', async () => {
  const { desk } = await played(7)
  const { rows } = await desk.ask('need.list', {})
  const needOf = async (number: number) =>
    desk.ask('need.get', { needId: rows.find((row) => row.number === number)!.id })
  expect((await needOf(31)).need).toMatchObject({
    state: 'closed',
    closing: { onTime: true, reaction: 'satisfied' },
  })
  const canteen = (await needOf(33)).need
  expect(canteen.dispositions.map(({ disposition }) => disposition)).toMatchObject([
    { kind: 'claimed', returned: { report: expect.stringContaining('企业卡') as string } },
    { kind: 'dated', dueDate: '2022-10-20', taskForce: { members: ['综经办', '市场监管所'] } },
  ])
  desk.at('2022-12-30', '09:00')
  expect(await needOf(27)).toMatchObject({ waitingDays: 21, need: { state: 'closed' } })
})

test('steps 8 to 11: five new needs, 2022-10-13 for N-034, eight needs of which four are closed and four open', async () => {
  const { desk, sessionId } = await played(9)
  const { rows } = await desk.ask('need.list', {})
  expect(rows.map(({ number, disposition, state }) => [number, disposition, state])).toEqual([
    [27, 'escalated', 'closed'],
    [31, 'dated', 'closed'],
    [33, 'dated', 'open'],
    [34, 'dated', 'open'],
    [35, 'answered', 'closed'],
    [36, 'explained', 'closed'],
    [37, 'immediate', 'open'],
    [38, 'claimed', 'open'],
  ])
  expect(rows.find(({ number }) => number === 34)).toMatchObject({
    dueDate: '2022-10-13',
    leadOffice: '城管办',
  })
  expect(rows.find(({ number }) => number === 37)).toMatchObject({ dueDate: '2022-10-09', person: '' })
  const { need } = await desk.ask('need.get', { needId: rows.find(({ number }) => number === 34)!.id })
  expect(need.wordings).toMatchObject([{ version: 1, confirmation: { by: '王敏', how: 'oral', sessionId } }])
  expect(need.wordings[0]!.text).toContain('二十五分钟')
})

test('the explanation without its words is refused by naming it', async () => {
  const { desk, sessionId } = await played(8)
  const { rows } = await desk.ask('need.list', { filter: 'undecided' })
  const disposition = { kind: 'explained', understood: true, understoodBy: '王敏' } as const
  const sentence = await desk.refusal('need.dispose', { needId: rows[0]!.id, sessionId, disposition })
  expect(sentence).toBe('解释说明要写明理由。')
  expect((await desk.ask('need.get', { needId: rows[0]!.id })).need.dispositions).toEqual([])
})

test('step 10 and 11: the withdrawn draft is no need; the checks name N-037 and the one who left early', async () => {
  const { program, desk, sessionId } = await played(10)
  expect((await desk.ask('session.get', { sessionId })).drafts).toEqual([])
  const kept = (await program.program().records('drafts')).map(({ value }) => value)
  expect(kept).toContainEqual(expect.objectContaining({ state: 'withdrawn', text: '快递柜不足，早高峰' }))
  expect((await desk.ask('need.list', {})).total).toBe(8)
  await desk.ask('session.close', { sessionId })
  const checks = await desk.ask('session.checks', { sessionId })
  expect(checks.map(({ name, subject, hard }) => [name, subject, hard])).toEqual([
    ['leftWithoutItem', '林浦', true],
    ['noPerson', 'N-037', false],
  ])
  expect(await desk.refusal('session.finalise', { sessionId, overrides: [] })).toContain('1')
})

test('step 11: two versions, version 1 untouched, an excerpt for each of five offices, ledger and package', async () => {
  const { program, desk, sessionId } = await played(11)
  const { versions } = await desk.ask('minutes.get', { sessionId })
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [1, ''],
    [2, '政策通报一项补充联系电话'],
  ])
  const compared = await desk.ask('minutes.compare', { sessionId, from: 1, to: 2 })
  const added = compared.to.filter((line) => !compared.from.includes(line))
  expect(added).toHaveLength(1)
  expect(added[0]).toContain('咨询电话')
  const documents = await desk.ask('document.list', {})
  expect(documents.map(({ kind, format, version }) => [kind, format, version ?? 0].join(' ')).sort()).toEqual(
    [
      'agenda docx 0',
      'archive zip 0',
      ...Array.from({ length: 5 }, () => 'excerpt docx 0'),
      'ledger xlsx 0',
      ...['minutes docx 1', 'minutes docx 2', 'minutes pdf 1', 'minutes pdf 2'],
      ...['notice docx 0', 'sign-in docx 0'],
    ],
  )
  const first = documents.find(({ format, version }) => format === 'docx' && version === 1)!
  const again = await desk.ask('minutes.print', { sessionId, format: 'docx', version: 1 })
  expect(again.documentId).toBe(first.id)
  expect((await program.program().documents.read(first.id))!.bytes).toHaveLength(first.bytes)
})

test('step 12: the next session looks back on exactly the four open needs, the monthly one on the same, and the reopened lamp joins', async () => {
  const { desk, stage } = await played(11)
  const seriesId = SeriesId.parse(stage.council.seriesId)
  desk.at('2022-10-08', '09:00')
  const { id } = await desk.ask('session.create', { seriesId, date: '2022-10-13' })
  expect(await reviewOf(desk, id)).toEqual([33, 34, 37, 38])
  const { rows } = await desk.ask('need.list', {})
  const needId = rows.find(({ number }) => number === 31)!.id
  await desk.ask('need.followUp', { needId, reaction: 'unsatisfied', words: '又灭了', by: '陈喆' })
  expect((await reviewOf(desk, id)).sort()).toEqual([31, 33, 34, 37, 38])
  expect((await desk.ask('need.get', { needId })).need).toMatchObject({ state: 'open', reopened: 1 })
  await desk.ask('session.signIn', { sessionId: id })
  expect((await reviewOf(desk, id)).sort()).toEqual([31, 33, 34, 37, 38])
  expect((await reviewOf(desk, id)).at(-1)).toBe(38)
})

test('the monthly session holds the four open needs and the reopened one, once each', async () => {
  const { desk, stage } = await played(LAST_STEP)
  expect(await reviewOf(desk, stage.nextSessionId!)).toEqual([33, 34, 37, 38, 31])
  expect(await reviewOf(desk, stage.monthlySessionId!)).toEqual([33, 34, 37, 38, 31])
})

test('a program that ends in the middle comes back to the same item, clock and half-typed text', async () => {
  const { program, desk, sessionId } = await played(7)
  await desk.ask('scratch.save', { sessionId, fields: { quick: '快递柜不足，早' } })
  await desk.ask('draft.save', { sessionId, enterprise: '嘉禾物业', text: '半句话' })
  const before = await desk.ask('session.get', { sessionId })
  await program.restart()
  const frame = { version: PROTOCOL_VERSION, operation: 'session.get', input: { sessionId } }
  const reply = await program.core().dispatch(frame, { role: 'secretary', at: '2022-09-29T02:30:00.000Z' })
  expect(reply).toMatchObject({
    ok: true,
    output: {
      session: before.session,
      agenda: before.agenda,
      drafts: before.drafts,
      scratch: before.scratch,
    },
  })
  expect(before.session.cursor?.draftId).toBeDefined()
  expect(before.agenda.items.find(({ runningSince }) => runningSince)?.kind).toBe('review')
})
