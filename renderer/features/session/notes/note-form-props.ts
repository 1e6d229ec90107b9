import type { Note } from '#shared/domain/note'

export type NoteUse = 'toAction' | 'toNeed' | 'toItem' | 'change'

export type NoteFormProps = {
  readonly note: Note
  readonly onClose: () => void
  /** The desk goes on to what came of the note. */
  readonly onLeave?: () => void
}
