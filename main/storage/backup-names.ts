import type { Io } from './io'
import { pathIn } from './layout'

const BACKUP_NAME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/

/** Names of verified backups in a data folder, oldest first. Unfinished ones have other names. */
export async function backupNames(io: Io, folder: string): Promise<readonly string[]> {
  const names = await io.list(pathIn(folder, 'backups'))
  return names.filter((name) => BACKUP_NAME.test(name)).sort()
}

/** The ISO instant a backup was taken at. */
export function backupTime(name: string): string {
  return name.replace(BACKUP_NAME, '$1-$2-$3T$4:$5:$6.$7Z')
}

const NEWEST = 10
const DAYS = 30
const MONTHS = 12

/** Which backups may go: all but the 10 newest, the newest of each of 30 days and of each of 12 months. */
export function outlivedBackups(names: readonly string[]): readonly string[] {
  const newestFirst = [...names].sort().reverse()
  const kept = new Set([
    ...newestFirst.slice(0, NEWEST),
    ...newestOfEach(newestFirst, 'YYYY-MM-DD'.length).slice(0, DAYS),
    ...newestOfEach(newestFirst, 'YYYY-MM'.length).slice(0, MONTHS),
  ])
  return names.filter((name) => !kept.has(name))
}

function newestOfEach(newestFirst: readonly string[], prefix: number): readonly string[] {
  const seen = new Map<string, string>()
  for (const name of newestFirst) {
    const period = name.slice(0, prefix)
    if (!seen.has(period)) seen.set(period, name)
  }
  return [...seen.values()]
}
