import { plainDate, type PlainDate } from './calendar'
import { readHolidayLines, type HolidayReading } from './holidays'

const TITLE = /(\d{4})年部分节假日安排/u
const NUMBER = /国办发明电〔\d{4}〕\d+号/u
/** `一、元旦:` and all up to the next such heading. */
const SECTION =
  /[一二三四五六七八九十]+、([^:。、]+(?:、[^:。、]+)*):(.*?)(?=[一二三四五六七八九十]+、[^:。]+:|$)/gu
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu

/** Dates as the notice writes them: year and month are said only when they change. */
function datesIn(sentence: string, year: number): readonly (PlainDate | undefined)[] {
  let month = 0
  let currentYear = year
  return [...sentence.matchAll(DAY)].map((match) => {
    currentYear = match[1] === undefined ? currentYear : Number(match[1])
    month = match[2] === undefined ? month : Number(match[2])
    return plainDate(currentYear, month, Number(match[3]))
  })
}

function linesOf(name: string, body: string, year: number): readonly string[] {
  const sentences = body.split('。')
  const unreadable = sentences.filter((sentence) => datesIn(sentence, year).includes(undefined))
  const off = sentences
    .filter((sentence) => /放假/u.test(sentence))
    .map((sentence) => datesIn(sentence, year))
  const worked = sentences
    .filter((sentence) => /上班/u.test(sentence))
    .flatMap((sentence) => datesIn(sentence, year))
  return [
    ...unreadable,
    ...off.map(([first, last = first]) => (first && last ? `${first}至${last} ${name} 休` : '')),
    ...worked.map((date) => (date === undefined ? '' : `${date} ${name} 班`)),
  ]
}

/**
 * Reads the State Council's own text, pasted as it stands (国务院办公厅关于2026年部分节假日安排的通知: 一、元旦：1月1日（周四）至3日（周六）
 * 放假调休，共3天。1月4日（周日）上班。…). Undefined when the text is no such notice. Line numbers of problems count the
 * days found, not the lines pasted.
 */
export function readHolidayNotice(text: string): HolidayReading | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\([^)]*\)|\s+/gu, '')
  const year = Number(TITLE.exec(plain)?.[1])
  const sections = [...plain.matchAll(SECTION)]
  if (Number.isNaN(year) || sections.length === 0) return undefined
  const lines = sections
    .flatMap(([, name = '', body = '']) => linesOf(name, body, year))
    .filter((line) => line !== '')
  return readHolidayLines([NUMBER.exec(plain)?.[0] ?? '', ...lines].join('\n'))
}

/** Reads whatever was pasted: the notice as it stands, or lines of a table (`readHolidayLines`). */
export function readHolidays(text: string): HolidayReading {
  return readHolidayNotice(text) ?? readHolidayLines(text)
}
