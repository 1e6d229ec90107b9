import { z } from 'zod'
import { DocumentId, SessionId } from './ids'

export const DOCUMENT_KINDS = [
  'minutes',
  'ledger',
  'archive',
  'notice',
  'agenda',
  'sign-in',
  'excerpt',
  'urging',
  'report',
  'answers',
  'figures',
  'calendar',
] as const
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx', 'zip', 'ics'] as const
export const DocumentFormat = z.enum(DOCUMENT_FORMATS)
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** A printed paper as it was handed out; its bytes lie among the blobs and never change. */
export const DocumentRecord = z.object({
  id: DocumentId,
  kind: z.enum(DOCUMENT_KINDS),
  format: DocumentFormat,
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  at: z.string(),
  by: z.string(),
  sessionId: SessionId.optional(),
  /** Version of the minutes it was printed from; absent for a print of the unfinished text. */
  version: z.int().optional(),
  /** Fonts that stood in for others. */
  standIns: z.array(z.object({ wanted: z.string(), used: z.string() })).default([]),
})
export type DocumentRecord = Readonly<z.infer<typeof DocumentRecord>>

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** A file name any system takes: forbidden characters become spaces, at most 120 characters before the ending. */
export function fileNameFor(title: string, ending: string): string {
  const plain = title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/gu, ' ').trim()
  return `${Array.from(plain).slice(0, 120).join('')}.${ending}`
}
