import { createContext, useContext, useEffectEvent, useLayoutEffect } from 'react'
import type { DeskView } from '#shared/contract/session-operations'
import type { RoomPicture } from '../../fields/room-view/room-picture'
import type { ActionRegistry, DeskAction } from './desk-actions'
import type { ScratchBook } from './scratch-book'

/** What the middle of the desk shows: what the cursor is on, the attendance list, or the closing of the session. */
export const PANES = ['cursor', 'sign-in', 'closing'] as const
export type Pane = (typeof PANES)[number]

/** What everything on the desk shares. */
export type Desk = {
  readonly view: DeskView
  /** What the room sees now; undefined until it is known. */
  readonly picture: RoomPicture | undefined
  readonly pane: Pane
  readonly showPane: (pane: Pane) => void
  readonly scratch: ScratchBook
  readonly actions: ActionRegistry
  /** Finalised sessions are looked at only (rule 6). */
  readonly isReadOnly: boolean
}

const DeskContext = createContext<Desk | undefined>(undefined)

/** Gives everything below it the desk. */
export const DeskProvider = DeskContext

/** The desk; throws outside a DeskProvider. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A DeskProvider must stand above this component')
  return desk
}

/** Offers an action for as long as the component is on screen: from the moment it is seen, so that no key falls between. */
export function useOffer(action: DeskAction, perform: () => void, isOffered = true): void {
  const { actions } = useDesk()
  const latest = useEffectEvent(perform)
  useLayoutEffect(
    () => (isOffered ? actions.offer(action, () => latest()) : undefined),
    [actions, action, isOffered],
  )
}
