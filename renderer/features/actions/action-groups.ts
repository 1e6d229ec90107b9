import { ACTION_GROUPS, type ActionGroup, type ActionRow } from '#shared/domain/action-row'
import type { NeedId } from '#shared/domain/ids'
import type { BulkChange } from '#shared/contract/action-operations'

/** Rows that stand together under one heading. */
export type GroupOfRows = { readonly group: ActionGroup; readonly rows: readonly ActionRow[] }

/** The rows by group, in the order of the groups; empty groups are left out. */
export function inGroups(rows: readonly ActionRow[]): readonly GroupOfRows[] {
  return ACTION_GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter(
    ({ rows: own }) => own.length > 0,
  )
}

export type BulkKind = BulkChange['kind']

/** Which kinds of action a change can be done to. */
const FITTING: Readonly<Record<BulkKind, (row: ActionRow) => boolean>> = {
  urge: ({ asks }) => asks !== 'follow-up' && asks !== 'undecided',
  report: ({ asks }) => asks !== 'follow-up',
  assisted: ({ asks }) => asks === 'assist',
  'ask-extension': ({ asks }) => asks === 'lead' || asks === 'assist',
  'decide-extension': ({ asks }) => asks === 'extension',
  extend: ({ asks }) => asks === 'lead' || asks === 'assist',
  reassign: ({ asks }) => asks === 'lead' || asks === 'claim',
  told: ({ asks }) => asks === 'lead' || asks === 'tell',
}
export const BULK_KINDS: readonly BulkKind[] = [
  'urge',
  'report',
  'assisted',
  'ask-extension',
  'decide-extension',
  'extend',
  'reassign',
  'told',
]

/** Whether a change fits every one of the rows. */
export function fits(kind: BulkKind, rows: readonly ActionRow[]): boolean {
  return rows.length > 0 && rows.every(FITTING[kind])
}

/** The needs of the rows, once each. */
export function needsOf(rows: readonly ActionRow[]): NeedId[] {
  return [...new Set(rows.map(({ needId }) => needId))]
}

/** The offices of the rows, by need. */
export function officesByNeed(rows: readonly ActionRow[]): Record<string, string[]> {
  const offices: Record<string, string[]> = {}
  for (const { needId, office } of rows) {
    const known = (offices[needId] ??= [])
    if (office !== '' && !known.includes(office)) known.push(office)
  }
  return offices
}

/** The needs of each office, by office: one 督办单 each. */
export function needsByOffice(rows: readonly ActionRow[]): readonly (readonly [string, NeedId[]])[] {
  const offices = [...new Set(rows.map(({ office }) => office))].filter((office) => office !== '')
  return offices.map((office) => [office, needsOf(rows.filter((row) => row.office === office))] as const)
}
