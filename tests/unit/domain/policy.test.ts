import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '#shared/domain/calendar'
import { daysOfMonth, holdsWithin, termOn } from '#shared/domain/policy'

test('a card holds from its first to its last day, both included', () => {
  const card = { from: '2022-09-01', until: '2022-12-31' }
  expect(termOn(card, '2022-08-31')).toBe('coming')
  expect(termOn(card, '2022-09-01')).toBe('holding')
  expect(termOn(card, '2022-12-31')).toBe('expiring')
  expect(termOn(card, '2023-01-01')).toBe('expired')
})

test('within thirty days of its last day a card is marked as expiring', () => {
  expect(termOn({ until: '2022-10-29' }, '2022-09-29')).toBe('expiring')
  expect(termOn({ until: '2022-10-30' }, '2022-09-29')).toBe('holding')
})

test('without a first day the day of issue counts; without any it always held', () => {
  expect(termOn({ issuedOn: '2022-09-10' }, '2022-09-09')).toBe('coming')
  expect(termOn({ issuedOn: '2022-09-10', from: '2022-09-01' }, '2022-09-09')).toBe('holding')
  expect(termOn({}, '1999-01-01')).toBe('holding')
})

test('a month has its first and last day, also in leap years', () => {
  expect(daysOfMonth('2022-09')).toEqual({ first: '2022-09-01', last: '2022-09-30' })
  expect(daysOfMonth('2024-02').last).toBe('2024-02-29')
})

test('a card belongs to a month when it holds on a day of it', () => {
  const day: fc.Arbitrary<PlainDate> = fc.nat(500).map((days) => addDays('2022-01-01', days))
  const terms = fc
    .record({ from: fc.option(day), until: fc.option(day) })
    .map(({ from, until }) => ({ ...(from !== null && { from }), ...(until !== null && { until }) }))
    .filter(({ from, until }) => from === undefined || until === undefined || from <= until)
  fc.assert(
    fc.property(terms, day, (card, somewhen) => {
      const { first, last } = daysOfMonth(somewhen.slice(0, 7))
      const days = Array.from({ length: 31 }, (_, place) => addDays(first, place)).filter(
        (one) => one <= last,
      )
      const holds = days.some((one) => ['holding', 'expiring'].includes(termOn(card, one)))
      expect(holdsWithin(card, first, last)).toBe(holds)
    }),
  )
})
