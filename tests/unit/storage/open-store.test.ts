import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../../shared/errors'
import { aFolder, aNeed, aStore, aTransaction, closed, needId, retitled, titles } from './a-store'

const codeOf = (error: unknown) => (error instanceof AppError ? [error.code, error.sentence] : error)

test('what was committed is there, and is there again after opening anew', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1), aNeed(2)]))
  await store.commit(aTransaction([retitled(1, 1, '路灯不亮')]))
  expect(await store.get('needs', needId(1))).toEqual({
    id: needId(1),
    revision: 2,
    value: { number: 1, open: true, title: '路灯不亮' },
  })
  await store.close()
  const again = await aStore(folder)
  expect(await titles(again)).toEqual({ [needId(1)]: '路灯不亮', [needId(2)]: '需求 2' })
  expect(again.dataId).toBe(store.dataId)
})

test('a program that dies without closing loses nothing that was acknowledged', async () => {
  const folder = await aFolder()
  const store = await aStore(folder, { lock: async () => async () => undefined })
  await store.commit(aTransaction([aNeed(1)], { key: 'k', receipt: { number: 1 } }))
  await store.compact()
  await store.commit(aTransaction([retitled(1, 1, '第二稿')], { key: 'l', receipt: 2 }))
  const again = await aStore(folder, { lock: async () => async () => undefined })
  expect(await titles(again)).toEqual({ [needId(1)]: '第二稿' })
  expect([again.receiptOf('k'), again.receiptOf('l'), again.receiptOf('m')]).toEqual([
    { receipt: { number: 1 } },
    { receipt: 2 },
    undefined,
  ])
})

test('a change that was decided on an older revision is refused and changes nothing', async () => {
  const store = await aStore(await aFolder())
  await store.commit(aTransaction([aNeed(1)]))
  await store.commit(aTransaction([retitled(1, 1, '甲')]))
  const refused = store.commit(aTransaction([aNeed(2), retitled(1, 1, '乙')]))
  expect(codeOf(await refused.catch((error: unknown) => error))).toEqual([
    'conflict',
    'storage.changedMeanwhile',
  ])
  expect(await titles(store)).toEqual({ [needId(1)]: '甲' })
})

test('a change is refused when something it only read has changed', async () => {
  const store = await aStore(await aFolder())
  await store.commit(aTransaction([aNeed(1)]))
  const reads = [{ collection: 'needs', id: needId(1), revision: 0 }]
  await expect(store.commit(aTransaction([aNeed(2)], { reads }))).rejects.toMatchObject({ code: 'conflict' })
})

test('of two changes of one revision that arrive together only the first is taken', async () => {
  const store = await aStore(await aFolder())
  await store.commit(aTransaction([aNeed(1)]))
  const results = await Promise.allSettled([
    store.commit(aTransaction([retitled(1, 1, '甲')])),
    store.commit(aTransaction([retitled(1, 1, '乙')])),
    store.commit(aTransaction([retitled(1, 2, '丙')])),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await titles(store)).toEqual({ [needId(1)]: '丙' })
})

test('the same key is not taken twice', async () => {
  const store = await aStore(await aFolder())
  const results = await Promise.allSettled([
    store.commit(aTransaction([aNeed(1)], { key: 'once' })),
    store.commit(aTransaction([aNeed(2)], { key: 'once' })),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  await expect(store.commit(aTransaction([aNeed(3)], { key: 'once' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(Object.keys(await titles(store))).toEqual([needId(1)])
})

test('a removed record is gone for good and its id can be used anew', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1), aNeed(2)]))
  await store.commit(aTransaction([{ type: 'remove', collection: 'needs', id: needId(1), revision: 1 }]))
  await store.close()
  const again = await aStore(folder)
  expect(Object.keys(await titles(again))).toEqual([needId(2)])
  await again.commit(aTransaction([aNeed(1)]))
  expect(await again.get('needs', needId(1))).toMatchObject({ revision: 1 })
})

test('only live records are listed for the first view, and only their files are read', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction(Array.from({ length: 12 }, (_, number) => aNeed(number))))
  await store.commit(aTransaction([0, 1, 2, 3, 4, 5].map((number) => closed(number, 1))))
  await store.close()
  const { readingIo, read } = await import('./reading-io').then(({ aReadingIo }) => aReadingIo())
  const again = await aStore(folder, { io: readingIo })
  expect(read()).toEqual(['manifest.json', '00000001.jnl'])
  expect(Object.keys(await titles(again, 'live'))).toEqual([6, 7, 8, 9, 10, 11].map(needId))
  expect(read()).toEqual(['manifest.json', '00000001.jnl', '1.json', '2.json'])
  expect(await again.get('needs', needId(3))).toMatchObject({ revision: 2 })
  expect(read()).toEqual(['manifest.json', '00000001.jnl', '1.json', '2.json', '0.json'])
})

test('changes of files that are not loaded wait for them', async () => {
  const folder = await aFolder()
  const lock = async () => async () => undefined
  const store = await aStore(folder, { lock })
  await store.commit(aTransaction([aNeed(1), aNeed(9)]))
  await store.compact()
  await store.commit(aTransaction([closed(1, 1), retitled(9, 1, '九')]))
  await store.commit(aTransaction([aNeed(10)]))
  const again = await aStore(folder, { lock })
  expect(await titles(again, 'live')).toEqual({ [needId(9)]: '九', [needId(10)]: '需求 10' })
  expect(await again.get('needs', needId(1))).toMatchObject({ revision: 2, value: { open: false } })
})

test('the journal goes on in a new segment when one is full, and the older ones stay', async () => {
  const folder = await aFolder()
  const lock = async () => async () => undefined
  const store = await aStore(folder, { segmentBytes: 2_000, lock })
  for (let number = 0; number < 40; number++) await store.commit(aTransaction([aNeed(number)]))
  const again = await aStore(folder, { segmentBytes: 2_000, lock })
  expect(Object.keys(await titles(again))).toHaveLength(40)
  expect(await readFile(join(folder, 'journal/00000001.jnl'), 'utf8')).toContain('"number":0')
})

test('a shard is a plain JSON file with one record a line', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1), aNeed(2)]))
  await store.close()
  const text = await readFile(join(folder, 'needs/0.json'), 'utf8')
  expect(text.split('\n').filter((line) => line.startsWith('"need-'))).toHaveLength(2)
  expect(JSON.parse(text)).toMatchObject({
    schemaVersion: 1,
    id: 'needs/0',
    lastSeq: 1,
    records: { needs: { [needId(1)]: { revision: 1, value: { title: '需求 1' } } } },
  })
})
