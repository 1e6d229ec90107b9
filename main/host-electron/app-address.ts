/** Scheme of the program's own pages. */
export const APP_SCHEME = 'app'

/** Where each window's page lives; two hosts, so that the room's page cannot read what is the desk's. */
export const PAGE_ADDRESSES = { desk: 'app://desk/desk.html', room: 'app://room/room.html' } as const
export type PageName = keyof typeof PAGE_ADDRESSES

/** The address taken apart; undefined when it is none. */
export function parsedAddress(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined // Node 18.15 has no URL.canParse
  }
}

/** Whether the address is one of the page's own host. Compares scheme and host whole. */
export function isAddressOf(page: PageName, address: string): boolean {
  const parsed = parsedAddress(address)
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === page
}
