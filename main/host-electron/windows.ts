import { join } from 'node:path'
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type IpcMainInvokeEvent,
  type WebContents,
} from 'electron'
import type { Caller } from '../core/dispatch'
import { isAddressOf, PAGE_ADDRESSES, type PageName } from './app-address'
import { ROOM_ARGUMENT } from './channels'

/** The windows there are now, and who speaks from them. */
export type Windows = {
  /** Opens the page's window, hidden until it has something to show. */
  readonly open: (
    page: PageName,
    options: BrowserWindowConstructorOptions,
    /** Where in the page it begins, as `#/…`. */
    place?: string,
  ) => BrowserWindow
  readonly find: (page: PageName) => BrowserWindow | undefined
  readonly contents: () => readonly WebContents[]
  /** Our window's main frame, on our own address, by the window it is; anything else is a stranger. */
  readonly callerOf: (event: IpcMainInvokeEvent) => Caller | undefined
}

const ROLES = { desk: 'secretary', room: 'room' } as const

/** Keeps at most one window a page; `preloadFolder` holds the built preload. */
export function createWindows(preloadFolder: string): Windows {
  const opened = new Map<PageName, BrowserWindow>()

  function open(page: PageName, options: BrowserWindowConstructorOptions, place = ''): BrowserWindow {
    const window = new BrowserWindow({
      ...options,
      show: false,
      webPreferences: {
        preload: join(preloadFolder, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false, // clocks run and texts are kept also behind another window
        additionalArguments: page === 'room' ? [ROOM_ARGUMENT] : [],
      },
    })
    opened.set(page, window)
    window.on('closed', () => opened.delete(page))
    void window.loadURL(PAGE_ADDRESSES[page] + place)
    return window
  }

  function callerOf({ sender, senderFrame }: IpcMainInvokeEvent): Caller | undefined {
    for (const [page, window] of opened) {
      const isMainFrame = sender === window.webContents && senderFrame === window.webContents.mainFrame
      if (isMainFrame && isAddressOf(page, senderFrame.url)) return { role: ROLES[page] }
    }
    return undefined
  }

  return {
    open,
    callerOf,
    find: (page) => opened.get(page),
    contents: () => [...opened.values()].map((window) => window.webContents),
  }
}
