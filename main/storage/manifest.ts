import { z } from 'zod'
import { parseChecked } from './checked-file'

/** How many records a shard holds of a collection, how many are alive, and the first and last of their ids. */
export const CollectionSummary = z.object({
  count: z.int().min(0),
  live: z.int().min(0),
  first: z.string(),
  last: z.string(),
})
export type CollectionSummary = Readonly<z.infer<typeof CollectionSummary>>

export const ShardEntry = z.object({
  lastSeq: z.int().min(0),
  checksum: z.string(),
  collections: z.record(z.string(), CollectionSummary),
})
export type ShardEntry = Readonly<z.infer<typeof ShardEntry>>

/** The folder's table of contents; replacing it is what makes a compaction or a migration count. */
export const Manifest = z.object({
  format: z.literal('loushi-desk-data'),
  /** Version of the files' own form, told apart from the form of the records in them. */
  formatVersion: z.int().min(1),
  schemaVersion: z.int().min(1),
  /** Names this body of data for ever; copies keep it. */
  dataId: z.string().min(1),
  /** Shards lie in the data folder itself in generation 1, and in `generation-<n>/` after a migration. */
  generation: z.int().min(1),
  /** Every transaction up to `seq` is in the shards; the next one stands at this place of the journal. */
  replay: z.object({ seq: z.int().min(0), segment: z.int().min(1), offset: z.int().min(0) }),
  writtenAt: z.string(),
  program: z.string(),
  shards: z.record(z.string(), ShardEntry),
})
export type Manifest = Readonly<z.infer<typeof Manifest>>

export const MANIFEST_FILE = 'manifest.json'
/** The manifest once more, for when the first one cannot be read. */
export const MANIFEST_COPY = 'manifest-copy.json'
export const FORMAT_VERSION = 1

/** The manifest in a file's bytes. Throws FileDamaged for a bad checksum, ZodError for something else's file. */
export function parseManifest(bytes: Buffer): Manifest {
  return Manifest.parse(parseChecked(bytes).value)
}

/** The text of a manifest without its seal, one shard a line. */
export function manifestPieces(manifest: Manifest): readonly string[] {
  const { shards, ...head } = manifest
  const lines = Object.entries(shards).map(
    ([id, entry]) => `\n${JSON.stringify(id)}:${JSON.stringify(entry)}`,
  )
  return [JSON.stringify(head).slice(0, -1), ',"shards":{', lines.join(','), '}']
}

/** The name of a shard's file, relative to the data folder. Shard ids are `name` or `folder/name`. */
export function shardFile(generation: number, shardId: string): string {
  if (!/^[\w-]+(\/[\w.-]*[\w-])?$/.test(shardId)) throw new Error(`Not a shard id: ${shardId}`)
  return generation === 1 ? `${shardId}.json` : `generation-${generation}/${shardId}.json`
}
