import { describe, expect, test } from 'vitest'
import {
  aConfirmedNeed,
  aCouncil,
  aDatedNeed,
  aSession,
  finalise,
  passThrough,
} from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const reviewOf = async (program: ATestProgram, sessionId: Parameters<typeof finalise>[1]) => {
  const { agenda, needs } = await program.ask('session.get', { sessionId })
  const numbers = new Map(needs.map(({ need }) => [need.id, need.number]))
  const review = agenda.items.filter(({ kind }) => kind === 'review')
  return review.flatMap(({ entries }) => entries.map(({ needId }) => numbers.get(needId)))
}

describe('finalising', () => {
  test('needs the session closed and every hard check mended; soft ones take a reason', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await aConfirmedNeed(program, sessionId)
    await passThrough(program, sessionId)
    await program.ask('session.close', { sessionId })
    expect((await program.refusal('session.finalise', { sessionId, overrides: [] })).code).toBe('refused')
    const { rows } = await program.ask('need.list', {})
    const disposition = { kind: 'immediate', leadOffice: '应急办' } as const
    await program.ask('need.dispose', { needId: rows[0]!.id, sessionId, disposition })
    const checks = await program.ask('session.checks', { sessionId })
    expect(checks.map(({ name }) => name)).toEqual(['noPerson'])
    const left = await program.refusal('session.finalise', { sessionId, overrides: [] })
    expect(left.message).toContain('1')
    const overrides = [{ check: checks[0]!.id, reason: '下周确定' }]
    expect(await program.ask('session.finalise', { sessionId, overrides })).toEqual({ version: 1 })
    const after = await program.ask('session.checks', { sessionId })
    expect(after[0]).toMatchObject({ name: 'noPerson', overridden: '下周确定' })
  })

  test('a hard check cannot be passed over with a reason', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await aConfirmedNeed(program, sessionId)
    await passThrough(program, sessionId)
    await program.ask('session.close', { sessionId })
    const [hard] = await program.ask('session.checks', { sessionId })
    expect(hard).toMatchObject({ name: 'undisposed', hard: true })
    const overrides = [{ check: hard!.id, reason: '算了' }]
    expect((await program.refusal('session.finalise', { sessionId, overrides })).code).toBe('refused')
  })

  test('twice is one version: the second time is refused', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    expect(await finalise(program, sessionId)).toBe(1)
    expect((await program.refusal('session.finalise', { sessionId, overrides: [] })).code).toBe('refused')
    expect((await program.ask('minutes.get', { sessionId })).versions).toHaveLength(1)
  })

  test('a finalised session takes no change at all', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const { needId } = await aDatedNeed(program, sessionId)
    await finalise(program, sessionId)
    const { agenda, attendance } = await program.ask('session.get', { sessionId })
    const itemId = agenda.items[0]!.id
    const attendeeId = attendance.attendees[0]!.id
    const { paper } = await program.ask('minutes.get', { sessionId })
    const refusals = [
      program.refusal('session.update', { sessionId, chair: '别人' }),
      program.refusal('session.start', { sessionId }),
      program.refusal('session.resume', { sessionId }),
      program.refusal('session.close', { sessionId }),
      program.refusal('agenda.addItem', { sessionId, kind: 'other', title: '补', plannedMinutes: 5 }),
      program.refusal('agenda.updateItem', { sessionId, itemId, title: '改' }),
      program.refusal('agenda.openItem', { sessionId, itemId }),
      program.refusal('attendance.mark', { sessionId, attendeeId, state: 'absent' }),
      program.refusal('draft.save', { sessionId, text: '又一条' }),
      program.refusal('need.report', { sessionId, needId, words: '进展' }),
      program.refusal('minutes.edit', { sessionId, paper }),
    ]
    for (const { code, message } of await Promise.all(refusals)) {
      expect([code, message]).toEqual(['refused', expect.stringContaining('定稿')])
    }
  })
})

describe('reopening', () => {
  test('takes a reason, makes version 2, and leaves the papers of version 1 byte for byte', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await finalise(program, sessionId)
    const first = await program.ask('minutes.print', { sessionId, format: 'docx' })
    const bytes = (await program.program().documents.read(first.documentId))!.bytes
    expect((await program.refusal('session.reopen', { sessionId, reason: '  ' })).message).toContain('理由')
    await program.ask('session.reopen', { sessionId, reason: '补充电话' })
    const { agenda } = await program.ask('session.get', { sessionId })
    const itemId = agenda.items[0]!.id
    await program.ask('agenda.updateItem', { sessionId, itemId, outcome: '补充的话' })
    expect(await program.ask('session.finalise', { sessionId, overrides: [] })).toEqual({ version: 2 })
    const second = await program.ask('minutes.print', { sessionId, format: 'docx' })
    expect(second.documentId).not.toBe(first.documentId)
    const again = await program.ask('minutes.print', { sessionId, format: 'docx', version: 1 })
    expect(again.documentId).toBe(first.documentId)
    expect((await program.program().documents.read(first.documentId))!.bytes).toEqual(bytes)
  })

  test('is only for what is finalised, and only while the next one is not', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    expect((await program.refusal('session.reopen', { sessionId, reason: '改' })).code).toBe('refused')
    expect((await program.ask('session.get', { sessionId })).session.state).toBe('running')
    await finalise(program, sessionId)
    const next = await aSession(program, seriesId, '2022-09-29')
    await finalise(program, next)
    expect((await program.refusal('session.reopen', { sessionId, reason: '改' })).message).toContain('下一期')
    await program.ask('session.reopen', { sessionId: next, reason: '改' })
  })
})

test('minutes edited by hand stay as they were edited, through changes and finalising', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await program.ask('settings.save', { documentPrefix: '博学办' })
  const { paper } = await program.ask('minutes.get', { sessionId })
  const edited = { ...paper, title: '改过的标题' }
  await program.ask('minutes.edit', { sessionId, paper: edited })
  await aDatedNeed(program, sessionId)
  expect(await program.ask('minutes.get', { sessionId })).toMatchObject({
    edited: true,
    paper: { title: '改过的标题' },
  })
  await finalise(program, sessionId)
  const kept = await program.ask('minutes.get', { sessionId })
  expect(kept.paper).toEqual({ ...edited, number: '博学办〔2022〕1号' })
})

test('throwing the edited text away draws it from the session again', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { paper } = await program.ask('minutes.get', { sessionId })
  await program.ask('minutes.edit', { sessionId, paper: { ...paper, title: '改过的标题' } })
  await program.ask('minutes.redraw', { sessionId })
  expect(await program.ask('minutes.get', { sessionId })).toMatchObject({
    edited: false,
    paper: { title: paper.title },
  })
})

describe('rows of numbers', () => {
  test('issues go on without a gap from where the paper series ended, and no issue is skipped afterwards', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program, { running: false })
    const first = await program.ask('session.get', { sessionId })
    expect(first.session.number).toBe(1)
    const gap = await program.refusal('session.create', { seriesId, date: '2022-09-29', number: 5 })
    expect(gap.message).toContain('第 2 期')
    const { id: other } = await program.ask('series.save', {
      ...(await program.ask('series.list', {}))[0]!.series,
      id: undefined,
      name: '月例会',
    })
    const made: number[] = []
    for (const date of ['2022-10-13', '2022-10-20', '2023-01-05'] as const) {
      const number = made.length === 0 ? { number: 15 } : {}
      made.push((await program.ask('session.create', { seriesId: other, date, ...number })).number)
    }
    expect(made).toEqual([15, 16, 1])
  })

  test('needs are numbered without gaps, go on after a paper ledger, and never go back', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await program.ask('settings.setNextNeedNumber', { number: 34 })
    const first = await aConfirmedNeed(program, sessionId, '第一条')
    const draft = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '会撤回' })
    await program.ask('draft.withdraw', draft)
    const second = await aConfirmedNeed(program, sessionId, '第二条')
    expect([first.number, second.number]).toEqual([34, 35])
    const taken = await program.refusal('settings.setNextNeedNumber', { number: 35 })
    expect(taken.message).toContain('36')
    await program.restart()
    expect((await aConfirmedNeed(program, sessionId, '第三条')).number).toBe(36)
  })

  test('a 发文字号 is taken at the first version and kept by the second; the next session gets the next', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    await program.ask('settings.save', { documentPrefix: '博学办' })
    await finalise(program, sessionId)
    await program.ask('session.reopen', { sessionId, reason: '改' })
    await program.ask('session.finalise', { sessionId, overrides: [] })
    const next = await aSession(program, seriesId, '2022-09-29')
    await finalise(program, next)
    const numbers = (await program.ask('session.list', {})).map(({ documentNumber }) => documentNumber)
    expect(numbers).toEqual(['博学办〔2022〕2号', '博学办〔2022〕1号'])
  })
})

describe('starting', () => {
  test('a second time leaves the item at hand, and only one session runs at a time', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    await program.ask('agenda.step', { sessionId, step: 1 })
    const before = await program.ask('session.get', { sessionId })
    await program.ask('session.start', { sessionId })
    expect((await program.ask('session.get', { sessionId })).session.cursor).toEqual(before.session.cursor)
    const other = await aSession(program, seriesId, '2022-09-29', { running: false })
    expect((await program.refusal('session.start', { sessionId: other })).code).toBe('refused')
  })

  test('a closed session is resumed where it stood, its clock with it, and is not started over', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await program.ask('agenda.step', { sessionId, step: 1 })
    const { session } = await program.ask('session.get', { sessionId })
    await program.ask('session.close', { sessionId })
    expect((await program.refusal('session.start', { sessionId })).code).toBe('refused')
    await program.ask('session.resume', { sessionId })
    const after = await program.ask('session.get', { sessionId })
    expect(after.session.cursor).toEqual(session.cursor)
    expect(after.agenda.items.filter(({ runningSince }) => runningSince).map(({ id }) => id)).toEqual([
      session.cursor!.itemId,
    ])
  })

  test('what was never started cannot be resumed', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program, { running: false })
    expect((await program.refusal('session.resume', { sessionId })).code).toBe('refused')
  })
})

describe('what comes back', () => {
  test('an item put off comes back once in the next session, also when that one is prepared already', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    const add = { sessionId, kind: 'briefing', plannedMinutes: 5 } as const
    const early = await program.ask('agenda.addItem', { ...add, title: '早撤的' })
    const late = await program.ask('agenda.addItem', { ...add, title: '晚撤的' })
    await program.ask('agenda.postponeItem', { sessionId, itemId: early.itemId, reason: '材料未到' })
    const { id: next } = await program.ask('session.create', { seriesId, date: '2022-09-29' })
    await program.ask('agenda.postponeItem', { sessionId, itemId: late.itemId, reason: '时间不够' })
    await program.ask('agenda.postponeItem', { sessionId, itemId: late.itemId, reason: '时间真的不够' })
    const carried = async () => {
      const { agenda } = await program.ask('session.get', { sessionId: next })
      return agenda.items.filter(({ carriedFrom }) => carriedFrom === sessionId).map(({ title }) => title)
    }
    expect(await carried()).toEqual(['早撤的', '晚撤的'])
    await finalise(program, sessionId)
    await program.ask('session.signIn', { sessionId: next })
    expect(await carried()).toEqual(['早撤的', '晚撤的'])
  })

  test('a session prepared early holds at sign-in what came up since, without what was settled', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    const lamp = await aDatedNeed(program, sessionId, '路灯')
    const { id: next } = await program.ask('session.create', { seriesId, date: '2022-09-29' })
    expect(await reviewOf(program, next)).toEqual([lamp.number])
    const lift = await aDatedNeed(program, sessionId, '电梯')
    await program.ask('need.close', { needId: lamp.needId, sessionId, told: 'session' })
    await finalise(program, sessionId)
    await program.ask('session.notice', { sessionId: next })
    expect(await reviewOf(program, next)).toEqual([lift.number])
    await program.ask('need.followUp', { needId: lamp.needId, reaction: 'unsatisfied' })
    expect(await reviewOf(program, next)).toEqual([lift.number, lamp.number])
  })

  test('a need put off stays open and stands in the next session again', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    const { number } = await aDatedNeed(program, sessionId)
    await finalise(program, sessionId)
    const next = await aSession(program, seriesId, '2022-09-29')
    const { needs } = await program.ask('session.get', { sessionId: next })
    const needId = needs[0]!.need.id
    expect((await program.refusal('need.passOver', { needId, sessionId: next, reason: ' ' })).code).toBe(
      'refused',
    )
    await program.ask('need.passOver', { needId, sessionId: next, reason: '负责人出差' })
    await program.ask('session.close', { sessionId: next })
    const { id: third } = await program.ask('session.create', { seriesId, date: '2022-10-13' })
    expect(await reviewOf(program, third)).toEqual([number])
  })

  test('a session called for an earlier day looks back on the one before it, not on a later one', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    await program.ask('session.create', { seriesId, date: '2022-10-13' })
    const { id: between } = await program.ask('session.create', { seriesId, date: '2022-09-29' })
    expect((await program.ask('session.get', { sessionId: between })).previous?.id).toBe(sessionId)
  })
})

test('the order given to items and the item at hand survive a restart', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await program.ask('session.get', { sessionId })
  await program.ask('agenda.moveItem', { sessionId, itemId: agenda.items.at(-1)!.id, to: 0 })
  const moved = await program.ask('session.get', { sessionId })
  await program.restart()
  const after = await program.ask('session.get', { sessionId })
  expect(after).toEqual(moved)
  expect(after.agenda.items[0]!.id).toBe(agenda.items.at(-1)!.id)
})

test('a person who comes twice, a session twice on a day, and times that run backwards are refused', async () => {
  const program = await aProgram()
  const { seriesId, sessionId } = await aCouncil(program)
  const attendee = { name: '王敏', organisation: ' 豫源水务', organisationKind: 'enterprise' } as const
  expect((await program.refusal('attendance.add', { sessionId, attendee })).code).toBe('conflict')
  expect((await program.refusal('session.create', { seriesId, date: '2022-09-22' })).code).toBe('refused')
  expect((await program.refusal('session.update', { sessionId, startTime: '12:00' })).code).toBe('refused')
})
