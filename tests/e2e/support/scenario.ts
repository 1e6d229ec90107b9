import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './folders'

/** When the program believes it is: an ISO instant from which its clock runs on. */
export type WithClock = { readonly clock?: string }

/** The environment in which the program takes this clock. */
export function clockIn({ clock }: WithClock): Record<string, string> {
  return clock === undefined ? {} : { LOUSHI_TEST: '1', LOUSHI_CLOCK: clock }
}

/** An instant of the acceptance scenario: a day and `HH:mm` in China. */
export const at = (day: string, time: string): string => `${day}T${time}:00+08:00`

/** Plays the acceptance scenario's history and its steps 1 to `until` into an empty data folder. */
export function playInto(dataFolder: string, until: number): void {
  const program = join(checkout, 'out/main/cli.cjs')
  const done = spawnSync(
    process.execPath,
    [program, 'demo', '--until', String(until), '--data', dataFolder],
    {
      encoding: 'utf8',
    },
  )
  if (done.status !== 0) throw new Error(`The scenario was not played: ${done.stderr}`)
}

/** Three invented years of a large council, and when they end. */
export const THREE_YEARS_END = at('2024-12-27', '10:00')

/** Fills an empty data folder with them. */
export function inventInto(dataFolder: string): void {
  const program = join(checkout, 'out/main/cli.cjs')
  const given = [program, 'demo', '--years', '3', '--data', dataFolder]
  const done = spawnSync(process.execPath, given, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`The council was not invented: ${done.stderr}`)
}
