import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#shared/errors'
import { systemCodeOf } from './io'

/** Who holds a data folder; `since` is an ISO instant. */
export type LockHolder = { readonly program: string; readonly pid: number; readonly since: string }

/** Takes a folder for this program alone; gives how to let it go. Rejects with AppError `conflict`. */
export type LockFolder = (realPath: string, holder: LockHolder) => Promise<() => Promise<void>>

const ANSWER_PATIENCE = 1_000

/**
 * Takes a data folder with a socket (Linux, macOS) or a pipe (Windows) that the system frees when the process
 * dies; whoever connects is told who holds it. No heartbeat file: those break when a laptop sleeps.
 */
export const lockFolder: LockFolder = (realPath, holder) =>
  holdAddress(lockAddress(realPath, process.platform, process.versions), holder)

/** Holds a socket or pipe; gives how to let it go. Rejects with AppError `conflict` naming who answers there. */
export async function holdAddress(address: string, holder: LockHolder): Promise<() => Promise<void>> {
  const nonce = randomUUID()
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(address, { ...holder, nonce })
    // Only a socket file can be taken away by another process that thought it a dead one's.
    if (server !== undefined && !isFile(address)) return () => stop(server)
    const found = await ask(address)
    if (server !== undefined && found?.nonce === nonce) return () => stop(server)
    if (server !== undefined) await stop(server)
    if (found !== undefined || !isFile(address)) throw inUse(found)
    // Nobody answers: a process that was killed left its socket file.
    await rm(address, { force: true })
  }
  throw inUse(undefined)
}

/** The socket's or pipe's name for a folder: the same for every program on this computer. */
export function lockAddress(
  realPath: string,
  platform: NodeJS.Platform,
  versions: { readonly uv: string },
): string {
  const name = platform === 'win32' ? realPath.toLowerCase() : realPath
  const key = `loushi-desk-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  if (platform === 'win32') return `\\\\.\\pipe\\${key}`
  return platform === 'linux' && knowsAbstractSockets(versions.uv)
    ? `\0${key}`
    : join(tmpdir(), `${key}.sock`)
}

/** Before libuv 1.46 (Node 20) an abstract name was cut at its first byte, so that all locks were one. */
function knowsAbstractSockets(uv: string): boolean {
  const [major = 0, minor = 0] = uv.split('.').map(Number)
  return major > 1 || minor >= 46
}

function isFile(address: string): boolean {
  return !address.startsWith('\0') && !address.startsWith('\\\\')
}

function inUse(found: LockHolder | undefined): AppError {
  const who = found === undefined ? '?' : `${found.program} (${found.pid})`
  return new AppError('conflict', 'storage.inUse', { who })
}

function listen(
  address: string,
  answer: LockHolder & { readonly nonce: string },
): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      // A caller that is gone again is no reason for anything.
      socket.on('error', () => socket.destroy())
      socket.end(`${JSON.stringify(answer)}\n`)
    })
    server.once('error', (error) => {
      if (systemCodeOf(error) === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

type Answer = LockHolder & { readonly nonce: string }

/** What the holder says of itself; undefined when nobody answers. */
function ask(address: string): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let text = ''
    const done = (answer: Answer | undefined) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setEncoding('utf8')
    socket.setTimeout(ANSWER_PATIENCE, () => done(undefined))
    socket.on('data', (piece: string) => (text += piece))
    socket.on('error', () => done(undefined))
    socket.on('end', () => done(parseAnswer(text)))
  })
}

function parseAnswer(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return undefined
  }
}
