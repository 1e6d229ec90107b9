import { describe, expect, test } from 'vitest'
import { openStore } from '../../../main/storage/open-store'
import type { OpenedStore } from '../../../main/storage/store-options'
import type { Transaction } from '../../../shared/domain/transaction'
import { AppError } from '../../../shared/errors'
import { aNeed, aTransaction, optionsFor, retitled, titles } from '../../unit/storage/a-store'
import type { CallKind, Hook } from './intercepted-io'
import { interceptedIo } from './intercepted-io'
import { applyTo, readFolder } from './published-format'
import { SimulatedDisk } from './simulated-disk'

const lock = async () => async () => undefined
const options = { lock, segmentBytes: 4_096 }
const fault = (code: string) => Object.assign(new Error(code), { code })
const filesOf = (disk: SimulatedDisk) => ({
  read: (path: string) => disk.bytes(`/data/${path}`),
  list: (path: string) => disk.names(`/data/${path}`),
})

const put = (number: number) => aTransaction([aNeed(number, { text: '诉求'.repeat(60) })])

/** Twenty needs, alone and in groups, with files brought up and a backup between. */
async function tell(store: OpenedStore, acknowledged: Transaction[]): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const group = [0, 1, 2, 3].map((step) => put(round * 4 + step))
    const results = await Promise.allSettled(group.map((transaction) => store.commit(transaction)))
    results.forEach(({ status }, index) => {
      if (status === 'fulfilled') acknowledged.push(group[index]!)
    })
    // Whatever is shown is what was acknowledged, at any moment.
    expect(Object.keys(await titles(store))).toEqual(acknowledged.map(({ changes }) => changes[0]!.id))
    if (round % 2 === 1) await store.compact().catch(() => undefined)
    if (round === 2) await store.backup().catch(() => undefined)
  }
}

function recordsOf(transactions: readonly Transaction[]): Record<string, unknown> {
  const records = new Map<string, { revision: number; value: unknown }>()
  for (const { changes } of transactions) applyTo(records, changes)
  return Object.fromEntries(records)
}

function failing(kind: CallKind, nth: number, error: Error | 'short'): { hook: Hook; met: () => boolean } {
  let calls = 0
  const hook: Hook = (called, _path, bytes) => {
    if (called !== kind || ++calls !== nth) return undefined
    if (error !== 'short') throw error
    return Math.floor((bytes?.length ?? 0) / 2)
  }
  return { hook, met: () => calls >= nth }
}

async function lives(kind: CallKind, error: Error | 'short'): Promise<number> {
  for (let nth = 1; ; nth++) {
    const disk = new SimulatedDisk()
    const { hook, met } = failing(kind, nth, error)
    const acknowledged: Transaction[] = []
    const store = await openStore(optionsFor('/data', { ...options, io: interceptedIo(disk, hook) })).catch(
      (problem: unknown) => problem,
    )
    if (store instanceof Error) {
      // An opening that fails leaves a folder that opens the next time.
      await (await openStore(optionsFor('/data', { ...options, io: disk }))).close()
      continue
    }
    const opened = store as OpenedStore
    await tell(opened, acknowledged)
    const isUncertain = opened.state().readOnly === 'write-failed'
    await opened.close()
    if (!met()) return nth
    const again = await openStore(optionsFor('/data', { ...options, io: disk }))
    expect([again.state().readOnly, again.state().quarantined], `${kind} ${nth}`).toEqual([undefined, []])
    await again.close()
    const found = Object.fromEntries(readFolder(filesOf(disk)).records)
    // What a failed sync left on the disk nobody knows: there it may be more, never less.
    if (isUncertain) expect(found, `${kind} ${nth}`).toMatchObject(recordsOf(acknowledged))
    else expect(found, `${kind} ${nth}`).toEqual(recordsOf(acknowledged))
  }
}

describe('one call that fails costs nothing that was acknowledged', () => {
  const kinds: readonly CallKind[] = [
    'open',
    'create',
    'write',
    'syncData',
    'sync',
    'rename',
    'syncFolder',
    'makeFolder',
  ]
  test.each(kinds.flatMap((kind) => ['ENOSPC', 'EIO', 'EACCES'].map((code) => [kind, code] as const)))(
    '%s answers %s',
    async (kind, code) => {
      expect(await lives(kind, fault(code))).toBeGreaterThan(1)
    },
    60_000,
  )
  test('a write that takes only half is carried on with', async () => {
    expect(await lives('write', 'short')).toBeGreaterThan(20)
  })
})

test('a full disk refuses the change, keeps the rest, and works again when there is room', async () => {
  const disk = new SimulatedDisk()
  let isFull = false
  const io = interceptedIo(disk, (kind, path, bytes) => {
    if (!isFull || kind !== 'write' || !path.includes('journal')) return undefined
    // A full disk may take a part before it says so; zeros over what is there it takes.
    if (bytes?.every((byte) => byte === 0) === true) return undefined
    if ((bytes?.length ?? 0) > 100) return 100
    throw fault('ENOSPC')
  })
  const store = await openStore(optionsFor('/data', { ...options, io }))
  await store.commit(put(1))
  isFull = true
  const refused: unknown = await store.commit(put(2)).catch((error: unknown) => error)
  expect(refused instanceof AppError && [refused.code, refused.sentence]).toEqual([
    'unavailable',
    'storage.diskFull',
  ])
  expect(store.state().readOnly).toBe('disk-full')
  expect(Object.keys(await titles(store))).toEqual(['need-00001'])
  expect(readFolder(filesOf(disk))).toMatchObject({ seq: 1, torn: false })
  isFull = false
  await store.commit(aTransaction([retitled(1, 1, '腾出了空间')]))
  expect(store.state().readOnly).toBeUndefined()
  expect(await titles(store)).toEqual({ 'need-00001': '腾出了空间' })
  await store.close()
})

test('a failed sync is never tried again: the store is read-only until it is opened anew', async () => {
  const disk = new SimulatedDisk()
  let syncs = 0
  let isFailing = false
  const io = interceptedIo(disk, (kind, path) => {
    if (kind !== 'syncData' || !path.includes('journal')) return undefined
    syncs += 1
    if (isFailing) throw fault('EIO')
    return undefined
  })
  const store = await openStore(optionsFor('/data', { ...options, io }))
  await store.commit(put(1))
  isFailing = true
  await expect(store.commit(put(2))).rejects.toMatchObject({ sentence: 'storage.writeFailed' })
  isFailing = false
  const before = syncs
  await expect(store.commit(put(3))).rejects.toMatchObject({
    code: 'read-only',
    sentence: 'storage.writeFailed',
  })
  expect([syncs, store.state().readOnly]).toEqual([before, 'write-failed'])
  await store.close()
  const again = await openStore(optionsFor('/data', { ...options, io: disk }))
  await again.commit(put(3))
  expect(Object.keys(await titles(again))).toContain('need-00001')
  await again.close()
})

test('a virus scanner that holds a new file for a moment is waited for', async () => {
  const disk = new SimulatedDisk()
  let refusals = 3
  const io = interceptedIo(disk, (kind, path) => {
    if (kind === 'rename' && path.endsWith('needs/0.json') && refusals-- > 0) throw fault('EPERM')
    return undefined
  })
  const store = await openStore(optionsFor('/data', { ...options, io }))
  await store.commit(put(1))
  await store.compact()
  expect(disk.bytes('/data/needs/0.json')?.toString()).toContain('need-00001')
  await store.close()
})
