import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#shared/errors'
import type { Uploads } from './core/ports'

/** The largest file a page may hand over, in bytes. */
export const LARGEST_UPLOAD_BYTES = 100 * 1024 * 1024

/** A file kept for the core. */
export type KeptFile = { readonly fileId: string; readonly name: string }

/** Keeps handed-over files in a folder of its own until it is closed. */
export type UploadStore = Uploads & {
  /** Keeps a copy of what the page sends; undefined, and nothing kept, when it is larger than allowed. */
  readonly receive: (name: string, content: AsyncIterable<Uint8Array>) => Promise<KeptFile | undefined>
  /** Names a file that stays where the user has it. */
  readonly adopt: (name: string, path: string) => KeptFile
  /** Deletes every received copy; adopted files are left alone. */
  readonly close: () => Promise<void>
}

/** Opens a store of uploads under the system's folder for temporary files. */
export async function openUploads(): Promise<UploadStore> {
  const folder = await mkdtemp(join(tmpdir(), 'loushi-uploads-'))
  const files = new Map<string, { readonly path: string; readonly name: string }>()

  function keep(fileId: string, name: string, path: string): KeptFile {
    files.set(fileId, { path, name })
    return { fileId, name }
  }

  return {
    find: (fileId) => files.get(fileId),
    async read(fileId, largest) {
      const file = files.get(fileId)
      const found = file && (await stat(file.path).catch(() => undefined))
      if (!file || !found?.isFile()) throw new AppError('not-found', 'errors.fileGone')
      return found.size > largest ? undefined : await readFile(file.path)
    },
    adopt: (name, path) => keep(newFileId(), name, path),
    async receive(name, content) {
      const fileId = newFileId()
      const path = join(folder, fileId)
      try {
        await pipeline(content, upTo(LARGEST_UPLOAD_BYTES), createWriteStream(path, { mode: 0o600 }))
      } catch (error) {
        await rm(path, { force: true })
        if (error instanceof TooLarge) return undefined
        throw error
      }
      return keep(fileId, name, path)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

class TooLarge extends Error {}

function upTo(limit: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>) {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > limit) throw new TooLarge()
      yield chunk
    }
  }
}

function newFileId(): string {
  return randomBytes(18).toString('base64url')
}
