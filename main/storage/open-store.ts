import { readFile } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { inWords, isSynchronised, lookAtFolder } from './data-folder'
import { makeDurableFolder } from './file-actions'
import { WorkerReplacer, replacerHere } from './file-replacer'
import { lockFolder } from './folder-lock'
import { FolderStore } from './folder-store'
import type { Io } from './io'
import { realIo } from './io'
import { pathIn } from './layout'
import { loadManifest, loadTail } from './load-data'
import type { Manifest } from './manifest'
import { FORMAT, FORMAT_VERSION, MANIFEST_FILE, manifestPieces } from './manifest'
import { migrate } from './migrate'
import { currentVersion } from './migrations'
import { replaceFile } from './replace-file'
import { Status } from './status'
import type { OpenedStore, StoreOptions } from './store-options'

/**
 * Opens a data folder, making it when it is empty, and takes it for this program alone.
 * Rejects with AppError: `conflict` when another program has it; `refused` when the folder is a file, holds other
 * files or is of a newer format; `unavailable` when it cannot be written or its manifest cannot be read.
 * Damaged data, and data of a newer version, opens read-only: `state().readOnly` says why.
 */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  const io = options.io ?? realIo
  const content = await lookAtFolder(io, options.folder)
  const folder = await io.realPath(options.folder)
  const holder = {
    program: options.laptop === undefined ? options.program : `${options.program} @ ${options.laptop}`,
    pid: process.pid,
    since: options.clock.now().toISOString(),
  }
  const release = await (options.lock ?? lockFolder)(folder, holder)
  try {
    return await inWords(folder, openLocked({ options, io, folder, release }, content === 'empty'))
  } catch (error) {
    await release()
    throw error
  }
}

type Opening = {
  readonly options: StoreOptions
  readonly io: Io
  readonly folder: string
  readonly release: () => Promise<void>
}

async function openLocked(opening: Opening, isNew: boolean): Promise<OpenedStore> {
  if (isNew) await createData(opening)
  const version = currentVersion(opening.options.migrations)
  const store = await openVersion(opening, version)
  if (store.version >= version || store.state().readOnly !== undefined) return begun(store)
  await migrateStore(opening, store)
  return begun(await openVersion(opening, version))
}

function begun(store: FolderStore): FolderStore {
  store.beginUpkeep()
  return store
}

async function openVersion(opening: Opening, version: number): Promise<FolderStore> {
  const { options, io, folder, release } = opening
  const { clock, log, workerFile } = options
  const status = new Status()
  const parts = { io, folder, clock, log, status }
  // What the kernel shows has no size, so it is not read like a file of ours.
  const mounts = readFile('/proc/mounts', 'utf8').catch(() => '')
  const manifest = await loadManifest(parts)
  if (manifest.schemaVersion > version) status.becomeReadOnly('newer')
  const tail = await loadTail(parts, manifest)
  const synchronised = isSynchronised(folder, await mounts)
  const inWorker = workerFile !== undefined && options.io === undefined
  const replacer = inWorker ? new WorkerReplacer(workerFile, io, log) : replacerHere(io)
  return FolderStore.open({ ...parts, options, manifest, tail, release, replacer, synchronised })
}

/** A verified backup first; whatever fails leaves the old generation in force. */
async function migrateStore(opening: Opening, store: FolderStore): Promise<void> {
  const { options, io, folder } = opening
  const { log, collections, migrations } = options
  try {
    await store.backup()
    const manifest = await loadManifest({ io, folder, clock: options.clock, log, status: new Status() })
    await migrate({ io, folder, replacer: replacerHere(io), log, collections, migrations }, manifest)
  } catch (error) {
    await store.detach()
    if (error instanceof AppError) throw error
    throw new AppError('unavailable', 'storage.migrationFailed', {}, { cause: error })
  }
  await store.detach()
}

async function createData({ options, io, folder }: Opening): Promise<void> {
  await makeDurableFolder(io, pathIn(folder, 'journal'))
  const manifest: Manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    schemaVersion: currentVersion(options.migrations),
    dataId: options.ids.next(),
    generation: 1,
    replay: { seq: 0, segment: 1, offset: 0 },
    writtenAt: options.clock.now().toISOString(),
    program: options.program,
    shards: {},
  }
  await replaceFile(io, pathIn(folder, MANIFEST_FILE), manifestPieces(manifest))
}
