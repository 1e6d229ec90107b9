import type { OutputOf } from '#shared/contract/operations'

/** What home.get tells. */
export type Home = OutputOf<'home.get'>
