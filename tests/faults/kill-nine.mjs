// Kills a writing process with SIGKILL at random moments and looks, with code of its own, whether everything it
// acknowledged is there; ours and stock lowdb in the same way. `KILLS` says how often (40 when absent).
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NEEDS = 500

/** Compiles TypeScript entries of this repository into `folder` as `<name>.mjs`; the worker as `.cjs`. */
export async function compile(folder, entries) {
  for (const [name, source] of Object.entries(entries)) {
    const isWorker = name === 'storage-worker'
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '#shared': join(root, 'shared') } },
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: join(root, source),
        outDir: folder,
        emptyOutDir: false,
        target: 'node18.15',
        rolldownOptions: {
          output: { format: isWorker ? 'cjs' : 'es', entryFileNames: `${name}.${isWorker ? 'cjs' : 'mjs'}` },
        },
      },
    })
  }
}

/** Lets one writer live for a while, kills it; gives the last it acknowledged, and how it stood. */
function writeAndKill(writer, args, delay) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const seen = { before: undefined, acknowledged: 0, count: 0, isFolding: false, complaint: '' }
    let rest = ''
    child.stderr.on('data', (bytes) => (seen.complaint += bytes))
    child.stdout.on('data', (bytes) => {
      const lines = (rest + bytes).split('\n')
      rest = lines.pop()
      for (const line of lines) {
        if (line.startsWith('ready')) {
          seen.before = seen.acknowledged = Number(line.slice(6))
          setTimeout(() => child.kill('SIGKILL'), delay)
        } else if (line === 'folding' || line === 'folded') {
          seen.isFolding = line === 'folding'
        } else {
          seen.acknowledged = Number(line)
          seen.count += 1
        }
      }
    })
    child.on('close', () => resolve(seen))
  })
}

function filesLeft(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String)
  return names.filter((name) => name.endsWith('.tmp')).length
}

const LOOK = {
  ours: (folder, { readFolder, realFiles }) => {
    const { records, torn } = readFolder(realFiles(folder))
    let found = 0
    for (const [name, { revision, value }] of records) {
      const number = Number(name.split(' ')[1])
      // The nth change of a need carries this number and no other.
      if (value.number !== number + (revision - 1) * NEEDS)
        throw new Error(`${name} is not what it should be`)
      found += revision
    }
    return { found, torn }
  },
  stock: (folder) => {
    const { acknowledged } = JSON.parse(readFileSync(join(folder, 'db.json'), 'utf8'))
    return { found: acknowledged, torn: false }
  },
}

async function killOneKind(variant, kills, built, check, random) {
  const folder = join(built, `data-${variant}`)
  mkdirSync(folder)
  const sum = {
    kills: 0,
    acknowledged: 0,
    lost: 0,
    unreadable: 0,
    notReopened: 0,
    whileFolding: 0,
    torn: 0,
    filesLeft: 0,
  }
  const complaints = []
  for (let round = 0; round < kills; round++) {
    const args = [variant, folder, String(NEEDS), join(built, 'storage-worker.cjs')]
    const seen = await writeAndKill(join(built, 'kill-writer.mjs'), args, 5 + random() * 250)
    sum.kills += 1
    sum.acknowledged += seen.count
    if (seen.before === undefined) sum.notReopened += 1
    if (seen.isFolding) sum.whileFolding += 1
    if (seen.complaint !== '') complaints.push(seen.complaint.slice(0, 400))
    sum.filesLeft = Math.max(sum.filesLeft, filesLeft(folder))
    if (seen.before === undefined) break
    try {
      const { found, torn } = LOOK[variant](folder, check)
      sum.lost += Math.max(0, seen.acknowledged - found)
      sum.torn += torn ? 1 : 0
    } catch (error) {
      sum.unreadable += 1
      complaints.push(String(error))
      break
    }
  }
  return { ...sum, complaints: complaints.slice(0, 3) }
}

/** Kills `kills` writers of each kind; gives what was counted of each. */
export async function killNine({ kills = Number(process.env.KILLS ?? 40), random = Math.random } = {}) {
  const built = mkdtempSync(join(tmpdir(), 'loushi-kill-'))
  try {
    await compile(built, {
      'kill-writer': 'tests/faults/storage/kill-writer.ts',
      'kill-check': 'tests/faults/storage/kill-check.ts',
      'storage-worker': 'main/storage/storage-worker.ts',
    })
    const check = await import(pathToFileURL(join(built, 'kill-check.mjs')).href)
    const ours = await killOneKind('ours', kills, built, check, random)
    const stock = await killOneKind('stock', kills, built, check, random)
    return { ours, stock }
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

if (process.argv[1] !== undefined && dirname(process.argv[1]) === dirname(fileURLToPath(import.meta.url))) {
  console.log(JSON.stringify(await killNine()))
}
