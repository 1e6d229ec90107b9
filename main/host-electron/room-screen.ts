import { app, screen, type BrowserWindow, type Display, type Event, type Input } from 'electron'
import type { RoomScreenState } from '#shared/contract/desktop-bridge'
import type { DesktopMemory } from './desktop-memory'
import { watchDisplays } from './display-watch'
import { displayUnder } from './placement'
import { marksAfterChoice, marksAfterUse, planRoom, type RoomPlan } from './room-placement'
import { fillDisplay, hideWindow } from './room-window'
import type { Windows } from './windows'

type Dependencies = {
  readonly windows: Windows
  readonly memory: DesktopMemory
  readonly title: () => string
  /** Called for each window that is opened. */
  readonly onOpened: (window: BrowserWindow) => void
  /** Called after every change of the state and of what stands on which display. */
  readonly onChange: (state: RoomScreenState) => void
}

/**
 * The projector's window. It fills a display of its own; without one it waits behind the desk and F7 brings it forward.
 * It opens by itself for a session under way when a projector is there, unless the secretary closed it in that session.
 */
export class RoomScreen {
  readonly #dependencies: Dependencies
  readonly #stopWatching: () => void
  #state: RoomScreenState = 'closed'
  /** Without a display of its own: whether the room covers the desk now. */
  #isInFront = false
  /** The program ends: the windows close with it, not by the secretary's wish. */
  #isEnding = false
  /** Sessions under way, latest first. */
  #underWay: readonly string[] = []

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
    this.#stopWatching = watchDisplays(() => this.#onDisplays())
    app.once('before-quit', () => (this.#isEnding = true))
  }

  get state(): RoomScreenState {
    return this.#state
  }

  /** Opens it at the secretary's wish; with one display it comes before the desk. */
  open(): void {
    this.#remember({ roomClosedFor: undefined })
    this.#open(true)
  }

  /** Opens it again after the program was cut off, without covering the desk. */
  openBehind(): void {
    this.#open(false)
  }

  close(): void {
    this.#window()?.close()
    this.#desk()?.focus()
  }

  toggle(): void {
    if (this.#state === 'closed') this.open()
    else this.close()
  }

  /** Brings the room to the front when the desk is there, and the desk otherwise. */
  switchWindow(): void {
    const room = this.#window()
    if (!room) this.open()
    else if (this.#state !== 'open') this.#bringForward(!this.#isInFront)
    else if (room.isFocused()) this.#desk()?.focus()
    else room.show()
  }

  /** Puts it on this display, and comes back to it as long as it is there; the desk gives way when it stands there. */
  choose(displayId: number): void {
    const chosen = screen.getAllDisplays().find(({ id }) => id === displayId)
    const desk = this.#desk()
    if (!chosen || !desk) return
    const plan = this.#plan()
    if (displayUnder(screen.getAllDisplays(), desk.getBounds())?.id === chosen.id) {
      if (plan.kind !== 'own') return
      moveInto(desk, plan.display)
    }
    this.#remember({ roomDisplays: marksAfterChoice(this.#dependencies.memory.state().roomDisplays, chosen) })
    if (this.#window()) this.#arrange()
    else this.open()
  }

  /** Tells which sessions are under way, latest first. */
  sessionsAre(underWay: readonly string[]): void {
    this.#underWay = underWay
    this.#openByItself()
  }

  /** Stops watching the displays and closes the window. */
  stop(): void {
    this.#isEnding = true
    this.#stopWatching()
    this.#window()?.destroy()
  }

  #window(): BrowserWindow | undefined {
    return this.#dependencies.windows.find('room')
  }

  #desk(): BrowserWindow | undefined {
    return this.#dependencies.windows.find('desk')
  }

  #remember(part: Parameters<DesktopMemory['remember']>[0]): void {
    this.#dependencies.memory.remember(part)
  }

  #plan(): RoomPlan<Display> {
    const desk = this.#desk()?.getBounds() ?? screen.getPrimaryDisplay().bounds
    return planRoom(screen.getAllDisplays(), desk, this.#dependencies.memory.state().roomDisplays)
  }

  #open(isInFront: boolean): void {
    const known = this.#window()
    this.#isInFront = isInFront
    if (known) {
      this.#arrange()
      return
    }
    const { windows, title, onOpened } = this.#dependencies
    const window = windows.open('room', {
      title: title(),
      autoHideMenuBar: true,
      backgroundColor: '#000000',
    })
    window.setMenuBarVisibility(false)
    window.once('ready-to-show', () => this.#arrange())
    window.on('closed', () => this.#onClosed())
    window.webContents.on('before-input-event', this.#onKey)
    onOpened(window)
    const { kind } = this.#plan()
    this.#enter(kind === 'own' ? 'open' : kind)
  }

  #openByItself(): void {
    const [session] = this.#underWay
    const { roomClosedFor } = this.#dependencies.memory.state()
    const isWanted = session !== undefined && roomClosedFor !== session && this.#desk() !== undefined
    if (isWanted && !this.#window() && this.#plan().kind === 'own') this.#open(false)
  }

  #onClosed(): void {
    if (!this.#isEnding) this.#remember({ roomClosedFor: this.#underWay[0] })
    this.#isInFront = false
    this.#enter('closed')
  }

  #onDisplays(): void {
    if (this.#window()) this.#arrange()
    else this.#openByItself()
    this.#dependencies.onChange(this.#state)
  }

  #enter(next: RoomScreenState): void {
    this.#state = next
    this.#dependencies.onChange(next)
  }

  /** Brings the window to where it belongs now; where it stands already nothing moves. */
  #arrange(): void {
    const window = this.#window()
    if (!window) return
    const plan = this.#plan()
    if (plan.kind === 'own') {
      const { roomDisplays } = this.#dependencies.memory.state()
      this.#remember({ roomDisplays: marksAfterUse(roomDisplays, plan.display) })
      this.#isInFront = false
      show(window, plan.display)
      this.#enter('open')
      return
    }
    const hasLost = (this.#state === 'open' && window.isVisible()) || this.#state === 'waiting'
    if (this.#isInFront) fillDisplay(window, plan.display)
    else hideWindow(window) // it would cover the desk
    if (this.#isInFront && !window.isVisible()) window.show()
    this.#enter(plan.kind === 'shared' && hasLost ? 'waiting' : plan.kind)
  }

  /** Without a display of its own: one of the two windows is seen. */
  #bringForward(isRoom: boolean): void {
    this.#isInFront = isRoom
    this.#arrange()
    const front = isRoom ? this.#window() : this.#desk()
    front?.show()
    front?.focus()
  }

  /** Keys of the room's window: F5 closes it, F7 goes back to the desk, Escape does what covers the desk least. */
  readonly #onKey = (event: Event, { type, key, isAutoRepeat }: Input): void => {
    if (type !== 'keyDown' || isAutoRepeat) return
    const isCovering = this.#state !== 'open'
    if (key === 'F7' || (key === 'Escape' && isCovering)) this.switchWindow()
    else if (key === 'F5' || key === 'Escape') this.close()
    else return
    event.preventDefault()
  }
}

function show(window: BrowserWindow, display: Display): void {
  fillDisplay(window, display)
  if (!window.isVisible()) window.showInactive()
}

/** Moves the desk to another display, as large as it was where that fits. */
function moveInto(desk: BrowserWindow, { workArea }: Display): void {
  const wasMaximised = desk.isMaximized()
  if (wasMaximised) desk.unmaximize()
  const { width, height } = desk.getBounds()
  desk.setBounds({
    x: workArea.x,
    y: workArea.y,
    width: Math.min(width, workArea.width),
    height: Math.min(height, workArea.height),
  })
  if (wasMaximised) desk.maximize()
}
