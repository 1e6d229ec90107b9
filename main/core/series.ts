import { plainDateOf } from '#shared/domain/calendar'
import { nextDates, nextIssue, SeriesId, skipDate, type NextDate, type Series } from '#shared/domain/series'
import { AppError } from '#shared/errors'
import { loadHolidays } from './council'
import type { Handlers } from './dispatch'
import type { IdSource } from './ports'

type SeriesHandlers = Pick<Handlers, 'series.list' | 'series.save' | 'series.skip'>

/** How many coming dates a list shows. */
const DATES_SHOWN = 6

/** A coming date as it crosses the contract: nothing is undefined. */
export function plainNextDate({ date, planned, moved, missingYear }: NextDate) {
  return { date, planned, ...(moved && { moved }), ...(missingYear !== undefined && { missingYear }) }
}

function refuseBackwardTimes({ startTime, endTime }: Pick<Series, 'startTime' | 'endTime'>): void {
  if (endTime <= startTime) throw new AppError('refused', 'sessions.timesWrong')
}

const listSeries: Handlers['series.list'] = async (_input, { view, now }) => {
  const today = plainDateOf(now)
  const [all, sessions, holidays] = await Promise.all([
    view.list('series'),
    view.list('sessions'),
    loadHolidays(view),
  ])
  return all.map((series) => {
    const taken = new Set(sessions.filter(({ seriesId }) => seriesId === series.id).map(({ date }) => date))
    const ahead = nextDates(series, today, DATES_SHOWN + taken.size, holidays)
    const next = ahead
      .filter(({ date }) => !taken.has(date))
      .slice(0, DATES_SHOWN)
      .map(plainNextDate)
    return { series, next, nextNumber: nextIssue(series, Number((next[0]?.date ?? today).slice(0, 4))) }
  })
}

export function seriesHandlers({ ids }: { ids: IdSource }): SeriesHandlers {
  return {
    'series.list': listSeries,

    'series.save': async (series, { work }) => {
      refuseBackwardTimes(series)
      const id = series.id ?? SeriesId.parse(ids.next())
      const known = await work.get('series', id)
      // Numbers and skips have ways of their own; a form never sets them back.
      work.put('series', {
        ...series,
        id,
        issues: known?.issues ?? series.issues,
        skips: known?.skips ?? series.skips,
      })
      return { id }
    },

    'series.skip': async ({ seriesId, date, reason }, { work }) => {
      work.put('series', skipDate(await work.load('series', seriesId, 'sessions.seriesGone'), date, reason))
      return {}
    },
  }
}
