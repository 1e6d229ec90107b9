import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron as electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { aFolder, checkout } from './folders'
import { clockIn, type WithClock } from './scenario'

const isRoot = process.getuid?.() === 0

/** Why no desktop window can be opened here; undefined when one can. */
export function obstacle(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const runtime = override ?? join(checkout, 'node_modules/electron/dist')
  if (process.env['LOUSHI_NO_DESKTOP'] === '1' || !existsSync(join(runtime, 'version'))) {
    return 'there is no Electron runtime or no display here'
  }
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined
  return hasDisplay ? undefined : 'there is no display here'
}

/** The desktop program at work on a folder that holds its data and its profile. */
export type DesktopProgram = {
  readonly app: ElectronApplication
  /** The desk's window. */
  readonly desk: Page
  readonly folder: string
  readonly dataFolder: string
  /** Ends it as a person would, and waits until it is gone. */
  readonly quit: () => Promise<void>
}

/** Starts the built program in a window. */
export async function startDesktopProgram(
  folder: string,
  options: readonly string[] = [],
  clock: WithClock = {},
): Promise<DesktopProgram> {
  const dataFolder = join(folder, 'data')
  const args = [...argumentsFor(dataFolder), ...options]
  const app = await electron.launch({
    args,
    cwd: checkout,
    env: { ...environmentIn(folder), ...clockIn(clock) },
  })
  const desk = await app.firstWindow()
  return { app, desk, folder, dataFolder, quit: () => app.close() }
}

/** What a start says that ends before any window; the process is ended once it has said a line. */
export function failedStart(folder: string): Promise<string> {
  // The package's main file is the path of its executable, with the runtime that the environment names.
  const executable = createRequire(import.meta.url)('electron') as string
  const child = spawn(executable, argumentsFor(join(folder, 'data')), {
    cwd: checkout,
    env: environmentIn(folder),
  })
  return new Promise((resolve) => {
    let said = ''
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (/[\u4e00-\u9fff].*\n/.test(said)) child.kill('SIGKILL')
    })
    child.on('exit', () => resolve(said))
  })
}

function argumentsFor(dataFolder: string): string[] {
  return [...(isRoot ? ['--no-sandbox'] : []), checkout, '--data', dataFolder]
}

function environmentIn(folder: string): Record<string, string> {
  const isDefined = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(isDefined)),
    XDG_CONFIG_HOME: join(folder, 'config'),
  }
}

/** The room's page, as soon as its window is there. */
export async function roomPage(app: ElectronApplication): Promise<Page> {
  const isRoom = (page: Page) => page.url().startsWith('app://room/')
  return app.windows().find(isRoom) ?? (await app.waitForEvent('window', { predicate: isRoom }))
}

type Fixtures = { readonly folder: string; readonly program: DesktopProgram; readonly desk: Page }

/** A test with the program in its window, on an empty data folder. */
export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const why = obstacle()
    base.skip(why !== undefined, why ?? '')
    const folder = aFolder()
    await use(folder.path)
    folder.remove()
  },
  program: async ({ folder }, use) => {
    const program = await startDesktopProgram(folder)
    await use(program)
    await program.quit()
  },
  desk: async ({ program }, use) => {
    await use(program.desk)
  },
})

export { expect } from '@playwright/test'
