import { describe, expect, test } from 'vitest'
import { QueuedViewId } from '#shared/domain/ids'
import { aConfirmedNeed, aCouncil, aDatedNeed, aSession } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const viewNow = async (program: ATestProgram) => (await program.ask('room.get', {})).view
const labels = async (program: ATestProgram) =>
  (await program.ask('room.queue', {})).queue.map(({ label }) => label)
const asRoom = async (program: ATestProgram) =>
  JSON.stringify(await program.send('room.get', {}, { role: 'room' }))

describe('the queue', () => {
  test('waits at the desk: the room learns nothing of it, and words are copied when they are shown', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const made = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '先前的话' })
    await program.ask('room.enqueue', { request: { what: 'draft', sessionId, ...made } })
    const notice = { what: 'notice', sessionId, title: '', text: '休息十分钟' } as const
    await program.ask('room.enqueue', { request: notice })
    expect(await asRoom(program)).not.toMatch(/先前的话|休息十分钟|豫源水务/)
    expect(await labels(program)).toEqual(['读草稿 豫源水务 先前的话', '通知 休息十分钟'])
    await program.ask('draft.save', { sessionId, ...made, text: '改好的话' })
    expect(await program.ask('room.showNext', {})).toEqual({ skipped: [] })
    expect(await viewNow(program)).toMatchObject({ kind: 'read-back', text: '改好的话' })
    await program.ask('room.showNext', {})
    expect(await viewNow(program)).toEqual({ kind: 'notice', title: '', text: '休息十分钟' })
    expect(await labels(program)).toEqual([])
    expect((await program.refusal('room.showNext', {})).message).toContain('没有画面在排队')
  })

  test('passes over what is gone and names it; a draft confirmed meanwhile shows its confirmed wording', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const gone = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '算了' })
    const agreed = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '车库排队' })
    for (const draft of [gone, agreed])
      await program.ask('room.enqueue', { request: { what: 'draft', sessionId, ...draft } })
    await program.ask('draft.withdraw', gone)
    await program.ask('draft.confirm', { ...agreed, by: '王敏', how: 'oral' })
    expect(await program.ask('room.showNext', {})).toEqual({ skipped: ['读草稿（已经不在了）'] })
    expect(await viewNow(program)).toMatchObject({ text: '车库排队', confirmed: { by: '王敏' } })
    expect(await labels(program)).toEqual([])
  })

  test('the same view waits once, a view can be taken out or shown out of turn, and one that left says so', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const first = await program.ask('room.enqueue', { request: { what: 'agenda', sessionId } })
    expect(await program.ask('room.enqueue', { request: { what: 'agenda', sessionId } })).toEqual(first)
    const second = await program.ask('room.enqueue', { request: { what: 'actions', sessionId } })
    const third = await program.ask('room.enqueue', { request: { what: 'summary', sessionId } })
    await program.ask('room.showNext', third)
    expect(await viewNow(program)).toMatchObject({ kind: 'summary' })
    await program.ask('room.dequeue', first)
    await program.ask('room.dequeue', first)
    expect((await program.ask('room.queue', {})).queue.map(({ id }) => id)).toEqual([second.id])
    const left = await program.refusal('room.showNext', { id: QueuedViewId.parse('nobody') })
    expect(left.message).toContain('已经不在队里了')
  })

  test('stays through other views, confirmation and a restart, and ends with its session', async () => {
    const program = await aProgram()
    const { sessionId, seriesId } = await aCouncil(program)
    await program.ask('room.enqueue', { request: { what: 'agenda', sessionId } })
    await program.ask('room.zoom', { zoom: 130 })
    const draft = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '车库排队' })
    await program.ask('room.show', { what: 'draft', sessionId, ...draft })
    await program.ask('draft.confirm', { ...draft, by: '王敏', how: 'oral' })
    const other = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '算了' })
    await program.ask('room.show', { what: 'draft', sessionId, ...other })
    await program.ask('draft.withdraw', other)
    await program.restart()
    expect(await labels(program)).toEqual(['议程'])
    expect((await program.ask('room.get', {})).zoom).toBe(130)
    const next = await aSession(program, seriesId, '2022-09-29', { running: false })
    await program.ask('room.show', { what: 'welcome', sessionId: next })
    expect(await labels(program)).toEqual([])
    expect((await program.ask('room.get', {})).zoom).toBe(130)
  })

  test('holds no more than can be surveyed', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const enqueue = (place: number) =>
      ({ request: { what: 'notice', sessionId, title: '', text: `第${place}条` } }) as const
    for (let place = 0; place < 40; place += 1) await program.ask('room.enqueue', enqueue(place))
    expect((await program.refusal('room.enqueue', enqueue(40))).code).toBe('refused')
    expect(await labels(program)).toHaveLength(40)
  })
})

describe('pages and letters', () => {
  test('the page the desk turned to stays until another view is shown; null lets it page by itself from now on', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    await program.ask('room.show', { what: 'agenda', sessionId })
    await program.ask('room.turn', { page: 2 })
    await program.ask('room.show', { what: 'blank', on: true })
    await program.ask('room.show', { what: 'blank', on: false })
    expect(await program.ask('room.get', {})).toMatchObject({ page: 2 })
    program.at('2022-09-22', '10:09')
    await program.ask('room.turn', { page: null })
    const released = await program.ask('room.get', {})
    expect(released.page).toBeUndefined()
    expect(released.shownAt).toBe('2022-09-22T02:09:00.000Z')
    await program.ask('room.turn', { page: 1 })
    await program.ask('room.show', { what: 'agenda', sessionId })
    expect((await program.ask('room.get', {})).page).toBeUndefined()
  })

  test('letters stay between 80 and 160 percent', async () => {
    const program = await aProgram()
    await aCouncil(program)
    expect((await program.refusal('room.zoom', { zoom: 70 })).code).toBe('invalid-input')
    await program.ask('room.zoom', { zoom: 160 })
    expect((await program.ask('room.get', {})).zoom).toBe(160)
  })
})

describe('the clock beside a view', () => {
  test('runs with the current item, says nothing of its title, and is not there where there is nothing to time', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const { agenda } = await program.ask('session.get', { sessionId })
    const need = await aConfirmedNeed(program, sessionId)
    const item = agenda.items.find(({ kind }) => kind === 'need') ?? agenda.items[0]!
    await program.ask('agenda.openItem', { sessionId, itemId: item.id })
    await program.ask('room.show', { what: 'need', sessionId, needId: need.needId })
    const { clock } = await program.ask('room.get', {})
    expect(clock).toMatchObject({ plannedMinutes: item.plannedMinutes, runningSince: program.now() })
    expect(await asRoom(program)).not.toContain(item.title)
    for (const what of ['welcome', 'summary', 'item'] as const) {
      await program.ask('room.show', { what, sessionId })
      expect((await program.ask('room.get', {})).clock).toBeUndefined()
    }
    await program.ask('room.show', { what: 'agenda', sessionId })
    await program.ask('session.close', { sessionId })
    expect((await program.ask('room.get', {})).clock).toBeUndefined()
  })

  test("an item's own view follows its time, not its words", async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program)
    const { agenda } = await program.ask('session.get', { sessionId })
    const [first, second] = agenda.items
    await program.ask('agenda.openItem', { sessionId, itemId: first!.id })
    await program.ask('room.show', { what: 'item', sessionId })
    await program.ask('agenda.updateItem', {
      sessionId,
      itemId: first!.id,
      title: '改了的题目',
      plannedMinutes: 45,
    })
    expect(await viewNow(program)).toMatchObject({ title: first!.title, plannedMinutes: 45 })
    program.at('2022-09-22', '10:07')
    await program.ask('agenda.openItem', { sessionId, itemId: second!.id })
    const stopped = await viewNow(program)
    expect(stopped).toMatchObject({ title: first!.title, spentSeconds: 420 })
    expect(stopped).not.toHaveProperty('runningSince')
  })
})

test('the action list names what leaves the session: who, by when, and what is done', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const dated = await aDatedNeed(program, sessionId, '路灯不亮')
  await aDatedNeed(program, sessionId, '车库排队')
  await aConfirmedNeed(program, sessionId, '还没有定')
  await program.ask('need.close', { needId: dated.needId, sessionId, told: 'session' })
  await program.ask('room.show', { what: 'actions', sessionId })
  const line = { who: '城管办', by: '2022年10月13日' }
  expect(await viewNow(program)).toEqual({
    kind: 'actions',
    items: [
      { number: 'N-002', title: '车库排队', ...line, done: false },
      { number: 'N-003', title: '还没有定', who: '待定', by: '', done: false },
      { number: 'N-001', title: '路灯不亮', ...line, done: true },
    ],
  })
})

test('an English room reads English kinds and dates', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { needId } = await aDatedNeed(program, sessionId)
  await program.ask('settings.save', { language: 'en' })
  await program.ask('room.show', { what: 'disposition', sessionId, needId })
  expect(await viewNow(program)).toMatchObject({ by: '13 October 2022' })
})
