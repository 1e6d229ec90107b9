/** What came of showing the code that stands in the address. */
export type Joining =
  | { readonly status: 'joined'; readonly role: 'attendee' | 'room' }
  /** There is no code in the address: whoever was let in before still is. */
  | { readonly status: 'no-code' }
  | { readonly status: 'expired' | 'locked-out' | 'unreachable' }

type AddressBar = Pick<Window, 'location' | 'history'>
type Fetch = (address: string, request: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>

const TOO_MANY = 429

/**
 * Exchanges the code behind the `#` for this device's own token, which the server keeps in a cookie that no script
 * reads. Once there is an answer the code is taken out of the address, so that it is neither shown nor shared.
 */
export async function joinByHash(page: AddressBar, send: Fetch): Promise<Joining> {
  const code = page.location.hash.slice(1)
  if (code === '') return { status: 'no-code' }
  const response = await send('/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => undefined)
  if (response === undefined || response.status >= 500) return { status: 'unreachable' }
  if (response.status === TOO_MANY) return { status: 'locked-out' }
  page.history.replaceState(null, '', page.location.pathname + page.location.search)
  if (!response.ok) return { status: 'expired' }
  const answer = (await response.json().catch(() => undefined)) as { readonly role?: unknown } | undefined
  if (answer?.role !== 'attendee' && answer?.role !== 'room') return { status: 'expired' }
  return { status: 'joined', role: answer.role }
}
