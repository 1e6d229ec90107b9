// `npm start`: opens the desktop window where that is possible, and otherwise serves the same pages to a browser.
// Passes on --data FOLDER, --port NUMBER and --language en; --web asks for the pages at once.
import { spawn } from 'node:child_process'
import { checkout, ensureBuilt } from './build.mjs'
import { downloadedRuntime, hasDisplay, installedRuntime } from './runtime.mjs'
import { tell } from './speak.mjs'

const given = process.argv.slice(2)
const isRoot = process.getuid?.() === 0
/** Tests run as root; the product never switches its sandbox off. */
const isTest = process.env.LOUSHI_TEST === '1'
/** What Electron and the shell answer when the window could not even be tried. */
const FIRST_CODE_OF_THE_SYSTEM = 126

async function start() {
  if (!ensureBuilt(process.stdout)) return process.exit(1)
  const obstacle = obstacleToWindow()
  if (obstacle !== undefined) return servePages(obstacle)
  const runtime = installedRuntime() ?? (await downloadedRuntime(new Date().toISOString().slice(0, 10)))
  if (runtime === undefined) return servePages('noRuntime')
  const { code, reason } = await openWindow(runtime)
  if (code === undefined) return servePages('runtimeFailed', { reason })
  return process.exit(code)
}

function obstacleToWindow() {
  if (given.includes('--web')) return 'askedForPages'
  if (!hasDisplay()) return 'noDisplay'
  return isRoot && !isTest ? 'asRoot' : undefined
}

/** The window's exit code, or why it never came. */
function openWindow(runtime) {
  const options = isRoot && isTest ? ['--no-sandbox'] : []
  const child = spawn(runtime, [...options, checkout, ...given], { cwd: checkout, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ reason: error.code }))
    child.on('exit', (code, signal) => {
      const wasTried = code !== null && code < FIRST_CODE_OF_THE_SYSTEM
      resolve(
        wasTried || signal === 'SIGINT' || signal === 'SIGTERM'
          ? { code: code ?? 0 }
          : { reason: signal ?? code },
      )
    })
  })
}

async function servePages(why, values = {}) {
  tell(why, values)
  await import(new URL('../../out/main/start-web.cjs', import.meta.url).href)
}

start().catch((error) => {
  tell('unexpected', { reason: error.message }, process.stderr)
  process.exit(1)
})
