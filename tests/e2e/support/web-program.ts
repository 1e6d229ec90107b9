import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { aFolder, checkout } from './folders'
import { clockIn, type WithClock } from './scenario'

/** Debian's browser; the one that Playwright would fetch is not needed. */
export const browserPath = '/usr/bin/chromium'

/** The program serving its pages, on a data folder of its own. */
export type WebProgram = {
  readonly address: string
  readonly roomAddress: string
  readonly dataFolder: string
  /** What it said until it was ready. */
  readonly said: string
  readonly stop: () => Promise<void>
  /** Ends it without a word, as a power cut does. */
  readonly kill: () => Promise<void>
}

/** Starts the built program without a window. Rejects with what it said when it does not come up. */
export function startWebProgram(dataFolder: string, options: WithClock = {}): Promise<WebProgram> {
  return startScript('out/main/start-web.cjs', dataFolder, { ...process.env, ...clockIn(options) })
}

/** Starts what `npm start` starts, with the given environment. */
export function startLauncher(dataFolder: string, environment: NodeJS.ProcessEnv): Promise<WebProgram> {
  return startScript('main/launch/start.mjs', dataFolder, environment)
}

async function startScript(script: string, dataFolder: string, env: NodeJS.ProcessEnv): Promise<WebProgram> {
  const child = spawn(process.execPath, [join(checkout, script), '--data', dataFolder], {
    stdio: 'pipe',
    env,
  })
  return {
    ...(await addressesFrom(child)),
    dataFolder,
    stop: () => stopped(child, 'SIGTERM'),
    kill: () => stopped(child, 'SIGKILL'),
  }
}

type Said = Pick<WebProgram, 'address' | 'roomAddress' | 'said'>

function addressesFrom(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (piece: Buffer) => {
      said += piece.toString()
      const [address, roomAddress] = said.match(/http:\S+/g) ?? []
      if (address !== undefined && roomAddress !== undefined) resolve({ address, roomAddress, said })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', (code) => reject(new Error(`The program ended with ${String(code)}: ${said}`)))
  })
}

async function stopped(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

type Fixtures = {
  readonly program: WebProgram
  /** The desk's page, opened by the printed address. */
  readonly desk: Page
  /** What the pages complained of: errors, refused loads, broken policies. */
  readonly complaints: string[]
}

/** A test with the program running on an empty data folder. */
export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern.
  program: async ({}, use) => {
    base.skip(!existsSync(browserPath), 'there is no browser at /usr/bin/chromium')
    const folder = aFolder()
    const program = await startWebProgram(join(folder.path, 'data'))
    await use(program)
    await program.stop()
    folder.remove()
  },
  complaints: async ({ context }, use) => {
    const complaints: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    context.on('weberror', (error) => complaints.push(error.error().message))
    await use(complaints)
  },
  desk: async ({ page, program, complaints: _complaints }, use) => {
    await page.goto(program.address)
    await use(page)
  },
})

export { expect } from '@playwright/test'
