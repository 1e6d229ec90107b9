// Papers of 5, 50 and 300 pages drawn by the program, beside LibreOffice turning the same papers from docx into PDF.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const fontsFolder = at('assets/fonts')
const log = { info: () => undefined, error: (message, error) => console.error(message, error) }
const SIZES = [
  { pages: 5, items: 2 },
  { pages: 50, items: 49 },
  { pages: 300, items: 314 },
]
const WARM_RUNS = 10
const PAUSE_ROUNDS = 5
const LONGEST_PAUSE = 20

/** Measures and prints; throws when a goal was missed. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'))
  try {
    await bundle(folder)
    console.log(`# documents on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
    const { aLongPaper } = await import(pathToFileURL(join(folder, 'papers.cjs')).href).then(
      (module) => module.default,
    )
    let failed = 0
    for (const size of SIZES) failed += await measureSize(folder, { ...size, paper: aLongPaper(size.items) })
    failed += await measurePause(folder, aLongPaper(314))
    if (failed > 0) throw new Error(`${failed} goals missed`)
    return { failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSize(folder, { pages, paper }) {
  const { warm, docx } = await warmTimes(folder, paper)
  // Turn and turn about, so that other work on the computer falls on both.
  const firsts = []
  const offices = []
  for (let round = 0; round < (pages === 5 ? 5 : 1); round++) {
    firsts.push(firstRun(folder, paper))
    offices.push(officeTime(folder, docx))
  }
  const [first, office] = [fastest(firsts), fastest(offices)]
  console.log(
    `TIME pdf ${pages} pages (${first.pages}), first in a new process = ${seconds(first.milliseconds)} s`,
  )
  console.log(`TIME pdf ${pages} pages, warm = ${seconds(warm.pdf)} s`)
  console.log(`TIME docx ${pages} pages, warm = ${seconds(warm.docx)} s`)
  console.log(`MEMORY pdf ${pages} pages, new process = ${first.megabytes} MB`)
  if (office === undefined) {
    console.log(`SKIP LibreOffice is not on this computer, so ${pages} pages are compared with nothing.`)
    return 0
  }
  console.log(`TIME LibreOffice docx to pdf ${pages} pages = ${seconds(office.milliseconds)} s`)
  console.log(`MEMORY LibreOffice ${pages} pages = ${office.megabytes} MB`)
  const goals = pages === 5 ? { warm: 10, first: 1 } : { warm: 1, first: undefined }
  return (
    ratio(`pdf ${pages} pages warm, LibreOffice : ours`, office.milliseconds, warm.pdf, goals.warm) +
    ratio(
      `pdf ${pages} pages first, LibreOffice : ours`,
      office.milliseconds,
      first.milliseconds,
      goals.first,
    )
  )
}

function ratio(what, other, ours, goal) {
  const value = other / ours
  const isKept = goal === undefined || value >= goal
  const verdict = goal === undefined ? '' : ` (goal ${goal} ${isKept ? 'PASS' : 'FAIL'})`
  console.log(`RATIO ${what} = ${value.toFixed(1)}${verdict}`)
  return isKept ? 0 : 1
}

/** The best times of a printer that has its fonts open. */
async function warmTimes(folder, paper) {
  const printer = await openPrinter(folder)
  const warm = { pdf: Infinity, docx: Infinity }
  let docx
  for (const format of ['pdf', 'docx']) {
    await printer.draw(paper, format)
    for (let round = 0; round < WARM_RUNS; round++) {
      const begin = performance.now()
      const drawn = await printer.draw(paper, format)
      warm[format] = Math.min(warm[format], performance.now() - begin)
      if (format === 'docx') docx = drawn.bytes
    }
  }
  await printer.close()
  return { warm, docx }
}

function fastest(runs) {
  return runs.reduce((best, each) => (each && best && each.milliseconds < best.milliseconds ? each : best))
}

/** The first paper of a new process: fonts are found, opened and embedded, the worker is started. */
function firstRun(folder, paper) {
  writeFileSync(join(folder, 'paper.json'), JSON.stringify(paper))
  const script = `const { openPrinter } = require('./printer.cjs')
    const { readFileSync } = require('node:fs')
    const paper = JSON.parse(readFileSync('paper.json', 'utf8'))
    const begin = performance.now()
    const log = { info() {}, error: console.error }
    const printer = openPrinter({ workerFile: './document-worker.cjs', fontsFolder: process.argv[1], log })
    printer.draw(paper, 'pdf').then(({ pages }) => {
      const milliseconds = performance.now() - begin
      const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
      console.log(JSON.stringify({ pages, milliseconds, megabytes }))
    })`
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, fontsFolder], { cwd: folder, encoding: 'utf8' }),
  )
}

const MEASURE_CHILD = `import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)`

/** One conversion by LibreOffice; undefined where it is not installed. Its memory is known where Python is. */
function officeTime(folder, docx) {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined
  const file = join(folder, 'paper.docx')
  writeFileSync(file, docx)
  const beside = at('../shared/tools/docx-to-pdf')
  const command = existsSync(beside)
    ? [beside, file, folder]
    : ['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  const hasPython = spawnSync('python3', ['--version']).status === 0
  const [program, ...words] = hasPython ? ['python3', '-c', MEASURE_CHILD, ...command] : command
  const begin = performance.now()
  const out = execFileSync(program, words, { encoding: 'utf8' })
  const milliseconds = performance.now() - begin
  return { milliseconds, megabytes: hasPython ? Math.round(Number(out) / 1024) : '?' }
}

/** How long the program's own thread is held up while the worker draws its longest paper, beside an idle program. */
async function measurePause(folder, paper) {
  const printer = await openPrinter(folder)
  await printer.draw(paper, 'pdf')
  let best
  for (let round = 0; round < PAUSE_ROUNDS; round++) {
    const begin = performance.now()
    const drawing = await pausesDuring(() => printer.draw(paper, 'pdf'))
    const idle = await pausesDuring(() => sleep(performance.now() - begin))
    if (best === undefined || drawing.p99 < best.drawing.p99) best = { drawing, idle }
  }
  await printer.close()
  const isKept = best.drawing.p99 <= LONGEST_PAUSE
  const verdict = `(goal ${LONGEST_PAUSE} ${isKept ? 'PASS' : 'FAIL'})`
  const what = 'pause of the event loop'
  console.log(`TIME ${what} while 300 pages are drawn, p99 = ${best.drawing.p99.toFixed(1)} ms ${verdict}`)
  console.log(`TIME ${what} while 300 pages are drawn, longest = ${best.drawing.longest.toFixed(1)} ms`)
  console.log(`TIME ${what} while nothing is drawn, p99 = ${best.idle.p99.toFixed(1)} ms`)
  console.log(`TIME ${what} while nothing is drawn, longest = ${best.idle.longest.toFixed(1)} ms`)
  return isKept ? 0 : 1
}

async function pausesDuring(work) {
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  await work()
  pauses.disable()
  return { p99: pauses.percentile(99) / 1e6, longest: pauses.max / 1e6 }
}

async function openPrinter(folder) {
  const { openPrinter: open } = (await import(pathToFileURL(join(folder, 'printer.cjs')).href)).default
  return open({ workerFile: join(folder, 'document-worker.cjs'), fontsFolder, log })
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
      emptyOutDir: false,
      target: 'node18.15',
      rolldownOptions: {
        input: {
          'document-worker': at('main/documents/document-worker.ts'),
          printer: at('main/documents/printer.ts'),
          papers: at('tests/fixtures/papers.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(3)
}
