import { dirname } from 'node:path'
import type { Log } from '../core/ports'
import { makeDurableFolder, readWhole } from './file-actions'
import type { FileReplacer } from './file-replacer'
import type { Io } from './io'
import { pathIn } from './layout'
import type { Manifest, ShardEntry } from './manifest'
import { MANIFEST_COPY, MANIFEST_FILE, manifestPieces, shardFile } from './manifest'
import type { Migration } from './migrations'
import { currentVersion } from './migrations'
import type { CollectionRules, ShardData } from './shard'
import { parseShard, shardPieces, summaryOf } from './shard'

/** What a migration works with. */
export type MigrateParts = {
  readonly io: Io
  readonly folder: string
  readonly replacer: FileReplacer
  readonly log: Log
  readonly collections: CollectionRules
  readonly migrations: readonly Migration[]
}

/**
 * Writes the records in their new form as a new generation of files beside the old ones, then switches the
 * manifest over. The folder must be compacted. The old files stay as they were.
 */
export async function migrate(parts: MigrateParts, manifest: Manifest): Promise<void> {
  const { io, folder, replacer, log, collections, migrations } = parts
  const steps = migrations.filter(({ to }) => to > manifest.schemaVersion).sort((a, b) => a.to - b.to)
  for (const { to, describe } of steps) log.info('Migrating the data', { to, describe })
  const generation = manifest.generation + 1
  const schemaVersion = currentVersion(migrations)
  const known = new Set<string>()
  const shards: Record<string, ShardEntry> = {}
  await makeDurableFolder(io, pathIn(folder, `generation-${generation}`), known)
  for (const shardId of Object.keys(manifest.shards)) {
    const bytes = await readWhole(io, pathIn(folder, shardFile(manifest.generation, shardId)))
    const { data } = parseShard(bytes)
    const records = steps.reduce((current, step) => step.up(current), data.records)
    const migrated: ShardData = { ...data, schemaVersion, records }
    const path = pathIn(folder, shardFile(generation, shardId))
    if (shardId.includes('/')) await makeDurableFolder(io, dirname(path), known)
    const { checksum } = await replacer.replace(path, shardPieces(migrated))
    shards[shardId] = { lastSeq: data.lastSeq, checksum, collections: summaryOf(records, collections) }
  }
  const switched = { ...manifest, schemaVersion, generation, shards }
  await replacer.replace(pathIn(folder, MANIFEST_FILE), manifestPieces(switched))
  await replacer.replace(pathIn(folder, MANIFEST_COPY), manifestPieces(switched))
}
