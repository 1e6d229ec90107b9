import { addDays, type PlainDate, type PlainTime } from './calendar'

/** One entry of a calendar file: a session with its hours, or a whole day on which something is due. */
export type CalendarEvent = {
  /** The same whenever the same record is written, so that a calendar updates instead of doubling. */
  readonly uid: string
  readonly title: string
  readonly date: PlainDate
  /** Council time; without both the entry is a whole day that blocks nobody's time. */
  readonly startTime?: PlainTime | undefined
  readonly endTime?: PlainTime | undefined
  readonly place?: string | undefined
  readonly words?: string | undefined
  readonly category?: string | undefined
}

type CalendarFile = {
  /** The calendar's name as programs show it. */
  readonly name: string
  /** The instant of writing, ISO. */
  readonly now: string
  readonly events: readonly CalendarEvent[]
}

/** The longest line in octets without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75
const ZONE = 'Asia/Shanghai'
/** Where SEQUENCE begins to count minutes. */
const FIRST_MINUTE = Date.UTC(2020, 0, 1) / 60_000

/** China Standard Time has had one offset since 1991. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_00_00 ? 3 : 4
}

/** The line in pieces of at most 75 octets, the later ones begun with a space; no character is cut (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > LONGEST_LINE) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n')
}

/** Text as a value: backslash, semicolon, comma and line ends escaped, other control characters left out (3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

const plain = (date: PlainDate) => date.replaceAll('-', '')
const local = (date: PlainDate, time: PlainTime) => `${plain(date)}T${time.replace(':', '')}00`
const utc = (instant: string) => `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`

function timesOf({ date, startTime, endTime }: CalendarEvent): string[] {
  if (startTime === undefined || endTime === undefined) {
    return [
      `DTSTART;VALUE=DATE:${plain(date)}`,
      `DTEND;VALUE=DATE:${plain(addDays(date, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  const start = `DTSTART;TZID=${ZONE}:${local(date, startTime)}`
  return endTime > startTime ? [start, `DTEND;TZID=${ZONE}:${local(date, endTime)}`] : [start]
}

function linesOf(event: CalendarEvent, stamp: string, sequence: number): string[] {
  const { uid, title, place = '', words = '', category = '' } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timesOf(event),
    `SUMMARY:${escapeText(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(words === '' ? [] : [`DESCRIPTION:${escapeText(words)}`]),
    ...(category === '' ? [] : [`CATEGORIES:${escapeText(category)}`]),
    'END:VEVENT',
  ]
}

/**
 * An iCalendar file (RFC 5545): lines end in CRLF and are folded at 75 octets, no alarms. A file written later carries
 * higher sequence numbers (minutes since 2020), so that a calendar that reads both keeps what the later one says.
 */
export function calendarFile({ name, now, events }: CalendarFile): string {
  const instant = new Date(now).toISOString()
  const sequence = Math.max(0, Math.floor(Date.parse(instant) / 60_000) - FIRST_MINUTE)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loushi Desk//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...events.flatMap((event) => linesOf(event, utc(instant), sequence)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}
