import { describe, expect, test } from 'vitest'
import { say } from '#shared/text/say'
import type { Speak } from '../../../renderer/client/face'
import { inOrder, movedTo } from '../../../renderer/features/series/agenda-order'
import { ruleWords } from '../../../renderer/features/series/rule-words'
import {
  continuedAfter,
  lastIssueOf,
  newSeries,
  problemsOf,
  withKind,
} from '../../../renderer/features/series/series-draft'

const chinese: Speak = (key, values) => say('zh-CN', key, values)
const english: Speak = (key, values) => say('en', key, values)
const items = ['a', 'b', 'c'].map((id) => ({ id }))

describe('the order of an agenda', () => {
  test('an item moved down stands where it was dropped', () => {
    expect(movedTo(items, 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(movedTo(items, 'c', 0)).toEqual(['c', 'a', 'b'])
  })

  test('a dropped order holds only while it names the same items', () => {
    expect(inOrder(items, ['c', 'a', 'b']).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(inOrder(items, ['c', 'a'])).toBe(items)
    expect(inOrder(items, ['c', 'a', 'x'])).toBe(items)
    expect(inOrder(items, undefined)).toBe(items)
  })
})

describe('a series being filled in', () => {
  test('it begins with everything but its name', () => {
    expect(problemsOf(newSeries())).toEqual({ name: 'series.form.nameMissing' })
  })

  test('the end must be later than the start, a weekly rule needs a day, a building must be named', () => {
    const draft = {
      ...newSeries(),
      name: '周例会',
      scope: '',
      endTime: '10:00',
      rule: { type: 'weekly', weekdays: [], every: 1 } as const,
    }
    expect(Object.keys(problemsOf({ ...draft, rule: { ...draft.rule, weekdays: [] } })).sort()).toEqual([
      'building',
      'endTime',
      'weekdays',
    ])
  })

  test('another kind begins with a fitting rule and feeds nothing yet', () => {
    const quarterly = withKind({ ...newSeries(), feedsInto: 'monthly-1' }, 'quarterly')
    expect(quarterly.rule).toEqual({ type: 'working-day-of-month', nth: 'last', monthsOfQuarter: [3] })
    expect(quarterly).not.toHaveProperty('feedsInto')
  })

  test('numbering continues after the sessions already held, and may be corrected while the series is new', () => {
    const fifteen = continuedAfter(newSeries(), 2026, 15)
    expect(lastIssueOf(fifteen, 2026)).toBe(15)
    expect(lastIssueOf(continuedAfter(fifteen, 2026, 14), 2026)).toBe(14)
    expect(lastIssueOf(fifteen, 2027)).toBe(0)
  })
})

describe('when a series meets, in words', () => {
  test.each([
    [{ type: 'weekly', weekdays: [4, 2], every: 1 }, '每周 星期二、星期四', 'Every Tuesday, Thursday'],
    [{ type: 'weekly', weekdays: [4], every: 2 }, '每两周 星期四', 'Every other Thursday'],
    [
      { type: 'working-day-of-month', nth: 'last', monthsOfQuarter: [3] },
      '每季第 3 个月最后一个工作日',
      'Month 3 of each quarter: working day (The last)',
    ],
    [{ type: 'day-of-month', day: 15 }, '每月 15 日', 'Every month: day 15'],
    [{ type: 'called' }, '不定期，召集时开', 'Only when called'],
  ] as const)('%j', (rule, inChinese, inEnglish) => {
    const own = 'weekdays' in rule ? { ...rule, weekdays: [...rule.weekdays] } : rule
    const plain = 'monthsOfQuarter' in own ? { ...own, monthsOfQuarter: [...own.monthsOfQuarter] } : own
    expect([ruleWords(plain, chinese), ruleWords(plain, english)]).toEqual([inChinese, inEnglish])
  })
})
