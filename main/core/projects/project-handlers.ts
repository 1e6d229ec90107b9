import type { projectOperations } from '#shared/contract/project-operations'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { libraryHandlers } from './library'
import { matchHandlers } from './matches'
import { projectListHandlers } from './project-lists'
import { projectWritingHandlers } from './project-writing'
import { createProposing } from './proposing'
import { resourceHandlers } from './resources'

/** Three lists and the project library: needs and resources are matched into projects. */
export function projectHandlers(dependencies: {
  readonly ids: IdSource
}): Pick<Handlers, keyof typeof projectOperations> {
  const propose = createProposing()
  return {
    ...projectListHandlers(),
    ...projectWritingHandlers({ ...dependencies, propose }),
    ...resourceHandlers(dependencies),
    ...matchHandlers(propose),
    ...libraryHandlers(dependencies),
  }
}
