import type { InputOf } from '#shared/contract/operations'
import { addDays, type PlainDate } from '#shared/domain/calendar'
import { continueAfter, nextNumber } from '#shared/domain/document-number'
import type { RecurrenceRule } from '#shared/domain/recurrence'
import { mayFeedInto, type Series, type SeriesKind } from '#shared/domain/series'
import type { TextKey } from '#shared/text/say'

/** A series while it is being filled in; without an id it is a new one. */
export type SeriesDraft = Omit<InputOf<'series.save'>, 'rule'> & { readonly rule: RecurrenceRule }

/** A fitting rule for each kind, to begin with. */
export function ruleFor(kind: SeriesKind): RecurrenceRule {
  switch (kind) {
    case 'weekly':
      return { type: 'weekly', weekdays: [4], every: 1 }
    case 'monthly':
      return { type: 'weekday-of-month', nth: 'last', weekday: 4 }
    case 'quarterly':
      return { type: 'working-day-of-month', nth: 'last', monthsOfQuarter: [3] }
    case 'called':
      return { type: 'called' }
  }
}

/** An empty series of a kind. */
export function newSeries(kind: SeriesKind = 'weekly'): SeriesDraft {
  return {
    name: '',
    kind,
    scope: 'island',
    rule: ruleFor(kind),
    holidayPolicy: 'postpone',
    startTime: '10:00',
    endTime: '11:00',
    place: '',
    chair: '',
    recorder: '',
    agendaTemplate: [],
    issues: [],
    documentNumberPrefix: '',
    skips: [],
    active: true,
  }
}

/** The draft as another kind: its rule begins anew, and what it fed no longer need fit. */
export function withKind(draft: SeriesDraft, kind: SeriesKind): SeriesDraft {
  const { feedsInto: _feedsInto, ...rest } = draft
  return { ...rest, kind, rule: ruleFor(kind) }
}

/** The series that may look back on this one's needs. */
export function possibleFeeds(draft: SeriesDraft, all: readonly Series[]): readonly Series[] {
  return all.filter(
    (series) =>
      series.id !== draft.id && series.active && series.kind !== draft.kind && mayFeed(draft, series),
  )
}

function mayFeed({ kind, scope }: SeriesDraft, fed: Series): boolean {
  // A draft's scope is the id of a building or the word island; only equality matters here.
  return mayFeedInto({ kind, scope: scope as Series['scope'] }, fed)
}

/** How many sessions the year has had. */
export function lastIssueOf(draft: SeriesDraft, year: number): number {
  return nextNumber(draft.issues, year) - 1
}

/** The draft with its numbering continued after `last`; AppError `refused` when a later number was given out here. */
export function continuedAfter(draft: SeriesDraft, year: number, last: number): SeriesDraft {
  const others = draft.issues.filter((entry) => entry.year !== year || draft.id !== undefined)
  return { ...draft, issues: continueAfter(others, year, last) }
}

/** What still stands in the way of saving, by field. */
export type SeriesProblems = Partial<Record<'name' | 'endTime' | 'weekdays' | 'building', TextKey>>

/** The problems of a draft; none when it can be saved. */
export function problemsOf(draft: SeriesDraft): SeriesProblems {
  const { name, startTime, endTime, rule, scope } = draft
  return {
    ...(name.trim() === '' && { name: 'series.form.nameMissing' as const }),
    ...(endTime <= startTime && { endTime: 'series.form.timesWrong' as const }),
    ...(rule.type === 'weekly' &&
      rule.weekdays.length === 0 && { weekdays: 'series.rule.weekdayMissing' as const }),
    ...(scope === '' && { building: 'series.form.buildingMissing' as const }),
  }
}

/** The dates from `today` on that are left out. */
export function comingSkips(series: Pick<Series, 'skips'>, today: PlainDate): readonly PlainDate[] {
  return series.skips.map(({ date }) => date).filter((date) => date > addDays(today, -1))
}
