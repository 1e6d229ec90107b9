import { app, session, type Session } from 'electron'
import { APP_SCHEME, parsedAddress } from './app-address'

/** Schemes a window may load from; the program needs no network. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:'])
/** Copying text out of a table is the one thing a page may do beyond itself. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write'

/** Closes every way out of the program's own pages, for all windows there will ever be. */
export function closeWaysOut(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      const isReload = withoutHash(event.url) === withoutHash(contents.getURL())
      if (!isReload) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  restrictSession(session.defaultSession)
}

function restrictSession(restricted: Session): void {
  restricted.setPermissionRequestHandler((_contents, permission, decide) => decide(isAllowed(permission)))
  restricted.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  restricted.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isLocal(request.url) }))
  restricted.setSpellCheckerEnabled(false) // its dictionaries would come from the network
}

function withoutHash(address: string): string | undefined {
  return address.split('#')[0]
}

function isAllowed(permission: string): boolean {
  return permission === ALLOWED_PERMISSION
}

function isLocal(address: string): boolean {
  return LOCAL_SCHEMES.has(parsedAddress(address)?.protocol ?? '')
}
