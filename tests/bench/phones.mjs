// Phones over loopback: a crowd in one process, the program in another; the stock server (node:http and lowdb) beside it
// in the same run. A thousand needs in bursts of fifty phones at the same moment, a fifth of a second apart, every twentieth
// sent twice under one key; then all phones at once.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const NEEDS = 1000
const GOALS = {
  200: { signedIn: 500, p50: 50, p99: 200, screens: 400, megabytes: 120 },
  500: { p99: 300, screens: 400 },
}

/** Measures and prints; throws when a goal was missed. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-phones-'))
  try {
    await bundle(folder)
    console.log(`# phones on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
    let failed = 0
    for (const count of [200, 500]) failed += await measureCrowd(folder, count)
    if (failed > 0) throw new Error(`${failed} goals missed`)
    return { failed }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measureCrowd(folder, count) {
  const goals = GOALS[count]
  const ours = await hold(folder, count, 'ours')
  const stock = await hold(folder, count, 'stock')
  const what = `${count} phones`
  let failed = 0
  failed += line(`TIME ${what}, all joined`, ours.joined, 'ms')
  failed += line(`TIME ${what}, all joined and signed in`, ours.signedIn, 'ms', goals.signedIn)
  failed += line(`TIME ${what}, need acknowledged p50`, ours.p50, 'ms', goals.p50)
  failed += line(`TIME ${what}, need acknowledged p99`, ours.p99, 'ms', goals.p99)
  failed += line(`TIME ${what}, slowest acknowledgement`, ours.slowest, 'ms')
  line(`TIME ${what}, all of them at the same moment, acknowledged p50`, ours.rush50, 'ms')
  line(`TIME ${what}, all of them at the same moment, acknowledged p99`, ours.rush99, 'ms')
  failed += line(`TIME ${what}, all screens after a change at the desk p50`, ours.screens50, 'ms')
  failed += line(
    `TIME ${what}, all screens after a change at the desk p99`,
    ours.screens99,
    'ms',
    goals.screens,
  )
  failed += line(`TIME ${what}, the desk’s own change p99 meanwhile`, ours.desk99, 'ms')
  failed += line(`COUNT ${what}, needs lost`, ours.lost, '', 0)
  failed += line(`COUNT ${what}, needs double`, ours.double, '', 0)
  failed += line(`MEMORY ${what}, above idle at most`, ours.megabytes, 'MB', goals.megabytes)
  line(`TIME ${what}, stock server, all signed in`, stock.signedIn, 'ms')
  line(`TIME ${what}, stock server, need acknowledged p50 (no sync to the disk)`, stock.p50, 'ms')
  line(`TIME ${what}, stock server, need acknowledged p99`, stock.p99, 'ms')
  line(`TIME ${what}, stock server, all at the same moment, acknowledged p99`, stock.rush99, 'ms')
  line(`COUNT ${what}, stock server, needs lost or double`, stock.lost + stock.double, '')
  line(`MEMORY ${what}, stock server, above idle`, stock.megabytes, 'MB')
  console.log(`RATIO ${what}, p99, stock : ours = ${(stock.p99 / ours.p99).toFixed(1)}`)
  return failed
}

function line(what, value, unit, goal) {
  const isKept = goal === undefined || value <= goal
  const verdict = goal === undefined ? '' : ` (goal ${goal} ${isKept ? 'PASS' : 'FAIL'})`
  console.log(`${what} = ${value.toFixed(unit === '' ? 0 : 1)} ${unit}${verdict}`)
  return isKept ? 0 : 1
}

/** One server, one crowd. */
async function hold(folder, count, kind) {
  const data = mkdtempSync(join(folder, `${kind}-${count}-`))
  const server =
    kind === 'ours'
      ? fork(join(folder, 'probe.cjs'), [data, folder, join(folder, 'renderer')], {
          execArgv: ['--expose-gc'],
        })
      : fork(at('tests/bench/phones/stock.mjs'), [data])
  const place = (await told(server, 'ready')).ready
  const args = [`${place.address}:${place.port}`, place.code, place.roomCode, count, NEEDS, kind].map(String)
  const crowd = fork(at('tests/bench/phones/crowd.mjs'), args)
  try {
    await told(crowd, 'burst')
    const steps = kind === 'ours' ? steadily(server) : undefined
    await told(crowd, 'calm')
    const changes = (await steps?.stop()) ?? []
    crowd.send('over')
    const { result } = await told(crowd, 'result')
    server.send('end')
    const { end } = await told(server, 'end')
    return figures(result, end, changes, count)
  } finally {
    crowd.kill('SIGKILL')
    server.kill('SIGKILL')
  }
}

/** The secretary steps the agenda every quarter of a second, at least four times. */
function steadily(server) {
  const changes = []
  let isStopped = false
  const stepping = (async () => {
    while (!isStopped || changes.length < 4) {
      server.send('step')
      changes.push((await told(server, 'step')).step)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  })()
  return {
    async stop() {
      isStopped = true
      await stepping
      return changes
    },
  }
}

function figures({ joined, signedIn, acks, rush, answers }, { texts, idle, peak }, changes, count) {
  const screens = changes.flatMap(({ revision, at: changedAt }) =>
    answers.map((seen) => (seen.find(([known]) => known >= revision)?.[1] ?? Infinity) - changedAt),
  )
  return {
    joined,
    signedIn,
    p50: share(acks, 0.5),
    p99: share(acks, 0.99),
    slowest: Math.max(...acks),
    rush50: share(rush, 0.5),
    rush99: share(rush, 0.99),
    screens50: share(screens, 0.5),
    screens99: share(screens, 0.99),
    desk99: share(
      changes.map(({ took }) => took),
      0.99,
    ),
    lost: NEEDS - new Set(texts.filter((text) => /^需求 \d+-\d+：/.test(text))).size,
    double: texts.length - new Set(texts).size,
    megabytes: (peak - idle) / 1024 / 1024,
    count,
  }
}

function share(times, part) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** The next message of a process that says this. */
function told(child, what) {
  return new Promise((resolve, reject) => {
    const hear = (message) => {
      if (!(what in message)) return
      child.off('message', hear)
      child.off('exit', ended)
      resolve(message)
    }
    const ended = (exitCode) => reject(new Error(`a process ended (${exitCode}) before it said ${what}`))
    child.on('message', hear)
    child.on('exit', ended)
  })
}

/** The program and its workers as they are shipped: bundled into CommonJS. */
async function bundle(outDir) {
  const workers = {
    'document-worker': 'main/documents/document-worker.ts',
    'storage-worker': 'main/storage/storage-worker.ts',
    'exchange-worker': 'main/exchange/exchange-worker.ts',
    'search-worker': 'main/search/search-worker.ts',
    'answer-worker': 'main/answers/answer-worker.ts',
    probe: 'tests/bench/phones-probe.ts',
  }
  await build({
    root: at('.'),
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node18.15',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(workers).map(([name, file]) => [name, at(file)])),
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  writeFileSync(join(outDir, 'package.json'), '{"type":"commonjs"}')
}
