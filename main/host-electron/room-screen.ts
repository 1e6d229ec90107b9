import { powerSaveBlocker, screen, type BrowserWindow, type Event, type Input } from 'electron'
import type { RoomScreenState } from '#shared/contract/desktop-bridge'
import { projectorAmong, type DisplayPlace } from './placement'
import type { Windows } from './windows'

type Dependencies = {
  readonly windows: Windows
  readonly title: () => string
  readonly onState: (state: RoomScreenState) => void
}

const WINDOW_SIZE = { width: 1280, height: 720 } as const

/**
 * The projector's window: on the second display when there is one, otherwise a normal window. It waits for an
 * unplugged projector and comes back with it.
 */
export class RoomScreen {
  readonly #windows: Windows
  readonly #title: () => string
  readonly #onState: (state: RoomScreenState) => void
  #state: RoomScreenState = 'closed'
  /** Display that the window fills; undefined while it is a normal window. */
  #projectorId: number | undefined
  #wakefulness: number | undefined

  constructor({ windows, title, onState }: Dependencies) {
    this.#windows = windows
    this.#title = title
    this.#onState = onState
    screen.on('display-removed', this.#onRemoved)
    screen.on('display-added', this.#onAdded)
    screen.on('display-metrics-changed', this.#onMetrics)
  }

  get state(): RoomScreenState {
    return this.#state
  }

  open(): void {
    const known = this.#windows.find('room')
    if (known) {
      known.show()
      return
    }
    const window = this.#windows.open('room', {
      ...WINDOW_SIZE,
      title: this.#title(),
      autoHideMenuBar: true,
      backgroundColor: '#000000',
    })
    window.setMenuBarVisibility(false)
    window.once('ready-to-show', () => this.#place(window))
    window.on('closed', () => this.#enter('closed'))
    window.webContents.on('before-input-event', this.#onKey)
    this.#enter('open')
  }

  close(): void {
    this.#windows.find('room')?.close()
    this.#windows.find('desk')?.focus()
  }

  toggle(): void {
    if (this.#state === 'closed') this.open()
    else this.close()
  }

  /** Brings the room to the front when the desk is there, and the desk otherwise. */
  switchWindow(): void {
    const room = this.#windows.find('room')
    if (!room) this.open()
    else if (room.isFocused()) this.#windows.find('desk')?.focus()
    else room.show()
  }

  /** Stops watching the displays and closes the window. */
  stop(): void {
    screen.off('display-removed', this.#onRemoved)
    screen.off('display-added', this.#onAdded)
    screen.off('display-metrics-changed', this.#onMetrics)
    this.#windows.find('room')?.destroy()
  }

  #enter(next: RoomScreenState): void {
    if (this.#state === next) return
    this.#state = next
    this.#wakefulness = keepAwake(next !== 'closed', this.#wakefulness)
    this.#onState(next)
  }

  #place(window: BrowserWindow): void {
    const projector = this.#projectorNow()
    this.#projectorId = projector?.id
    if (projector) fill(window, projector)
    else window.setFullScreen(false)
    window.showInactive()
    this.#enter('open')
  }

  #projectorNow(): DisplayPlace | undefined {
    const desk = this.#windows.find('desk')?.getBounds() ?? screen.getPrimaryDisplay().bounds
    return projectorAmong(screen.getAllDisplays(), desk)
  }

  /** Keys of the room's window: F5 and Escape leave it, F7 goes back to the desk. */
  readonly #onKey = (event: Event, { type, key, isAutoRepeat }: Input): void => {
    if (type !== 'keyDown' || isAutoRepeat) return
    if (key === 'F5' || key === 'Escape') this.close()
    else if (key === 'F7') this.switchWindow()
    else return
    event.preventDefault()
  }

  readonly #onRemoved = (_event: unknown, removed: DisplayPlace): void => {
    const window = this.#windows.find('room')
    if (!window || removed.id !== this.#projectorId) return
    if (this.#projectorNow()) {
      this.#place(window)
      return
    }
    window.setFullScreen(false)
    window.hide() // it would cover the desk with nobody watching
    this.#enter('waiting')
  }

  readonly #onAdded = (): void => {
    const window = this.#windows.find('room')
    const hasNoProjector = this.#state === 'waiting' || this.#projectorId === undefined
    if (window && hasNoProjector) this.#place(window)
  }

  readonly #onMetrics = (_event: unknown, display: DisplayPlace): void => {
    const window = this.#windows.find('room')
    if (window && this.#state === 'open' && display.id === this.#projectorId) fill(window, display)
  }
}

/** Full screen goes to the display the window stands on, so it is moved there first. */
function fill(window: BrowserWindow, display: DisplayPlace): void {
  window.setFullScreen(false)
  window.setBounds(display.bounds)
  window.setFullScreen(true)
}

function keepAwake(isWanted: boolean, current: number | undefined): number | undefined {
  if (isWanted) return current ?? powerSaveBlocker.start('prevent-display-sleep')
  if (current !== undefined) powerSaveBlocker.stop(current)
  return undefined
}
