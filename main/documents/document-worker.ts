import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { systemFontFolders } from './font-folders'
import { paperFonts } from './fonts'
import { paperDocx } from './paper-docx'
import { paperPdf } from './paper-pdf'
import type { PrintOrder, PrintReply, WorkerSettings } from './print-order'
import type { PaperLook } from './sheet-flow'

class NoLongerWanted extends Error {}

/** Draws orders one after another; opened fonts stay open between them. */
function serve(port: MessagePort, settings: WorkerSettings): void {
  let turn = Promise.resolve()
  port.on('message', (order: PrintOrder) => {
    turn = turn.then(async () => {
      const reply = await replyTo(order, settings)
      port.postMessage(reply, reply.type === 'drawn' ? [reply.drawn.bytes.buffer as ArrayBuffer] : [])
    })
  })
}

async function replyTo(order: PrintOrder, settings: WorkerSettings): Promise<PrintReply> {
  const { id } = order
  try {
    return { id, type: 'drawn', ...(await draw(order, settings)) }
  } catch (error) {
    if (error instanceof NoLongerWanted) return { id, type: 'cancelled' }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { id, type: 'failed', message, stack }
  }
}

async function draw({ paper, format, cancelled }: PrintOrder, settings: WorkerSettings) {
  const checkWanted = (): void => {
    if (Atomics.load(cancelled, 0) === 1) throw new NoLongerWanted()
  }
  checkWanted()
  const fonts = paperFonts({ ...settings, systemFolders: systemFontFolders() })
  const look: PaperLook = { fonts, checkWanted }
  // A Word file names its fonts and carries none, so nothing stood in for anything.
  if (format === 'docx') {
    return {
      drawn: { bytes: ownBytes(await paperDocx(paper, look)), standIns: [], pages: undefined },
      missing: '',
    }
  }
  const { bytes, pages } = await paperPdf(paper, look)
  const missing = new Set(Object.values(fonts.faces).flatMap((face) => [...face.missing]))
  return {
    drawn: { bytes: ownBytes(bytes), standIns: fonts.standIns, pages },
    missing: [...missing].join(''),
  }
}

/** Bytes that fill their buffer, so that it can be handed over whole instead of copied. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

if (parentPort) serve(parentPort, workerData as WorkerSettings)
