import { addDays, type PlainDate } from './calendar'
import { readMoment } from './import-moments'

/** The day messages are of, and whether the text said so. */
export type ChatDay = { readonly date: PlainDate; readonly isTold: boolean }

/** A line over a message: who, and when as far as it says; `rest` is a message that stands on the same line. */
type ChatHeader = {
  readonly speaker: string
  readonly day: string
  readonly time: string
  readonly rest: string
}

const DATE = String.raw`(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{1,2}\s*[-/月]\s*\d{1,2}日?|今天|昨天|前天)`
const TIME = String.raw`(?:凌晨|早上|上午|中午|下午|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[AaPp][Mm])?`
const WEEKDAY = String.raw`(?:\s*(?:星期|周)[一二三四五六日天])?`

/** 王敏 2022/9/28 10:21 · 王敏 昨天 10:21 · 王敏  10:21:03 */
const NAME_FIRST = new RegExp(
  String.raw`^(?<speaker>[^\n]{1,40}?)[\s:：]+(?<day>${DATE})?${WEEKDAY}\s*(?<time>${TIME})\s*[:：]?$`,
  'u',
)
/** 2022-09-28 10:21:03 王敏(12345) · [2022/9/28 10:21] 王敏：地下车库排队 */
const TIME_FIRST = new RegExp(
  String.raw`^[[【]?(?<day>${DATE})?${WEEKDAY}\s*(?<time>${TIME})[\]】]?[\s,，]+(?<speaker>[^\n：:]{1,40}?)(?:\s*[(（<][\w.@]{4,30}[)）>])?(?:[:：](?<rest>.*))?$`,
  'u',
)
/** ————— 2022-09-28 ————— */
const DAY_LINE = new RegExp(String.raw`^[\s—–\-=*]*(?<day>${DATE})${WEEKDAY}[\s—–\-=*]*$`, 'u')
/** 王敏：地下车库排队, only when 王敏 is somebody the register knows; 王敏: alone on its line. */
const SAID = /^\s*(?<speaker>[^\s：:，。；！？,;!?]{2,20})[：:]\s*(?<rest>.*)$/u

/** Speaker and time over a message; undefined when the line is part of one. */
export function readHeader(line: string, isKnown: (name: string) => boolean): ChatHeader | undefined {
  const plain = line.trim()
  const found = NAME_FIRST.exec(plain)?.groups ?? TIME_FIRST.exec(plain)?.groups
  const part = (name: string) => (found?.[name] ?? '').trim()
  // A sentence that ends with a time (请在今天 10:30) is not a name.
  if (found && !/[，。；！？,;!?]/u.test(part('speaker')) && part('speaker') !== '')
    return { speaker: part('speaker'), day: part('day'), time: part('time'), rest: part('rest') }
  const said = SAID.exec(plain)?.groups
  const name = said?.['speaker'] ?? ''
  if (said && isKnown(name)) return { speaker: name, day: '', time: '', rest: (said['rest'] ?? '').trim() }
  return undefined
}

const DAYS_AGO: Readonly<Record<string, number>> = { 今天: 0, 昨天: -1, 前天: -2 }

function dateOf(day: string, today: PlainDate): PlainDate | undefined {
  const ago = DAYS_AGO[day]
  if (ago !== undefined) return addDays(today, ago)
  const date = readMoment(day.replaceAll(/\s+/gu, ''), today)?.date
  // A day without a year is of the past: nobody pastes what has not been said yet.
  if (date === undefined || date <= today || /^\d{4}/u.test(day)) return date
  return readMoment(`${String(Number(today.slice(0, 4)) - 1)}-${date.slice(5)}`, today)?.date
}

/** The day that a line of its own names, as chat programs put between messages. */
export function readDayLine(line: string, today: PlainDate): PlainDate | undefined {
  const day = DAY_LINE.exec(line.trim())?.groups?.['day']
  return day === undefined ? undefined : dateOf(day.trim(), today)
}

const AFTERNOON = /下午|晚上|[Pp][Mm]/u

function clockOf(time: string): string | undefined {
  const match = /(\d{1,2})[:：](\d{2})/u.exec(time)
  const hour = Number(match?.[1]) + (AFTERNOON.test(time) && Number(match?.[1]) < 12 ? 12 : 0)
  if (!match || hour > 23 || Number(match[2]) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`
}

/** When a header's message was said, and the day that holds for the messages after it when the header names one. */
export function momentAfter(
  { day, time }: ChatHeader,
  before: ChatDay,
  today: PlainDate,
): { readonly saidAt: string | undefined; readonly date: PlainDate | undefined } {
  const date = day === '' ? undefined : dateOf(day, today)
  const clock = clockOf(time)
  if (clock === undefined) return { saidAt: undefined, date }
  return { saidAt: `${date ?? before.date}T${clock}`, date }
}
