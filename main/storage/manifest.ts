import { FileDamaged, parseChecked } from './checked-file'

/** How many records a shard holds of a collection, how many are alive, and the first and last of their ids. */
export type CollectionSummary = {
  readonly count: number
  readonly live: number
  readonly first: string
  readonly last: string
}

/** What the manifest says of one shard's file. */
export type ShardEntry = {
  readonly lastSeq: number
  readonly checksum: string
  readonly collections: Readonly<Record<string, CollectionSummary>>
}

/** The folder's table of contents; replacing it is what makes a compaction or a migration count. */
export type Manifest = {
  readonly format: typeof FORMAT
  /** Version of the files' own form, told apart from the form of the records in them. */
  readonly formatVersion: number
  readonly schemaVersion: number
  /** Names this body of data for ever; copies keep it. */
  readonly dataId: string
  /** Shards lie in the data folder itself in generation 1, and in `generation-<n>/` after a migration. */
  readonly generation: number
  /** Every transaction up to `seq` is in the shards; the next one stands at this place of the journal. */
  readonly replay: { readonly seq: number; readonly segment: number; readonly offset: number }
  readonly writtenAt: string
  readonly program: string
  readonly shards: Readonly<Record<string, ShardEntry>>
}

/** Stands in every manifest of ours and in no other file of that name. */
export const FORMAT = 'loushi-desk-data'
/** The manifest's name in the data folder. */
export const MANIFEST_FILE = 'manifest.json'
/** The manifest once more, for when the first one cannot be read. */
export const MANIFEST_COPY = 'manifest-copy.json'
/** The version of the files' form that this program writes. */
export const FORMAT_VERSION = 1

/** The manifest in a file's bytes. Throws FileDamaged for a bad checksum or something else's file. */
export function parseManifest(bytes: Buffer): Manifest {
  const { value } = parseChecked(bytes)
  // A shard's file, say, that was copied over the manifest.
  if ((value as { readonly format?: unknown }).format !== FORMAT) throw new FileDamaged('Not a manifest')
  // The checksum holds, so it is what `manifestPieces` wrote, in this version of the format or in a newer one.
  return value as Manifest
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
