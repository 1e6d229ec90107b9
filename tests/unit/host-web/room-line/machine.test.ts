import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { isSameSecret, typedCode } from '#shared/domain/device'
import { createLineWatch } from '../../../../main/host-web/room-line/line-watch'
import { machineNetworks, readableSecret } from '../../../../main/host-web/room-line/machine-networks'

const at = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) =>
  ({ address, family, internal, netmask: '', mac: '', cidr: null }) as NetworkInterfaceInfo

test('the room’s likely network comes first, the machine itself last, and IPv6 not at all', () => {
  const found = machineNetworks({
    lo: [at('127.0.0.1', 'IPv4', true), at('::1', 'IPv6', true)],
    auto: [at('169.254.3.4')],
    wan: [at('100.64.0.9')],
    WLAN: [at('fe80::1', 'IPv6'), at('192.168.31.7')],
  })
  expect(found.map(({ address }) => address)).toEqual([
    '192.168.31.7',
    '100.64.0.9',
    '169.254.3.4',
    '127.0.0.1',
  ])
  expect(found.at(-1)).toEqual({ address: '127.0.0.1', name: 'lo', isLoopback: true })
})

test('a secret can be read from a wall, and is another one each time', () => {
  const secrets = Array.from({ length: 50 }, () => readableSecret(10))
  expect(new Set(secrets).size).toBe(50)
  for (const secret of secrets) expect(secret).toMatch(/^[2-9a-hjkmnp-z]{10}$/)
})

test('a code is compared as it was meant, and in whole', () => {
  expect(typedCode(' K7M4-2XPQ 9a ')).toBe('k7m42xpq9a')
  expect(isSameSecret('abc', 'abc')).toBe(true)
  for (const wrong of ['', 'ab', 'abd', 'abcd', 'abca']) expect(isSameSecret(wrong, 'abc')).toBe(false)
  expect(isSameSecret('', '')).toBe(true)
})

test('a jump of the clock is sleep, a vanished address a lost network', () => {
  let [now, addresses] = [1000, ['192.168.31.7']]
  const watch = createLineWatch(
    () => now,
    () => addresses.map((address) => ({ address, name: 'WLAN', isLoopback: false })),
  )
  const after = (milliseconds: number) => {
    now += milliseconds
    return watch.look('192.168.31.7')
  }
  expect([after(2000), after(15_000), after(2000)]).toEqual([undefined, undefined, undefined])
  expect(after(40_000)).toBe('sleep')
  expect(after(2000)).toBeUndefined()
  addresses = ['192.168.31.8']
  expect(after(2000)).toBe('network')
  now += 1e6
  watch.begin()
  addresses = ['192.168.31.7']
  expect(after(2000)).toBeUndefined()
})
