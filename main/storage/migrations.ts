import type { ShardRecords } from './shard'

/** One step of the records' form. `up` is pure: it gets the records of one shard and gives the new ones. */
export type Migration = {
  /** The version after the step: 2 for the first. */
  readonly to: number
  /** What it does, for the log. */
  readonly describe: string
  readonly up: (records: ShardRecords) => ShardRecords
}

/** The version that records have when all migrations are done. */
export function currentVersion(migrations: readonly Migration[]): number {
  return Math.max(1, ...migrations.map(({ to }) => to))
}
