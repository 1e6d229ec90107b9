import { AgendaItemId } from '#shared/domain/ids'
import { useOrder } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { useScratch } from '../use-scratch'

/** The note being typed: kept while it is, and under the item at which it was begun. */
export function useNewNote() {
  const { view } = useDesk()
  const add = useOrder('note.add', { quiet: true })
  const typed = useScratch('note')
  const place = useScratch('note-item')
  const { items } = view.agenda
  const begunAt = typed.text === '' ? view.session.cursor?.itemId : place.text
  const item = items.find(({ id }) => id === begunAt)
  const write = (text: string) => {
    if (typed.text === '') place.write(view.session.cursor?.itemId ?? '')
    typed.write(text)
  }
  /** Whether nothing is left to keep. */
  const keep = async (): Promise<boolean> => {
    const text = typed.text.trim()
    if (text === '') return true
    const where = item && { itemId: AgendaItemId.parse(item.id) }
    const done = await add.send({ sessionId: view.session.id, text, ...where })
    if (done === undefined) return false
    typed.write('')
    place.write('')
    return true
  }
  return { text: typed.text, write, keep, item, busy: add.busy, problem: add.problem?.message }
}
