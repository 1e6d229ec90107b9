import { ActionFilter } from '#shared/contract/action-operations'
import { ACTION_GROUPS, type ActionRow } from '#shared/domain/action-row'
import type { Handlers } from '../dispatch'
import { officesOf } from '../register-growth'
import type { View } from '../work'
import { countOn, isOnList, loadActions, type ActionBook } from './action-book'

/** Offices of the register in its order, then every other name that has something to do. */
async function owners(view: View, { rows }: ActionBook): Promise<string[]> {
  const known = (await officesOf(view)).filter(({ archived }) => !archived).map(({ name }) => name)
  return [...new Set([...known, ...rows.map(({ office }) => office).filter((office) => office !== '')])]
}

/** In the order of the groups; within a group the order stays. */
function byGroup(a: ActionRow, b: ActionRow): number {
  return ACTION_GROUPS.indexOf(a.group) - ACTION_GROUPS.indexOf(b.group)
}

/** 督办: the actions of one office or of all, by list. */
export const listActions: Handlers['action.list'] = async ({ office = '', list, limit }, { view, now }) => {
  const book = await loadActions(view, now)
  const isMine = (row: { readonly office: string }) => office === '' || row.office === office
  const mine = book.rows.filter(isMine).toSorted(byGroup)
  const done = book.done.filter(isMine)
  const found = mine.filter((row) => isOnList(row, list))
  const counts = Object.fromEntries(ActionFilter.options.map((filter) => [filter, countOn(mine, filter)]))
  return {
    today: book.books.council.today,
    rows: found.slice(0, limit),
    total: found.length,
    done: list === 'all' || list === 'done' ? done : [],
    // The keys are the filters themselves; fromEntries forgets their names.
    counts: { ...(counts as Record<ActionFilter, number>), done: done.length },
    offices: await owners(view, book),
  }
}

/** How many actions the desk lists. */
const MOST_DUE = 100

/** What is due today and overdue, of open needs only. */
export const listDue: Handlers['action.due'] = async (_input, { view, now }) => {
  const { rows, books } = await loadActions(view, now, 'live')
  const dueToday = rows.filter((row) => isOnList(row, 'today'))
  const overdue = rows.filter((row) => isOnList(row, 'overdue'))
  return {
    today: books.council.today,
    rows: [...dueToday, ...overdue].slice(0, MOST_DUE),
    dueToday: dueToday.length,
    overdue: overdue.length,
  }
}
