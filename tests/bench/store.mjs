// What the storage costs, beside one lowdb file and beside SQLite, in one run and by turns: ratios and counts travel
// from machine to machine, milliseconds do not.
// KILLS: how many writers are killed (200). The run that asks for this comparison installs better-sqlite3 into a cache
// folder once; SQLITE=no does without.
import { fork, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, killNine } from '../faults/kill-nine.mjs'

const SIZES = [500, 5_000, 50_000]
const ROUNDS = 10
const SQLITE = 'better-sqlite3'
const SQLITE_VERSION = '12.4.1'

function cacheFolder() {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'loushi-desk-bench')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/loushi-desk-bench')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'loushi-desk-bench')
}

/** The folder better-sqlite3 can be loaded from, or undefined when it cannot be had. */
function findSqlite(log) {
  const folder = cacheFolder()
  const binary = join(folder, 'node_modules', SQLITE, 'build/Release/better_sqlite3.node')
  if (process.env.SQLITE === 'no') return undefined
  if (!existsSync(binary)) {
    log(`installing ${SQLITE} into a cache folder, once; compiling takes minutes`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const env = { ...process.env, npm_config_build_from_source: 'true' }
    const names = ['install', '--no-audit', '--no-fund', `${SQLITE}@${SQLITE_VERSION}`]
    spawnSync('npm', names, { cwd: folder, env, stdio: 'ignore', shell: process.platform === 'win32' })
  }
  return existsSync(binary) ? folder : undefined
}

const VARIANT = fileURLToPath(new URL('store/variant.mjs', import.meta.url))

/** A design at work in its own process. */
async function start(design, folder, count, places) {
  const child = fork(VARIANT, [design, folder, String(count), places.built, places.sqlite ?? ''], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const next = () =>
    new Promise((resolve, reject) => {
      const gone = () => reject(new Error(`${design} at ${count} ended`))
      child.once('exit', gone)
      child.once('message', ({ answer }) => {
        child.off('exit', gone)
        resolve(answer)
      })
    })
  await next()
  return {
    ask: (ask, values = {}) => {
      const answer = next()
      child.send({ ask, ...values })
      return answer
    },
    stop: () => {
      child.disconnect()
      child.kill()
    },
  }
}

async function once(design, folder, count, places, ask) {
  const process_ = await start(design, folder, count, places)
  const answer = await process_.ask(ask)
  process_.stop()
  return answer
}

function quantile(values, share) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

class Report {
  failed = 0
  constructor(log) {
    this.log = log
  }
  verdict(isMet) {
    if (!isMet) this.failed += 1
    return isMet ? 'PASS' : 'FAIL'
  }
  atLeast(line, value, goal) {
    this.log(`${line} = ${shown(value)} (goal ≥ ${goal} ${this.verdict(value >= goal)})`)
  }
  atMost(line, value, goal, unit = '') {
    this.log(`${line} = ${shown(value)}${unit} (goal ≤ ${goal}${unit} ${this.verdict(value <= goal)})`)
  }
}

const timesFor = (design, count) => (design !== 'one file' ? 100 : count > 5_000 ? 2 : 8)

/** Lets every design at every size commit by turns, so that a slow moment of the machine meets all alike. */
async function measureCommits(designs, folders, places) {
  const running = []
  for (const count of SIZES) {
    for (const design of designs) {
      const child = await start(design, folders.get(`${design} ${count}`), count, places)
      await child.ask('load')
      // SQLite's log costs more while it still grows: it is measured once it goes round.
      await child.ask('commits', { times: design === SQLITE ? 1_500 : timesFor(design, count) })
      running.push({ design, count, child, latencies: [] })
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of running) {
      one.latencies.push(...(await one.child.ask('commits', { times: timesFor(one.design, one.count) })))
    }
  }
  for (const { child } of running) {
    await child.ask('close')
    child.stop()
  }
  return new Map(running.map(({ design, count, latencies }) => [`${design} ${count}`, latencies]))
}

function reportCommits(report, latencies, hasSqlite) {
  const p50 = (design, count) => quantile(latencies.get(`${design} ${count}`), 0.5)
  const p99 = (design, count) => quantile(latencies.get(`${design} ${count}`), 0.99)
  for (const [name, values] of latencies) {
    const [half, most] = [quantile(values, 0.5), quantile(values, 0.99)]
    report.log(
      `TIME durable commit, ${name} needs: p50 ${shown(half)} ms, p99 ${shown(most)} ms, n ${values.length}`,
    )
  }
  const goals = { 500: undefined, 5_000: 100, 50_000: 1_000 }
  for (const count of SIZES) {
    const line = `RATIO durable commit at ${count} needs, one file : ours`
    const ratio = p50('one file', count) / p50('ours', count)
    if (goals[count] === undefined) report.log(`${line} = ${shown(ratio)}`)
    else report.atLeast(line, ratio, goals[count])
    const rest = p99('one file', count) / p99('ours', count)
    report.log(`RATIO durable commit at ${count} needs, p99, one file : ours = ${shown(rest)}`)
    if (!hasSqlite) continue
    report.atMost(
      `RATIO durable commit at ${count} needs, ours : ${SQLITE}`,
      p50('ours', count) / p50(SQLITE, count),
      2,
    )
    const tail = p99('ours', count) / p99(SQLITE, count)
    report.log(`RATIO durable commit at ${count} needs, p99, ours : ${SQLITE} = ${shown(tail)}`)
  }
  if (!hasSqlite)
    report.log(`RATIO durable commit, ours : ${SQLITE} not measured: it could not be installed here`)
  report.atMost('FLAT durable commit of ours, 50000 : 500 needs', p50('ours', 50_000) / p50('ours', 500), 1.5)
}

async function measureOpening(report, folders, places) {
  for (const count of SIZES) {
    const found = { ours: [], 'one file': [] }
    for (let round = 0; round < 7; round++) {
      for (const design of Object.keys(found)) {
        found[design].push(await once(design, folders.get(`${design} ${count}`), count, places, 'view'))
      }
    }
    const middle = (design, what) =>
      quantile(
        found[design].map((one) => one[what]),
        0.5,
      )
    const [ours, other] = [middle('ours', 'milliseconds'), middle('one file', 'milliseconds')]
    report.log(
      `TIME open to first view at ${count} needs: ours ${shown(ours)} ms, one file ${shown(other)} ms`,
    )
    const line = `RATIO open to first view at ${count} needs, one file : ours`
    if (count === 50_000) report.atLeast(line, other / ours, 20)
    else report.log(`${line} = ${shown(other / ours)}`)
    const [memory, otherMemory] = [middle('ours', 'memory') / 2 ** 20, middle('one file', 'memory') / 2 ** 20]
    const sizes = `${shown(memory)} MB, one file ${shown(otherMemory)} MB`
    report.log(`MEMORY resident after the first view at ${count} needs: ours ${sizes}`)
    if (count === 50_000) report.atLeast(`MEMORY at ${count} needs, one file : ours`, otherMemory / memory, 2)
  }
}

async function measureBytes(report, folders, places) {
  for (const count of SIZES) {
    const child = await start('ours', folders.get(`ours ${count}`), count, places)
    await child.ask('load')
    // So many that the making of journal segments, in full length and ahead of time, has its share in the figure.
    const each = await child.ask('meetings', { meetings: 60, times: 300 })
    await child.ask('close')
    child.stop()
    const line = `BYTES written a change in a meeting of 300 at ${count} needs, files and segments included`
    report.atMost(line, each / 1_024, 3, ' KB')
  }
}

async function measureLoss(report) {
  const { ours, stock } = await killNine({ kills: Number(process.env.KILLS ?? 200) })
  const told = (
    name,
    { kills, acknowledged, lost, unreadable, notReopened, whileFolding, torn, filesLeft },
  ) =>
    `LOSS ${name}: ${lost} of ${acknowledged} acknowledged lost in ${kills} kill -9, ${unreadable} unreadable, ` +
    `${notReopened} not reopened, ${whileFolding} killed while files were brought up, ${torn} torn ends, ` +
    `at most ${filesLeft} temporary files left`
  const isMet = ours.lost + ours.unreadable + ours.notReopened === 0
  report.log(`${told('ours', ours)} (goal 0 ${report.verdict(isMet)})`)
  report.log(told('stock lowdb', stock))
  for (const complaint of ours.complaints) report.log(`LOSS ours complained: ${complaint}`)
}

/** Measures everything; throws when a goal was missed. */
export async function run({ log = console.log } = {}) {
  const report = new Report(log)
  const sqlite = findSqlite(log)
  const root = mkdtempSync(join(tmpdir(), 'loushi-bench-'))
  const places = { built: join(root, 'built'), sqlite }
  const designs = ['ours', 'one file', ...(sqlite === undefined ? [] : [SQLITE])]
  try {
    await compile(places.built, {
      'open-store': 'main/storage/open-store.ts',
      'storage-worker': 'main/storage/storage-worker.ts',
    })
    const folders = new Map()
    for (const count of SIZES) {
      for (const design of designs) {
        const folder = join(root, `${design}-${count}`.replaceAll(' ', '-'))
        mkdirSync(folder)
        folders.set(`${design} ${count}`, folder)
        await once(design, folder, count, places, 'fill')
      }
    }
    await measureOpening(report, folders, places)
    await measureBytes(report, folders, places)
    reportCommits(report, await measureCommits(designs, folders, places), sqlite !== undefined)
    await measureLoss(report)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  if (report.failed > 0) throw new Error(`${report.failed} goals missed`)
  return { failed: 0 }
}
