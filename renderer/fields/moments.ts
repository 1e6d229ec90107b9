import { useMemo } from 'react'
import type { Language } from '#shared/contract/frames'
import { partsOf, plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { useLanguage } from '../client/hooks'

/** Council days and hours are China Standard Time, wherever the laptop thinks it is. */
const ZONE = 'Asia/Shanghai'

/** Dates and instants as people read them. */
export type Formats = {
  /** 2022年9月29日 · 29 Sep 2022. */
  readonly date: (date: PlainDate) => string
  /** 9月29日 · 29 Sep. */
  readonly shortDate: (date: PlainDate) => string
  /** Without the year while that is the year of `today`, else with it. */
  readonly dateBeside: (date: PlainDate, today: PlainDate) => string
  /** 星期四 · Thursday. */
  readonly weekday: (date: PlainDate) => string
  /** 2022年9月29日 星期四 · Thursday 29 Sep 2022. */
  readonly dateWithWeekday: (date: PlainDate) => string
  /** 10:23, of an instant. */
  readonly time: (instant: string) => string
  /** 10:23:41, of an instant. */
  readonly timeWithSeconds: (instant: string) => string
  /** 2022年9月29日 10:23 · 29 Sep 2022, 10:23, of an instant. */
  readonly dateTime: (instant: string) => string
}

function noonOf(date: PlainDate): Date {
  return new Date(`${date}T12:00:00+08:00`)
}

function chineseDates() {
  const long = new Intl.DateTimeFormat('zh-CN', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  })
  const short = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'long', day: 'numeric' })
  const weekdays = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'long' })
  const date = (day: PlainDate) => long.format(noonOf(day))
  const weekday = (day: PlainDate) => weekdays.format(noonOf(day))
  return {
    date,
    weekday,
    shortDate: (day: PlainDate) => short.format(noonOf(day)),
    dateWithWeekday: (day: PlainDate) => `${date(day)} ${weekday(day)}`,
    join: (day: string, time: string) => `${day} ${time}`,
  }
}

function englishDates() {
  const months = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, month: 'short' })
  const weekdays = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, weekday: 'long' })
  const shortDate = (day: PlainDate) => `${partsOf(day).day} ${months.format(noonOf(day))}`
  const date = (day: PlainDate) => `${shortDate(day)} ${partsOf(day).year}`
  const weekday = (day: PlainDate) => weekdays.format(noonOf(day))
  return {
    date,
    weekday,
    shortDate,
    dateWithWeekday: (day: PlainDate) => `${weekday(day)} ${date(day)}`,
    join: (day: string, time: string) => `${day}, ${time}`,
  }
}

/** The formats of one language. */
export function formatsOf(language: Language): Formats {
  const { join, ...dates } = language === 'en' ? englishDates() : chineseDates()
  const clock = { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const times = new Intl.DateTimeFormat('en-GB', clock)
  const exactTimes = new Intl.DateTimeFormat('en-GB', { ...clock, second: '2-digit' })
  const time = (instant: string) => times.format(new Date(instant))
  return {
    ...dates,
    dateBeside: (date, today) =>
      partsOf(date).year === partsOf(today).year ? dates.shortDate(date) : dates.date(date),
    time,
    timeWithSeconds: (instant) => exactTimes.format(new Date(instant)),
    dateTime: (instant) => join(dates.date(plainDateOf(instant)), time(instant)),
  }
}

/** The formats of the page's language. */
export function useFormats(): Formats {
  const language = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}
