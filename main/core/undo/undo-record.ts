import type { CollectionName } from '#shared/domain/collections'
import { editsBetween, type Edit } from '#shared/domain/edits'
import type { SessionId } from '#shared/domain/ids'
import { stepId, type UndoBook, type UndoStep } from '#shared/domain/undo'
import type { ChangedRecord, Work } from '../work'
import { subjectOf } from './undo-subject'

/** What a change of a session consists of. Registers stay as they have grown; files, devices and the screen are no changes. */
const KEPT: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'sessions',
  'agendas',
  'attendances',
  'drafts',
  'needs',
  'counters',
  'floors',
  'votes',
  'notes',
  'inbox',
  'taskForces',
  'room',
])

/** Going about and typing are no changes to be taken back; what leaves a finalised version behind cannot be. */
const NO_STEP: ReadonlySet<string> = new Set([
  'agenda.openItem',
  'agenda.step',
  'draft.save',
  'scratch.save',
  'session.create',
  'session.finalise',
  'session.reopen',
  'undo.back',
  'undo.forward',
])

/** Typed on and on: one step as long as it goes on at the same place. */
const ONE_STEP: ReadonlySet<string> = new Set(['agenda.updateItem', 'note.change', 'session.update'])

const MOST_STEPS = 100
/** Milliseconds after which typing on begins a new step. */
const TYPING_PAUSE = 60_000

type Asked = { readonly operation: string; readonly input: unknown; readonly now: string }

function sessionNamed(value: unknown): string | undefined {
  const named = (value as { readonly sessionId?: unknown } | undefined)?.sessionId
  return typeof named === 'string' ? named : undefined
}

/** The session a change belongs to: the one it names, its draft's or vote's own, else the one that is running. */
async function sessionOf(
  work: Work,
  input: unknown,
  changes: readonly ChangedRecord[],
): Promise<SessionId | undefined> {
  const records = changes.map(({ before, now }) => sessionNamed(now ?? before))
  const id = sessionNamed(input) ?? records.find((one) => one !== undefined)
  const named = id === undefined ? undefined : await work.get('sessions', id)
  const session = named ?? (await work.list('sessions')).find(({ state }) => state === 'running')
  return session && session.state !== 'finalised' ? session.id : undefined
}

/** Who voted what is forgotten when a vote is closed, and nothing brings it back. */
function isSecret({ path }: Edit): boolean {
  return path[0] === 'ballots' || path[0] === 'voters'
}

function recordsOf(changes: readonly ChangedRecord[]): UndoStep['records'] {
  return changes
    .filter(({ collection }) => KEPT.has(collection))
    .map(({ collection, id, before, now }) => ({
      collection,
      id,
      edits: editsBetween(before, now).filter((edit) => !isSecret(edit)),
    }))
    .filter(({ edits }) => edits.length > 0)
}

function isScreenOnly(records: UndoStep['records']): boolean {
  return records.every(({ collection }) => collection === 'room')
}

/** Two steps of typing as one; undefined when they are not of the same place. */
function joined(last: UndoStep | undefined, next: UndoStep): UndoStep | undefined {
  if (!last || !ONE_STEP.has(next.operation) || last.operation !== next.operation) return undefined
  if (last.subject !== next.subject || Date.parse(next.at) - Date.parse(last.at) > TYPING_PAUSE)
    return undefined
  return { ...next, id: last.id, records: [...last.records, ...next.records] }
}

async function openBook(work: Work, id: SessionId): Promise<UndoBook> {
  return (await work.get('undoBooks', id)) ?? { id, first: 0, done: 0, next: 0 }
}

function dropSteps(work: Work, id: SessionId, from: number, to: number): void {
  for (let place = from; place < to; place++) work.remove('undoSteps', stepId(id, place))
}

/** A finalised session has nothing to take back any more (rule 6). */
async function closeBook(work: Work, sessionId: SessionId): Promise<void> {
  const book = await work.get('undoBooks', sessionId)
  if (!book) return
  for (let place = book.first; place < book.next; place++)
    await work.get('undoSteps', stepId(sessionId, place))
  dropSteps(work, sessionId, book.first, book.next)
  work.put('undoBooks', { ...book, first: book.next, done: book.next })
}

/** Puts a change of a session into its book, as part of the very transaction that makes it. */
export async function recordUndo(
  work: Work,
  { operation, input, now }: Asked,
  changes: readonly ChangedRecord[],
): Promise<void> {
  const finalised = operation === 'session.finalise' ? sessionNamed(input) : undefined
  if (finalised !== undefined) await closeBook(work, finalised as SessionId)
  if (NO_STEP.has(operation)) return
  const records = recordsOf(changes)
  if (records.length === 0 || isScreenOnly(records)) return
  const sessionId = await sessionOf(work, input, changes)
  if (sessionId === undefined) return
  const book = await openBook(work, sessionId)
  const { first, done, next } = book
  const last = done > first ? await work.get('undoSteps', stepId(sessionId, done - 1)) : undefined
  const step = {
    ...{ id: stepId(sessionId, done), sessionId, at: now, operation },
    ...{ subject: subjectOf(changes), records },
  }
  for (let place = done; place < next; place++) await work.get('undoSteps', stepId(sessionId, place))
  dropSteps(work, sessionId, done, next)
  const grown = joined(last, step)
  work.put('undoSteps', grown ?? step)
  const end = grown ? done : done + 1
  const start = Math.max(first, end - MOST_STEPS)
  for (let place = first; place < start; place++) await work.get('undoSteps', stepId(sessionId, place))
  dropSteps(work, sessionId, first, start)
  work.put('undoBooks', { id: sessionId, first: start, done: end, next: end })
}
