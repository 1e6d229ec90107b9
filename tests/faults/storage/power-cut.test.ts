import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { expect, test } from 'vitest'
import { openStore } from '../../../main/storage/open-store'
import type { OpenedStore } from '../../../main/storage/store-options'
import type { Transaction } from '../../../shared/domain/transaction'
import { aNeed, aTransaction, closed, optionsFor, retitled } from '../../unit/storage/a-store'
import { interceptedIo } from './intercepted-io'
import { applyTo, readFolder } from './published-format'
import type { Cut } from './simulated-disk'
import { SimulatedDisk } from './simulated-disk'

class MachineStopped extends Error {}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Every kind of change, alone and together, over several segments, compactions, a blob and a backup. */
const story: readonly (readonly Transaction[] | 'compact' | 'backup' | 'blob')[] = [
  [aTransaction([aNeed(1), aNeed(2)])],
  [
    aTransaction([aNeed(3)]),
    aTransaction([aNeed(4), aNeed(9)]),
    aTransaction([retitled(1, 1, '甲'.repeat(300))]),
  ],
  'compact',
  [aTransaction([closed(2, 1)])],
  'blob',
  [
    aTransaction([{ type: 'remove', collection: 'needs', id: 'need-00003', revision: 1 }]),
    aTransaction([aNeed(3)]),
  ],
  [aTransaction([retitled(9, 1, '乙'.repeat(200))]), aTransaction([aNeed(12, { text: '丙'.repeat(400) })])],
  'backup',
  [aTransaction([retitled(12, 1, '丁')])],
  [aTransaction([aNeed(13)]), aTransaction([closed(13, 1)]), aTransaction([retitled(1, 2, '戊')])],
]
const issued = story.flatMap((step) => (typeof step === 'string' ? [] : step))
const lock = async () => async () => undefined
const options = { lock, segmentBytes: 4_096 }

/** How many transactions were acknowledged before the machine stopped. */
async function tell(store: OpenedStore): Promise<number> {
  let acknowledged = 0
  for (const step of story) {
    try {
      if (step === 'compact') await store.compact()
      else if (step === 'backup') await store.backup()
      else if (step === 'blob') await store.blobs.put(Buffer.from('照片'))
      else {
        const results = await Promise.allSettled(step.map((transaction) => store.commit(transaction)))
        acknowledged += results.filter(({ status }) => status === 'fulfilled').length
        if (results.some(({ status }) => status === 'rejected')) return acknowledged
      }
    } catch {
      return acknowledged
    }
  }
  return acknowledged
}

function stateAfter(count: number): Record<string, unknown> {
  const records = new Map<string, { revision: number; value: unknown }>()
  for (const { changes } of issued.slice(0, count)) applyTo(records, changes)
  return Object.fromEntries(records)
}

/** Runs the story on a new disk until call number `stopAt`; gives the disk and what was acknowledged. */
async function runUntil(
  stopAt: number,
): Promise<{ disk: SimulatedDisk; acknowledged: number; calls: number }> {
  const disk = new SimulatedDisk()
  let calls = 0
  const io = interceptedIo(disk, (kind) => {
    if (kind === 'read' || kind === 'other') return undefined
    calls += 1
    if (calls >= stopAt) throw new MachineStopped()
    return undefined
  })
  try {
    const store = await openStore(optionsFor('/data', { ...options, io }))
    const acknowledged = await tell(store)
    if (stopAt === Infinity) await store.close()
    return { disk, acknowledged, calls }
  } catch {
    return { disk, acknowledged: 0, calls }
  }
}

const filesOf = (disk: SimulatedDisk) => ({
  read: (path: string) => disk.bytes(`/data/${path}`),
  list: (path: string) => disk.names(`/data/${path}`),
})

async function recordsOf(store: OpenedStore): Promise<Record<string, unknown>> {
  const needs = await store.list('needs')
  return Object.fromEntries(needs.map(({ id, revision, value }) => [`needs ${id}`, { revision, value }]))
}

test('the whole story comes out as told', async () => {
  const { disk, acknowledged } = await runUntil(Infinity)
  expect(acknowledged).toBe(issued.length)
  expect(Object.fromEntries(readFolder(filesOf(disk)).records)).toEqual(stateAfter(issued.length))
})

/** What the next opening makes of the disk, in one comparable thing. */
async function afterwards(
  disk: SimulatedDisk,
): Promise<{ seq: number; readOnly: unknown; records: unknown }> {
  const store = await openStore(optionsFor('/data', { ...options, io: disk }))
  const { readOnly } = store.state()
  const records = await recordsOf(store)
  await store.commit(
    aTransaction([{ type: 'put', collection: 'settings', id: 'after', revision: 0, value: 1 }]),
  )
  await store.close()
  const { seq, records: read } = readFolder(filesOf(disk))
  read.delete('settings after')
  expect(Object.fromEntries(read)).toEqual(records)
  return { seq: seq - 1, readOnly, records }
}

test.each(['kept', 'lost', 'torn'] as const)(
  'a power cut at any call, with unsynced bytes %s, loses nothing acknowledged and invents nothing',
  async (cut: Cut) => {
    const { calls } = await runUntil(Infinity)
    expect(calls).toBeGreaterThan(100)
    for (let stopAt = 1; stopAt <= calls; stopAt++) {
      const { disk, acknowledged } = await runUntil(stopAt)
      for (let throwOfDice = 1; throwOfDice <= (cut === 'torn' ? 6 : 1); throwOfDice++) {
        const found = await afterwards(disk.afterPowerCut(cut, randomFrom(stopAt * 7_919 + throwOfDice)))
        expect(found.readOnly, `stopped at call ${stopAt}`).toBeUndefined()
        expect(found.seq, `stopped at call ${stopAt}`).toBeGreaterThanOrEqual(acknowledged)
        expect(found.records, `stopped at call ${stopAt}`).toEqual(stateAfter(found.seq))
      }
    }
  },
  120_000,
)

/** Lends stock lowdb our disk: what it asks of node:fs/promises under /data goes there. */
async function withStockLowdb(
  disk: SimulatedDisk,
  work: (db: Low<{ seq: number }>) => Promise<void>,
): Promise<void> {
  const { writeFile, rename, readFile } = fsPromises
  const lent = {
    writeFile: async (path: string, text: string) => {
      if ((await disk.kindOf(path)) === 'file') await disk.remove(path)
      const file = await disk.open(path, 'create')
      await file.write(Buffer.from(text), 0)
    },
    rename: (from: string, to: string) => disk.rename(from, to),
    readFile: async (path: string) => {
      const bytes = disk.bytes(path)
      if (bytes === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
      return bytes.toString()
    },
  }
  Object.assign(fsPromises, lent)
  syncBuiltinESMExports()
  try {
    await work(new Low(new JSONFile<{ seq: number }>('/data/db.json'), { seq: 0 }))
  } finally {
    Object.assign(fsPromises, { writeFile, rename, readFile })
    syncBuiltinESMExports()
  }
}

test('stock lowdb loses acknowledged changes on the same disk, or the harness proves nothing', async () => {
  const disk = new SimulatedDisk()
  await withStockLowdb(disk, async (db) => {
    for (let seq = 1; seq <= 50; seq++) await db.update((data) => (data.seq = seq))
  })
  expect(JSON.parse(String(disk.bytes('/data/db.json')))).toEqual({ seq: 50 })
  const found = Array.from({ length: 40 }, (_, seed) => {
    const bytes = disk.afterPowerCut('torn', randomFrom(seed + 1)).bytes('/data/db.json')
    try {
      return (JSON.parse(String(bytes)) as { seq: number }).seq
    } catch {
      return 'unreadable'
    }
  })
  expect(disk.afterPowerCut('lost', randomFrom(1)).bytes('/data/db.json')).toBeUndefined()
  expect(found.filter((seq) => seq === 'unreadable').length).toBeGreaterThan(0)
  expect(found.filter((seq) => typeof seq === 'number' && seq < 50).length).toBeGreaterThan(0)
})
