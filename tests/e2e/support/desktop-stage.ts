import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stage } from '../acceptance'
import { expect, roomPage, startDesktopProgram, type DesktopProgram } from './desktop-program'

/** A stage in the desktop program's own windows, with what only windows can do. */
export type DesktopStage = {
  readonly stage: Stage
  readonly program: () => DesktopProgram
  readonly stop: () => Promise<void>
}

/** The system's own dialog cannot be pressed; it is answered instead. */
async function answerDialog({ app }: DesktopProgram, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

/** Ends the program as a power cut does. */
export async function cutOff({ app }: DesktopProgram): Promise<void> {
  const gone = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await gone
}

/** Starts the program on the folder at this instant, ready for the scenario to be played in it. */
export async function openDesktopStage(folder: string, clock: string): Promise<DesktopStage> {
  let program: DesktopProgram
  let saves = 0
  const start = async (instant: string) => {
    program = await startDesktopProgram(folder, [], { clock: instant })
    program.desk.setDefaultTimeout(15_000)
    await program.desk.emulateMedia({ reducedMotion: 'reduce' })
    await program.desk.reload()
  }
  await start(clock)
  const stage: Stage = {
    desk: () => program.desk,
    async room() {
      // On a projector it opened by itself; asked for once more it stays.
      await program.desk.evaluate(() =>
        window.desktop?.role === 'secretary' ? window.desktop.openRoomScreen() : undefined,
      )
      return roomPage(program.app)
    },
    async restart(instant) {
      await program.quit()
      await start(instant)
    },
    async crash(instant) {
      await cutOff(program)
      await start(instant)
    },
    async chooses(path, press) {
      await answerDialog(program, path)
      await press()
    },
    elsewhere: (instant) => openElsewhere(join(folder, 'elsewhere'), instant),
    async saved(press) {
      saves += 1
      const path = join(folder, `saved-${String(saves)}`)
      // The system's own dialog cannot be pressed; it is answered instead.
      await program.app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, path)
      await press()
      await expect(program.desk.getByText(path)).toBeVisible()
      return readFileSync(path)
    },
  }
  return { stage, program: () => program, stop: () => program.quit() }
}

async function openElsewhere(folder: string, instant: string) {
  const other = await startDesktopProgram(folder, [], { clock: instant })
  other.desk.setDefaultTimeout(15_000)
  return {
    desk: other.desk,
    async chooses(path: string, press: () => Promise<unknown>) {
      await answerDialog(other, path)
      await press()
    },
    stop: () => other.quit(),
  }
}
