import {
  attachmentFileName,
  isShownPicture,
  LARGEST_ATTACHMENT_BYTES,
  mediaTypeOf,
} from '#shared/domain/attachment'
import { AttachmentId } from '#shared/domain/ids'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { BlobStore, IdSource, Uploads } from '../ports'

type AttachmentHandlers = Pick<Handlers, 'attachment.keep' | 'attachment.list' | 'attachment.picture'>
type Dependencies = { readonly ids: IdSource; readonly blobs: BlobStore; readonly uploads: Uploads }

function keepAttachment({ ids, blobs, uploads }: Dependencies): Handlers['attachment.keep'] {
  return async ({ fileId }, { now, commit }) => {
    const file = uploads.find(fileId)
    if (!file) throw new AppError('not-found', 'errors.fileGone')
    const bytes = await uploads.read(fileId, LARGEST_ATTACHMENT_BYTES)
    if (!bytes)
      throw new AppError('refused', 'attachments.tooLarge', {
        fileName: file.name,
        megabytes: LARGEST_ATTACHMENT_BYTES / 1024 / 1024,
      })
    if (bytes.length === 0) throw new AppError('refused', 'attachments.empty', { fileName: file.name })
    const sha256 = await blobs.put(bytes)
    const fileName = attachmentFileName(file.name)
    return commit(async (work) => {
      const { secretaryName: by } = await loadSettings(work)
      const id = AttachmentId.parse(ids.next())
      const mediaType = mediaTypeOf(fileName, bytes)
      work.put('attachments', { id, fileName, mediaType, sha256, bytes: bytes.length, at: now, by })
      return { attachmentId: id, fileName, bytes: bytes.length }
    })
  }
}

/** How many bytes become characters at a time: a call takes only so many arguments. */
const PIECE = 0x8000

function base64(bytes: Uint8Array): string {
  let characters = ''
  for (let from = 0; from < bytes.length; from += PIECE)
    characters += String.fromCharCode(...bytes.subarray(from, from + PIECE))
  return btoa(characters)
}

function showPicture({ blobs }: Dependencies): Handlers['attachment.picture'] {
  return async ({ attachmentId }, { view }) => {
    const attachment = await view.load('attachments', attachmentId, 'attachments.gone')
    const { fileName, mediaType, sha256 } = attachment
    if (!isShownPicture(attachment)) throw new AppError('refused', 'attachments.notShown', { fileName })
    const bytes = await blobs.get(sha256)
    if (!bytes) throw new AppError('not-found', 'attachments.gone')
    return { dataUrl: `data:${mediaType};base64,${base64(bytes)}` }
  }
}

export function attachmentHandlers(dependencies: Dependencies): AttachmentHandlers {
  return {
    'attachment.keep': keepAttachment(dependencies),
    'attachment.list': async ({ ids }, { view }) => {
      const found = await Promise.all(ids.map((id) => view.get('attachments', id)))
      return found.filter((attachment) => attachment !== undefined)
    },
    'attachment.picture': showPicture(dependencies),
  }
}
