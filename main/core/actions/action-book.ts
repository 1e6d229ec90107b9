import { allActions, isDoneSince } from '#shared/domain/action'
import type { ActionRow } from '#shared/domain/action-row'
import { addDays, weekdayOf, type PlainDate } from '#shared/domain/calendar'
import { ownerOf } from '#shared/domain/disposition'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import type { ActionFilter, DoneRow } from '#shared/contract/action-operations'
import { sessionDates } from '../council'
import { loadBooks, type Books } from '../ledger'
import type { View } from '../work'

/** Every action of the council, and the needs closed this week. */
export type ActionBook = {
  readonly books: Books
  readonly rows: readonly ActionRow[]
  readonly done: readonly DoneRow[]
}

function doneRow(need: Need, closedOn: PlainDate): DoneRow {
  const { title, text } = currentWording(need)
  const disposition = currentDisposition(need)
  return {
    needId: need.id,
    number: need.number,
    title: title === '' ? text : title,
    enterprise: need.enterprise,
    office: ownerOf(disposition),
    person: disposition && 'person' in disposition ? disposition.person : '',
    closedOn,
    ...(need.closing?.onTime !== undefined && { onTime: need.closing.onTime }),
  }
}

/** Needs closed since Monday, the latest first. */
function doneThisWeek(needs: readonly Need[], today: PlainDate): readonly DoneRow[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  return needs
    .filter((need) => isDoneSince(need, monday))
    .map((need) => doneRow(need, need.closing?.date ?? today))
    .sort((a, b) => b.closedOn.localeCompare(a.closedOn) || a.number - b.number)
}

/** Draws the book of actions. Open needs only with `live`: then call-backs and what was done are left out. */
export async function loadActions(view: View, now: string, scope?: 'live'): Promise<ActionBook> {
  const books = await loadBooks(view, now)
  const { council, sessions, series } = books
  const { settings, holidays, today } = council
  const [needs, taskForces] = await Promise.all([view.list('needs', scope), view.list('taskForces')])
  const day = { today, holidays, yellowDays: settings.yellowDays }
  const returnDate = sessionDates(sessions, series, council)
  return { books, rows: allActions({ needs, taskForces, day, returnDate }), done: doneThisWeek(needs, today) }
}

/** Whether an action stands on a list; a figure counts by the rule that its list uses (rule 9). */
export function isOnList(row: ActionRow, list: ActionFilter): boolean {
  switch (list) {
    case 'all':
      return true
    case 'overdue':
    case 'today':
    case 'near':
    case 'decide':
    case 'waiting':
    case 'later':
      return row.group === list
    case 'undecided':
    case 'extension':
    case 'objection':
    case 'tell':
    case 'follow-up':
      return row.asks === list
    case 'done':
      return false
  }
}

/** How many actions a list holds. */
export function countOn(rows: readonly ActionRow[], list: ActionFilter): number {
  return rows.filter((row) => isOnList(row, list)).length
}
