import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import type { AgendaItem } from '#shared/domain/agenda'
import type { TextKey } from '#shared/text/say'
import { useText } from '../../client/hooks'

/** What is said aloud while an item is moved. */
export function useDragWords(items: readonly AgendaItem[]): {
  readonly announcements: Announcements
  readonly screenReaderInstructions: { readonly draggable: string }
} {
  const text = useText()
  const placeOf = (id: UniqueIdentifier | undefined) => items.findIndex((item) => item.id === id) + 1
  const say = (key: TextKey, id: UniqueIdentifier, overId: UniqueIdentifier | undefined) => {
    const title = items.find((item) => item.id === id)?.title ?? ''
    const place = overId === undefined ? placeOf(id) : placeOf(overId)
    return text(key, { title, place, count: items.length })
  }
  return {
    announcements: {
      onDragStart: ({ active }) => say('series.drag.lifted', active.id, undefined),
      onDragOver: ({ active, over }) => say('series.drag.over', active.id, over?.id),
      onDragEnd: ({ active, over }) => say('series.drag.dropped', active.id, over?.id),
      onDragCancel: ({ active }) => say('series.drag.cancelled', active.id, undefined),
    },
    screenReaderInstructions: { draggable: text('series.drag.instructions') },
  }
}
