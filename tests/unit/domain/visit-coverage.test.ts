import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/domain/calendar'
import { VisitId } from '#shared/domain/ids'
import type { CoverageList } from '#shared/domain/visit-coverage'
import {
  compareCoverage,
  CoverageRule,
  coverageOf,
  isInList,
  type Coverage,
} from '#shared/domain/visit-coverage'

const today = '2022-09-29'
const rule = CoverageRule.parse({})
const at = { today, rule }
const visit = (daysAgo: number, id = `v${String(daysAgo)}`) => ({
  ...{ id: VisitId.parse(id), date: addDays(today, -daysAgo) },
})
const need = (daysAgo: number) => ({
  ...{ state: 'open' as const, raisedAt: `${addDays(today, -daysAgo)}T04:00:00.000Z` },
})
const closed = (raised: number, closedAgo: number) => ({
  ...need(raised),
  state: 'closed' as const,
  closing: {
    at: `${addDays(today, -closedAgo)}T04:00:00.000Z`,
    date: addDays(today, -closedAgo),
    by: '陈思',
    told: { at: `${addDays(today, -closedAgo)}T04:00:00.000Z`, how: 'phone' as const },
  },
})

describe('久未走访', () => {
  test('begins on the ninetieth day, and at once for whoever was never visited', () => {
    expect(coverageOf([visit(89)], [], at)).toMatchObject({ daysSince: 89, flags: [] })
    expect(coverageOf([visit(90), visit(200)], [], at)).toMatchObject({ daysSince: 90, flags: ['overdue'] })
    expect(coverageOf([], [], at)).toEqual({
      ...{ recentVisits: 0, openNeeds: 0, unvisitedNeeds: 0, flags: ['overdue'] },
    })
  })

  test('the number of days is the asker’s', () => {
    const strict = { today, rule: { ...rule, overdueDays: 10 } }
    expect(coverageOf([visit(10)], [], strict).flags).toEqual(['overdue'])
  })
})

describe('有需求未走访', () => {
  test('an open need raised after the last visit asks for one', () => {
    const coverage = coverageOf([visit(20)], [need(30), need(3)], at)
    expect(coverage).toMatchObject({ openNeeds: 2, unvisitedNeeds: 1, openSince: '2022-08-30' })
    expect(coverage.flags).toEqual(['needs-unvisited'])
  })

  test('a visit since the need was raised answers it, until it is long ago itself', () => {
    expect(coverageOf([visit(3)], [need(3)], at).flags).toEqual([])
    expect(coverageOf([visit(95)], [need(120)], at).flags).toEqual(['overdue', 'needs-unvisited'])
  })

  test('a need of a visit that was written down days later was raised on the visit', () => {
    const onVisit = { ...need(2), visitId: VisitId.parse('v5') }
    expect(coverageOf([visit(5)], [onVisit], at)).toMatchObject({ unvisitedNeeds: 0, flags: [] })
  })

  test('a closed need asks for nothing', () => {
    expect(coverageOf([visit(20)], [closed(10, 1)], at).flags).toEqual([])
  })
})

describe('走访过频', () => {
  test('three visits in thirty days without any need disturb', () => {
    const often = [visit(0), visit(10), visit(29)]
    expect(coverageOf(often, [], at).flags).toEqual(['too-often'])
    expect(coverageOf([visit(0), visit(10), visit(30)], [], at).flags).toEqual([])
  })

  test('visits for a need that was in hand in those days do not disturb', () => {
    const often = [visit(0), visit(10), visit(29)]
    expect(coverageOf(often, [need(60)], at).flags).toEqual([])
    expect(coverageOf(often, [closed(60, 29)], at).flags).toEqual([])
    expect(coverageOf(often, [closed(60, 30)], at).flags).toEqual(['too-often'])
  })
})

const enterprise = fc
  .record({
    visits: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }),
    open: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
  })
  .map(({ visits, open }) =>
    coverageOf(
      visits.map((daysAgo, place) => visit(daysAgo, `v${String(place)}`)),
      open.map(need),
      at,
    ),
  )
const count = (rows: readonly Coverage[], list: CoverageList) =>
  rows.filter((row) => isInList(row, list)).length

property.prop([fc.array(enterprise, { maxLength: 40 })])(
  'figures add up: visited of late and not visited for long make all, and every mark stands in its list',
  (rows) => {
    expect(count(rows, 'recent') + count(rows, 'overdue')).toBe(count(rows, 'all'))
    const flags = ['overdue', 'needs-unvisited', 'too-often'] as const
    const marks = rows.flatMap((row) => row.flags).length
    expect(flags.reduce((sum, flag) => sum + count(rows, flag), 0)).toBe(marks)
  },
)

property.prop([enterprise])('nobody is both disturbed and unheard', ({ flags }) => {
  expect(flags.includes('too-often') && flags.includes('needs-unvisited')).toBe(false)
})

property.prop([fc.array(enterprise, { maxLength: 20 })])('whoever has unheard needs comes first', (rows) => {
  const sorted = rows.toSorted(compareCoverage).map(({ flags }) => flags.includes('needs-unvisited'))
  expect(sorted.lastIndexOf(true)).toBeLessThan(
    sorted.includes(false) ? sorted.indexOf(false) : sorted.length,
  )
})
