// A process to be killed: commits as fast as it can and says on its standard output what was acknowledged.
// Arguments: `ours` or `stock`, the folder, how many needs.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { uuidv7 } from 'uuidv7'
import { openStore } from '../../../main/storage/open-store'
import type { Change, Transaction } from '../../../shared/domain/transaction'

const [, , variant = '', folder = '', count = '500', workerFile = ''] = process.argv
const needs = Number(count)
const text = '楼下路灯不亮，晚上加班的员工走路害怕，希望尽快修好。'.repeat(12)

/** Writes at once, so that what was said before the kill was said; waits while the pipe is full. */
function say(line: string | number): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error
    }
  }
}

function aTransaction(change: Change): Transaction {
  const at = new Date().toISOString()
  return {
    key: uuidv7(),
    at,
    by: '秘书',
    laptop: 'A',
    operation: 'kill',
    reads: [],
    changes: [change],
    receipt: null,
  }
}

async function ours(): Promise<void> {
  const store = await openStore({
    folder,
    collections: { needs: { shardOf: (_, id) => `needs/${Number(id) % 10}` } },
    migrations: [],
    clock: { now: () => new Date() },
    ids: { next: uuidv7 },
    log: { info: () => undefined, error: (message, error) => console.error(message, error) },
    program: 'kill-writer',
    workerFile,
    segmentBytes: 256 * 1024,
  })
  const found = await store.list('needs')
  const revisions = new Map(found.map(({ id, revision }) => [id, revision]))
  let acknowledged = found.reduce((sum, { revision }) => sum + revision, 0)
  const readOnly = store.state().readOnly
  if (readOnly !== undefined) throw new Error(`The folder opened read-only: ${readOnly}`)
  say(`ready ${acknowledged}`)
  // Each of the changes in turn raises one need's revision by one, in groups as they come from many phones.
  const change = (number: number): Change => {
    const id = String(number % needs)
    const revision = revisions.get(id) ?? 0
    revisions.set(id, revision + 1)
    if (revision === 0) return { type: 'put', collection: 'needs', id, revision, value: { number, text } }
    return { type: 'patch', collection: 'needs', id, revision, steps: [{ path: ['number'], value: number }] }
  }
  for (let round = 0; ; round++) {
    const group = Array.from({ length: 1 + (round % 4) }, (_, index) => acknowledged + index)
    await Promise.all(
      group.map(async (number) => {
        await store.commit(aTransaction(change(number)))
        acknowledged += 1
        say(acknowledged)
      }),
    )
    if (round % 100 === 50) {
      say('folding')
      void store.compact().then(() => say('folded'))
    }
  }
}

async function stock(): Promise<void> {
  const file = new JSONFile<{ acknowledged: number; needs: unknown[] }>(join(folder, 'db.json'))
  const db = new Low(file, { acknowledged: 0, needs: [] })
  await db.read()
  say(`ready ${db.data.acknowledged}`)
  for (;;) {
    const number = db.data.acknowledged++
    db.data.needs[number % needs] = { number, text }
    await db.write()
    say(db.data.acknowledged)
  }
}

await (variant === 'ours' ? ours() : stock())
