// Tries the packed program: its window opens on an empty data folder, and the workers inside the archive answer.
// The packed program takes no inspector, so it is looked at through Chromium's own debugging port.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { checkout, findDisplay } from './surroundings.mjs'

const program = join(checkout, 'dist/linux-unpacked/loushi-desk')
const PORT = 9437
const PATIENCE_SECONDS = 30

async function pageOf(port) {
  for (let tried = 0; tried < PATIENCE_SECONDS; tried++) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined)
    const page = browser?.contexts()[0]?.pages()[0]
    if (page) return { browser, page }
  }
  throw new Error(`no window within ${PATIENCE_SECONDS} seconds`)
}

/** What a person would do first: look at the desk, and have the program write a file in its worker. */
async function tryIt(page) {
  await page.waitForFunction(() => document.getElementById('root')?.childElementCount > 0)
  const reply = await page.evaluate(() =>
    window.desktop.transport.call({
      version: 1,
      operation: 'ledger.export',
      input: {},
      key: 'packaged-check',
    }),
  )
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
    const { browser, page } = await pageOf(PORT)
    const fileName = await tryIt(page)
    await browser.close()
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
