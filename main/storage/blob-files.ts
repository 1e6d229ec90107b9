import type { BlobStore } from '../core/ports'
import { sha256Of } from './checked-file'
import { isDiskFull, makeDurableFolder, placeBytes, readIfThere } from './file-actions'
import type { Io } from './io'
import { pathIn } from './layout'
import { AppError } from '#shared/errors'

/** `blobs/ab/abcdef…`, relative to the data folder. */
export function blobFile(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`
}

/** Attachments and printed papers by the sha256 of their bytes: written once, never changed. */
export function blobFiles(io: Io, folder: string, refuseIfReadOnly: () => void): BlobStore {
  const known = new Set<string>()
  return {
    put: async (bytes) => {
      refuseIfReadOnly()
      try {
        return await putBlob(io, folder, bytes, known)
      } catch (error) {
        if (!isDiskFull(error)) throw error
        throw new AppError('unavailable', 'storage.diskFull', {}, { cause: error })
      }
    },
    get: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      const bytes = await readIfThere(io, pathIn(folder, blobFile(sha256)))
      if (bytes === undefined) return undefined
      if (sha256Of(bytes) !== sha256) throw new AppError('unavailable', 'storage.blobDamaged', { sha256 })
      return bytes
    },
  }
}

async function putBlob(io: Io, folder: string, bytes: Uint8Array, known: Set<string>): Promise<string> {
  const sha256 = sha256Of(bytes)
  const shelf = pathIn(folder, `blobs/${sha256.slice(0, 2)}`)
  const path = pathIn(folder, blobFile(sha256))
  await makeDurableFolder(io, pathIn(folder, 'blobs'), known)
  await makeDurableFolder(io, shelf, known)
  const standing = await readIfThere(io, path)
  if (standing === undefined || sha256Of(standing) !== sha256) await placeBytes(io, path, bytes)
  await io.syncFolder(shelf)
  return sha256
}
