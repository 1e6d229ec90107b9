import type { OutputOf } from '#shared/contract/operations'

/** The room's network as the desk sees it. */
export type LineState = OutputOf<'line.get'>
