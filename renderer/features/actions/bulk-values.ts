import type { BulkChange } from '#shared/contract/action-operations'
import type { ActionRow } from '#shared/domain/action-row'
import type { Reaction, TellingWay } from '#shared/domain/disposition'
import { officesByNeed, type BulkKind } from './action-groups'

/** What the form of a change holds; each kind uses some of it. */
export type BulkValues = {
  readonly words?: string
  readonly how?: TellingWay
  readonly reaction?: Reaction
  readonly dueDate?: string
  readonly reason?: string
  readonly lateReason?: string
  /** Who asks, decides, approves, or answers for it. */
  readonly person?: string
  readonly granted?: boolean
}

/** The change that the form describes, for these rows. */
export function changeFrom(kind: BulkKind, values: BulkValues, rows: readonly ActionRow[]): BulkChange {
  const { words = '', how, reaction, dueDate = '', reason = '', lateReason = '', person = '' } = values
  const { granted = true } = values
  switch (kind) {
    case 'urge':
      return { kind, words, how: how ?? 'phone', offices: officesByNeed(rows) }
    case 'report':
      return { kind, words }
    case 'assisted':
      return { kind, words, offices: officesByNeed(rows) }
    case 'ask-extension':
      return { kind, dueDate, reason, by: person, lateReason }
    case 'decide-extension':
      return { kind, granted, by: person, words, ...(how && { told: how }) }
    case 'extend':
      return { kind, dueDate, reason, approvedBy: person, ...(how && { told: how }) }
    case 'reassign':
      return { kind, person }
    case 'told':
      return { kind, how: how ?? 'phone', words, close: true, ...(reaction && { reaction }) }
  }
}
