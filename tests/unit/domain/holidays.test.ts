import { expect, test } from 'vitest'
import { isWorkingDay, weekdayOf } from '#shared/domain/calendar'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import {
  HolidayYear,
  dueDate,
  holidayGap,
  holidayOn,
  missingYears,
  readHolidayLines,
  withHolidayYear,
  writeHolidayLines,
} from '#shared/domain/holidays'

test('the built-in tables are well formed, in order, one a year, and name no day twice', () => {
  expect(HOLIDAY_YEARS.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026])
  for (const table of HOLIDAY_YEARS) {
    expect(HolidayYear.safeParse(table).error).toBeUndefined()
    expect(table.notice).toContain(`〔${table.year - 1}〕`)
  }
  const dates = HOLIDAY_YEARS.flatMap(({ days }) => days.map(({ date }) => date))
  expect(dates).toEqual([...new Set(dates)].sort())
})

test('only weekend days are worked to make up, and every year has days off and days worked', () => {
  for (const { year, days } of HOLIDAY_YEARS) {
    const worked = days.filter(({ kind }) => kind === 'work')
    expect(worked.filter(({ date }) => weekdayOf(date) <= 5)).toEqual([])
    expect([year, worked.length >= 5, days.length - worked.length >= 20]).toEqual([year, true, true])
  }
})

test('a day is known by its name, also when it belongs to the next year’s notice', () => {
  expect(holidayOn('2022-10-08', HOLIDAY_YEARS)).toEqual({ date: '2022-10-08', name: '国庆节', kind: 'work' })
  expect(holidayOn('2022-12-31', HOLIDAY_YEARS)).toEqual({ date: '2022-12-31', name: '元旦', kind: 'off' })
  expect(holidayOn('2022-09-29', HOLIDAY_YEARS)).toBeUndefined()
})

test('a year without a table is announced, and its weekends are off', () => {
  expect(holidayGap('2027-01-01', HOLIDAY_YEARS)).toBe(2027)
  expect(holidayGap('2026-12-31', HOLIDAY_YEARS)).toBeUndefined()
  expect(missingYears(HOLIDAY_YEARS, '2021-06-01', '2028-01-01')).toEqual([2021, 2027, 2028])
  expect(missingYears(HOLIDAY_YEARS, '2027-01-05', '2026-12-01')).toEqual([2027])
  expect(isWorkingDay('2027-01-01', HOLIDAY_YEARS)).toBe(true)
  expect(isWorkingDay('2027-01-02', HOLIDAY_YEARS)).toBe(false)
  expect(dueDate('2026-12-28', 7, HOLIDAY_YEARS)).toEqual({ date: '2027-01-06', missingYears: [2027] })
  expect(dueDate('2022-09-29', 7, HOLIDAY_YEARS)).toEqual({ date: '2022-10-13', missingYears: [] })
})

test('pasted lines become tables, with ranges, other spellings and the notice they come from', () => {
  const reading = readHolidayLines(
    [
      '# 2027',
      '国办发明电〔2026〕9号',
      '2027-01-01 元旦 休',
      '2027-01-03 班',
      '',
      '2027年10月1日至2027年10月3日 国庆节 放假',
      '２０２７/10/9\t国庆节\t上班',
    ].join('\r\n'),
  )
  expect(reading.problems).toEqual([])
  expect(reading.years).toEqual([
    {
      year: 2027,
      notice: '国办发明电〔2026〕9号',
      days: [
        { date: '2027-01-01', name: '元旦', kind: 'off' },
        { date: '2027-01-03', name: '', kind: 'work' },
        { date: '2027-10-01', name: '国庆节', kind: 'off' },
        { date: '2027-10-02', name: '国庆节', kind: 'off' },
        { date: '2027-10-03', name: '国庆节', kind: 'off' },
        { date: '2027-10-09', name: '国庆节', kind: 'work' },
      ],
    },
  ])
})

test('every line that is not taken is reported with its number, text and reason', () => {
  const { years, problems } = readHolidayLines(
    [
      '元旦 休',
      '2027-02-30 春节 休',
      '2027-02-06 春节',
      '2027-01-01 元旦 休',
      '2027-01-01 班',
      '2027-05-05~2027-05-01 劳动节 休',
      '0227-05-05 劳动节 休',
    ].join('\n'),
  )
  expect(problems.map(({ line, sentence }) => [line, sentence])).toEqual([
    [1, 'calendar.holidayLineUnreadable'],
    [2, 'calendar.holidayLineNoSuchDate'],
    [3, 'calendar.holidayLineNoKind'],
    [5, 'calendar.holidayLineTwice'],
    [6, 'calendar.holidayLineRange'],
    [7, 'calendar.holidayLineNoSuchDate'],
  ])
  expect(problems[2]!.text).toBe('2027-02-06 春节')
  expect(years).toEqual([
    { year: 2027, notice: '', days: [{ date: '2027-01-01', name: '元旦', kind: 'off' }] },
  ])
})

test.each(HOLIDAY_YEARS)('the table of $year reads back as it was written', (table) => {
  expect(readHolidayLines(writeHolidayLines(table))).toEqual({ years: [table], problems: [] })
})

test('New Year’s Eve in next year’s table does not replace this year’s table', () => {
  const { years } = readHolidayLines('2026-12-31 元旦 休\n2027-01-01 元旦 休')
  expect(years.map(({ year, days }) => [year, days.length])).toEqual([[2027, 2]])
  const holidays = withHolidayYear(HOLIDAY_YEARS, years[0]!)
  expect(isWorkingDay('2026-12-31', holidays)).toBe(false)
  expect(isWorkingDay('2026-10-01', holidays)).toBe(false)
  expect(holidayGap('2027-06-01', holidays)).toBeUndefined()
})

test('a corrected table takes the place of the built-in one', () => {
  const holidays = withHolidayYear(HOLIDAY_YEARS, { year: 2022, notice: '', days: [] })
  expect(holidays.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026])
  expect(isWorkingDay('2022-10-03', holidays)).toBe(true)
})
