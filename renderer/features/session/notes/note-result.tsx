import { Button } from 'antd'
import type { Cursor } from '#shared/domain/session'
import { useText } from '../../../client/hooks'
import { useDesk, type Desk } from '../desk-context'
import { useOpen } from '../use-step'
import type { ShownNote } from './use-notes'

type Result = NonNullable<ShownNote['result']>

/** Where on this desk stands what came of a note; undefined when it is elsewhere. */
function placeOf({ session, agenda, drafts }: Desk['view'], result: Result): Cursor | undefined {
  if (result.sessionId !== session.id) return undefined
  const { needId, itemId, draftId } = result
  const item = agenda.items.find(
    ({ id, entries }) => id === itemId || entries.some((entry) => entry.needId === needId),
  )
  if (item) return { itemId: item.id, ...(needId && { needId }) }
  const here = session.cursor?.itemId
  return here && drafts.some(({ id }) => id === draftId) && draftId ? { itemId: here, draftId } : undefined
}

/** What came of a note, with the way there. */
export function NoteResult({ result, onLeave }: { readonly result: Result; readonly onLeave?: () => void }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const open = useOpen()
  const what = text(`notes.became.${result.kind}`, { words: result.words })
  const isHere = result.sessionId === view.session.id
  const words = isHere ? what : text('notes.becameIn', { what, number: result.issue })
  const place = isReadOnly ? undefined : placeOf(view, result)
  const go = async (cursor: Cursor) => {
    await open(cursor)
    onLeave?.()
  }
  if (place)
    return (
      <Button type="link" size="small" className="notes-link" onClick={() => void go(place)}>
        {words}
      </Button>
    )
  if (result.needId !== undefined) return <a href={`#/needs?filter=all&need=${result.needId}`}>{words}</a>
  return result.kind === 'dropped' ? (
    <span>{words}</span>
  ) : (
    <a href={`#/sessions/${result.sessionId}/desk`}>{words}</a>
  )
}
