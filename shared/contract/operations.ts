import type { z } from 'zod'
import { actionOperations } from './action-operations'
import { projectOperations } from './project-operations'
import { partnerOperations } from './partner-operations'
import { visitOperations } from './visit-operations'
import { policyOperations } from './policy-operations'
import { inboxOperations } from './inbox-operations'
import { categoryOperations } from './category-operations'
import { figureOperations } from './figure-operations'
import { searchOperations } from './search-operations'
import { rollUpOperations } from './roll-up-operations'
import { attachmentOperations } from './attachment-operations'
import { taskForceOperations } from './task-force-operations'
import { needOperations } from './need-operations'
import { paperOperations } from './paper-operations'
import { registerOperations } from './register-operations'
import { sessionOperations } from './session-operations'
import { agendaOperations } from './agenda-operations'
import { attendanceOperations } from './attendance-operations'
import { roomOperations } from './room-operations'
import { floorOperations } from './floor-operations'
import { voteOperations } from './vote-operations'
import { noteOperations } from './note-operations'
import { answerOperations } from './answer-operations'
import { phoneOperations } from './phone-operations'
import { roomLineOperations } from './room-line-operations'
import { undoOperations } from './undo-operations'

/** Everything a page can ask or order: who may, with what, and what comes back. */
export const operations = {
  ...registerOperations,
  ...sessionOperations,
  ...needOperations,
  ...paperOperations,
  ...taskForceOperations,
  ...attachmentOperations,
  ...rollUpOperations,
  ...searchOperations,
  ...figureOperations,
  ...categoryOperations,
  ...inboxOperations,
  ...policyOperations,
  ...visitOperations,
  ...partnerOperations,
  ...projectOperations,
  ...actionOperations,
  ...agendaOperations,
  ...attendanceOperations,
  ...roomOperations,
  ...floorOperations,
  ...voteOperations,
  ...noteOperations,
  ...answerOperations,
  ...phoneOperations,
  ...roomLineOperations,
  ...undoOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations
type NamesOf<E extends string> = {
  [N in OperationName]: Operations[N]['effect'] extends E ? N : never
}[OperationName]
export type ReadName = NamesOf<'read'>
export type WriteName = NamesOf<'write'>
export type JobName = NamesOf<'job'>
/** What a caller sends; fields with defaults may be left out. */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>
/** What a handler gets: defaults filled in. */
export type ParsedInputOf<N extends OperationName> = z.output<Operations[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}
