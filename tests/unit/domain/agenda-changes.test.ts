import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  Agenda,
  AgendaItem,
  openItem,
  plannedTotal,
  postponeItem,
  secondsSpent,
  taken,
} from '#shared/domain/agenda'
import {
  canMerge,
  isStanding,
  mergeItem,
  splitItem,
  stopAfter,
  whyNotRemoved,
  withdrawItem,
} from '#shared/domain/agenda-changes'
import { AgendaItemId, NeedId } from '#shared/domain/ids'

const idOf = (name: string) => AgendaItemId.parse(name)
const NOW = '2022-09-29T02:00:00.000Z'
const LATER = '2022-09-29T02:05:00.000Z'

function anItem(id: string, given: Record<string, unknown> = {}): AgendaItem {
  const plain = { kind: 'other', title: `议题${id}`, plannedMinutes: 10, state: 'planned', spentSeconds: 0 }
  return AgendaItem.parse({ ...plain, id, entries: [], ...given })
}

const entriesOf = (...names: string[]) => names.map((needId) => ({ needId, state: 'waiting' }))
const anAgenda = (...items: AgendaItem[]): Agenda => Agenda.parse({ id: 'session-15', items })
const find = (agenda: Agenda, id: string) => agenda.items.find((item) => item.id === id)!

describe('merging', () => {
  test('needs, words, minutes and seconds go to the other; the running clock runs on there', () => {
    const agenda = anAgenda(
      anItem('a', { outcome: '先说的', spentSeconds: 30, entries: entriesOf('n1') }),
      anItem('b', { outcome: '后说的', spentSeconds: 60, entries: entriesOf('n1', 'n2'), plannedMinutes: 5 }),
    )
    const merged = mergeItem(openItem(agenda, idOf('b'), NOW), idOf('b'), idOf('a'))
    const into = find(merged, 'a')
    expect(into).toMatchObject({ outcome: '先说的\n后说的', plannedMinutes: 15, runningSince: NOW })
    expect(into.entries.map(({ needId }) => needId)).toEqual(['n1', 'n2'])
    expect(secondsSpent(into, LATER)).toBe(390)
    expect(find(merged, 'b')).toMatchObject({
      state: 'withdrawn',
      mergedInto: 'a',
      spentSeconds: 0,
      entries: [],
    })
    expect(find(merged, 'b').runningSince).toBeUndefined()
  })

  test('what was agreed goes along; one dissent makes the whole a dissent', () => {
    const agreed = { kind: 'agreed', words: '', at: NOW }
    const dissent = { kind: 'dissent', words: '王敏不同意', at: LATER }
    const merged = mergeItem(
      anAgenda(anItem('a', { deliberation: agreed }), anItem('b', { deliberation: dissent })),
      idOf('b'),
      idOf('a'),
    )
    expect(find(merged, 'a').deliberation).toEqual(dissent)
  })

  test.each([
    ['itself', anItem('a'), anItem('a')],
    ['what was put off', anItem('a', { state: 'postponed' }), anItem('b')],
    ['the approval', anItem('a', { kind: 'approve' }), anItem('b')],
    ['a review into something else', anItem('a', { kind: 'review' }), anItem('b')],
  ])('%s is refused', (_what, from, into) => {
    expect(canMerge(from, into)).toBe(false)
    expect(() => mergeItem(anAgenda(from, into), from.id, into.id)).toThrow('agenda.cannotMerge')
  })

  test('words that do not fit together are refused, not cut off', () => {
    const long = '话'.repeat(5000)
    const agenda = anAgenda(anItem('a', { outcome: long }), anItem('b', { outcome: long }))
    expect(() => mergeItem(agenda, idOf('a'), idOf('b'))).toThrow('agenda.tooManyWords')
  })
})

describe('splitting', () => {
  test('some needs and minutes go to a second item right after; the seconds stay', () => {
    const first = anItem('a', {
      kind: 'need',
      spentSeconds: 90,
      entries: entriesOf('n1', 'n2'),
      plannedMinutes: 30,
    })
    const made = anItem('x', { title: '食堂专题', plannedMinutes: 12 })
    const needIds = [NeedId.parse('n2')]
    const split = splitItem(anAgenda(first, anItem('b')), idOf('a'), { made, needIds })
    expect(split.items.map(({ id }) => id)).toEqual(['a', 'x', 'b'])
    expect(find(split, 'a')).toMatchObject({ plannedMinutes: 18, spentSeconds: 90, entries: entriesOf('n1') })
    expect(find(split, 'x')).toMatchObject({ kind: 'need', plannedMinutes: 12, entries: entriesOf('n2') })
  })

  test('a need that is not under it is not taken along', () => {
    const split = () =>
      splitItem(anAgenda(anItem('a')), idOf('a'), { made: anItem('x'), needIds: [NeedId.parse('n')] })
    expect(split).toThrow('needs.gone')
  })
})

describe('off the agenda', () => {
  test('needs that wait under a postponed item wait no longer there, and wait again when it is restored', () => {
    const entries = [...entriesOf('n1'), { needId: 'n2', state: 'done' }]
    const before = anAgenda(anItem('a', { entries }))
    const off = postponeItem(before, idOf('a'), '时间不够', NOW, { year: 2022, number: 18 })
    expect(find(off, 'a').entries.map(({ state }) => state)).toEqual(['postponed', 'done'])
    expect(find(off, 'a').postponedTo).toEqual({ year: 2022, number: 18 })
    expect(taken(find(off, 'a'))).toEqual(find(before, 'a'))
    const withdrawn = withdrawItem(off, idOf('a'), '不议了', NOW)
    expect(find(withdrawn, 'a')).toMatchObject({ state: 'withdrawn', reason: '不议了' })
    expect(find(withdrawn, 'a').postponedTo).toBeUndefined()
  })

  test('who was at it goes on to the next stop, else back to the last', () => {
    const agenda = anAgenda(anItem('a'), anItem('b', { state: 'withdrawn' }), anItem('c'))
    expect(stopAfter(agenda, idOf('b'))).toEqual({ itemId: 'c' })
    const last = anAgenda(anItem('a'), anItem('b', { state: 'withdrawn' }))
    expect(stopAfter(last, idOf('b'))).toEqual({ itemId: 'a' })
    expect(stopAfter(anAgenda(anItem('b', { state: 'withdrawn' })), idOf('b'))).toBeUndefined()
  })

  test('only what nobody has spoken about is removed without a trace', () => {
    expect(whyNotRemoved(anItem('a'))).toBeUndefined()
    expect(whyNotRemoved(anItem('a', { entries: entriesOf('n') }))).toBe('sessions.itemHasNeeds')
    expect(whyNotRemoved(anItem('a', { carriedFrom: 's' }))).toBe('agenda.carriedStays')
    expect(whyNotRemoved(anItem('a', { spentSeconds: 1 }))).toBe('agenda.storyStays')
    expect(whyNotRemoved(anItem('a', { state: 'postponed' }))).toBe('agenda.storyStays')
  })

  test('the first item of new needs is what every session has; a second one is not', () => {
    const agenda = anAgenda(anItem('a', { kind: 'need' }), anItem('b', { kind: 'need' }), anItem('c'))
    expect(agenda.items.map((item) => isStanding(agenda, item))).toEqual([true, false, false])
  })
})

const anyItems = fc.array(
  fc.record({
    kind: fc.constantFrom('other', 'need', 'review', 'briefing'),
    plannedMinutes: fc.integer({ min: 0, max: 40 }),
    spentSeconds: fc.integer({ min: 0, max: 5000 }),
    needs: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 6 },
)
const anyChanges = fc.array(
  fc.record({ what: fc.constantFrom('merge', 'split', 'open'), first: fc.nat(20), second: fc.nat(20) }),
  { maxLength: 12 },
)

property.prop([anyItems, anyChanges])(
  'whatever is merged, split and opened, no need and no second is lost or doubled',
  (given, changes) => {
    const items = given.map(({ needs, ...item }, place) => {
      const names = Array.from({ length: needs }, (_none, at) => `n${String(place)}-${String(at)}`)
      return anItem(`i${String(place)}`, { ...item, entries: entriesOf(...names) })
    })
    const before = anAgenda(...items)
    let agenda = openItem(before, items[0]!.id, NOW)
    changes.forEach(({ what, first, second }, step) => {
      const at = (place: number) => agenda.items[place % agenda.items.length]!
      const [one, other] = [at(first), at(second)]
      if (what === 'merge' && canMerge(one, other)) agenda = mergeItem(agenda, one.id, other.id)
      if (what === 'split' && one.state !== 'withdrawn') {
        const minutes = Math.min(one.plannedMinutes, second)
        const needIds = one.entries.slice(0, second % 3).map(({ needId }) => needId)
        const made = anItem(`x${String(step)}`, { plannedMinutes: minutes })
        agenda = splitItem(agenda, one.id, { made, needIds })
      }
      if (what === 'open' && one.state !== 'withdrawn') agenda = openItem(agenda, one.id, NOW)
    })
    const needsOf = (one: Agenda) => one.items.flatMap(({ entries }) => entries.map(({ needId }) => needId))
    expect(needsOf(agenda).sort()).toEqual(needsOf(before).sort())
    const seconds = (one: Agenda) => one.items.reduce((sum, item) => sum + secondsSpent(item, LATER), 0)
    expect(seconds(agenda)).toBe(seconds(before) + 300)
    expect(plannedTotal(agenda)).toBe(plannedTotal(before))
    expect(agenda.items.filter(({ runningSince }) => runningSince !== undefined)).toHaveLength(1)
  },
)
