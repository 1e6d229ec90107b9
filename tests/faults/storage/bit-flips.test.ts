import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../main/storage/open-store'
import {
  aFolder,
  aNeed,
  aStore,
  aTransaction,
  optionsFor,
  retitled,
  titles,
} from '../../unit/storage/a-store'

const lock = async () => async () => undefined

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** A folder with files, and after them a tail of the journal that is not folded into them yet. */
async function aFolderWithTail(): Promise<{ folder: string; expected: Record<string, string> }> {
  const folder = await aFolder()
  const store = await aStore(folder, { lock, segmentBytes: 8_192 })
  for (let number = 0; number < 8; number++) await store.commit(aTransaction([aNeed(number)]))
  await store.compact()
  for (let number = 0; number < 8; number++)
    await store.commit(aTransaction([retitled(number, 1, `改 ${number}`)]))
  return { folder, expected: await titles(store) }
}

test('no flipped bit is taken for data: it is mended, or told', async () => {
  const { folder, expected } = await aFolderWithTail()
  const target = await mkdtemp(join(tmpdir(), 'loushi-flip-'))
  const names = (await filesIn(folder)).map((path) => path.slice(folder.length + 1))
  let flips = 0
  for (const name of names) {
    const bytes = await readFile(join(folder, name))
    const used = bytes.findLastIndex((byte) => byte !== 0) + 1
    for (let at = 0; at < used; at += Math.max(1, Math.floor(used / 60))) {
      flips += 1
      await rm(target, { recursive: true, force: true })
      await cp(folder, target, { recursive: true })
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 1 << (at % 8)
      await writeFile(join(target, name), flipped)
      const store = await openStore(optionsFor(target, { lock })).catch((error: unknown) => String(error))
      if (typeof store === 'string') {
        expect(store).toMatch(/storage\.(manifestDamaged|formatNewer)/)
        continue
      }
      const shown = await titles(store)
      const { readOnly, quarantined } = store.state()
      const kept = await readdir(join(target, 'quarantine')).catch(() => [])
      const { problems } = await store.check()
      await store.close()
      const isTold =
        readOnly === 'damaged' || quarantined.length > 0 || kept.length > 0 || problems.length > 0
      const isSame = JSON.stringify(shown) === JSON.stringify(expected)
      expect([name, at, isSame || isTold], JSON.stringify(shown)).toEqual([name, at, true])
      // A flip behind what was folded in can only cost the very last line, which looks as if it were torn.
      const lost = Object.keys(expected).filter((id) => shown[id] !== expected[id])
      if (readOnly === undefined) expect(lost.length, `${name} at ${at}`).toBeLessThanOrEqual(1)
    }
  }
  await rm(target, { recursive: true, force: true })
  expect(flips).toBeGreaterThan(250)
}, 120_000)
