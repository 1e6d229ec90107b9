import { join } from 'node:path'
import { DAY, STEPS } from '../acceptance'
import { answerThroughInterruption, createRunningClock, expectSamePlace, placeOf } from '../interruption'
import { expect, roomPage, test } from '../support/desktop-program'
import { openDesktopStage } from '../support/desktop-stage'
import { at, playInto } from '../support/scenario'

test('killed after every step, the program comes back to the same place', async ({ folder }, testInfo) => {
  test.setTimeout(480_000)
  playInto(join(folder, 'data'), 1)
  const clock = createRunningClock(at(DAY, '09:40'))
  const opened = await openDesktopStage(folder, clock.now())
  const { stage, program } = opened
  const isRoom = (page: { url: () => string }) => page.url().startsWith('app://room/')
  const roomNow = () => program().app.windows().find(isRoom)
  // The scenario's own restarts set the clock; those in between let it run on.
  const played = {
    ...stage,
    restart: (instant: string) => (clock.set(instant), stage.restart(instant)),
    crash: (instant: string) => (clock.set(instant), stage.crash(instant)),
  }
  const interrupt = async () => {
    const before = await placeOf(stage.desk(), roomNow())
    await stage.crash(clock.now())
    const room = before.room === undefined ? undefined : await roomPage(program().app)
    await expectSamePlace(before, stage.desk(), room)
  }
  const failed = async (error: unknown): Promise<never> => {
    await stage.desk().screenshot({ path: testInfo.outputPath('failed.png') })
    throw error
  }
  for (const { name, play } of STEPS) {
    await test.step(name, () => play(played)).catch(failed)
    await test.step(`killed after: ${name}`, interrupt).catch(failed)
    if (name !== 'N-034 is confirmed in the room') continue
    await test
      .step('killed while an answer is typed', () =>
        answerThroughInterruption(stage.desk, () => stage.crash(clock.now())),
      )
      .catch(failed)
  }
  expect(clock.now() > at(DAY, '10:48')).toBe(true)
  await opened.stop()
})
