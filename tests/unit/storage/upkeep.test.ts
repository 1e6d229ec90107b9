import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { realIo } from '../../../main/storage/io'
import { aFolder, aNeed, aStore, aTransaction, needId, optionsFor, titles } from './a-store'
import { openStore } from '../../../main/storage/open-store'

test('a full segment has the files brought up without anybody asking', async () => {
  const folder = await aFolder()
  const store = await aStore(folder, { background: true, segmentBytes: 4_000 })
  for (let number = 0; number < 30; number++) await store.commit(aTransaction([aNeed(number)]))
  await vi.waitFor(async () => expect(await readdir(join(folder, 'needs'))).not.toEqual([]))
  await vi.waitFor(async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      replay: { seq: number }
    }
    expect(manifest.replay.seq).toBeGreaterThan(0)
  })
})

test('temporary files of a run that was cut off are tidied away, and nothing else is', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1)]))
  await store.close()
  await mkdir(join(folder, 'blobs/ab'), { recursive: true })
  const leftovers = ['manifest.json.7-1.tmp', 'needs/0.json.7-2.tmp', 'blobs/ab/abcd.7-3.tmp']
  for (const name of leftovers) await writeFile(join(folder, name), 'half')
  await writeFile(join(folder, 'needs/notes.txt'), 'mine')
  const again = await aStore(folder, { background: true })
  await vi.waitFor(async () => expect(await readdir(join(folder, 'blobs/ab'))).toEqual([]))
  await again.close()
  expect((await readdir(join(folder, 'needs'))).sort()).toEqual(['0.json', 'notes.txt'])
  expect(await readdir(folder)).not.toContain('manifest.json.7-1.tmp')
})

test('room is set aside for a full disk, and given up when the disk is full', async () => {
  const folder = await aFolder()
  let isFull = false
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
  const io: typeof realIo = {
    ...realIo,
    freeBytes: async () => (isFull ? 0 : 1e12),
    open: async (path, mode) => {
      const file = await realIo.open(path, mode)
      return {
        ...file,
        write: (bytes, at) => (isFull && bytes.some(Boolean) ? Promise.reject(full) : file.write(bytes, at)),
      }
    },
  }
  const store = await aStore(folder, { background: true, io })
  await vi.waitFor(async () => expect(await readdir(folder)).toContain('reserve.bin'))
  isFull = true
  await expect(store.commit(aTransaction([aNeed(1)]))).rejects.toMatchObject({ sentence: 'storage.diskFull' })
  await vi.waitFor(async () => expect(await readdir(folder)).not.toContain('reserve.bin'))
  await expect(store.compact()).resolves.toBeUndefined()
  await expect(store.blobs.put(Buffer.from('x'))).rejects.toMatchObject({ sentence: 'storage.diskFull' })
  isFull = false
  await store.commit(aTransaction([aNeed(2)]))
  expect([store.state().readOnly, Object.keys(await titles(store))]).toEqual([undefined, [needId(2)]])
})

test('a closed store takes no more, and says so', async () => {
  const store = await openStore(optionsFor(await aFolder()))
  await store.close()
  await store.close()
  await expect(store.commit(aTransaction([aNeed(1)]))).rejects.toMatchObject({ sentence: 'storage.closed' })
})
