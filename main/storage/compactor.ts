import type { Catalog } from './catalog'
import type { Position } from './commit-queue'
import type { FileReplacer } from './file-replacer'
import { pathIn } from './layout'
import type { Manifest } from './manifest'
import { MANIFEST_COPY, MANIFEST_FILE, manifestPieces } from './manifest'

/** What a compaction reads and writes. */
export type CompactorParts = {
  readonly folder: string
  readonly catalog: Catalog
  readonly replacer: FileReplacer
  readonly position: () => Position
  readonly now: () => string
}

/** Brings the shard files up to memory, and then the manifest up to the shard files. */
export class Compactor {
  readonly #parts: CompactorParts
  #manifest: Manifest
  #hasCopy = false

  constructor(parts: CompactorParts, manifest: Manifest) {
    this.#parts = parts
    this.#manifest = manifest
  }

  get manifest(): Manifest {
    return this.#manifest
  }

  /** Rejects with the system's error when a file could not be written; the journal still holds everything. */
  async compact(): Promise<void> {
    const { catalog, position } = this.#parts
    const cut = position()
    const dirty = catalog.dirtyShards()
    if (dirty.length === 0 && cut.seq === this.#manifest.replay.seq) return
    for (const shardId of dirty) await catalog.write(shardId, () => position().seq)
    await this.#writeManifest({
      ...this.#manifest,
      replay: { seq: cut.seq, ...cut.place },
      shards: catalog.entries(),
    })
  }

  /** The copy is written once a run: an older one serves as well, since the journal tells the rest. */
  async #writeManifest(manifest: Manifest): Promise<void> {
    const { folder, replacer, now } = this.#parts
    const written = { ...manifest, writtenAt: now() }
    await replacer.replace(pathIn(folder, MANIFEST_FILE), manifestPieces(written))
    this.#manifest = written
    if (this.#hasCopy) return
    await replacer.replace(pathIn(folder, MANIFEST_COPY), manifestPieces(written))
    this.#hasCopy = true
  }
}
