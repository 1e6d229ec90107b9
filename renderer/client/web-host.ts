import type { FileKind, RoomScreenState } from '#shared/contract/desktop-bridge'
import { showingHost } from './desktop-host'
import type { Host } from './host'
import { sendFile, webTransport } from './web-transport'

const ENDINGS: Record<FileKind, string> = {
  spreadsheet: '.xlsx,.xls,.csv',
  archive: '.zip,.lsh',
  picture: 'image/png,image/jpeg',
  any: '',
}
/** A browser does not say when another window was closed; it has to be looked at. */
const LOOK_MILLISECONDS = 1000

/** The host of a page in a browser. */
export function webHost(page: Window, role: Host['role']): Host {
  const { origin } = page.location
  if (role === 'room') return showingHost(webTransport(`${origin}/room`), false)
  const room = roomWindow(page)
  return {
    ...showingHost(webTransport(origin), false),
    role: 'secretary',
    openFile: (kind) => chooseFile(page.document, kind).then((file) => file && sendFile(origin, file)),
    takeFile: (file) => sendFile(origin, file),
    saveDocument(documentId) {
      download(page.document, `${origin}/documents/${encodeURIComponent(documentId)}`)
      return Promise.resolve({ status: 'saved', path: '' })
    },
    openRoomScreen: room.open,
    closeRoomScreen: room.close,
    roomScreen: room.state,
    toggleFullScreen: () =>
      page.document.fullscreenElement === null
        ? page.document.documentElement.requestFullscreen()
        : page.document.exitFullscreen(),
  }
}

function roomWindow(page: Window) {
  let opened: Window | null = null
  const listeners = new Set<() => void>()
  const read = (): RoomScreenState => (opened !== null && !opened.closed ? 'open' : 'closed')
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    open: () => {
      opened = page.open('/room', 'loushi-room', 'popup')
      const looking = setInterval(() => {
        if (read() === 'open') return
        clearInterval(looking)
        tell()
      }, LOOK_MILLISECONDS)
      tell()
      return Promise.resolve()
    },
    close: () => {
      opened?.close()
      tell()
      return Promise.resolve()
    },
    state: {
      read,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
}

function chooseFile(document: Document, kind: FileKind): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ENDINGS[kind]
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

function download(document: Document, address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
