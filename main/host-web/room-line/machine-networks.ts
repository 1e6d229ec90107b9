import { randomInt } from 'node:crypto'
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { MachineNetwork } from '../../core/ports'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** The addresses of a home or office network; others are seldom the room's Wi-Fi. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/

function rankOf({ address, isLoopback }: MachineNetwork): number {
  if (isLoopback) return 3
  if (address.startsWith('169.254.')) return 2
  return PRIVATE.test(address) ? 0 : 1
}

/** The IPv4 networks this machine is in, the likeliest first and itself last. */
export function machineNetworks(interfaces: Interfaces = networkInterfaces()): readonly MachineNetwork[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses = []]) =>
      addresses
        .filter(({ family }) => family === 'IPv4')
        .map(({ address, internal }) => ({ address, name, isLoopback: internal })),
    )
    .sort((a, b) => rankOf(a) - rankOf(b))
}

/** Without 0 and o, 1, i and l: they are taken for one another on a wall. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** A secret made of letters that can be read from a wall and typed. */
export function readableSecret(characters: number): string {
  return Array.from({ length: characters }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
