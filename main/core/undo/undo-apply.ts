import { collections, type CollectionName } from '#shared/domain/collections'
import { EditsCollide, makeAgain, takeBack, type Edit } from '#shared/domain/edits'
import type { UndoStep } from '#shared/domain/undo'
import { AppError } from '#shared/errors'
import type { Work } from '../work'

export type Direction = 'back' | 'forward'

/** Where the desk stands and how its clocks run goes on by itself: taken along where it still is as it was, else left. */
const SOFT = ['cursor', 'runningSince', 'spentSeconds']

function isSoft(collection: string, { path }: Edit): boolean {
  return collection === 'room' || path.some((step) => typeof step === 'string' && SOFT.includes(step))
}

function applied(record: unknown, edits: readonly Edit[], direction: Direction): unknown {
  return direction === 'back' ? takeBack(record, edits) : makeAgain(record, edits)
}

function appliedIfPossible(record: unknown, edits: readonly Edit[], direction: Direction): unknown {
  if (record === undefined) return record
  try {
    return applied(record, edits, direction)
  } catch (error) {
    if (error instanceof EditsCollide) return record
    throw error
  }
}

function nameOf(collection: string): CollectionName {
  if (!Object.hasOwn(collections, collection)) throw new AppError('not-found', 'undo.gone')
  return collection as CollectionName
}

/** Takes a step back or makes it again; throws EditsCollide when something it is about was changed since. */
export async function applyStep(work: Work, { records }: UndoStep, direction: Direction): Promise<void> {
  for (const { collection: given, id, edits } of direction === 'back' ? [...records].reverse() : records) {
    const collection = nameOf(given)
    const current: unknown = await work.get(collection, id)
    const hard = edits.filter((edit) => !isSoft(collection, edit))
    const soft = edits.filter((edit) => isSoft(collection, edit))
    const next = appliedIfPossible(applied(current, hard, direction), soft, direction)
    if (next === undefined) work.remove(collection, id)
    // `put` parses it by the collection's own schema.
    else work.put(collection, next as Parameters<Work['put']>[1])
  }
}
