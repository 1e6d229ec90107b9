import { halfWidth, trimmed } from './import-words'

/** A day and, when the source names one, a time of that day; both as the source wrote them, in no time zone. */
export type Moment = { readonly date: string; readonly time?: string }

type Day = { readonly year: number; readonly month: number; readonly day: number }

const DAY = 86_400
/** Serial numbers outside 1954 to 2119 are taken for other numbers. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function exists({ year, month, day }: Day): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  const longest = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= longest
}

function dayText({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`
}

/** Days since 1970-01-01; UTC is used as a bare calendar here. */
function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / (DAY * 1000)
}

function fromSeconds(seconds: number): Moment & { readonly time: string } {
  const instant = new Date(seconds * 1000).toISOString()
  return { date: instant.slice(0, 10), time: instant.slice(11, 19) }
}

/**
 * The moment a spreadsheet's serial number stands for, rounded to the second; `time` is absent for a whole day.
 * `epoch` 1900 counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1); a number below 1 has no day.
 */
export function momentOfSerial(serial: number, epoch: 1900 | 1904 = 1900): Moment | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const { date, time } = fromSeconds(start / 1000 + Math.round(serial * DAY))
  return Number.isInteger(serial) ? { date } : { date, time }
}

const CHINESE_DIGITS = '〇一二三四五六七八九'

function chineseNumber(word: string): string {
  const signs = word.replaceAll('零', '〇').replaceAll('○', '〇')
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(signs)
  if (tens) {
    const digit = (sign: string | undefined, absent: number) => (sign ? CHINESE_DIGITS.indexOf(sign) : absent)
    return String(digit(tens[1], 1) * 10 + digit(tens[2], 0))
  }
  return Array.from(signs, (sign) => CHINESE_DIGITS.indexOf(sign)).join('')
}

function plain(text: string): string {
  return trimmed(halfWidth(text))
    .replace(/[零〇○一二三四五六七八九十]+(?=[年月日号时点分])/g, chineseNumber)
    .replace(/\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*([年月日号时点分秒])\s*/g, '$1')
    .trim()
}

const TIME =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|am|pm)?\s*(\d{1,2})(?:(?:[:时点](半|\d{1,2})分?)?(?:(?<=\d分?):?(\d{1,2})(?:\.\d+)?秒?)?|[时点])\s*(am|pm)?$/i
const AFTERNOON = /^(下午|傍晚|晚上|夜间|pm)$/i
const MORNING = /^(凌晨|清晨|早上|早晨|上午|am)$/i

function hourOf(hour: number, half: string): number {
  if (AFTERNOON.test(half) && hour < 12) return hour + 12
  if (MORNING.test(half) && hour === 12) return 0
  return half === '中午' && hour < 3 ? hour + 12 : hour
}

/** `HH:mm:ss`, or undefined when the text is no time of day. A bare number needs 上午, 时 or the like beside it. */
function readTime(text: string): string | undefined {
  const parts = TIME.exec(text)
  if (!parts || /^\d+$/.test(text)) return undefined
  const hour = hourOf(Number(parts[2]), parts[1] ?? parts[5] ?? '')
  const minute = parts[3] === '半' ? 30 : Number(parts[3] ?? 0)
  const second = Number(parts[4] ?? 0)
  return hour < 24 && minute < 60 && second < 60 ? `${two(hour)}:${two(minute)}:${two(second)}` : undefined
}

/** A day this far ahead is believed of a date without a year; further ahead it means the year before. */
const DAYS_AHEAD = 7

function nearestYear(month: number, day: number, today: string): Day | undefined {
  const [year = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number)
  const last = dayNumber({ year, month: thisMonth, day: thisDay }) + DAYS_AHEAD
  for (let candidate = year + 1; candidate > year - 9; candidate--) {
    const found = { year: candidate, month, day }
    if (exists(found) && dayNumber(found) <= last) return found
  }
  return undefined
}

function moment(day: Day | undefined, rest: string): Moment | undefined {
  if (!day || !exists(day)) return undefined
  if (rest === '') return { date: dayText(day) }
  const time = readTime(rest)
  return time === undefined ? undefined : { date: dayText(day), time }
}

const WITH_YEAR =
  /^(\d{4})\s?([-./年])\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})[日号]?(?:[ T,]+|(?<=[日号])|(?=[\u4e00-\u9fff])|$)(.*)$/
const SHORT_YEAR = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?(.*)$/
const WITHOUT_YEAR = /^(\d{1,2})(?:月(\d{1,2})[日号]?|\/(\d{1,2})(?= |$))(.*)$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[ T]?(\d{2}):?(\d{2}):?(\d{2})?)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
/** All of China keeps UTC+8. */
const CHINA_HOURS = 8

function readInstant(text: string): Moment | undefined {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds)
    ? undefined
    : fromSeconds(Math.floor(milliseconds / 1000) + CHINA_HOURS * 3600)
}

function readCompact(parts: RegExpExecArray): Moment | undefined {
  const [, year, month, day, hour, minute, second] = parts
  const time = hour === undefined ? '' : `${hour}:${minute ?? '00'}:${second ?? '00'}`
  return moment({ year: Number(year), month: Number(month), day: Number(day) }, time)
}

function readSerial(text: string): Moment | undefined {
  const serial = Number(text)
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? momentOfSerial(serial) : undefined
}

/**
 * The moment a cell names, in any form offices write: `2019/4/25 9:32:09`, `2026.3.5`, `2026-03-05T09:32`,
 * `2026年3月5日 上午9时`, `二〇二六年三月五日`, `3月5日`, `3/5`, `20260305`, a serial number; full-width digits too.
 * A date without a year is the latest such day not more than 7 days after `today` (`YYYY-MM-DD`).
 * Undefined when the text names no day that exists.
 */
export function readMoment(text: string, today: string): Moment | undefined {
  const source = plain(text)
  if (INSTANT.test(source)) return readInstant(source)
  const compact = COMPACT.exec(source)
  if (compact) return readCompact(compact)
  if (/^\d{5}(\.\d+)?$/.test(source)) return readSerial(source)
  const full = WITH_YEAR.exec(source)
  if (full) {
    const [, year, , month, day, rest = ''] = full
    return moment({ year: Number(year), month: Number(month), day: Number(day) }, rest.trim())
  }
  const short = SHORT_YEAR.exec(source)
  if (short) {
    const [, year, month, day, rest = ''] = short
    return moment({ year: 2000 + Number(year), month: Number(month), day: Number(day) }, rest.trim())
  }
  const bare = WITHOUT_YEAR.exec(source)
  if (!bare) return undefined
  return moment(nearestYear(Number(bare[1]), Number(bare[2] ?? bare[3]), today), (bare[4] ?? '').trim())
}
