import { expect, test } from 'vitest'
import type { Transaction } from '#shared/domain/transaction'
import { AppError } from '#shared/errors'
import { aheadOf } from '../../../main/core/ahead'
import type { Store, Stored } from '../../../main/core/ports'

/** A store whose disk answers when it is told to. */
function aSlowStore() {
  const records = new Map<string, Stored>()
  const disk: {
    readonly transaction: Transaction
    readonly done: () => void
    readonly fail: (e: Error) => void
  }[] = []
  const store: Store = {
    get: (_collection, id) => Promise.resolve(records.get(id)),
    list: () => Promise.resolve([...records.values()]),
    commit: (transaction) =>
      new Promise((resolve, reject) => {
        const done = () => {
          for (const change of transaction.changes) {
            const revision = change.revision + 1
            if (change.type === 'put')
              records.set(change.id, { id: change.id, revision, value: change.value })
            else records.delete(change.id)
          }
          resolve()
        }
        disk.push({ transaction, done, fail: reject })
      }),
    receiptOf: () => undefined,
    state: () => ({
      folder: '',
      readOnly: undefined,
      quarantined: [],
      lastBackup: undefined,
      synchronised: false,
    }),
  }
  return { store, disk }
}

const put = (id: string, revision: number, name: string): Transaction => ({
  ...{ key: `${id}${String(revision)}`, at: '', by: '', laptop: '', operation: '', reads: [], receipt: null },
  changes: [{ type: 'put', collection: 'buildings', id, revision, value: { name } }],
})

test('the next decision sees what is on its way; what is asked of the store itself waits for the disk', async () => {
  const { store, disk } = aSlowStore()
  const ahead = aheadOf(store)
  const { durable } = await ahead.commit(put('b', 0, '甲'))
  expect(await ahead.store.get('buildings', 'b')).toEqual({ id: 'b', revision: 1, value: { name: '甲' } })
  expect(await ahead.store.list('buildings')).toHaveLength(1)
  expect(await store.get('buildings', 'b')).toBeUndefined()
  await ahead.commit(put('b', 1, '乙'))
  expect(disk).toHaveLength(2)
  disk[0]!.done()
  await durable
  expect(await ahead.store.get('buildings', 'b')).toMatchObject({ revision: 2, value: { name: '乙' } })
  disk[1]!.done()
  await ahead.settled()
  expect(await store.get('buildings', 'b')).toMatchObject({ revision: 2, value: { name: '乙' } })
})

test('what the disk refuses is forgotten, and whoever asked hears of it', async () => {
  const { store, disk } = aSlowStore()
  const ahead = aheadOf(store)
  const { durable } = await ahead.commit(put('b', 0, '甲'))
  disk[0]!.fail(new AppError('unavailable', 'storage.diskFull'))
  await expect(durable).rejects.toMatchObject({ sentence: 'storage.diskFull' })
  expect(await ahead.store.get('buildings', 'b')).toBeUndefined()
  expect(await ahead.store.list('buildings')).toEqual([])
})

test('a record taken out is gone for the next decision already', async () => {
  const { store, disk } = aSlowStore()
  const ahead = aheadOf(store)
  await ahead.commit(put('b', 0, '甲'))
  disk[0]!.done()
  await ahead.settled()
  const gone = {
    ...put('b', 1, ''),
    changes: [{ type: 'remove', collection: 'buildings', id: 'b', revision: 1 }],
  }
  await ahead.commit(gone as Transaction)
  expect(await ahead.store.get('buildings', 'b')).toBeUndefined()
  expect(await ahead.store.list('buildings')).toEqual([])
  expect(await store.list('buildings')).toHaveLength(1)
})
