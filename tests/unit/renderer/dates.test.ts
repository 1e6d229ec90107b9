import { describe, expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { nextHoliday } from '../../../renderer/features/home/next-holiday'
import { readYear } from '../../../renderer/features/settings/holiday-lines'
import { formatsOf } from '../../../renderer/fields/moments'

describe('dates and instants as people read them', () => {
  const instant = '2022-09-29T02:23:41.000Z'

  test('in Chinese, at China Standard Time', () => {
    const { date, shortDate, dateWithWeekday, time, timeWithSeconds, dateTime } = formatsOf('zh-CN')
    expect([date('2022-09-29'), shortDate('2022-09-29'), dateWithWeekday('2022-09-29')]).toEqual([
      '2022年9月29日',
      '9月29日',
      '2022年9月29日 星期四',
    ])
    expect([time(instant), timeWithSeconds(instant), dateTime(instant)]).toEqual([
      '10:23',
      '10:23:41',
      '2022年9月29日 10:23',
    ])
  })

  test('in English', () => {
    const { date, shortDate, dateWithWeekday, dateTime } = formatsOf('en')
    expect([date('2022-09-29'), shortDate('2022-09-29'), dateWithWeekday('2022-09-29')]).toEqual([
      '29 Sep 2022',
      '29 Sep',
      'Thursday 29 Sep 2022',
    ])
    expect(dateTime(instant)).toBe('29 Sep 2022, 10:23')
  })

  test('midnight is 00, and an evening in London is the next day here', () => {
    expect(formatsOf('zh-CN').dateTime('2022-09-29T16:05:00.000Z')).toBe('2022年9月30日 00:05')
  })
})

describe('the next holiday', () => {
  test('two days before National Day it is named with the weekend days worked for it', () => {
    expect(nextHoliday('2022-09-29', HOLIDAY_YEARS)).toEqual({
      name: '国庆节',
      days: 2,
      worked: ['2022-10-08', '2022-10-09'],
    })
  })

  test('on a day off it is today', () => {
    expect(nextHoliday('2022-10-03', HOLIDAY_YEARS)).toEqual({ name: '国庆节', days: 0, worked: [] })
  })

  test('a holiday far away is not worth a word', () => {
    expect(nextHoliday('2022-07-01', HOLIDAY_YEARS)).toBeUndefined()
  })
})

describe('the lines of one year', () => {
  test('a range and a worked day come to a table', () => {
    const { table, problems, otherYears } = readYear(
      '2027-10-01至2027-10-03 国庆节 休\n2027-10-09 国庆节 班',
      2027,
    )
    expect([table?.days.length, problems, otherYears]).toEqual([4, [], []])
  })

  test('a line that cannot be read is named, and days of another year are told apart', () => {
    const { table, problems, otherYears } = readYear('国庆放七天\n2028-10-01 国庆节 休', 2027)
    expect(table).toBeUndefined()
    expect(problems).toEqual([{ line: 1, text: '国庆放七天', sentence: 'calendar.holidayLineUnreadable' }])
    expect(otherYears).toEqual([2028])
  })
})
