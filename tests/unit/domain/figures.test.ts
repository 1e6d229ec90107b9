import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/domain/calendar'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { PARTED_FIGURES, PlainFigure, isMeant, type FigureFrame } from '#shared/domain/figures'
import {
  answerDays,
  countOf,
  inScope,
  monthFigures,
  monthsOf,
  officeLines,
  partedFigures,
  plainFigures,
} from '#shared/domain/figures-count'
import { marksOf, type Marks } from '#shared/domain/figures-marks'
import { periodOf, presetOf } from '#shared/domain/figures-period'
import { closeNeed, dispose, extendDueDate, followUp } from '#shared/domain/need-rules'
import { COMPLETE, aNeed, aDisposedNeed, anOccasion, complete } from '../../fixtures/a-need'
import { FIRST_DAY, LAST_DAY, aHistory } from '../../fixtures/histories'

const optional = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const aFrame: fc.Arbitrary<FigureFrame> = fc
  .record({
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 0, max: 500 }),
    seriesId: optional('weekly', 'monthly'),
    buildingId: optional('a', 'b'),
    office: optional('城管办', '综经办'),
  })
  .map(({ start, length, ...scope }) => ({
    from: addDays(FIRST_DAY, start),
    until: addDays(FIRST_DAY, start + length),
    ...scope,
  }))

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
const YEAR = { from: '2022-01-01', until: '2022-12-31' } as const

describe('a thousand histories', () => {
  const runs = { numRuns: 1000 }
  const history = fc.tuple(aHistory, aFrame)
  const look = (needs: Parameters<typeof marksOf>[0][]) => needs.map((need) => marksOf(need, LAST_DAY))

  test('parts add up to wholes', () => {
    fc.assert(
      fc.property(history, ([needs, frame]) => {
        const scoped = inScope(look([...needs]), frame)
        const plain = plainFigures(scoped, frame)
        const parts = partedFigures(scoped, frame)
        for (const figure of PARTED_FIGURES) {
          expect([figure, sum(parts[figure].map(({ count }) => count))]).toEqual([figure, plain.total])
        }
        expect(plain['on-time'] + plain['closed-late'] + plain['overdue-open']).toBe(plain.due)
        expect(sum(monthFigures(scoped, frame).map(({ total }) => total))).toBe(plain.total)
        expect(sum(monthFigures(scoped, frame).map(({ closed }) => closed))).toBe(plain['closed-in-period'])
        expect(sum(officeLines(scoped, frame).map(({ counts }) => counts.handed))).toBe(plain.handed)
        expect(answerDays(scoped, frame, HOLIDAY_YEARS).count).toBe(
          parts.state.find(({ value }) => value === 'closed')!.count,
        )
        const pairs = [
          ['confirmed', 'in-session'],
          ['answered-there', 'in-session'],
          ['content', 'asked'],
          ['reached', 'closed-once'],
          ['closed-of-earlier', 'closed-in-period'],
        ] as const
        for (const [part, whole] of pairs) expect(plain[part]).toBeLessThanOrEqual(plain[whole])
      }),
      runs,
    )
  })

  test('every list is as long as its number says', () => {
    fc.assert(
      fc.property(history, ([needs, frame]) => {
        const marks = look([...needs])
        const scoped = inScope(marks, frame)
        const listed = (narrowing: Parameters<typeof isMeant>[1]) =>
          marks.filter((one) => isMeant(one, { ...frame, ...narrowing })).length
        for (const figure of PlainFigure.options) {
          expect([figure, listed({ figure })]).toEqual([figure, plainFigures(scoped, frame)[figure]])
        }
        const parts = partedFigures(scoped, frame)
        for (const figure of PARTED_FIGURES) {
          for (const { value, count } of parts[figure]) {
            expect([figure, value, listed({ figure, value })]).toEqual([figure, value, count])
          }
        }
        for (const { office, counts } of officeLines(scoped, frame)) {
          expect([office, listed({ figure: 'handed', office })]).toEqual([office, counts.handed])
          expect(listed({ figure: 'state', value: 'closed', office })).toBe(counts.closed)
          expect(listed({ figure: 'on-time', office })).toBe(counts['on-time'])
          expect(listed({ figure: 'reached', office })).toBe(counts.reached)
        }
        for (const { from, until, total, closed } of monthFigures(scoped, frame)) {
          expect(listed({ figure: 'total', from, until })).toBe(total)
          expect(listed({ figure: 'closed-in-period', from, until })).toBe(closed)
        }
      }),
      runs,
    )
  })
})

const marked = (
  need: Parameters<typeof marksOf>[0],
  today: Parameters<typeof marksOf>[1] = '2022-10-20',
): Marks => marksOf(need, today)

test('a need belongs to the day it was raised on in China, and a withdrawn one to no figure', () => {
  const newYear = aNeed(1, { raisedAt: '2021-12-31T16:00:00.000Z' })
  expect(countOf([marked(newYear)], 'total', YEAR)).toBe(1)
  const before = aNeed(2, { raisedAt: '2021-12-31T15:59:59.000Z' })
  expect(countOf([marked(before)], 'total', YEAR)).toBe(0)
  expect(countOf([marked(aNeed(3, { state: 'withdrawn' }))], 'total', YEAR)).toBe(0)
})

test('a need is on time when it closed by its date, late after it, and past due while it stays open', () => {
  const dated = dispose(aNeed(), complete(COMPLETE.dated), anOccasion())
  const closedOn = (today: string, need = dated) =>
    marked(closeNeed(need, { told: 'phone', words: '' }, anOccasion({ today }))).timing
  expect(closedOn('2022-10-13')).toBe('on-time')
  expect(closedOn('2022-10-14')).toBe('closed-late')
  expect(marked(dated, '2022-10-13').timing).toBe('none')
  expect(marked(dated, '2022-10-14').timing).toBe('overdue-open')
  const change = { dueDate: '2022-10-20', reason: '备件未到', approvedBy: '' }
  expect(closedOn('2022-10-14', extendDueDate(dated, change, anOccasion()))).toBe('on-time')
  expect(marked(aDisposedNeed('answered')).timing).toBe('none')
})

test('a call that reached nobody is no valid follow-up, and an unsatisfied raiser counts until asked again', () => {
  const closed = closeNeed(
    dispose(aNeed(), complete(COMPLETE.dated), anOccasion()),
    { told: 'phone', words: '' },
    anOccasion(),
  )
  const unreached = {
    ...closed,
    story: [
      ...closed.story,
      { type: 'followed-up' as const, at: '', by: '', words: '', facts: { reached: 'no' } },
    ],
  }
  expect(marked(unreached)).toMatchObject({ isReached: false, wasClosed: true, satisfaction: 'not-asked' })
  const call = { reaction: 'unsatisfied', words: '', of: '王敏' } as const
  const reopened = followUp(closed, call, anOccasion())
  expect(marked(reopened)).toMatchObject({
    isReached: true,
    isReopened: true,
    wasClosed: true,
    satisfaction: 'unsatisfied',
    outcome: 'in-hand',
  })
})

test('days to answer are working days by the holiday notices; the same day is none', () => {
  const dated = dispose(aNeed(), complete(COMPLETE.dated), anOccasion())
  const after = (today: string) =>
    marked(closeNeed(dated, { told: 'phone', words: '' }, anOccasion({ today })))
  // 1 to 7 October off, 8 and 9 October worked.
  const needs = [after('2022-09-29'), after('2022-10-08'), after('2022-10-13')]
  expect(answerDays(needs, YEAR, HOLIDAY_YEARS)).toEqual({ count: 3, median: 2, ninetieth: 7 })
  expect(answerDays([], YEAR, HOLIDAY_YEARS)).toEqual({ count: 0 })
})

test('categories are counted by their first level, and the list holds what lies under it', () => {
  const needs = ['城乡建设', '城乡建设/停车', '城乡建设局', ''].map((category, place) =>
    marked(aNeed(place + 1, { category })),
  )
  expect(partedFigures(needs, YEAR).category).toEqual([
    { value: '城乡建设', count: 2 },
    { value: '', count: 1 },
    { value: '城乡建设局', count: 1 },
  ])
})

test('periods are calendar months, quarters and years, and a period knows its preset', () => {
  const today = '2022-02-10'
  expect(periodOf('this-month', today)).toEqual({ from: '2022-02-01', until: '2022-02-28' })
  expect(periodOf('last-month', '2022-01-31')).toEqual({ from: '2021-12-01', until: '2021-12-31' })
  expect(periodOf('this-quarter', today)).toEqual({ from: '2022-01-01', until: '2022-03-31' })
  expect(periodOf('last-quarter', today)).toEqual({ from: '2021-10-01', until: '2021-12-31' })
  expect(periodOf('last-year', today)).toEqual({ from: '2021-01-01', until: '2021-12-31' })
  expect(presetOf(periodOf('last-quarter', today), today)).toBe('last-quarter')
  expect(presetOf({ from: '2022-02-02', until: '2022-02-28' }, today)).toBeUndefined()
})

test('months of a period are clipped to it', () => {
  expect(monthsOf({ from: '2022-01-15', until: '2022-03-02' })).toEqual([
    { from: '2022-01-15', until: '2022-01-31' },
    { from: '2022-02-01', until: '2022-02-28' },
    { from: '2022-03-01', until: '2022-03-02' },
  ])
})
