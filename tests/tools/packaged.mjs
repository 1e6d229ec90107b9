// Tries the packed program: its window opens on an empty data folder, and the workers inside the archive answer.
// The packed program takes no inspector, so it is looked at through Chromium's own debugging port.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { checkout, findDisplay } from './surroundings.mjs'

const program = join(checkout, 'dist/linux-unpacked/loushi-desk')
const PORT = 9437
const PATIENCE_SECONDS = 30

async function pageOf(port) {
  for (let tried = 0; tried < PATIENCE_SECONDS; tried++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => undefined)
    const [page] = answer === undefined ? [] : await answer.json()
    if (page) return page.webSocketDebuggerUrl
  }
  throw new Error(`no window within ${PATIENCE_SECONDS} seconds`)
}

/** Runs an expression in the page and gives what it comes to. */
function evaluate(address, expression) {
  const socket = new WebSocket(address)
  const params = { expression, awaitPromise: true, returnByValue: true }
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })))
    socket.on('message', (message) => {
      const { id, result } = JSON.parse(message)
      if (id !== 1) return
      socket.close()
      if (result.exceptionDetails) reject(new Error(result.exceptionDetails.exception.description))
      else resolve(result.result.value)
    })
  })
}

const HAS_CONTENT = `new Promise((resolve) => {
  const look = () => (document.getElementById('root')?.childElementCount > 0 ? resolve(true) : setTimeout(look, 100))
  look()
})`
const WRITE_LEDGER =
  "desktop.transport.call({ version: 1, operation: 'ledger.export', input: {}, key: 'packaged' })"

/** What a person would do first: look at the desk, and have the program write a file in its worker. */
async function tryIt(page) {
  await evaluate(page, HAS_CONTENT)
  const reply = await evaluate(page, WRITE_LEDGER)
  if (!reply.ok) throw new Error(`the ledger was not written: ${reply.problem.message}`)
  return reply.output.fileName
}

async function check() {
  const display = findDisplay()
  if (!existsSync(program) || display === undefined)
    return 'nothing to try: no packed program or no display here'
  const folder = mkdtempSync(join(tmpdir(), 'loushi-packaged-'))
  const options = [`--remote-debugging-port=${PORT}`, '--data', join(folder, 'data')]
  if (process.getuid?.() === 0) options.push('--no-sandbox')
  const [first, ...rest] = [...display.command, program, ...options]
  const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') }
  const child = spawn(first, rest, { stdio: 'ignore', env, detached: true })
  try {
    const fileName = await tryIt(await pageOf(PORT))
    return `the packed program opened its window and wrote ${fileName}`
  } finally {
    process.kill(-child.pid, 'SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

check().then(
  (line) => console.log(line),
  (error) => {
    console.error(`The packed program does not work: ${error.message}`)
    process.exit(1)
  },
)
