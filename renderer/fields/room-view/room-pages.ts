import { createContext, useContext, useEffect } from 'react'

/** Where a room screen is: the page on show, from 0, of how many. */
export type RoomPages = { readonly page: number; readonly pages: number }

const Listener = createContext<((at: RoomPages) => void) | undefined>(undefined)

/** Hears from the room screen below it which page it is on. */
export const RoomPagesListener = Listener

/** Tells whoever listens above. */
export function useTellPages(page: number, pages: number): void {
  const tell = useContext(Listener)
  useEffect(() => tell?.({ page, pages }), [tell, page, pages])
}
