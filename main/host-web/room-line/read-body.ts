import type { IncomingMessage } from 'node:http'

/** What a body held: JSON that is safe to look at, or why not. */
export type ReadBody =
  | { readonly status: 'read'; readonly value: unknown }
  | { readonly status: 'tooLarge' | 'notJson' | 'tooSlow' }

/** Frames of ours are nowhere near as deep. */
const DEEPEST = 32

/** Reads a JSON body of at most `largest` bytes; what is too much is left where it is. */
export function readBody(request: IncomingMessage, largest: number): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return Promise.resolve({ status: 'tooLarge' })
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    request.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > largest) resolve({ status: 'tooLarge' })
      else pieces.push(piece)
    })
    request.on('end', () => resolve(parsed(Buffer.concat(pieces).toString('utf8'))))
    // The phone went away, or took too long.
    request.on('close', () => resolve({ status: 'tooSlow' }))
    request.on('error', () => resolve({ status: 'tooSlow' }))
  })
}

function parsed(text: string): ReadBody {
  try {
    const value: unknown = JSON.parse(text)
    return isPlain(value, DEEPEST) ? { status: 'read', value } : { status: 'notJson' }
  } catch {
    return { status: 'notJson' }
  }
}

/** Not too deep, and without a name that means more than itself to JavaScript. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0 || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((part) => isPlain(part, depth - 1))
}
