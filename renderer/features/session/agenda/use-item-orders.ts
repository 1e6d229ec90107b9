import { takesPlace } from '#shared/domain/agenda-stops'
import type { AgendaItem } from '#shared/domain/agenda'
import { useOrder, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { useAgendaSpeech } from './agenda-speech'

/** Minutes that one press adds to the planned time. */
export const MORE_MINUTES = 5
const LONGEST = 600

/** A room that shows an item's clock follows when the item at hand or its time changed; it follows no further. */
export function useClockFollows(): () => Promise<void> {
  const { view, picture } = useDesk()
  const show = useOrder('room.show')
  return async () => {
    if (view.session.state !== 'running' || picture?.view.kind !== 'item') return
    await show.send({ what: 'item', sessionId: view.session.id })
  }
}

/** What is done with an item at one press. */
export function useItemOrders(item: AgendaItem) {
  const text = useText()
  const say = useAgendaSpeech()
  const { view } = useDesk()
  const follow = useClockFollows()
  const update = useOrder('agenda.updateItem')
  const move = useOrder('agenda.moveItem')
  const restore = useOrder('agenda.restoreItem')
  const remove = useOrder('agenda.removeItem')
  const where = { sessionId: view.session.id, itemId: item.id }
  const { items } = view.agenda
  return {
    more: async () => {
      const plannedMinutes = Math.min(LONGEST, item.plannedMinutes + MORE_MINUTES)
      if ((await update.send({ ...where, plannedMinutes })) !== undefined && item.runningSince !== undefined)
        await follow()
    },
    moveBy: async (step: 1 | -1) => {
      const to = items.findIndex(({ id }) => id === item.id) + step
      const { title } = item
      if (to < 0 || to >= items.length) say(text('agenda.cannotMove', { title }))
      else if ((await move.send({ ...where, to })) !== undefined)
        say(text('agenda.moved', { title, place: to + 1, count: items.length }))
    },
    restore: () => restore.send(where),
    remove: () => remove.send(where),
  }
}

/** Whether an item can be given more time: it takes place. */
export function canTakeLonger(item: AgendaItem): boolean {
  return takesPlace(item) && item.plannedMinutes < LONGEST
}
