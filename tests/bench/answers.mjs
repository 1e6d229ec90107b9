// The answer desk on a sheet of appeals: details and replies are indexed WITHOUT the titles, each title is asked, and it is
// counted how often its own record is first and among the first five: ours, MiniSearch with pairs of Chinese characters (as
// it comes, and at the best of a grid of settings chosen on these very titles, which favours it), and plain substrings (the
// longest part of the title that stands in the text; how many of its pairs do). Then 50,000 needs made from the sample's
// sentences: time per question, build time, memory, the longest pause of the event loop.
// Ours has a place in the index for titles; here it is empty. Its constants were chosen on this same sheet and rounded, so the
// comparison leans to it as it leans to MiniSearch at its best. The sheet: LOUSHI_APPEALS, else appeals-sample.xlsx in ../shared/data.
// MINISEARCH=no leaves the large MiniSearch out, LONG=yes measures needs as long as letters too.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { appealsOf, countHits } from './answers/appeals.mjs'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const COUNT = 50_000
const MOST_P99 = 50

/** The shipped worker, that sweeps up before it says what it holds. */
const MEASURED_WORKER = `
require('node:worker_threads').parentPort.on('message', ({ type }) => { if (type === 'memory') for (let i = 0; i < 4; i += 1) gc() })
require('./answer-worker.cjs')
`

export async function run() {
  const path = process.env['LOUSHI_APPEALS'] ?? at('../shared/data/appeals-sample.xlsx')
  if (!existsSync(path)) {
    console.log('not measured: there is no sheet of appeals here (LOUSHI_APPEALS names one)')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-answers-'))
  try {
    await bundle(folder)
    console.log(`# answers on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
    let failed = await findOwn(folder, path)
    failed += measureSize(folder, path, false)
    if (process.env['LONG'] === 'yes') failed += measureSize(folder, path, true)
    if (failed > 0) throw new Error(`${failed} goals missed`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How often a title finds its own record; gives how many goals were missed. */
async function findOwn(folder, path) {
  const appeals = appealsOf(path)
  const counted = await countHits(folder, appeals)
  console.log(`# ${appeals.length} appeals, asked by title; the titles are not indexed`)
  for (const { name, first, five } of counted)
    console.log(`HITS ${name}: first ${first}, among the first five ${five}`)
  const [ours, ...others] = counted
  const best = Math.max(...others.map(({ five }) => five))
  const isAhead = ours.five > best
  console.log(`GOAL ours ahead at five: ${ours.five} > ${best} ${isAhead ? 'PASS' : 'FAIL'}`)
  return isAhead ? 0 : 1
}

function measureSize(folder, path, isLong) {
  const what = `${COUNT} needs${isLong ? ' as long as letters' : ''}`
  const ours = measure('ours', folder, path, isLong)
  console.log(`# ${what}: ${ours.characters} characters a need, ${ours.questions} questions (titles)`)
  const failed = line(`TIME ${what}, question p99`, ours.p99, 'ms', MOST_P99)
  line(`TIME ${what}, question p50`, ours.p50, 'ms')
  const letters = line(`TIME ${what}, asked with a whole letter, p99`, ours.whole99, 'ms', MOST_P99)
  line(`TIME ${what}, index ready`, ours.ready, 'ms')
  line(`MEMORY ${what}, held, worker and main together`, ours.megabytes, 'MB')
  line(`MEMORY ${what}, worker heap and buffers`, ours.worker, 'MB')
  line(`TIME ${what}, longest pause of the event loop while the index is made`, ours.pause, 'ms')
  line(`TIME ${what}, longest pause of the event loop while it is asked`, ours.askPause, 'ms')
  if (process.env['MINISEARCH'] === 'no' || isLong) return failed + letters
  const theirs = measure('minisearch', folder, path, isLong)
  line(`TIME ${what}, MiniSearch question p50`, theirs.p50, 'ms')
  line(`TIME ${what}, MiniSearch question p99`, theirs.p99, 'ms')
  line(`TIME ${what}, MiniSearch, asked with a whole letter, p99`, theirs.whole99, 'ms')
  line(`TIME ${what}, MiniSearch ready (on the event loop)`, theirs.ready, 'ms')
  line(`MEMORY ${what}, MiniSearch, held`, theirs.megabytes, 'MB')
  line(`TIME ${what}, MiniSearch, longest pause of the event loop while it is made`, theirs.pause, 'ms')
  for (const part of ['p50', 'p99', 'ready', 'megabytes'])
    console.log(`RATIO ${what}, ${part}, MiniSearch : ours = ${(theirs[part] / ours[part]).toFixed(1)}`)
  return failed + letters
}

function line(what, value, unit, goal) {
  const isKept = !goal || value <= goal
  const verdict = goal ? ` (goal ${goal} ${isKept ? 'PASS' : 'FAIL'})` : ''
  console.log(`${what} = ${value.toFixed(1)} ${unit}${verdict}`)
  return isKept ? 0 : 1
}

function measure(design, folder, path, isLong) {
  const script = at('tests/bench/answers/measure.mjs')
  const out = execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=6000', script, design, folder, path, String(COUNT), String(isLong)],
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
          'answer-worker': at('main/answers/answer-worker.ts'),
          probe: at('tests/bench/answers-probe.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  writeFileSync(join(outDir, 'package.json'), '{"type":"commonjs"}')
  writeFileSync(join(outDir, 'measured-worker.cjs'), MEASURED_WORKER)
}
