// One design at one size in a process of its own. Arguments: design, folder, count, folder of compiled code.
// Answers messages of the parent; every answer is one message.
import { readFileSync } from 'node:fs'
import { open as openFile, readFile, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Low } from 'lowdb'
import {
  aNeed,
  anAttendance,
  collections,
  needId,
  randomFrom,
  sentence,
  sessionId,
  NEEDS_A_SESSION,
} from './needs.mjs'

const [, , design, folder, countText, built, sqliteFolder] = process.argv
const count = Number(countText)
const random = randomFrom(count + 17)
const lastSession = sessionId(Math.floor((count - 1) / NEEDS_A_SESSION))

/** One durable replacement of a whole file, as careful as ours: the disk's cost, not a missing sync, is compared. */
class SyncedFile {
  constructor(path) {
    this.path = path
  }
  async read() {
    return JSON.parse(await readFile(this.path, 'utf8'))
  }
  async write(data) {
    const file = await openFile(`${this.path}.tmp`, 'w')
    await file.writeFile(JSON.stringify(data))
    await file.sync()
    await file.close()
    await rename(`${this.path}.tmp`, this.path)
    const parent = await openFile(folder, 'r')
    await parent.sync()
    await parent.close()
  }
}

let keys = 0
function aTransaction(changes, receipt) {
  const key = `0192f7a0-1111-7000-8000-${String(process.pid * 1e5 + ++keys).padStart(12, '0')}`
  const at = new Date().toISOString()
  return { key, at, by: '秘书', laptop: 'A座', operation: 'need.answer', reads: [], changes, receipt }
}

const DESIGNS = {
  ours: async () => {
    const { openStore } = await import(pathToFileURL(join(built, 'open-store.mjs')).href)
    const open = () =>
      openStore({
        folder,
        collections,
        migrations: [],
        clock: { now: () => new Date() },
        ids: { next: () => 'bench' },
        log: { info: () => undefined, error: (message, error) => console.error(message, error) },
        program: 'bench',
        workerFile: join(built, 'storage-worker.cjs'),
        background: false,
      })
    let store
    const patch = (id, revision, steps) => ({ type: 'patch', collection: 'needs', id, revision, steps })
    return {
      fill: async () => {
        store = await open()
        for (let at = 0; at < count; at += 500) {
          const changes = Array.from({ length: Math.min(500, count - at) }, (_, index) => {
            const value = aNeed(at + index, count, random)
            return { type: 'put', collection: 'needs', id: value.id, revision: 0, value }
          })
          await store.commit(aTransaction(changes, null))
        }
        for (let session = 0; session * NEEDS_A_SESSION < count; session++) {
          const changes = Array.from({ length: 30 }, (_, number) => {
            const value = anAttendance(sessionId(session), number, random)
            const id = `${sessionId(session)}-${String(number).padStart(3, '0')}`
            return { type: 'put', collection: 'attendances', id, revision: 0, value }
          })
          await store.commit(aTransaction(changes, null))
        }
        await store.close()
      },
      view: async () => {
        store = await open()
        const live = await store.list('needs', 'live')
        const first = await store.get('attendances', `${lastSession}-000`)
        return live.length + (first ? 1 : 0)
      },
      load: async () => {
        store = await open()
        await store.list('needs')
        await store.list('attendances')
      },
      commit: async (number) => {
        const id = needId(number)
        const { revision, value } = await store.get('needs', id)
        const steps = [
          { path: ['status'], value: value.status === 'closed' ? 'in-hand' : 'closed' },
          { path: ['answers', 0, 'text'], value: sentence(random, 70) },
        ]
        await store.commit(aTransaction([patch(id, revision, steps)], { id, revision: revision + 1 }))
      },
      sign: async (number) => {
        const id = `${lastSession}-${String(number % 30).padStart(3, '0')}`
        const { revision } = await store.get('attendances', id)
        const steps = [{ path: ['state'], value: revision % 2 === 0 ? 'late' : 'present' }]
        const change = { type: 'patch', collection: 'attendances', id, revision, steps }
        await store.commit(aTransaction([change], { id, revision: revision + 1 }))
      },
      fold: () => store.compact(),
      close: () => store.close(),
    }
  },
  'one file': async () => {
    const db = new Low(new SyncedFile(join(folder, 'db.json')), { needs: [], attendances: [] })
    return {
      fill: async () => {
        for (let number = 0; number < count; number++) db.data.needs.push(aNeed(number, count, random))
        for (let session = 0; session * NEEDS_A_SESSION < count; session++) {
          for (let number = 0; number < 30; number++)
            db.data.attendances.push(anAttendance(sessionId(session), number, random))
        }
        await db.write()
      },
      view: async () => {
        await db.read()
        return (
          db.data.needs.filter(collections.needs.isLive).length +
          (db.data.attendances.some((one) => one.sessionId === lastSession) ? 1 : 0)
        )
      },
      load: () => db.read(),
      commit: async (number) => {
        const need = db.data.needs[number]
        need.status = need.status === 'closed' ? 'in-hand' : 'closed'
        need.answers[0].text = sentence(random, 70)
        await db.write()
      },
      close: async () => undefined,
    }
  },
  'better-sqlite3': async () => {
    const Database = createRequire(join(sqliteFolder, 'package.json'))('better-sqlite3')
    const db = new Database(join(folder, 'db.sqlite'))
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec('create table if not exists needs (id text primary key, status text, body text)')
    const select = db.prepare('select body from needs where id = ?')
    const update = db.prepare('update needs set status = ?, body = ? where id = ?')
    return {
      fill: async () => {
        const insert = db.prepare('insert into needs values (?, ?, ?)')
        db.transaction(() => {
          for (let number = 0; number < count; number++) {
            const need = aNeed(number, count, random)
            insert.run(need.id, need.status, JSON.stringify(need))
          }
        })()
        db.pragma('wal_checkpoint(TRUNCATE)')
      },
      load: async () => undefined,
      commit: async (number) => {
        const need = JSON.parse(select.get(needId(number)).body)
        need.status = need.status === 'closed' ? 'in-hand' : 'closed'
        need.answers[0].text = sentence(random, 70)
        update.run(need.status, JSON.stringify(need), need.id)
      },
      close: async () => void db.close(),
    }
  },
}

/** Bytes handed to the system for writing by this process, on Linux. */
function bytesWritten() {
  return Number(/wchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
}

const opened = await DESIGNS[design]()
const answers = {
  fill: () => opened.fill(),
  load: () => opened.load(),
  close: () => opened.close(),
  view: async () => {
    const begun = performance.now()
    const seen = await opened.view()
    return { milliseconds: performance.now() - begun, seen, memory: process.memoryUsage().rss }
  },
  commits: async ({ times }) => {
    const latencies = []
    for (let time = 0; time < times; time++) {
      const number = Math.floor(random() * count)
      const begun = performance.now()
      await opened.commit(number)
      latencies.push(performance.now() - begun)
    }
    return latencies
  },
  /** Sessions: people sign in, needs of the newest are answered, and at the end of each the files are brought up. */
  meetings: async ({ meetings, times }) => {
    const before = bytesWritten()
    for (let meeting = 0; meeting < meetings; meeting++) {
      for (let time = 0; time < times; time++) {
        if (time % 3 === 0) await opened.sign(time)
        else await opened.commit(count - 1 - Math.floor(random() * NEEDS_A_SESSION))
      }
      await opened.fold()
    }
    return (bytesWritten() - before) / (meetings * times)
  },
}
process.on('message', async ({ ask, ...values }) => process.send({ answer: await answers[ask](values) }))
process.send({ answer: 'ready' })
