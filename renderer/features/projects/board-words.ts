import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import type { ProjectRow } from '#shared/contract/project-operations'
import type { TextKey } from '#shared/text/say'
import { useText } from '../../client/hooks'
import { columnOf } from './board-columns'

/** What is said aloud while a project is moved over the board. */
export function useBoardWords(projects: readonly ProjectRow[]): {
  readonly announcements: Announcements
  readonly screenReaderInstructions: { readonly draggable: string }
} {
  const text = useText()
  const say = (key: TextKey, id: UniqueIdentifier, over: UniqueIdentifier | undefined) => {
    const project = projects.find((one) => one.id === id)
    const column = columnOf(over) ?? columnOf(project?.state)
    return text(key, {
      title: project?.title ?? '',
      column: column ? text(`projects.states.${column}`) : '',
    })
  }
  return {
    announcements: {
      onDragStart: ({ active }) => say('projects.drag.lifted', active.id, undefined),
      onDragOver: ({ active, over }) => {
        const isHome = projects.find(({ id }) => id === active.id)?.state === over?.id
        return say(isHome ? 'projects.drag.lifted' : 'projects.drag.over', active.id, over?.id)
      },
      onDragEnd: ({ active, over }) =>
        say(over?.id === 'done' ? 'projects.drag.finishing' : 'projects.drag.dropped', active.id, over?.id),
      onDragCancel: ({ active }) => say('projects.drag.cancelled', active.id, undefined),
    },
    screenReaderInstructions: { draggable: text('projects.drag.instructions') },
  }
}
