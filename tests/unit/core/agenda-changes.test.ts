import { describe, expect, test } from 'vitest'
import type { AgendaItemId, SessionId } from '#shared/domain/ids'
import {
  aConfirmedNeed,
  aCouncil,
  aDatedNeed,
  aSession,
  finalise,
  passThrough,
} from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const itemsOf = async (program: ATestProgram, sessionId: SessionId) =>
  (await program.ask('session.get', { sessionId })).agenda.items

const add = (program: ATestProgram, sessionId: SessionId, title: string, plannedMinutes = 5) =>
  program.ask('agenda.addItem', { sessionId, kind: 'briefing', title, plannedMinutes, at: 0 })

const cameTo = async (program: ATestProgram, sessionId: SessionId) =>
  (await itemsOf(program, sessionId)).filter(({ carriedFrom }) => carriedFrom).map(({ title }) => title)

async function aTalk(program: ATestProgram) {
  const council = await aCouncil(program)
  const first = await add(program, council.sessionId, '消防通报')
  await program.ask('agenda.openItem', { sessionId: council.sessionId, itemId: first.itemId })
  return { ...council, itemId: first.itemId }
}

describe('postponed', () => {
  test('to a numbered session: none before it holds the item, that one does, once, also when made much later', async () => {
    const program = await aProgram()
    const { seriesId, sessionId, itemId } = await aTalk(program)
    const to = { year: 2022, number: 4 }
    await program.ask('agenda.postponeItem', { sessionId, itemId, reason: '材料未到', to })
    await finalise(program, sessionId)
    const second = await aSession(program, seriesId, '2022-09-29')
    expect(await cameTo(program, second)).toEqual([])
    const { waiting } = await program.ask('agenda.waiting', { sessionId: second })
    expect(waiting).toEqual([
      expect.objectContaining({ title: '消防通报', number: 1, to, reason: '材料未到' }),
    ])
    await finalise(program, second)
    const { id: third } = await program.ask('session.create', { seriesId, date: '2022-10-13' })
    const { id: fourth } = await program.ask('session.create', { seriesId, date: '2022-10-20' })
    await program.ask('session.notice', { sessionId: third })
    await program.ask('session.notice', { sessionId: fourth })
    expect(await cameTo(program, third)).toEqual([])
    expect(await cameTo(program, fourth)).toEqual(['消防通报'])
    const { waiting: left, cameFrom } = await program.ask('agenda.waiting', { sessionId: fourth })
    expect(left).toEqual([])
    expect(cameFrom).toEqual([expect.objectContaining({ sessionId, number: 1 })])
  })

  test('a prepared session gets it at once; named anew it moves on; restored it is gone from there', async () => {
    const program = await aProgram()
    const { seriesId, sessionId, itemId } = await aTalk(program)
    const { id: second } = await program.ask('session.create', { seriesId, date: '2022-09-29' })
    const { id: third } = await program.ask('session.create', { seriesId, date: '2022-10-13' })
    await program.ask('agenda.postponeItem', { sessionId, itemId, reason: '时间不够' })
    expect([await cameTo(program, second), await cameTo(program, third)]).toEqual([['消防通报'], []])
    const to = { year: 2022, number: 3 }
    await program.ask('agenda.postponeItem', { sessionId, itemId, reason: '时间不够', to })
    expect([await cameTo(program, second), await cameTo(program, third)]).toEqual([[], ['消防通报']])
    await program.ask('agenda.restoreItem', { sessionId, itemId })
    expect([await cameTo(program, second), await cameTo(program, third)]).toEqual([[], []])
    expect((await itemsOf(program, sessionId)).find(({ id }) => id === itemId)).toMatchObject({
      state: 'planned',
      reason: '',
    })
  })

  test('neither to a session that is not later nor to one that is over, nor called back once it was taken up', async () => {
    const program = await aProgram()
    const { seriesId, sessionId, itemId } = await aTalk(program)
    const postpone = (to: { year: number; number: number }) =>
      program.refusal('agenda.postponeItem', { sessionId, itemId, reason: '再议', to })
    expect((await postpone({ year: 2022, number: 1 })).message).toContain('第 1 期以后')
    await program.ask('agenda.postponeItem', { sessionId, itemId, reason: '再议' })
    await program.ask('session.close', { sessionId })
    const second = await aSession(program, seriesId, '2022-09-29')
    await passThrough(program, second)
    expect((await program.refusal('agenda.restoreItem', { sessionId, itemId })).message).toContain('第 2 期')
    await program.ask('session.close', { sessionId: second })
    const other = await add(program, sessionId, '又一项')
    const late = { sessionId, itemId: other.itemId, reason: '再议', to: { year: 2022, number: 2 } }
    expect((await program.refusal('agenda.postponeItem', late)).message).toContain('已经闭会')
    // The next session that is not over yet.
    await program.ask('agenda.postponeItem', { sessionId, itemId: other.itemId, reason: '再议' })
    const { id: third } = await program.ask('session.create', { seriesId, date: '2022-10-13' })
    expect(await cameTo(program, third)).toEqual(['又一项'])
  })

  test('with needs under it: they come back under 回头看 of the next session, and who was at it goes on', async () => {
    const program = await aProgram()
    const { seriesId, sessionId } = await aCouncil(program)
    const { needId, number } = await aDatedNeed(program, sessionId)
    await finalise(program, sessionId)
    const next = await aSession(program, seriesId, '2022-09-29')
    const review = (await itemsOf(program, next)).find(({ kind }) => kind === 'review')!
    await program.ask('agenda.openItem', { sessionId: next, itemId: review.id, needId })
    await program.ask('agenda.postponeItem', { sessionId: next, itemId: review.id, reason: '来不及' })
    const { agenda, session } = await program.ask('session.get', { sessionId: next })
    expect(agenda.items.find(({ id }) => id === review.id)?.entries[0]).toMatchObject({
      state: 'postponed',
      reason: '来不及',
    })
    expect(session.cursor?.itemId).not.toBe(review.id)
    expect(agenda.items.find(({ runningSince }) => runningSince)?.id).toBe(session.cursor?.itemId)
    const { id: third } = await program.ask('session.create', { seriesId, date: '2022-10-13' })
    const { agenda: drawn, needs } = await program.ask('session.get', { sessionId: third })
    const reviews = drawn.items.filter(({ kind }) => kind === 'review')
    expect(reviews).toHaveLength(1)
    expect(reviews[0]!.entries.map((entry) => entry.needId)).toEqual([needId])
    expect(needs.map(({ need }) => need.number)).toEqual([number])
  })

  test('what waits for a later session can be taken up in an earlier one, once', async () => {
    const program = await aProgram()
    const { seriesId, sessionId, itemId } = await aTalk(program)
    const to = { year: 2022, number: 9 }
    await program.ask('agenda.postponeItem', { sessionId, itemId, reason: '再议', to })
    await finalise(program, sessionId)
    const second = await aSession(program, seriesId, '2022-09-29')
    const take = { sessionId: second, fromId: sessionId, itemId }
    await program.ask('agenda.takeWaiting', take)
    expect(await cameTo(program, second)).toEqual(['消防通报'])
    expect((await program.refusal('agenda.takeWaiting', take)).code).toBe('not-found')
    const [carried] = (await itemsOf(program, second)).filter(({ carriedFrom }) => carriedFrom)
    const remove = { sessionId: second, itemId: carried!.id }
    expect((await program.refusal('agenda.removeItem', remove)).message).toContain('不能删除')
  })
})

describe('while running', () => {
  test('merging takes needs, words, notes and the running clock along, and the cursor', async () => {
    const program = await aProgram()
    const { sessionId, itemId } = await aTalk(program)
    const { itemId: intoId } = await add(program, sessionId, '综合通报', 10)
    await program.ask('agenda.updateItem', { sessionId, itemId, outcome: '已说' })
    const { noteId } = await program.ask('note.add', { sessionId, itemId, text: '灭火器过期' })
    program.at('2022-09-22', '10:03')
    await program.ask('agenda.mergeItem', { sessionId, itemId, intoId })
    const { agenda, session } = await program.ask('session.get', { sessionId })
    expect(agenda.items.find(({ id }) => id === intoId)).toMatchObject({
      plannedMinutes: 15,
      outcome: '已说',
      runningSince: '2022-09-22T02:00:00.000Z',
    })
    expect(agenda.items.find(({ id }) => id === itemId)).toMatchObject({
      mergedInto: intoId,
      state: 'withdrawn',
    })
    expect(session.cursor?.itemId).toBe(intoId)
    const { notes } = await program.ask('note.list', { sessionId })
    expect(notes.find(({ id }) => id === noteId)?.itemId).toBe(intoId)
    for (const order of ['agenda.restoreItem', 'agenda.openItem'] as const)
      expect((await program.refusal(order, { sessionId, itemId })).message).toContain('并入')
  })

  test('splitting keeps the need at hand at hand', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const kept = await aConfirmedNeed(program, sessionId, '食堂')
    const going = await aConfirmedNeed(program, sessionId, '路灯')
    const needs = (await itemsOf(program, sessionId)).find(({ kind }) => kind === 'need')!
    await program.ask('agenda.openItem', { sessionId, itemId: needs.id, needId: going.needId })
    const split = {
      sessionId,
      itemId: needs.id,
      title: '路灯专题',
      plannedMinutes: 10,
      needIds: [going.needId],
    }
    const { itemId } = await program.ask('agenda.splitItem', split)
    const { agenda, session } = await program.ask('session.get', { sessionId })
    expect(session.cursor).toEqual({ itemId, needId: going.needId })
    const [first, second] = [needs.id, itemId].map((id) => agenda.items.find((item) => item.id === id)!)
    expect(first!.entries.map(({ needId }) => needId)).toEqual([kept.needId])
    expect(second).toMatchObject({ title: '路灯专题', entries: [{ needId: going.needId }] })
    expect(second!.runningSince).toBeDefined()
  })

  test('withdrawn with a reason, restored, and never removed once it was talked about', async () => {
    const program = await aProgram()
    const { sessionId, itemId } = await aTalk(program)
    expect(
      (await program.refusal('agenda.withdrawItem', { sessionId, itemId, reason: ' ' })).message,
    ).toContain('理由')
    program.at('2022-09-22', '10:04')
    await program.ask('agenda.withdrawItem', { sessionId, itemId, reason: '不议了' })
    const state = async () => (await itemsOf(program, sessionId)).find(({ id }) => id === itemId)!
    expect(await state()).toMatchObject({ state: 'withdrawn', reason: '不议了', spentSeconds: 240 })
    await program.ask('agenda.restoreItem', { sessionId, itemId })
    expect(await state()).toMatchObject({ state: 'planned', reason: '', spentSeconds: 240 })
    expect((await program.refusal('agenda.removeItem', { sessionId, itemId })).message).toContain('经过')
  })

  test('the clock stands right after a restart, and minutes added while it runs change nothing of it', async () => {
    const program = await aProgram()
    const { sessionId, itemId } = await aTalk(program)
    program.at('2022-09-22', '10:06')
    await program.restart()
    await program.ask('agenda.updateItem', { sessionId, itemId, plannedMinutes: 10 })
    program.at('2022-09-22', '10:08')
    await program.ask('session.close', { sessionId })
    expect((await itemsOf(program, sessionId)).find(({ id }) => id === itemId)).toMatchObject({
      spentSeconds: 480,
      plannedMinutes: 10,
      state: 'done',
    })
  })
})

test('nothing of it works in a finalised session', async () => {
  const program = await aProgram()
  const { sessionId, itemId } = await aTalk(program)
  const { itemId: intoId } = await add(program, sessionId, '另一项')
  await finalise(program, sessionId)
  const ids: { sessionId: SessionId; itemId: AgendaItemId } = { sessionId, itemId }
  const refusals = await Promise.all([
    program.refusal('agenda.postponeItem', { ...ids, reason: '晚了' }),
    program.refusal('agenda.withdrawItem', { ...ids, reason: '晚了' }),
    program.refusal('agenda.restoreItem', ids),
    program.refusal('agenda.mergeItem', { ...ids, intoId }),
    program.refusal('agenda.splitItem', { ...ids, title: '拆', plannedMinutes: 1, needIds: [] }),
  ])
  for (const { message } of refusals) expect(message).toContain('已经定稿')
})
