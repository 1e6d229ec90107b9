import { useCoreNow } from './core-clock'
import { pageAt } from './page-rhythm'
import type { RoomPicture } from './room-picture'
import { secondsBetween } from './room-seconds'

/**
 * The page on show, from 0: the one the desk turned to, or else the one that its turn has come to since the view was
 * sent, so that every screen of the room is on the same page.
 */
export function usePage(picture: RoomPicture, seconds: readonly number[], first: number): number {
  const now = useCoreNow(picture.now)
  if (picture.page !== undefined) return Math.min(picture.page, Math.max(0, seconds.length - 1))
  const elapsed = secondsBetween(picture.shownAt ?? picture.now, now)
  return pageAt(elapsed, seconds, first)
}
