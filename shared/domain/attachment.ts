import { z } from 'zod'
import { AttachmentId } from './ids'

/** A photo or file that belongs to a record; its bytes lie among the blobs, kept by content, and never change. */
export const Attachment = z.object({
  id: AttachmentId,
  fileName: z.string().trim().min(1).max(200),
  mediaType: z.string().max(120),
  sha256: z.string(),
  bytes: z.int().min(0),
  at: z.string(),
  by: z.string(),
})
export type Attachment = Readonly<z.infer<typeof Attachment>>

/** Attachments as other records name them. */
export const AttachmentIds = z.array(AttachmentId).max(40)

/** The largest file that is kept as an attachment, in bytes. */
export const LARGEST_ATTACHMENT_BYTES = 50 * 1024 * 1024

/** The largest picture that a page shows, in bytes; a larger one can be saved and looked at elsewhere. */
const LARGEST_SHOWN_BYTES = 6 * 1024 * 1024

const BINARY = 'application/octet-stream'
const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

/** By file ending; what is not here is handed out as bytes and nothing else. Nothing a browser would run is here. */
const BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  pptx: `${OPEN_XML}.presentationml.presentation`,
  zip: 'application/zip',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
}

const startsWith = (bytes: Uint8Array, signs: readonly number[], from = 0) =>
  signs.every((sign, place) => bytes[from + place] === sign)

/** The picture format that the first bytes show, whatever the file is called. */
function pictureType(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'image/gif'
  const isWebp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)
  return isWebp ? 'image/webp' : undefined
}

/** The media type of a file, from a closed list: pictures by their first bytes, the rest by the ending of the name. */
export function mediaTypeOf(fileName: string, bytes: Uint8Array): string {
  const picture = pictureType(bytes)
  if (picture !== undefined) return picture
  const ending = /\.([a-z0-9]+)$/u.exec(fileName.toLowerCase())?.[1] ?? ''
  return BY_ENDING[ending] ?? BINARY
}

/** Whether a page can show it as a picture. */
export function isShownPicture({ mediaType, bytes }: Pick<Attachment, 'mediaType' | 'bytes'>): boolean {
  return mediaType.startsWith('image/') && bytes <= LARGEST_SHOWN_BYTES
}

/** A name that a disk takes: at most 200 characters without a path; the ending is kept. */
export function attachmentFileName(name: string): string {
  const plain = (name.split(/[/\\]/u).at(-1) ?? '').trim()
  const signs = Array.from(plain)
  return signs.length <= 120 ? plain : [...signs.slice(0, 100), ...signs.slice(-20)].join('')
}
