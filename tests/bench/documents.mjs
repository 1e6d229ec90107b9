// Papers of 5, 50 and 300 pages drawn by the program, beside LibreOffice turning the same papers from docx into PDF.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const fontsFolder = at('assets/fonts')
const log = { info: () => undefined, error: (message, error) => console.error(message, error) }
const SIZES = [
  { pages: 5, items: 2 },
  { pages: 50, items: 45 },
  { pages: 300, items: 290 },
]
const WARM_RUNS = 5
const LONGEST_PAUSE = 20

/** Measures and prints; the number of goals that were missed. */
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
    return { failed: failed + (await measurePause(folder, aLongPaper(290))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSize(folder, { pages, paper }) {
  const first = firstRun(folder, paper)
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
  console.log(
    `TIME pdf ${pages} pages (${first.pages}), first in a new process = ${seconds(first.milliseconds)} s`,
  )
  console.log(`TIME pdf ${pages} pages, warm = ${seconds(warm.pdf)} s`)
  console.log(`TIME docx ${pages} pages, warm = ${seconds(warm.docx)} s`)
  console.log(`MEMORY pdf ${pages} pages, new process = ${first.megabytes} MB`)
  const office = officeTime(folder, docx)
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
  const runs = Array.from({ length: 3 }, () => {
    const out = execFileSync(process.execPath, ['-e', script, fontsFolder], { cwd: folder, encoding: 'utf8' })
    return JSON.parse(out)
  })
  return runs.reduce((best, each) => (each.milliseconds < best.milliseconds ? each : best))
}

/** The best of three conversions by LibreOffice; undefined where it is not installed. */
function officeTime(folder, docx) {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined
  const file = join(folder, 'paper.docx')
  writeFileSync(file, docx)
  const besides = at('../shared/tools/docx-to-pdf')
  const command = existsSync(besides)
    ? [besides, file, folder]
    : ['soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
  const runs = Array.from({ length: 3 }, () => {
    const begin = performance.now()
    const script = `import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)`
    const hasPython = spawnSync('python3', ['--version']).status === 0
    const out = hasPython
      ? execFileSync('python3', ['-c', script, ...command], { encoding: 'utf8' })
      : (execFileSync(command[0], command.slice(1)), '')
    return {
      milliseconds: performance.now() - begin,
      megabytes: hasPython ? Math.round(Number(out) / 1024) : '?',
    }
  })
  return runs.reduce((best, each) => (each.milliseconds < best.milliseconds ? each : best))
}

/** How long the program's own thread is held up while the worker draws its longest paper. */
async function measurePause(folder, paper) {
  const printer = await openPrinter(folder)
  await printer.draw(paper, 'pdf')
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  for (let round = 0; round < 3; round++) await printer.draw(paper, 'pdf')
  pauses.disable()
  await printer.close()
  const p99 = pauses.percentile(99) / 1e6
  const isKept = p99 <= LONGEST_PAUSE
  const verdict = `(goal ${LONGEST_PAUSE} ${isKept ? 'PASS' : 'FAIL'})`
  console.log(`TIME pause of the event loop while 300 pages are drawn, p99 = ${p99.toFixed(1)} ms ${verdict}`)
  console.log(
    `TIME pause of the event loop while 300 pages are drawn, longest = ${(pauses.max / 1e6).toFixed(1)} ms`,
  )
  return isKept ? 0 : 1
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
