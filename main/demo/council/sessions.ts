import { Session } from '#shared/domain/session'
import { takeIssue, type Series } from '#shared/domain/series'
import { daysOf } from './registers'

/** How many sessions of each series are held, the latest ones: 250 in all. */
const HELD: Readonly<Record<string, number>> = {
  'weekly-a': 78,
  'weekly-b': 60,
  'weekly-c': 42,
  'weekly-d': 23,
  monthly: 36,
  quarterly: 12,
}

/** An instant of a day in China. */
export function instant(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}

/** The sessions of a series, numbered, all but the latest finalised; and the series with its numbers given out. */
export function sessionsOfSeries(series: Series): { readonly series: Series; readonly sessions: Session[] } {
  let numbered = series
  const days = daysOf(series).slice(-(HELD[series.id] ?? 0))
  const sessions: Session[] = []
  for (const date of days) {
    const year = Number(date.slice(0, 4))
    const taken = takeIssue(numbered, year)
    numbered = taken.series
    const previous = sessions.at(-1)
    const [startedAt, closedAt] = [instant(date, series.startTime), instant(date, series.endTime)]
    sessions.push(
      Session.parse({
        id: `session-${series.id}-${date}`,
        ...{ seriesId: series.id, seriesName: series.name, year, number: taken.number, date },
        ...{ startTime: series.startTime, endTime: series.endTime, place: series.place },
        ...{ chair: series.chair, recorder: series.recorder, state: 'finalised' },
        ...{ signInAt: startedAt, startedAt, closedAt },
        ...(previous && { previousId: previous.id }),
        finalised: [{ version: 1, at: closedAt, by: '陈思' }],
      }),
    )
  }
  return { series: numbered, sessions }
}
