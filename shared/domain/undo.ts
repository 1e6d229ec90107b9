import { z } from 'zod'
import { Edit } from './edits'
import { SessionId } from './ids'

/** One change of a session that can be taken back, and done again once it was. */
export const UndoStep = z.object({
  /** `<session>/<place>`. */
  id: z.string(),
  sessionId: SessionId,
  at: z.string(),
  /** The operation's name; its words stand in shared/text. */
  operation: z.string(),
  /** What it was done to: N-034, a name, an item's title. */
  subject: z.string(),
  records: z.array(z.object({ collection: z.string(), id: z.string(), edits: z.array(Edit) })),
})
export type UndoStep = Readonly<z.infer<typeof UndoStep>>

/** Which steps of a session are kept: places `first` up to `next`; those from `done` on are taken back. */
export const UndoBook = z.object({
  id: SessionId,
  first: z.int().min(0),
  done: z.int().min(0),
  next: z.int().min(0),
})
export type UndoBook = Readonly<z.infer<typeof UndoBook>>

/** The id of the step at a place of a session's book. */
export function stepId(sessionId: SessionId, place: number): string {
  return `${sessionId}/${String(place)}`
}
