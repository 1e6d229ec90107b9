import { dirname } from 'node:path'
import { AppError } from '#shared/errors'
import type { Clock } from '../core/ports'
import { backupNames, outlivedBackups } from './backup-names'
import { checkFolder } from './check-folder'
import { FileDamaged, sha256Of } from './checked-file'
import { makeDurableFolder, placeBytes, readWhole } from './file-actions'
import type { Io } from './io'
import { pathIn, timeName } from './layout'
import type { Manifest } from './manifest'
import { MANIFEST_FILE, manifestPieces, shardFile } from './manifest'
import { replaceFile } from './replace-file'
import { parseShard } from './shard'

const UNFINISHED = 'unfinished-'

/** A shard whose file on the disk is not what the manifest says. */
export class ShardUnfit extends Error {
  readonly shardId: string

  constructor(shardId: string, options: ErrorOptions) {
    super(`The file of ${shardId} cannot be copied`, options)
    this.shardId = shardId
  }
}

/**
 * Copies a compacted data folder into `backups/<time>/`, opens and verifies the copy, and only then gives it its
 * name; then lets outlived backups go. Rejects with ShardUnfit when a file cannot be trusted.
 */
export async function takeBackup(io: Io, folder: string, clock: Clock, manifest: Manifest): Promise<string> {
  const known = new Set<string>()
  await makeDurableFolder(io, pathIn(folder, 'backups'), known)
  await sweepUnfinished(io, folder)
  const name = timeName(clock.now())
  const target = pathIn(folder, `backups/${UNFINISHED}${name}`)
  await makeDurableFolder(io, target, known)
  for (const shardId of Object.keys(manifest.shards))
    await copyShard(io, folder, target, manifest, shardId, known)
  // A copy has no journal: its first line will stand in a new segment.
  const replay = { seq: manifest.replay.seq, segment: manifest.replay.segment + 1, offset: 0 }
  await replaceFile(io, pathIn(target, MANIFEST_FILE), manifestPieces({ ...manifest, replay }))
  await copyBlobs(io, folder, known)
  const { problems } = await checkFolder(io, target)
  if (problems.length > 0) throw new AppError('unavailable', 'storage.backupUnverified', { name })
  await io.remove(pathIn(folder, `backups/${name}`))
  await io.rename(target, pathIn(folder, `backups/${name}`))
  await io.syncFolder(pathIn(folder, 'backups'))
  for (const old of outlivedBackups(await backupNames(io, folder)))
    await io.remove(pathIn(folder, `backups/${old}`))
  return name
}

async function sweepUnfinished(io: Io, folder: string): Promise<void> {
  for (const name of await io.list(pathIn(folder, 'backups'))) {
    if (name.startsWith(UNFINISHED)) await io.remove(pathIn(folder, `backups/${name}`))
  }
}

async function copyShard(
  io: Io,
  folder: string,
  target: string,
  manifest: Manifest,
  shardId: string,
  known: Set<string>,
): Promise<void> {
  const file = shardFile(manifest.generation, shardId)
  try {
    const bytes = await readWhole(io, pathIn(folder, file))
    if (parseShard(bytes).checksum !== manifest.shards[shardId]?.checksum) {
      throw new FileDamaged('The file is not the one the manifest names')
    }
    await copyBytes(io, target, file, bytes, known)
  } catch (error) {
    if (error instanceof FileDamaged) throw new ShardUnfit(shardId, { cause: error })
    throw error
  }
}

/** Blobs never change, so all backups share one second copy of each. */
async function copyBlobs(io: Io, folder: string, known: Set<string>): Promise<void> {
  for (const shelf of await io.list(pathIn(folder, 'blobs'))) {
    const standing = new Set(await io.list(pathIn(folder, `backups/blobs/${shelf}`)))
    for (const name of await io.list(pathIn(folder, `blobs/${shelf}`))) {
      if (standing.has(name) || !/^[0-9a-f]{64}$/.test(name)) continue
      const bytes = await readWhole(io, pathIn(folder, `blobs/${shelf}/${name}`))
      // A damaged blob is told by the check; it must not become the copy.
      if (sha256Of(bytes) === name)
        await copyBytes(io, pathIn(folder, 'backups'), `blobs/${shelf}/${name}`, bytes, known)
    }
  }
}

/** Writes a file whole under its own name, by way of a temporary one, making the folders on the way. */
async function copyBytes(
  io: Io,
  root: string,
  relative: string,
  bytes: Uint8Array,
  known: Set<string>,
): Promise<void> {
  const steps = relative.split('/').slice(0, -1)
  for (let depth = 1; depth <= steps.length; depth++) {
    await makeDurableFolder(io, pathIn(root, steps.slice(0, depth).join('/')), known)
  }
  const path = pathIn(root, relative)
  await placeBytes(io, path, bytes)
  await io.syncFolder(dirname(path))
}
