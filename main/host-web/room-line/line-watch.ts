import type { LineEnd } from '#shared/domain/device'
import type { MachineNetwork } from '../../core/ports'

/** Looked at this often, in milliseconds. */
export const LOOK_EVERY = 2000
/** A clock that is this much further than it should be means that the machine slept. */
const ASLEEP_MILLISECONDS = 30_000

/** Looks whether the machine slept or lost the address; `look` gives why the network has to end, or undefined. */
export function createLineWatch(wallClock: () => number, networks: () => readonly MachineNetwork[]) {
  let before = wallClock()
  return {
    begin: () => void (before = wallClock()),
    look(address: string): LineEnd | undefined {
      const now = wallClock()
      const passed = now - before
      before = now
      if (passed > LOOK_EVERY + ASLEEP_MILLISECONDS) return 'sleep'
      return networks().some((network) => network.address === address) ? undefined : 'network'
    },
  }
}
