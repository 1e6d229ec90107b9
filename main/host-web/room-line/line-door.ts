import type { IncomingMessage } from 'node:http'
import type { Language } from '#shared/contract/frames'

/** Where the server is, as a browser that came by the right address names it. */
export type Place = { readonly address: string; readonly port: number }

const hostAt = ({ address, port }: Place) => `${address}:${port}`

/** Whether the request names this server by its one name (against DNS rebinding). */
export function knowsHost({ headers }: IncomingMessage, place: Place): boolean {
  return headers.host === hostAt(place)
}

/** Whether it also comes from a page of this very server. */
export function knowsOrigin(request: IncomingMessage, place: Place): boolean {
  return knowsHost(request, place) && request.headers.origin === `http://${hostAt(place)}`
}

/** Cookies know no ports: the name keeps two programs on one machine apart. */
export const cookieNameAt = ({ port }: Place) => `loushi_device_${port}`

/** The token in the device's cookie. */
export function tokenOf({ headers }: IncomingMessage, place: Place): string | undefined {
  const name = `${cookieNameAt(place)}=`
  const pair = headers.cookie?.split('; ').find((part) => part.startsWith(name))
  return pair?.slice(name.length)
}

/** The language of a refusal: the browser's, Chinese when it names neither of ours. */
export function languageOf({ headers }: IncomingMessage): Language {
  return headers['accept-language']?.trim().toLowerCase().startsWith('en') === true ? 'en' : 'zh-CN'
}

/** The path that was asked for, without what follows a question mark. */
export function pathOf({ url = '' }: IncomingMessage): string {
  const mark = url.indexOf('?')
  return mark === -1 ? url : url.slice(0, mark)
}

/** Where a request comes from. */
export function remoteOf({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? ''
}
