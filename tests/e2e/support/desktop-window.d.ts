import type { DesktopBridge } from '#shared/contract/desktop-bridge'

declare global {
  interface Window {
    readonly desktop?: DesktopBridge
  }
}
