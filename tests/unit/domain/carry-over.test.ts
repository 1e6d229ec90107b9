import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { Agenda } from '#shared/domain/agenda'
import { carriedItems, carriedNeeds, sourcesOf } from '#shared/domain/carry-over'
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

test('only items that were put off come back', () => {
  const states = ['planned', 'done', 'postponed', 'withdrawn']
  const items = states.map((state) => ({
    ...{ id: state, kind: 'briefing', title: state, plannedMinutes: 5, state, spentSeconds: 0, entries: [] },
  }))
  const last = Agenda.parse({ id: 'last', items })
  expect(carriedItems(last).map(({ title }) => title)).toEqual(['postponed'])
  expect(carriedItems(undefined)).toEqual([])
})
