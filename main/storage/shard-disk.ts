import { dirname } from 'node:path'
import type { ShardDisk } from './catalog'
import { makeDurableFolder, readIfThere } from './file-actions'
import type { FileReplacer } from './file-replacer'
import { pathIn } from './layout'
import { shardFile } from './manifest'
import type { RescueParts } from './rescue'
import { rescueShard } from './rescue'
import { FileDamaged } from './checked-file'

/** The shard files of one generation of a data folder. */
export function shardDisk(parts: RescueParts, replacer: FileReplacer): ShardDisk {
  const { io, folder, manifest } = parts
  const known = new Set<string>()
  return {
    read: async (shardId) => {
      const bytes = await readIfThere(io, pathIn(folder, shardFile(manifest.generation, shardId)))
      if (bytes === undefined && Object.hasOwn(manifest.shards, shardId))
        throw new FileDamaged('The file is missing')
      return bytes
    },
    replace: async (shardId, pieces) => {
      const path = pathIn(folder, shardFile(manifest.generation, shardId))
      if (shardId.includes('/')) await makeDurableFolder(io, dirname(path), known)
      return (await replacer.replace(path, pieces)).checksum
    },
    rescue: (shardId, flaw) => rescueShard(parts, shardId, flaw),
  }
}
