import type { PolicyId } from '#shared/domain/ids'

/** What the drawer beside the list holds: a new card, or one that is there. */
export type OpenedCard = 'new' | PolicyId
