import { z } from 'zod'
import { SessionId } from '../domain/ids'
import { read, write } from './define'

const ofSession = z.object({ sessionId: SessionId })
/** A change in words: 「确认 N-034」. */
const Labelled = z.object({ id: z.string(), label: z.string() })

export const undoOperations = {
  /** What can be taken back next, and what can be done again. */
  'undo.get': read({
    staleAfter: ['undo'],
    input: ofSession,
    output: z.object({ undo: Labelled.optional(), redo: Labelled.optional() }),
  }),
  /** Takes the named change back; AppError `conflict` when it is no longer the last one or was changed since. */
  'undo.back': write({
    input: ofSession.extend({ id: z.string() }),
    output: z.object({ label: z.string() }),
  }),
  /** Does the named change again. */
  'undo.forward': write({
    input: ofSession.extend({ id: z.string() }),
    output: z.object({ label: z.string() }),
  }),
}
