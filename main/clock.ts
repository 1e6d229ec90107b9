import type { Clock } from './core/ports'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The clock of this process: the system's, or, for a test of the whole program (LOUSHI_TEST=1), one that starts at the
 * ISO instant of LOUSHI_CLOCK and runs on. An instant that cannot be read counts as none.
 */
export function clockOfProcess(environment: Environment, system: () => number = Date.now): Clock {
  const wanted =
    environment['LOUSHI_TEST'] === '1' ? Date.parse(environment['LOUSHI_CLOCK'] ?? '') : Number.NaN
  const ahead = Number.isNaN(wanted) ? 0 : wanted - system()
  return { now: () => new Date(system() + ahead) }
}
