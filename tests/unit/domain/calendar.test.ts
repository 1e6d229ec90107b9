import { isWorkday } from 'chinese-workday'
import fc from 'fast-check'
import { HolidayUtil } from 'lunar-typescript'
import { afterEach, describe, expect, test } from 'vitest'
import {
  PlainDate,
  PlainTime,
  addDays,
  addWorkingDays,
  daysBetween,
  daysInMonth,
  formatChineseDate,
  formatChineseDateWithWeekday,
  isWorkingDay,
  lastWorkingDayOfMonth,
  nextWorkingDay,
  nthWorkingDayOfMonth,
  plainDate,
  plainDateOf,
  previousWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from '#shared/domain/calendar'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'

const anyDate = fc.integer({ min: 0, max: 1825 }).map((day) => addDays('2022-01-01', day))
const zoneBefore = process.env['TZ']

afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

function everyDay(from: string, to: string): string[] {
  const days: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
}

test('days and times that do not exist are refused', () => {
  const dates = ['2024-02-29', '2023-02-29', '2022-13-01', '2022-9-29', '2022-09-31', '2022-09-29T10:00']
  expect(dates.filter((date) => PlainDate.safeParse(date).success)).toEqual(['2024-02-29'])
  const times = ['00:00', '23:59', '24:00', '9:00', '10:60']
  expect(times.filter((time) => PlainTime.safeParse(time).success)).toEqual(['00:00', '23:59'])
  expect([plainDate(2024, 2, 29), plainDate(2023, 2, 29)]).toEqual(['2024-02-29', undefined])
})

test('dates print in Chinese without leading zeros, with the weekday', () => {
  expect(formatChineseDate('2022-09-05')).toBe('2022年9月5日')
  expect(formatChineseDateWithWeekday('2022-09-29')).toBe('2022年9月29日 星期四')
  expect(formatChineseDateWithWeekday('2026-11-22')).toBe('2026年11月22日 星期日')
})

test('weekdays and month lengths agree with the calendar of the language, before 1970 too', () => {
  for (const date of [...everyDay('2023-12-25', '2024-03-05'), '1969-12-31', '1900-03-01']) {
    const sunday0 = new Date(`${date}T00:00:00Z`).getUTCDay()
    expect([date, weekdayOf(date)]).toEqual([date, sunday0 === 0 ? 7 : sunday0])
  }
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2100, 2), daysInMonth(2026, 12)]).toEqual([
    29, 28, 28, 31,
  ])
})

test('adding days and counting them undo each other', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

describe.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
  'on a laptop set to %s',
  (zone) => {
    test('days, weekdays and working days are the same', () => {
      process.env['TZ'] = zone
      const offset = new Date(Date.UTC(2022, 8, 29)).getTimezoneOffset()
      expect(offset === 0).toBe(zone === 'UTC')
      // Around the changes to and from summer time, where local midnights go wrong.
      const days = [...everyDay('2022-03-10', '2022-04-06'), ...everyDay('2022-09-25', '2022-11-08')]
      expect(days).toHaveLength(28 + 45)
      expect(days.map((date) => daysBetween('2022-03-10', date)).slice(0, 28)).toEqual(
        Array.from({ length: 28 }, (_, i) => i),
      )
      expect(weekdayOf('2022-09-29')).toBe(4)
      expect(addWorkingDays('2022-09-29', 7, HOLIDAY_YEARS)).toBe('2022-10-13')
      expect(plainDateOf('2022-09-28T16:00:00.000Z')).toBe('2022-09-29')
      expect(plainDateOf('2022-09-28T15:59:59.999Z')).toBe('2022-09-28')
    })
  },
)

test('an instant falls on its day in China unless told otherwise; one without a zone is refused', () => {
  expect(plainDateOf('2022-12-31T23:30:00+08:00')).toBe('2022-12-31')
  expect(plainDateOf('2022-12-31T20:00:00Z', '-03:30')).toBe('2022-12-31')
  expect(plainDateOf('2022-12-31T20:00:00Z', '+04:00')).toBe('2023-01-01')
  for (const text of ['2022-12-31T20:00:00', '2022-12-31', 'soon']) {
    expect(() => plainDateOf(text)).toThrow(
      expect.objectContaining({ code: 'invalid-input', sentence: 'calendar.notAnInstant' }),
    )
  }
})

test('every day of 2022 to 2026 is a working day exactly when both oracles say so', () => {
  const days = everyDay('2022-01-01', '2026-12-31')
  expect(days).toHaveLength(1826)
  const disputed: string[] = []
  for (const date of days) {
    const lunar = HolidayUtil.getHoliday(date)?.isWork() ?? weekdayOf(date) <= 5
    if (isWorkday(date) === lunar) expect([date, isWorkingDay(date, HOLIDAY_YEARS)]).toEqual([date, lunar])
    else disputed.push(date)
  }
  // chinese-workday has Tuesday 3 January 2023 off; 国办发明电〔2022〕16号 ends the holiday on the 2nd.
  expect(disputed).toEqual(['2023-01-03'])
  expect(isWorkingDay('2023-01-03', HOLIDAY_YEARS)).toBe(true)
})

test('seven working days after Thursday 29 September 2022 are 13 October: the National Day week off, its weekend worked', () => {
  expect(addWorkingDays('2022-09-29', 7, HOLIDAY_YEARS)).toBe('2022-10-13')
  expect(workingDaysBetween('2022-09-29', '2022-10-13', HOLIDAY_YEARS)).toBe(7)
  const between = everyDay('2022-09-30', '2022-10-13').filter((date) => isWorkingDay(date, HOLIDAY_YEARS))
  expect(between.map((date) => date.slice(5))).toEqual([
    '09-30',
    '10-08',
    '10-09',
    '10-10',
    '10-11',
    '10-12',
    '10-13',
  ])
})

test('counting working days undoes adding them, forwards and backwards', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
      const there = addWorkingDays(date, count, HOLIDAY_YEARS)
      // + 0 turns -0 into 0.
      expect(workingDaysBetween(date, there, HOLIDAY_YEARS) + 0).toBe(count + 0)
      if (count !== 0) expect(isWorkingDay(there, HOLIDAY_YEARS)).toBe(true)
    }),
  )
})

test('next and previous working day step over holidays and stop at worked weekends', () => {
  expect(nextWorkingDay('2022-09-30', HOLIDAY_YEARS)).toBe('2022-10-08')
  expect(previousWorkingDay('2022-10-07', HOLIDAY_YEARS)).toBe('2022-09-30')
  expect(nextWorkingDay('2026-02-13', HOLIDAY_YEARS)).toBe('2026-02-14')
  expect(previousWorkingDay('2023-01-03', HOLIDAY_YEARS)).toBe('2022-12-30')
  expect(addWorkingDays('2022-10-01', 0, HOLIDAY_YEARS)).toBe('2022-10-01')
})

test('working days of a month are counted from either end', () => {
  expect(nthWorkingDayOfMonth(2022, 10, 1, HOLIDAY_YEARS)).toBe('2022-10-08')
  expect(nthWorkingDayOfMonth(2022, 10, 3, HOLIDAY_YEARS)).toBe('2022-10-10')
  expect(lastWorkingDayOfMonth(2024, 9, HOLIDAY_YEARS)).toBe('2024-09-30')
  expect(lastWorkingDayOfMonth(2025, 5, HOLIDAY_YEARS)).toBe('2025-05-30')
  expect(nthWorkingDayOfMonth(2026, 2, 17, HOLIDAY_YEARS)).toBeUndefined()
})
