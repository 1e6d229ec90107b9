import type { OutputOf } from '#shared/contract/operations'

/** A project with everything that belongs to it, as the core gives it. */
export type ProjectAnswer = OutputOf<'project.get'>
