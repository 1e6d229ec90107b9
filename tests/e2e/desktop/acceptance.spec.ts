import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DAY, STEPS, type Stage } from '../acceptance'
import { expect, roomPage, startDesktopProgram, test, type DesktopProgram } from '../support/desktop-program'
import { at, playInto } from '../support/scenario'

/** The system's own dialog cannot be pressed; it is answered instead. */
async function answerDialog({ app }: DesktopProgram, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

/** The scenario in the desktop program's own windows. */
async function openStage(folder: string) {
  let program: DesktopProgram
  let saves = 0
  const start = async (clock: string) => {
    program = await startDesktopProgram(folder, [], { clock })
    program.desk.setDefaultTimeout(15_000)
    await program.desk.emulateMedia({ reducedMotion: 'reduce' })
    await program.desk.reload()
  }
  await start(at(DAY, '09:40'))
  const stage: Stage = {
    desk: () => program.desk,
    async room() {
      const open = program.desk.getByRole('button', { name: /打开大屏/ })
      if (await open.isVisible()) await open.click()
      return roomPage(program.app)
    },
    async restart(clock) {
      await program.quit()
      await start(clock)
    },
    async crash(clock) {
      const gone = program.app.waitForEvent('close')
      program.app.process().kill('SIGKILL')
      await gone
      await start(clock)
    },
    async chooses(path, press) {
      await answerDialog(program, path)
      await press()
    },
    async elsewhere(clock) {
      const other = await startDesktopProgram(join(folder, 'elsewhere'), [], { clock })
      other.desk.setDefaultTimeout(15_000)
      return {
        desk: other.desk,
        async chooses(path, press) {
          await answerDialog(other, path)
          await press()
        },
        stop: () => other.quit(),
      }
    },
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
  return { stage, stop: () => program.quit() }
}

test('one session from its preparation to the next one, in windows', async ({ folder }, testInfo) => {
  test.setTimeout(300_000)
  playInto(join(folder, 'data'), 1)
  const { stage, stop } = await openStage(folder)
  for (const { name, play } of STEPS) {
    await test
      .step(name, () => play(stage))
      .catch(async (error: unknown) => {
        await stage.desk().screenshot({ path: testInfo.outputPath('failed.png') })
        throw error
      })
  }
  await stop()
})
