import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { outlivedBackups } from '../../../main/storage/backup-names'
import { openStore } from '../../../main/storage/open-store'
import type { ShardRecords } from '../../../main/storage/shard'
import { listBackups, restoreBackup } from '../../../main/storage/restore'
import {
  aFolder,
  aNeed,
  aStore,
  aTransaction,
  collections,
  logged,
  needId,
  optionsFor,
  retitled,
  titles,
} from './a-store'

describe('attachments', () => {
  test('an attachment is kept once under the sha256 of its bytes', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    const sha256 = await store.blobs.put(Buffer.from('照片'))
    expect(await store.blobs.put(Buffer.from('照片'))).toBe(sha256)
    expect(sha256).toBe('7b50017ae47eca327bf1f92c1afb647811242711589b51de5c6009817d042310')
    expect(await readFile(join(folder, 'blobs', sha256.slice(0, 2), sha256), 'utf8')).toBe('照片')
    expect(Buffer.from((await store.blobs.get(sha256))!).toString()).toBe('照片')
  })
  test('an unknown attachment is undefined, and no name leads out of the folder', async () => {
    const store = await aStore(await aFolder())
    expect(await store.blobs.get('0'.repeat(64))).toBeUndefined()
    expect(await store.blobs.get('../manifest.json')).toBeUndefined()
  })
  test('a damaged attachment is told, and putting the same bytes again mends it', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    const sha256 = await store.blobs.put(Buffer.from('照片'))
    await writeFile(join(folder, 'blobs', sha256.slice(0, 2), sha256), '别的')
    await expect(store.blobs.get(sha256)).rejects.toMatchObject({ sentence: 'storage.blobDamaged' })
    await store.blobs.put(Buffer.from('照片'))
    expect(Buffer.from((await store.blobs.get(sha256))!).toString()).toBe('照片')
  })
})

describe('backups', () => {
  test('a backup opens by itself and holds everything, attachments beside it', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    await store.commit(aTransaction([aNeed(1), aNeed(9)]))
    const sha256 = await store.blobs.put(Buffer.from('照片'))
    const name = await store.backup()
    expect(name).toBe('2026-11-23T08-00-00-000Z')
    expect(store.state().lastBackup).toBe('2026-11-23T08:00:00.000Z')
    const copy = await aStore(join(folder, 'backups', name))
    expect(await titles(copy)).toEqual(await titles(store))
    expect(copy.dataId).toBe(store.dataId)
    expect(await readFile(join(folder, 'backups/blobs', sha256.slice(0, 2), sha256), 'utf8')).toBe('照片')
  })
  test('a backup is refused, and nothing takes its name, when a file fails its checksum', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    await store.commit(aTransaction([aNeed(1)]))
    await store.compact()
    const text = await readFile(join(folder, 'needs/0.json'), 'utf8')
    await writeFile(join(folder, 'needs/0.json'), text.replace('需求', '要求'))
    await expect(store.backup()).rejects.toMatchObject({
      code: 'refused',
      sentence: 'storage.backupFromDamaged',
    })
    expect(await listBackups(folder)).toEqual([])
    // The refusal had the file written anew from memory.
    expect(await store.backup()).toBe('2026-11-23T08-00-00-000Z')
  })
  test('the 10 newest stay, one a day for 30 days, one a month for 12 months', () => {
    const at = (day: number, hour: number) => {
      const time = new Date(Date.UTC(2024, 0, 1 + day, hour))
      return time.toISOString().replaceAll(/[:.]/g, '-')
    }
    const names = Array.from({ length: 500 }, (_, day) => [at(day, 8), at(day, 18)]).flat()
    const outlived = new Set(outlivedBackups(names))
    const kept = names.filter((name) => !outlived.has(name))
    expect(kept.slice(-10)).toEqual(names.slice(-10))
    const byDay = names.filter((name) => name.includes('T18')).slice(-30)
    expect(kept).toEqual(expect.arrayContaining(byDay))
    const months = ['2024-06-30', '2024-12-31', '2025-01-31', '2025-03-31'].map(
      (day) => `${day}T18-00-00-000Z`,
    )
    expect(kept).toEqual(expect.arrayContaining(months))
    expect(kept).not.toContain('2024-05-31T18-00-00-000Z')
    expect(kept).toHaveLength(5 + 30 + 10)
  })
  test('a restored backup is a new generation, and what was there before stays', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    await store.commit(aTransaction([aNeed(1)]))
    const name = await store.backup()
    await store.commit(aTransaction([retitled(1, 1, '误改'), aNeed(2)]))
    await store.close()
    await restoreBackup(optionsFor(folder), name)
    const restored = await aStore(folder)
    expect(await titles(restored)).toEqual({ [needId(1)]: '需求 1' })
    await restored.commit(aTransaction([retitled(1, 1, '再来')]))
    await restored.close()
    const again = await aStore(folder)
    expect(await titles(again)).toEqual({ [needId(1)]: '再来' })
    expect((await again.check()).problems).toEqual([])
    expect(await readFile(join(folder, 'needs/0.json'), 'utf8')).toContain('误改')
  })
  test('a backup that is not whole is not restored', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    await store.commit(aTransaction([aNeed(1)]))
    const name = await store.backup()
    await store.close()
    await writeFile(join(folder, 'backups', name, 'needs/0.json'), '{}')
    await expect(restoreBackup(optionsFor(folder), name)).rejects.toMatchObject({
      sentence: 'storage.backupMissing',
    })
    expect(await titles(await aStore(folder))).toEqual({ [needId(1)]: '需求 1' })
  })
  test('the first opening of a day takes a backup by itself', async () => {
    const folder = await aFolder()
    const store = await aStore(folder)
    await store.commit(aTransaction([aNeed(1)]))
    await store.close()
    const again = await aStore(folder, { background: true })
    await vi.waitFor(() => expect(again.state().lastBackup).toBe('2026-11-23T08:00:00.000Z'))
    await again.close()
    const clock = { now: () => new Date('2026-11-23T20:00:00.000Z') }
    const sameDay = await aStore(folder, { background: true, clock })
    await sameDay.close()
    expect(await listBackups(folder)).toEqual(['2026-11-23T08-00-00-000Z'])
  })
})

describe('migrations', () => {
  const migrations = [
    {
      to: 2,
      describe: 'A need has a heading, no title',
      up: (records: ShardRecords) =>
        Object.fromEntries(
          Object.entries(records).map(([name, found]) => [
            name,
            Object.fromEntries(
              Object.entries(found).map(([id, { revision, value }]) => {
                const { title, ...rest } = value as { title: string }
                return [id, { revision, value: { ...rest, heading: title } }]
              }),
            ),
          ]),
        ),
    },
  ]
  test('records of an older version get their new form in new files, after a backup', async () => {
    const folder = await aFolder()
    const lock = async () => async () => undefined
    const old = await aStore(folder, { lock })
    await old.commit(aTransaction([aNeed(1)]))
    await old.compact()
    await old.commit(aTransaction([retitled(1, 1, '甲'), aNeed(5)]))
    const store = await aStore(folder, { migrations })
    expect((await store.list('needs')).map(({ value }) => (value as { heading: string }).heading)).toEqual([
      '甲',
      '需求 5',
    ])
    expect(await listBackups(folder)).toHaveLength(1)
    expect(await readFile(join(folder, 'needs/0.json'), 'utf8')).toContain('"title":"甲"')
    await store.commit(
      aTransaction([{ ...retitled(1, 2, ''), type: 'put', value: { heading: '乙' } } as never]),
    )
    await store.close()
    const again = await aStore(folder, { migrations })
    expect((await again.get('needs', needId(1)))?.value).toEqual({ heading: '乙' })
    expect((await again.check()).problems).toEqual([])
  })
  test('data of a newer version opens read-only', async () => {
    const folder = await aFolder()
    const newer = await aStore(folder, { migrations })
    await newer.commit(aTransaction([aNeed(1)]))
    await newer.close()
    const store = await aStore(folder)
    expect(store.state().readOnly).toBe('newer')
    expect(await store.list('needs')).toHaveLength(1)
    await expect(store.commit(aTransaction([aNeed(2)]))).rejects.toMatchObject({
      sentence: 'storage.readOnlyNewer',
    })
    await expect(store.blobs.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'read-only' })
  })
  test('a migration that fails changes nothing', async () => {
    const folder = await aFolder()
    const old = await aStore(folder)
    await old.commit(aTransaction([aNeed(1)]))
    await old.close()
    const failing = [{ to: 2, describe: 'fails', up: () => expect.fail('bug') }]
    await expect(openStore(optionsFor(folder, { migrations: failing }))).rejects.toMatchObject({
      sentence: 'storage.migrationFailed',
    })
    expect(await titles(await aStore(folder))).toEqual({ [needId(1)]: '需求 1' })
  })
})

describe('the compaction worker', () => {
  let workerFile = ''
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'loushi-worker-'))
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: 'main/storage/storage-worker.ts',
        outDir: folder,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'storage-worker.cjs' } },
      },
    })
    workerFile = join(folder, 'storage-worker.cjs')
  })
  afterAll(() => rm(dirname(workerFile), { recursive: true, force: true }))
  test('files written by the worker open again', async () => {
    const folder = await aFolder()
    const store = await aStore(folder, { workerFile })
    for (let number = 0; number < 30; number++) {
      await store.commit(aTransaction([aNeed(number, { text: '长'.repeat(9_000) })]))
    }
    await store.close()
    expect((await readdir(join(folder, 'needs'))).sort()).toHaveLength(8)
    const again = await aStore(folder)
    expect(Object.keys(await titles(again))).toHaveLength(30)
    expect((await again.check()).problems).toEqual([])
  })
  test('when the worker cannot run, files are written without it', async () => {
    const folder = await aFolder()
    const store = await aStore(folder, { workerFile: join(folder, 'nothing-here.cjs') })
    await store.commit(aTransaction([aNeed(1)]))
    await expect(store.compact()).rejects.toThrow('nothing-here')
    await store.compact()
    expect(logged.at(-1)).toContain('The compaction worker failed')
    expect(await readFile(join(folder, 'needs/0.json'), 'utf8')).toContain(needId(1))
  })
})

test('a collection nobody declared is a bug, not a place to lose records in', async () => {
  const store = await aStore(await aFolder(), { collections: { settings: collections.settings! } })
  await expect(store.commit(aTransaction([aNeed(1)]))).rejects.toThrow('No such collection: needs')
})
