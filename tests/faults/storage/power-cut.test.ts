import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

test('stock lowdb loses acknowledged changes in the same power cut, or the harness proves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loushi-stock-'))
  const db = new Low<{ seq: number }>(new JSONFile(join(folder, 'db.json')), { seq: 0 })
  const disk = new SimulatedDisk()
  // The same calls as steno makes: write a temporary file, rename it; no sync anywhere.
  for (let seq = 1; seq <= 5; seq++) {
    db.data.seq = seq
    await db.write()
    const file = await disk.open(`/data/.db.json.tmp`, 'create')
    await file.write(readFileSync(join(folder, 'db.json')), 0)
    await disk.rename('/data/.db.json.tmp', '/data/db.json')
  }
  rmSync(folder, { recursive: true })
  expect(disk.bytes('/data/db.json')?.toString()).toContain('"seq": 5')
  expect(disk.afterPowerCut('lost', Math.random).bytes('/data/db.json')).toBeUndefined()
})
