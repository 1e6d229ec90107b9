import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { DAY, STEPS, type Stage } from '../acceptance'
import { at, playInto } from '../support/scenario'
import { startWebProgram, test as base, type WebProgram } from '../support/web-program'
import { aFolder } from '../support/folders'

async function chooseFile(page: Page, path: string, press: () => Promise<unknown>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press()
  await (await chooser).setFiles(path)
}

/** The scenario in a browser: every start of the program has an address of its own. */
async function openStage(context: BrowserContext, dataFolder: string, clock: string) {
  let program: WebProgram
  const desk = await context.newPage()
  let room: Page | undefined
  const start = async (instant: string) => {
    await room?.close()
    room = undefined
    program = await startWebProgram(dataFolder, { clock: instant })
    await desk.goto(program.address)
  }
  await start(clock)
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
    async elsewhere(instant) {
      const folder = aFolder()
      const other = await startWebProgram(join(folder.path, 'data'), { clock: instant })
      const page = await context.newPage()
      await page.goto(other.address)
      return {
        desk: page,
        chooses: (path, press) => chooseFile(page, path, press),
        async stop() {
          await page.close()
          await other.stop()
          folder.remove()
        },
      }
    },
    async saved(press) {
      const download = desk.waitForEvent('download')
      await press()
      return readFileSync(await (await download).path())
    },
  }
  return { stage, stop: () => program.stop() }
}

base.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

base('one session from its preparation to the next one', async ({ context }) => {
  base.setTimeout(240_000)
  const from = Number(process.env['LOUSHI_FROM'] ?? 1)
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, Math.max(1, from - 1))
  const { stage, stop } = await openStage(context, dataFolder, at(DAY, '09:40'))
  for (const { name, play } of STEPS.slice(from - 1)) await base.step(name, () => play(stage))
  await stop()
  folder.remove()
})
