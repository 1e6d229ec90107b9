import type { DesktopBridge } from '#shared/contract/desktop-bridge'
import { desktopHost, roomHost } from './desktop-host'
import type { Host } from './host'
import { webHost } from './web-host'

/** The host of this page; `page` says which of the two roots asks. */
export function createHost(page: Window & { readonly desktop?: DesktopBridge }, role: Host['role']): Host {
  const bridge = page.desktop
  if (bridge === undefined) return webHost(page, role)
  return bridge.role === 'room' ? roomHost(bridge) : desktopHost(bridge)
}
