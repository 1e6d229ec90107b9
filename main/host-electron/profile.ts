import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * Where Electron keeps what is the laptop's and not the council's. A chosen data folder gets a profile of its own,
 * so that a second start with the same data finds the first one, and one with other data does not.
 */
export function profileFolder(programFolder: string, chosenDataFolder: string | undefined): string {
  if (chosenDataFolder === undefined) return programFolder
  const name = createHash('sha256').update(chosenDataFolder).digest('hex').slice(0, 12)
  return join(programFolder, 'profiles', name)
}
