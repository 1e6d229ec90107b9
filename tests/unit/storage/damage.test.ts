import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameLine } from '../../../main/storage/journal-line'
import type { OpenedStore } from '../../../main/storage/store-options'
import { aFolder, aNeed, aStore, aTransaction, needId, optionsFor, retitled, titles } from './a-store'
import { openStore } from '../../../main/storage/open-store'

const lock = async () => async () => undefined
const segment = (folder: string) => join(folder, 'journal/00000001.jnl')

/** A folder with needs 1 … 3 that are only in the journal, as after a crash. */
async function crashed(): Promise<string> {
  const folder = await aFolder()
  const store = await aStore(folder, { lock })
  for (const number of [1, 2, 3]) await store.commit(aTransaction([aNeed(number)]))
  return folder
}

async function change(path: string, edit: (bytes: Buffer) => Buffer | undefined): Promise<void> {
  const bytes = await readFile(path)
  await writeFile(path, edit(bytes) ?? bytes)
}

const endOf = (bytes: Buffer) => bytes.lastIndexOf(10) + 1
const startOfLine = (bytes: Buffer, number: number): number =>
  number === 1 ? 0 : bytes.indexOf(10, startOfLine(bytes, number - 1)) + 1

test('a torn end is erased, kept aside, and the journal goes on', async () => {
  const folder = await crashed()
  await change(segment(folder), (bytes) => {
    const line = frameLine(4, JSON.stringify({ ...aTransaction([aNeed(4)]), shards: ['needs/1'] }))
    line.copy(bytes, endOf(bytes), 0, line.length - 20)
    return undefined
  })
  const store = await aStore(folder, { lock })
  expect(store.state()).toMatchObject({ readOnly: undefined, quarantined: [] })
  await store.commit(aTransaction([aNeed(5)]))
  expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
  expect(Object.keys(await titles(await aStore(folder, { lock })))).toEqual([1, 2, 3, 5].map(needId))
})

test('a bad line with good lines behind it opens the last good state read-only', async () => {
  const folder = await crashed()
  await change(segment(folder), (bytes) => {
    bytes[startOfLine(bytes, 2) + 60]! ^= 1
    return undefined
  })
  const store = await aStore(folder, { lock })
  expect(store.state()).toMatchObject({ readOnly: 'damaged', quarantined: ['journal/00000001.jnl'] })
  expect(Object.keys(await titles(store))).toEqual([needId(1)])
  await expect(store.commit(aTransaction([aNeed(7)]))).rejects.toMatchObject({
    code: 'read-only',
    sentence: 'storage.readOnlyDamaged',
    values: { files: 'journal/00000001.jnl' },
  })
  expect(await readdir(join(folder, 'quarantine'))).toEqual(['2026-11-23T08-00-00-000Z-journal-00000001.jnl'])
})

test('a lost line feed does not hide the good line behind it', async () => {
  const folder = await crashed()
  await change(segment(folder), (bytes) => {
    bytes[startOfLine(bytes, 3) - 1] = 0x20
    return undefined
  })
  expect((await aStore(folder, { lock })).state().readOnly).toBe('damaged')
})

test('a missing line is damage', async () => {
  const folder = await crashed()
  await change(segment(folder), (bytes) =>
    Buffer.concat([bytes.subarray(0, startOfLine(bytes, 2)), bytes.subarray(startOfLine(bytes, 3))]),
  )
  const store = await aStore(folder, { lock })
  expect(store.state().readOnly).toBe('damaged')
  expect(Object.keys(await titles(store))).toEqual([needId(1)])
})

test('a missing segment is damage', async () => {
  const folder = await aFolder()
  const store = await aStore(folder, { lock, segmentBytes: 1_500 })
  for (let number = 0; number < 20; number++) await store.commit(aTransaction([aNeed(number)]))
  await rm(join(folder, 'journal/00000002.jnl'))
  expect((await aStore(folder, { lock })).state().readOnly).toBe('damaged')
})

test('a journal that ends before the files it was folded into is damage', async () => {
  const folder = await crashed()
  await (await aStore(folder, { lock })).compact()
  await change(segment(folder), (bytes) => bytes.fill(0))
  expect((await aStore(folder, { lock })).state().readOnly).toBe('damaged')
})

test('a damaged file is rebuilt from the journal, and a copy is kept', async () => {
  const folder = await crashed()
  const before = await aStore(folder, { lock })
  await before.commit(aTransaction([aNeed(9), retitled(1, 1, '甲')]))
  await before.close()
  await change(join(folder, 'needs/0.json'), (bytes) => Buffer.from(bytes.toString().replace('甲', '乙')))
  const store = await aStore(folder, { lock })
  expect(await titles(store)).toMatchObject({ [needId(1)]: '甲', [needId(9)]: '需求 9' })
  expect(store.state()).toMatchObject({ readOnly: undefined, quarantined: ['needs/0.json'] })
  await expect(store.backup()).rejects.toMatchObject({ sentence: 'storage.backupFromDamaged' })
  await store.close()
  expect((await readdir(join(folder, 'quarantine'))).some((name) => name.endsWith('needs-0.json'))).toBe(true)
  const again = await aStore(folder, { lock })
  expect([await again.check().then(({ problems }) => problems), again.state().quarantined]).toEqual([[], []])
})

test('a file that an older one took the place of is not believed', async () => {
  const folder = await crashed()
  await (await aStore(folder, { lock })).compact()
  const older = await readFile(join(folder, 'needs/0.json'))
  const store = await aStore(folder, { lock })
  await store.commit(aTransaction([retitled(1, 1, '甲')]))
  await store.close()
  await writeFile(join(folder, 'needs/0.json'), older)
  const again = await aStore(folder, { lock })
  expect((await titles(again))[needId(1)]).toBe('甲')
  expect(again.state().quarantined).toEqual(['needs/0.json'])
})

test('a damaged file that neither journal nor backup can mend makes the data read-only', async () => {
  const folder = await aFolder()
  const store = await aStore(folder, { lock, segmentBytes: 1_500 })
  for (let number = 0; number < 20; number++) await store.commit(aTransaction([aNeed(number)]))
  await store.close()
  await rm(join(folder, 'journal/00000001.jnl'))
  await rm(join(folder, 'needs/0.json'))
  const again = await aStore(folder, { lock })
  expect(Object.keys(await titles(again))).toEqual(
    Array.from({ length: 16 }, (_, index) => needId(index + 4)),
  )
  expect(again.state()).toMatchObject({ readOnly: 'damaged', quarantined: ['needs/0.json'] })
})

test('a damaged file is rebuilt from a backup when the journal begins later', async () => {
  const folder = await aFolder()
  const store = await aStore(folder, { lock, segmentBytes: 1_500 })
  for (let number = 0; number < 20; number++) await store.commit(aTransaction([aNeed(number)]))
  await store.backup()
  await store.commit(aTransaction([retitled(1, 1, '甲')]))
  await store.close()
  await rm(join(folder, 'journal/00000001.jnl'))
  await rm(join(folder, 'needs/0.json'))
  const again = await aStore(folder, { lock })
  expect((await titles(again))[needId(1)]).toBe('甲')
  expect(again.state().readOnly).toBeUndefined()
})

test('a damaged manifest gives way to its copy', async () => {
  const folder = await crashed()
  const store = await aStore(folder, { lock })
  await store.close()
  await change(join(folder, 'manifest.json'), (bytes) => bytes.subarray(0, bytes.length / 2))
  const again = await aStore(folder, { lock })
  expect(Object.keys(await titles(again))).toEqual([1, 2, 3].map(needId))
  expect(again.state()).toMatchObject({ readOnly: undefined, quarantined: ['manifest.json'] })
})

test('without manifest and copy the folder says so', async () => {
  const folder = await crashed()
  await (await aStore(folder, { lock })).close()
  for (const name of ['manifest.json', 'manifest-copy.json']) {
    await change(join(folder, name), (bytes) => bytes.subarray(0, bytes.length / 2))
  }
  await expect(openStore(optionsFor(folder, { lock }))).rejects.toMatchObject({
    sentence: 'storage.manifestDamaged',
  })
})

test('a check names every file with a flaw, and changes nothing', async () => {
  const folder = await crashed()
  const store: OpenedStore = await aStore(folder, { lock })
  const sha256 = await store.blobs.put(Buffer.from('照片'))
  await store.compact()
  expect(await store.check()).toEqual({ files: 4, records: 3, problems: [] })
  await change(join(folder, 'needs/0.json'), (bytes) => Buffer.from(bytes.toString().replace('需求', '要求')))
  await change(join(folder, `blobs/${sha256.slice(0, 2)}/${sha256}`), () => Buffer.from('别的'))
  await change(segment(folder), (bytes) => {
    bytes[startOfLine(bytes, 2) + 60]! ^= 1
    return undefined
  })
  const found = await store.check()
  expect(found.problems.map(({ file, sentence }) => [file, sentence])).toEqual([
    ['needs/0.json', 'storage.checkChecksum'],
    ['journal/00000001.jnl', 'storage.checkJournal'],
    [`blobs/${sha256.slice(0, 2)}/${sha256}`, 'storage.checkChecksum'],
  ])
})
