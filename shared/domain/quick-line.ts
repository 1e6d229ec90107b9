import type { PlainDate } from './calendar'
import { Weekday, addDays, addWorkingDays, partsOf, plainDate, weekdayOf } from './calendar'
import { missingYears, type Holidays } from './holidays'
import { rankByName, type NameKeys } from './names'

/** A record of the register under its name. */
export type NamedRecord = { readonly id: string; readonly name: string }

/** Finds records by what was typed, best first. `nameFinder` makes one. */
export type FindName = (typed: string) => readonly NamedRecord[]

/** What a typed name meant: the best record and the others it could be, or a name the register does not know yet. */
export type NameReading =
  | {
      readonly type: 'found'
      readonly id: string
      readonly name: string
      readonly others: readonly NamedRecord[]
    }
  | { readonly type: 'unknown'; readonly text: string }

/**
 * A due date. `workingDays` when it was given so; `rolledOver`: a day without a year had passed this year and was taken
 * as next year's; `isPast`: a full date that has passed; `missingYears`: years without a holiday table.
 */
export type QuickDue = {
  readonly date: PlainDate
  readonly workingDays: number | undefined
  readonly rolledOver: boolean
  readonly isPast: boolean
  readonly missingYears: readonly number[]
}

/** One piece of the line, from `start` up to `end` (UTF-16, as text fields count). `unclear` pieces stay in the text. */
export type QuickPart = {
  readonly kind: 'enterprise' | 'lead' | 'assisting' | 'category' | 'due' | 'text' | 'unclear'
  readonly start: number
  readonly end: number
}

/** How a quick line was understood. No word is lost: what fits nowhere stays in `text`. */
export type QuickLine = {
  readonly enterprise: NameReading | undefined
  readonly lead: NameReading | undefined
  readonly assisting: readonly NameReading[]
  readonly category: string | undefined
  readonly due: QuickDue | undefined
  readonly text: string
  readonly parts: readonly QuickPart[]
}

/** What reading a line needs to know; `today` is the council's day. */
export type QuickLineSurroundings = {
  readonly today: PlainDate
  readonly holidays: Holidays
  readonly findEnterprise: FindName
  readonly findOffice: FindName
}

/** Finds among records by characters, pinyin and initials; a record may have several names (full and short). */
export function nameFinder(
  records: readonly (NamedRecord & { readonly keys: readonly NameKeys[] })[],
): FindName {
  const names = records.flatMap((record) => record.keys.map((keys) => ({ record, keys })))
  return (typed) => {
    const found = rankByName(names, typed, ({ keys }) => keys).map(({ record }) => record)
    return [...new Set(found)].map(({ id, name }) => ({ id, name }))
  }
}

const MOST_WORKING_DAYS = 365
const WEEKDAY_CHARACTERS = '一二三四五六日'
const DAY_WORDS: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 }

type DueForm = (match: RegExpExecArray, today: PlainDate, holidays: Holidays) => Partial<QuickDue> | undefined

function weekdayDate(next: string | undefined, character: string, today: PlainDate): PlainDate | undefined {
  const weekday = Weekday.safeParse(
    WEEKDAY_CHARACTERS.indexOf(character === '天' ? '日' : character) + 1,
  ).data
  if (weekday === undefined) return undefined
  const monday = addDays(today, 1 - weekdayOf(today))
  if (next === '下') return addDays(monday, 7 + weekday - 1)
  const thisWeek = addDays(monday, weekday - 1)
  return thisWeek > today ? thisWeek : addDays(thisWeek, 7)
}

function dayOfYear(month: number, day: number, today: PlainDate): Partial<QuickDue> | undefined {
  const { year } = partsOf(today)
  const thisYear = plainDate(year, month, day)
  if (thisYear !== undefined && thisYear >= today) return { date: thisYear }
  const nextYear = plainDate(year + 1, month, day)
  return nextYear === undefined ? undefined : { date: nextYear, rolledOver: true }
}

const DUE_FORMS: readonly (readonly [RegExp, DueForm])[] = [
  [
    /^(\d{1,3})(?:d|个?工作日)?$/iu,
    (match, today, holidays) => {
      const workingDays = Number(match[1])
      return workingDays > MOST_WORKING_DAYS
        ? undefined
        : { workingDays, date: addWorkingDays(today, workingDays, holidays) }
    },
  ],
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u,
    (match, today) => {
      const date = plainDate(Number(match[1]), Number(match[2]), Number(match[3]))
      return date === undefined ? undefined : { date, isPast: date < today }
    },
  ],
  [
    /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/u,
    (match, today) => dayOfYear(Number(match[1]), Number(match[2]), today),
  ],
  [
    /^(下)?(?:周|星期|礼拜)([一二三四五六日天])$/u,
    (match, today) => {
      const date = weekdayDate(match[1], match[2] ?? '', today)
      return date === undefined ? undefined : { date }
    },
  ],
]

/**
 * Reads a due date as typed: `8-15`, `8月15日`, `2022-10-13`, `7` or `7d` (working days), 明天, 周五 (the next one after
 * today), 下周五. Undefined when it is none of these or no such day exists.
 */
export function readDue(typed: string, today: PlainDate, holidays: Holidays): QuickDue | undefined {
  const words = typed.normalize('NFKC').trim()
  const days = DAY_WORDS[words]
  const form = DUE_FORMS.find(([pattern]) => pattern.test(words))
  const match = form?.[0].exec(words)
  const reading =
    days === undefined ? match && form?.[1](match, today, holidays) : { date: addDays(today, days) }
  if (reading?.date === undefined) return undefined
  const missing = missingYears(holidays, today, reading.date)
  return {
    workingDays: undefined,
    rolledOver: false,
    isPast: false,
    ...reading,
    date: reading.date,
    missingYears: missing,
  }
}

function readName(typed: string, find: FindName): NameReading {
  const [best, ...others] = find(typed)
  return best ? { type: 'found', ...best, others } : { type: 'unknown', text: typed }
}

type Token = {
  readonly sign: '@' | '#' | '!' | ''
  readonly body: string
  readonly start: number
  readonly end: number
}

/** A marked word ends at the next mark too (@城管办@综治办#停车), as no one types spaces while others talk. */
const WORD = /([@＠#＃!！])([^\s@＠#＃!！]*)|\S+/gu
const SIGNS: Readonly<Record<string, Token['sign']>> = {
  '@': '@',
  '＠': '@',
  '#': '#',
  '＃': '#',
  '!': '!',
  '！': '!',
}

function tokensOf(line: string): readonly Token[] {
  return [...line.matchAll(WORD)].map((match) => {
    const sign = SIGNS[match[1] ?? ''] ?? ''
    return {
      sign,
      body: sign === '' ? match[0] : (match[2] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

/** The line so far, with one more token understood. */
function take(line: QuickLine, token: Token, words: QuickLineSurroundings): QuickLine {
  const as = (kind: QuickPart['kind'], change: Partial<QuickLine>): QuickLine => ({
    ...line,
    ...change,
    parts: [...line.parts, { kind, start: token.start, end: token.end }],
  })
  const { sign, body } = token
  if (sign === '' && line.enterprise === undefined)
    return as('enterprise', { enterprise: readName(body, words.findEnterprise) })
  if (sign === '') return as('text', {})
  if (sign === '@' && body !== '') {
    const office = readName(body, words.findOffice)
    return line.lead
      ? as('assisting', { assisting: [...line.assisting, office] })
      : as('lead', { lead: office })
  }
  if (sign === '#' && body !== '' && line.category === undefined) return as('category', { category: body })
  const due = sign === '!' && line.due === undefined ? readDue(body, words.today, words.holidays) : undefined
  return due ? as('due', { due }) : as('unclear', {})
}

/**
 * Reads `浦发 @城管办 #停车 !8-15 地下车库晚高峰排队` in any order: the first bare word is the enterprise, the first @ the lead
 * office and further ones assist, one # is the category, one ! the due date, the rest is the wording. Full-width marks
 * count; a second # or ! or one that cannot be read is `unclear` and stays in the wording.
 */
export function readQuickLine(line: string, surroundings: QuickLineSurroundings): QuickLine {
  const empty: QuickLine = {
    enterprise: undefined,
    lead: undefined,
    assisting: [],
    category: undefined,
    due: undefined,
    text: '',
    parts: [],
  }
  const read = tokensOf(line).reduce((sofar, token) => take(sofar, token, surroundings), empty)
  const kept = read.parts.filter(({ kind }) => kind === 'text' || kind === 'unclear')
  return { ...read, text: kept.map(({ start, end }) => line.slice(start, end)).join(' ') }
}
