import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { Agenda } from '#shared/domain/agenda'
import {
  carriedNeeds,
  destinationOf,
  itemsDue,
  sourcesOf,
  waitingItems,
  type Sitting,
} from '#shared/domain/carry-over'
import { DISPOSITION_KINDS } from '#shared/domain/disposition'
import type { Need } from '#shared/domain/need'
import { returnClaim } from '#shared/domain/need-rules'
import type { Series } from '#shared/domain/series'
import { aDisposedNeed, aNeed, anOccasion, WEEKLY } from '../../fixtures/a-need'

const numbersOf = (needs: readonly Need[], ids: readonly string[]) =>
  ids.map((id) => needs.find((need) => need.id === id)?.number)

function lastAgenda(...numbers: number[]): Agenda {
  const entries = numbers.map((number) => ({ needId: `need-${String(number)}`, state: 'done' }))
  const item = {
    id: 'i',
    kind: 'review',
    title: '回头看',
    plannedMinutes: 15,
    state: 'done',
    spentSeconds: 1,
    entries,
  }
  return Agenda.parse({ id: 'last', items: [item] })
}

const aSeries = (id: string, feedsInto?: string) => ({ id, feedsInto }) as unknown as Series

test('open needs come first, then unreturned claims, then escalations; within each the last agenda’s order', () => {
  const needs = [
    aDisposedNeed('escalated', 27),
    aDisposedNeed('dated', 31),
    aDisposedNeed('claimed', 33),
    aDisposedNeed('dated', 34),
    aDisposedNeed('claimed', 29),
    aNeed(40),
  ]
  const carried = carriedNeeds(needs, new Set([WEEKLY]), lastAgenda(34, 33, 31, 27, 29))
  expect(numbersOf(needs, carried)).toEqual([34, 31, 40, 33, 29, 27])
})

test('without a last agenda the numbers decide', () => {
  const needs = [aDisposedNeed('dated', 9), aDisposedNeed('dated', 7), aDisposedNeed('dated', 8)]
  expect(numbersOf(needs, carriedNeeds(needs, new Set([WEEKLY]), undefined))).toEqual([7, 8, 9])
})

test('a returned claim that waits for a decision stands with the open needs', () => {
  const needs = [
    aDisposedNeed('claimed', 1),
    returnClaim(aDisposedNeed('claimed', 2), '报告', anOccasion({ today: '2022-10-13' })),
  ]
  expect(numbersOf(needs, carriedNeeds(needs, new Set([WEEKLY]), undefined))).toEqual([2, 1])
})

test('closed needs and needs of other series stay where they are', () => {
  const needs = [aDisposedNeed('answered', 1), aDisposedNeed('dated', 2, { seriesId: 'elsewhere' })]
  expect(carriedNeeds(needs, new Set([WEEKLY]), undefined)).toEqual([])
})

test('weekly needs are looked back on monthly and quarterly, and not the other way round', () => {
  const weekly = aSeries('weekly', 'monthly')
  const monthly = aSeries('monthly', 'quarterly')
  const all = [weekly, aSeries('called', 'monthly'), monthly, aSeries('quarterly')]
  expect([...sourcesOf(all[3]!, all)].sort()).toEqual(['called', 'monthly', 'quarterly', 'weekly'])
  expect([...sourcesOf(monthly, all)].sort()).toEqual(['called', 'monthly', 'weekly'])
  expect([...sourcesOf(weekly, all)]).toEqual(['weekly'])
})

test('series that feed each other in a ring do not hang', () => {
  const ring = [aSeries('a', 'b'), aSeries('b', 'a')]
  expect(sourcesOf(ring[0]!, ring).size).toBe(2)
})

const anyNeeds = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 500 }),
    kind: fc.option(fc.constantFrom(...DISPOSITION_KINDS), { nil: undefined }),
    series: fc.constantFrom('weekly', 'monthly', 'other'),
  }),
  { selector: ({ number }) => number, maxLength: 25 },
)

property.prop([anyNeeds, fc.array(fc.integer({ min: 1, max: 500 }))])(
  'nothing open is lost and nothing comes twice, whatever the last agenda held',
  (given, numbers) => {
    const needs = given.map(({ number, kind, series }) =>
      kind ? aDisposedNeed(kind, number, { seriesId: series }) : aNeed(number, { seriesId: series }),
    )
    const carried = carriedNeeds(needs, new Set(['weekly', 'monthly']), lastAgenda(...numbers))
    const expected = needs.filter(({ state, seriesId }) => state === 'open' && seriesId !== 'other')
    expect(new Set(carried).size).toBe(carried.length)
    expect([...carried].sort()).toEqual(expected.map(({ id }) => id).sort())
  },
)

type SittingOf = Partial<Sitting['session']> & { readonly items?: readonly object[] }

function aSitting(number: number, { items = [], ...given }: SittingOf = {}): Sitting {
  const date = `2022-09-${String(number).padStart(2, '0')}`
  const session = { id: `s${String(number)}`, year: 2022, number, date, state: 'closed', ...given }
  const plain = { kind: 'briefing', plannedMinutes: 5, state: 'postponed', spentSeconds: 0, entries: [] }
  const made = items.map((item) => ({ ...plain, title: '消防通报', ...item }))
  return {
    session: session as Sitting['session'],
    agenda: Agenda.parse({ id: session.id, items: made }),
  }
}

const cameTo = (book: readonly Sitting[], session: Sitting) =>
  itemsDue(session.session, book).map(({ item }) => item.id)

test('only items that were put off come back, and none that every session has of its own', () => {
  const items = [
    ...['planned', 'done', 'postponed', 'withdrawn'].map((state) => ({ id: state, state })),
    ...['approve', 'review', 'need'].map((kind) => ({ id: kind, kind })),
    { id: 'second-need', kind: 'need' },
  ]
  const book = [aSitting(1, { items })]
  expect(cameTo(book, aSitting(2, { state: 'draft' }))).toEqual(['postponed', 'second-need'])
})

test('an item without a number goes to the next session by date that is not over', () => {
  const book = [aSitting(1, { items: [{ id: 'a' }] }), aSitting(2), aSitting(4, { state: 'draft' })]
  const [waiting] = waitingItems(book)
  const between = aSitting(5, { state: 'draft', date: '2022-09-03' })
  expect(
    destinationOf(
      waiting!,
      [...book, between].map(({ session }) => session),
    )?.number,
  ).toBe(5)
})

test('an item put off to a numbered session waits for it, and past the end of the year for the first one after', () => {
  const items = [{ id: 'a', postponedTo: { year: 2022, number: 4 } }]
  const book = [aSitting(1, { items })]
  expect(cameTo(book, aSitting(2, { state: 'draft' }))).toEqual([])
  expect(cameTo(book, aSitting(3, { state: 'draft' }))).toEqual([])
  expect(cameTo(book, aSitting(4, { state: 'noticed' }))).toEqual(['a'])
  const newYear = aSitting(1, { id: 'new' as never, year: 2023, date: '2023-01-05', state: 'draft' })
  expect(cameTo(book, newYear)).toEqual(['a'])
})

const anyPostponed = fc.record({
  from: fc.integer({ min: 1, max: 6 }),
  to: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
})

property.prop([fc.array(anyPostponed, { maxLength: 8 }), fc.integer({ min: 7, max: 14 })])(
  'whatever is put off comes to exactly the session it was put off to, or waits; never lost, never twice',
  (postponed, sessions) => {
    const book: Sitting[] = []
    for (let number = 1; number <= sessions; number += 1) {
      const fresh = aSitting(number, { state: 'draft' })
      const arrived = itemsDue(fresh.session, book).map(({ from, item }) => ({
        ...item,
        ...{
          id: `${item.id}@${String(number)}`,
          state: 'done',
          carriedFrom: from.id,
          carriedItemId: item.id,
        },
      }))
      const own = postponed.flatMap(({ from, to }, place) => {
        if (from !== number) return []
        const id = `item-${String(place)}`
        return [{ id, ...(to !== undefined && to > from && { postponedTo: { year: 2022, number: to } }) }]
      })
      book.push(aSitting(number, { items: [...arrived, ...own] }))
    }
    const waiting = waitingItems(book).map(({ item }) => String(item.id))
    postponed.forEach(({ from, to }, place) => {
      const id = `item-${String(place)}`
      const wanted = to !== undefined && to > from ? to : from + 1
      const found = book.filter(({ agenda }) => agenda.items.some((item) => item.carriedItemId === id))
      expect(found.map(({ session }) => session.number)).toEqual(wanted <= sessions ? [wanted] : [])
      expect(waiting.includes(id)).toBe(wanted > sessions)
    })
  },
)
