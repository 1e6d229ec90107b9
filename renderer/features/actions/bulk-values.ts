import type { BulkChange } from '#shared/contract/action-operations'
import type { ActionRow } from '#shared/domain/action-row'
import { officesByNeed, type BulkKind } from './action-groups'

/** What the form of a change holds; each kind uses some of it. */
export type BulkValues = {
  readonly words?: string
  readonly how?: 'session' | 'phone' | 'visit' | 'letter' | 'message'
  readonly dueDate?: string
  readonly reason?: string
  readonly lateReason?: string
  /** Who asks, decides, approves, or answers for it. */
  readonly person?: string
  readonly granted?: boolean
}

/** The change that the form describes, for these rows. */
export function changeFrom(kind: BulkKind, values: BulkValues, rows: readonly ActionRow[]): BulkChange {
  const { words = '', how = 'phone', dueDate = '', reason = '', lateReason = '', person = '' } = values
  const { granted = true } = values
  switch (kind) {
    case 'urge':
      return { kind, words, how, offices: officesByNeed(rows) }
    case 'report':
      return { kind, words }
    case 'assisted':
      return { kind, words, offices: officesByNeed(rows) }
    case 'ask-extension':
      return { kind, dueDate, reason, by: person, lateReason }
    case 'decide-extension':
      return { kind, granted, by: person, words, told: how }
    case 'extend':
      return { kind, dueDate, reason, approvedBy: person, told: how }
    case 'reassign':
      return { kind, person }
    case 'told':
      return { kind, how, words, close: true }
  }
}
