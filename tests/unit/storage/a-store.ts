import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { openStore } from '../../../main/storage/open-store'
import type { OpenedStore, StoreOptions } from '../../../main/storage/store-options'
import type { Change, Transaction } from '../../../shared/domain/transaction'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** An empty folder that goes away after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loushi-store-'))
  undo.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export const NEEDS_A_FILE = 4

/** Needs go four to a file by their number, so that few records make many files. */
export const collections: StoreOptions['collections'] = {
  settings: { shardOf: () => 'shared' },
  items: { shardOf: (value) => `sessions/${(value as { sessionId: string }).sessionId}` },
  needs: {
    shardOf: (value) => `needs/${Math.floor((value as { number: number }).number / NEEDS_A_FILE)}`,
    isLive: (value) => (value as { open: boolean }).open,
  },
}

let ids = 0
export const logged: string[] = []

export function optionsFor(folder: string, more: Partial<StoreOptions> = {}): StoreOptions {
  return {
    folder,
    collections,
    migrations: [],
    clock: { now: () => new Date('2026-11-23T08:00:00.000Z') },
    ids: { next: () => `id-${++ids}` },
    log: { info: (message) => logged.push(message), error: (message) => logged.push(message) },
    program: 'test',
    background: false,
    ...more,
  }
}

/** A store that is closed after the test. */
export async function aStore(folder: string, more: Partial<StoreOptions> = {}): Promise<OpenedStore> {
  const store = await openStore(optionsFor(folder, more))
  undo.push(() => store.close())
  return store
}

let keys = 0
export function aTransaction(changes: readonly Change[], more: Partial<Transaction> = {}): Transaction {
  return {
    key: `key-${++keys}`,
    at: '2026-11-23T08:00:00.000Z',
    by: '秘书',
    laptop: 'laptop',
    operation: 'test.change',
    reads: [],
    changes: [...changes],
    receipt: null,
    ...more,
  }
}

export const needId = (number: number) => `need-${String(number).padStart(5, '0')}`

export function aNeed(number: number, more: Record<string, unknown> = {}): Change {
  const value = { number, open: true, title: `需求 ${number}`, ...more }
  return { type: 'put', collection: 'needs', id: needId(number), revision: 0, value }
}

export function retitled(number: number, revision: number, title: string): Change {
  return {
    type: 'patch',
    collection: 'needs',
    id: needId(number),
    revision,
    steps: [{ path: ['title'], value: title }],
  }
}

export function closed(number: number, revision: number): Change {
  return {
    type: 'patch',
    collection: 'needs',
    id: needId(number),
    revision,
    steps: [{ path: ['open'], value: false }],
  }
}

/** Titles by id, of everything or of what is alive. */
export async function titles(store: OpenedStore, scope?: 'live'): Promise<Record<string, string>> {
  const found = await store.list('needs', scope)
  return Object.fromEntries(found.map(({ id, value }) => [id, (value as { title: string }).title]))
}
