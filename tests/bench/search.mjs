// Finding needs: the program's search and MiniSearch (pairs of characters), on the same needs and queries in one run.
// Both are built and asked in a process of their own each. Memory held is the heap in use and the buffers: of the worker,
// and what the main thread's heap grew by after the records were there. What the process grew by is printed beside it.
// MINISEARCH=no measures ours alone (MiniSearch takes minutes for letters).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const SIZES = [
  { count: 5_000, long: false },
  { count: 50_000, long: false },
  { count: 50_000, long: true },
]
const GOALS = { p99: 30, ready: 1500, megabytes: 40 }

/** The shipped worker, that sweeps up before it says what it holds. */
const MEASURED_WORKER = `
require('node:worker_threads').parentPort.on('message', ({ type }) => { if (type === 'memory') for (let i = 0; i < 4; i += 1) gc() })
require('./search-worker.cjs')
`

/** Measures and prints; throws when a goal was missed. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    await bundle(folder)
    console.log(`# search on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
    let failed = 0
    for (const size of SIZES) failed += measureSize(folder, size)
    if (failed > 0) throw new Error(`${failed} goals missed`)
    return { failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureSize(folder, { count, long }) {
  const what = `${count} needs${long ? ' as long as letters' : ''}`
  const ours = measure('ours', folder, count, long)
  const isAsked = process.env.MINISEARCH !== 'no'
  const theirs = isAsked ? measure('minisearch', folder, count, long) : undefined
  console.log(`# ${what}: ${ours.characters} characters a need, ${ours.queries} queries`)
  const isLarge = count === 50_000
  let failed = 0
  failed += line(`TIME ${what}, index ready`, ours.ready, 'ms', isLarge && GOALS.ready)
  failed += line(
    `MEMORY ${what}, held, worker and main together`,
    ours.megabytes,
    'MB',
    isLarge && GOALS.megabytes,
  )
  line(`MEMORY ${what}, worker heap and buffers`, ours.worker, 'MB')
  line(`MEMORY ${what}, process grew by (resident)`, ours.resident, 'MB')
  line(`TIME ${what}, query p50`, ours.p50, 'ms')
  failed += line(`TIME ${what}, query p99`, ours.p99, 'ms', isLarge && GOALS.p99)
  line(`TIME ${what}, work of a query in all threads, p99`, ours.work99, 'ms')
  line(`TIME ${what}, work of making the index in all threads`, ours.making, 'ms')
  line(`TIME ${what}, slowest query (${ours.slowest})`, ours.longest, 'ms')
  line(`TIME ${what}, longest pause of the event loop while the index is made`, ours.pause, 'ms')
  line(`TIME ${what}, longest pause of the event loop while it is asked`, ours.askPause, 'ms')
  if (!theirs) return failed
  line(`TIME ${what}, MiniSearch ready (on the event loop)`, theirs.ready, 'ms')
  line(`MEMORY ${what}, MiniSearch, held`, theirs.megabytes, 'MB')
  line(`TIME ${what}, MiniSearch query p50`, theirs.p50, 'ms')
  line(`TIME ${what}, MiniSearch query p99`, theirs.p99, 'ms')
  line(
    `COUNT ${what}, queries of which MiniSearch found nothing and ours something`,
    ours.found.filter((n, i) => n > 0 && theirs.found[i] === 0).length,
    '',
  )
  for (const [name, unit] of [
    ['ready', 'index ready'],
    ['megabytes', 'memory'],
    ['p50', 'query p50'],
    ['p99', 'query p99'],
  ]) {
    console.log(`RATIO ${what}, ${unit}, MiniSearch : ours = ${(theirs[name] / ours[name]).toFixed(1)}`)
  }
  return failed
}

function line(what, value, unit, goal) {
  const isKept = !goal || value <= goal
  const verdict = goal ? ` (goal ${goal} ${isKept ? 'PASS' : 'FAIL'})` : ''
  console.log(`${what} = ${value.toFixed(unit === '' ? 0 : 1)} ${unit}${verdict}`)
  return isKept ? 0 : 1
}

function measure(design, folder, count, long) {
  const out = execFileSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=6000',
      at('tests/bench/search/measure.mjs'),
      design,
      folder,
      String(count),
      String(long),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(out.slice(out.lastIndexOf('\n{') + 1))
}

/** The modules as the shipped program has them: bundled into CommonJS. */
async function bundle(outDir) {
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
        input: {
          'search-worker': at('main/search/search-worker.ts'),
          probe: at('tests/bench/search-probe.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  writeFileSync(join(outDir, 'package.json'), '{"type":"commonjs"}')
  writeFileSync(join(outDir, 'measured-worker.cjs'), MEASURED_WORKER)
}
