import { addDays, formatChineseDate } from '#shared/domain/calendar'
import { calendarFile } from '#shared/domain/calendar-file'
import { fileNameFor } from '#shared/domain/document'
import { say } from '#shared/text/say'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import { handOut } from '../hand-out'
import type { BlobStore, IdSource } from '../ports'
import { loadActions } from './action-book'
import { dueEntries, eventOf, otherEntries, sessionEntries } from './calendar-entries'

/** A calendar shows at most about three months at once. */
const LONGEST_SPAN = 100
/** Which days of sessions go into a file, counted from today. */
const FILE_DAYS = { back: 30, ahead: 180 } as const

/** Sessions, due dates, last days of plans and policies within some days, with what the notices say of these days. */
export const showCalendar: Handlers['action.calendar'] = async (
  { from, until, office = '' },
  { view, now },
) => {
  if (until < from || until > addDays(from, LONGEST_SPAN))
    throw new AppError('invalid-input', 'actions.spanTooLong')
  const { books, rows } = await loadActions(view, now)
  const { today, holidays } = books.council
  const span = { from, until }
  const mine = rows.filter((row) => office === '' || row.office === office)
  const entries = [
    ...sessionEntries(books, span),
    ...dueEntries(mine, span),
    ...(await otherEntries(view, span)),
  ].sort((a, b) => a.date.localeCompare(b.date))
  const named = holidays.flatMap(({ days }) => days).filter(({ date }) => date >= from && date <= until)
  return { today, entries, holidays: named }
}

/** The same as a file for calendar programs: sessions of the last month and the coming half year, and every due date. */
export function writeCalendar(ids: IdSource, blobs: BlobStore): Handlers['calendar.file'] {
  return async ({ office = '' }, { view, now, language, job, commit }) => {
    const { books, rows } = await loadActions(view, now)
    const { today, settings } = books.council
    const span = { from: addDays(today, -FILE_DAYS.back), until: addDays(today, FILE_DAYS.ahead) }
    const due = rows.filter(
      (row) =>
        (office === '' || row.office === office) && row.asks !== 'extension' && row.dueDate !== undefined,
    )
    const always = { from: '0000-01-01', until: '9999-12-31' }
    const events = [
      ...sessionEntries(books, span).map((entry) => eventOf(entry, undefined, language)),
      ...due.flatMap((row) => dueEntries([row], always).map((entry) => eventOf(entry, row, language))),
    ]
    const name = say(language, 'actions.file.name', { office: office === '' ? settings.officeName : office })
    const titled = say(language, 'actions.file.fileName', { name, date: formatChineseDate(today) })
    const fileName = fileNameFor(titled, 'ics')
    job.name('document', fileName)
    const bytes = new TextEncoder().encode(calendarFile({ name, now, events }))
    return handOut(bytes, { kind: 'calendar', format: 'ics', fileName }, { ids, blobs, now, commit })
  }
}
