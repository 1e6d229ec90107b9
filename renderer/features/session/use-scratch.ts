import { useCallback, useState } from 'react'
import { CallFailure, type Client } from '#shared/contract/client'
import type { DeskView } from '#shared/contract/session-operations'
import { useDesk } from './desk-context'
import { createScratchBook, type ScratchBook } from './scratch-book'

// For the life of the page: coming back to a session finds what was typed, even before it was handed on.
const books = new Map<string, ScratchBook>()

/** The half-typed texts of a session. */
export function scratchOf(client: Client, { session, scratch }: DeskView): ScratchBook {
  const known = books.get(session.id)
  if (known) return known
  const book = createScratchBook({
    kept: scratch.fields,
    keep: (fields) =>
      client.call('scratch.save', { sessionId: session.id, fields }).then(
        () => 'kept' as const,
        // Kept in memory and handed on again; the form itself says why when it is sent.
        (error: unknown) =>
          error instanceof CallFailure && error.code === 'unavailable' ? 'unreachable' : 'refused',
      ),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  books.set(session.id, book)
  return book
}

/** A half-typed text that survives a restart. The key must not change while the component is on screen. */
export type ScratchText = {
  readonly text: string
  readonly write: (text: string) => void
  readonly forget: () => void
}

/** The text kept under a key, or `initial`. */
export function useScratch(key: string, initial = ''): ScratchText {
  const { scratch } = useDesk()
  const [text, setText] = useState(() => scratch.read(key) || initial)
  const write = useCallback(
    (next: string) => {
      setText(next)
      scratch.write(key, next)
    },
    [scratch, key],
  )
  const forget = useCallback(() => scratch.forget(key), [scratch, key])
  return { text, write, forget }
}
