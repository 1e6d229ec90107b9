import { AppError } from '#shared/errors'
import { backupNames } from './backup-names'
import { checkFolder } from './check-folder'
import { inWords, lookAtFolder } from './data-folder'
import { makeDurableFolder, placeBytes, readIfThere, readWhole } from './file-actions'
import { lockFolder } from './folder-lock'
import type { Io } from './io'
import { realIo } from './io'
import { readTail, segmentNumbers } from './journal-reader'
import { pathIn, timeName } from './layout'
import type { Manifest, ShardEntry } from './manifest'
import { MANIFEST_COPY, MANIFEST_FILE, manifestPieces, parseManifest, shardFile } from './manifest'
import { replaceFile } from './replace-file'
import { parseShard, shardPieces } from './shard'
import type { StoreOptions } from './store-options'

/** Names of the verified backups of a data folder, newest first. */
export async function listBackups(folder: string, io: Io = realIo): Promise<readonly string[]> {
  return [...(await backupNames(io, folder))].reverse()
}

/**
 * Puts a backup in the place of the data of a folder that no program has open. The present files stay where they
 * are: the backup becomes a new generation beside them, and the former manifest is kept in quarantine.
 * Rejects with AppError `storage.backupMissing` when the backup does not pass its check.
 */
export async function restoreBackup(options: StoreOptions, name: string): Promise<void> {
  const io = options.io ?? realIo
  const folder = await inWords(options.folder, io.realPath(options.folder))
  await lookAtFolder(io, folder)
  const since = options.clock.now().toISOString()
  const release = await (options.lock ?? lockFolder)(folder, {
    program: options.program,
    pid: process.pid,
    since,
  })
  try {
    await restoreLocked(options, io, folder, name)
  } finally {
    await release()
  }
}

async function restoreLocked(options: StoreOptions, io: Io, folder: string, name: string): Promise<void> {
  const backup = pathIn(folder, `backups/${name}`)
  const isKnown = (await backupNames(io, folder)).includes(name)
  if (!isKnown || (await checkFolder(io, backup)).problems.length > 0) {
    throw new AppError('unavailable', 'storage.backupMissing', { name })
  }
  const manifest = parseManifest(await readWhole(io, pathIn(backup, MANIFEST_FILE)))
  const place = await placeAfter(io, folder, manifest)
  const known = new Set<string>()
  await makeDurableFolder(io, pathIn(folder, `generation-${place.generation}`), known)
  const shards: Record<string, ShardEntry> = {}
  for (const [shardId, entry] of Object.entries(manifest.shards)) {
    const { data } = parseShard(await readWhole(io, pathIn(backup, shardFile(manifest.generation, shardId))))
    const file = shardFile(place.generation, shardId)
    const shelf = file.split('/').slice(0, -1).join('/')
    await makeDurableFolder(io, pathIn(folder, shelf), known)
    // The lines of the journal up to here belong to the former generation and must not be taken again.
    const pieces = shardPieces({ ...data, lastSeq: place.replay.seq })
    const { checksum } = await replaceFile(io, pathIn(folder, file), pieces)
    shards[shardId] = { ...entry, lastSeq: place.replay.seq, checksum }
  }
  await keepFormerManifest(options, io, folder)
  const restored = { ...manifest, ...place, shards, writtenAt: options.clock.now().toISOString() }
  await replaceFile(io, pathIn(folder, MANIFEST_FILE), manifestPieces(restored))
  await replaceFile(io, pathIn(folder, MANIFEST_COPY), manifestPieces(restored))
}

/** A generation nobody had, and the journal's end, as far as they can be read. */
async function placeAfter(
  io: Io,
  folder: string,
  backup: Manifest,
): Promise<Pick<Manifest, 'generation' | 'replay'>> {
  const folders = (await io.list(folder)).flatMap((name) => /^generation-(\d+)$/.exec(name)?.[1] ?? [])
  const generation = Math.max(1, backup.generation, ...folders.map(Number)) + 1
  const segment = Math.max(backup.replay.segment, ...(await segmentNumbers(io, folder))) + 1
  const present = await readIfThere(io, pathIn(folder, MANIFEST_FILE))
  let seq = backup.replay.seq
  try {
    const { replay } = present === undefined ? backup : parseManifest(present)
    seq = Math.max(seq, (await readTail(io, folder, replay)).lastSeq)
  } catch {
    // The present manifest is what made somebody restore; the backup's own number is then the last one known.
  }
  return { generation, replay: { seq, segment, offset: 0 } }
}

async function keepFormerManifest(options: StoreOptions, io: Io, folder: string): Promise<void> {
  const former = await readIfThere(io, pathIn(folder, MANIFEST_FILE))
  if (former === undefined) return
  await makeDurableFolder(io, pathIn(folder, 'quarantine'))
  await placeBytes(io, pathIn(folder, `quarantine/${timeName(options.clock.now())}-${MANIFEST_FILE}`), former)
  await io.syncFolder(pathIn(folder, 'quarantine'))
}
