import { z } from 'zod'
import { ImportId } from './ids'

/** What a sheet can hold: inbox 绿色通道 form exports, policies 政策, categories 分类, resources 资源 beside the first three. */
export const IMPORT_KINDS = [
  'needs',
  'inbox',
  'enterprises',
  'people',
  'policies',
  'resources',
  'categories',
] as const
export const ImportKind = z.enum(IMPORT_KINDS)
export type ImportKind = z.infer<typeof ImportKind>

/** One finished import, kept so that it can be undone as one step. */
export const ImportRecord = z.object({
  id: ImportId,
  kind: ImportKind,
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  imported: z.int(),
  updated: z.int(),
  skipped: z.int(),
  undone: z.string().optional(),
  /** Records it made, and the records it changed as they were before, each with a mark of how it left them. */
  made: z.array(z.object({ collection: z.string(), id: z.string(), mark: z.string().optional() })),
  changed: z.array(
    z.object({ collection: z.string(), id: z.string(), before: z.unknown(), mark: z.string().optional() }),
  ),
})
export type ImportRecord = Readonly<z.infer<typeof ImportRecord>>

/** A column mapping corrected by hand, remembered for files with the same header. */
export const RememberedMapping = z.object({ id: z.string(), mapping: z.record(z.string(), z.int()) })
export type RememberedMapping = Readonly<z.infer<typeof RememberedMapping>>
