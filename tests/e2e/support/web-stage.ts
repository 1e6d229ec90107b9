import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Stage } from '../acceptance'
import { aFolder } from './folders'
import { startWebProgram } from './web-program'

/** A stage in a browser, with what only a browser can do. */
export type WebStage = {
  readonly stage: Stage
  /** The room screen, when it was opened and not closed since. */
  readonly roomNow: () => Page | undefined
  /** Kills the program and starts it again at this instant; the pages are left to find their way back. */
  readonly interrupt: (clock: string) => Promise<void>
  readonly stop: () => Promise<void>
}

async function chooseFile(page: Page, path: string, press: () => Promise<unknown>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press()
  await (await chooser).setFiles(path)
}

/** Starts the program on the folder at this instant and opens its desk; every start gives an address of its own. */
export async function openWebStage(
  context: BrowserContext,
  dataFolder: string,
  clock: string,
): Promise<WebStage> {
  let program = await startWebProgram(dataFolder, { clock })
  const desk = await context.newPage()
  let room: Page | undefined
  await desk.goto(program.address)
  const start = async (instant: string) => {
    await room?.close()
    room = undefined
    program = await startWebProgram(dataFolder, { clock: instant })
    await desk.goto(program.address)
  }
  const stage: Stage = {
    desk: () => desk,
    async room() {
      if (room === undefined || room.isClosed()) {
        const opened = context.waitForEvent('page')
        await desk.getByRole('button', { name: /打开大屏/ }).click()
        room = await opened
      }
      return room
    },
    async restart(instant) {
      await program.stop()
      await start(instant)
    },
    async crash(instant) {
      await program.kill()
      await start(instant)
    },
    async chooses(path, press) {
      await chooseFile(desk, path, press)
    },
    elsewhere: (instant) => openElsewhere(context, instant),
    async saved(press) {
      const download = desk.waitForEvent('download')
      await press()
      return readFileSync(await (await download).path())
    },
  }
  return {
    stage,
    roomNow: () => (room?.isClosed() === false ? room : undefined),
    async interrupt(instant) {
      await program.kill()
      program = await startWebProgram(dataFolder, { clock: instant })
    },
    stop: () => program.stop(),
  }
}

async function openElsewhere(context: BrowserContext, instant: string) {
  const folder = aFolder()
  const other = await startWebProgram(join(folder.path, 'data'), { clock: instant })
  const page = await context.newPage()
  await page.goto(other.address)
  return {
    desk: page,
    chooses: (path: string, press: () => Promise<unknown>) => chooseFile(page, path, press),
    async stop() {
      await page.close()
      await other.stop()
      folder.remove()
    },
  }
}
