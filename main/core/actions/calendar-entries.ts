import type { CalendarEntry } from '#shared/contract/action-operations'
import type { ActionRow } from '#shared/domain/action-row'
import type { PlainDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { CalendarEvent } from '#shared/domain/calendar-file'
import { nextDates, nextIssue, type Series } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { say, type SpokenLanguage } from '#shared/text/say'
import type { Books } from '../ledger'
import type { View } from '../work'

type Span = { readonly from: PlainDate; readonly until: PlainDate }
type SessionEntry = Extract<CalendarEntry, { kind: 'session' }>

const isIn = ({ from, until }: Span, date: PlainDate | undefined): date is PlainDate =>
  date !== undefined && date >= from && date <= until

function preparedEntry(session: Session): SessionEntry {
  const { id, seriesId, seriesName: name, date, number, startTime, endTime, place } = session
  return { kind: 'session', date, name, number, startTime, endTime, place, sessionId: id, seriesId }
}

/** No series meets more often than this in the days a calendar shows. */
const MOST_DATES = 200

/** Dates of a series' rule from today on that no session was made for, with the issues they will have. */
function plannedEntries(
  series: Series,
  sessions: readonly Session[],
  today: PlainDate,
  until: PlainDate,
  books: Books,
) {
  const taken = new Set(sessions.map(({ date }) => date))
  const next = new Map<number, number>()
  return nextDates(series, today, MOST_DATES, books.council.holidays)
    .filter(({ date }) => date <= until && !taken.has(date))
    .map(({ date }): SessionEntry => {
      const year = Number(date.slice(0, 4))
      const number = next.get(year) ?? nextIssue(series, year)
      next.set(year, number + 1)
      const { name, startTime, endTime, place, id: seriesId } = series
      return { kind: 'session', date, name, number, startTime, endTime, place, seriesId }
    })
}

/** Sessions held or prepared within the days, and those that the series' rules plan from today on. */
export function sessionEntries(books: Books, span: Span): readonly SessionEntry[] {
  const { sessions, series, council } = books
  const planned = series.flatMap((one) => {
    const own = sessions.filter(({ seriesId }) => seriesId === one.id)
    return plannedEntries(one, own, council.today, span.until, books)
  })
  return [...sessions.map(preparedEntry), ...planned].filter(({ date }) => isIn(span, date))
}

/** What is due within the days; a date that is only asked for is not due. */
export function dueEntries(rows: readonly ActionRow[], span: Span): readonly CalendarEntry[] {
  return rows.flatMap(({ dueDate, asks, needId, number, title, office, light }) =>
    asks !== 'extension' && isIn(span, dueDate)
      ? [
          {
            kind: 'due',
            date: dueDate,
            asks,
            needId,
            number,
            title,
            office,
            ...(light && { light }),
          } as const,
        ]
      : [],
  )
}

/** Last days of visit plans and of policies within the days. */
export async function otherEntries(view: View, span: Span): Promise<readonly CalendarEntry[]> {
  const [plans, policies] = await Promise.all([view.list('visitPlans'), view.list('policies')])
  return [
    ...plans
      .filter(({ until }) => isIn(span, until))
      .map(({ until, title }) => ({ kind: 'visit', date: until, title }) as const),
    ...policies.flatMap(({ until, title, archived }) =>
      !archived && isIn(span, until) ? [{ kind: 'policy', date: until, title } as const] : [],
    ),
  ]
}

/** The entry as a calendar file writes it. Its id stays the same when the session is moved or prepared at last. */
export function eventOf(
  entry: CalendarEntry,
  row: ActionRow | undefined,
  language: SpokenLanguage,
): CalendarEvent {
  switch (entry.kind) {
    case 'session': {
      const { seriesId, date, name, number, startTime, endTime, place } = entry
      return {
        uid: `session-${seriesId}-${date.slice(0, 4)}-${number}@loushi-desk`,
        title: say(language, 'actions.file.session', { name, number }),
        ...{ date, startTime, endTime, place },
        category: say(language, 'actions.file.sessions'),
      }
    }
    case 'due': {
      const { asks, number, title, office, date, needId } = entry
      return {
        uid: `${asks}-${needId}-${plainHash(row?.id ?? office)}@loushi-desk`,
        title: say(language, 'actions.file.due', {
          number: formatNeedNumber(number),
          title,
          office,
          asks: say(language, `actions.asks.${asks}`),
        }),
        date,
        words: [row?.enterprise, row?.person, row?.detail].filter((words) => words).join('\n'),
        category: say(language, 'actions.file.dues'),
      }
    }
    case 'visit':
    case 'policy':
      return { uid: `${entry.kind}-${entry.date}-${plainHash(entry.title)}@loushi-desk`, ...entry }
  }
}

/** A name in eight plain letters (FNV-1a), for ids that every calendar takes. */
function plainHash(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
