import type { OutputOf } from '#shared/contract/operations'
import { useAsk } from '../../../client/hooks'
import { useDesk } from '../desk-context'

export type SessionNotes = OutputOf<'note.list'>
export type ShownNote = SessionNotes['notes'][number]
export type EarlierNote = SessionNotes['earlier'][number]

/** The session's notes and those earlier sessions left open; undefined until they are known. */
export function useNotes(): SessionNotes | undefined {
  const { view } = useDesk()
  const asked = useAsk('note.list', { sessionId: view.session.id }, { keepPrevious: true })
  return asked.status === 'ready' ? asked.data : undefined
}
