import { collections, isLive, MORTAL, shardOf, type CollectionName } from '#shared/domain/collections'
import type { CollectionRules } from './storage/shard'

/** How the store keeps every collection: in which file a record lives, and which needs are still alive. */
export function storeCollections(): CollectionRules {
  const names = Object.keys(collections) as CollectionName[] // the table's own keys
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        shardOf: (value: unknown, id: string) => shardOf(name, value, id),
        ...(MORTAL.includes(name) && { isLive: (value: unknown) => isLive(name, value) }),
      },
    ]),
  )
}
