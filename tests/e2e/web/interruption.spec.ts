import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DAY, STEPS } from '../acceptance'
import { answerThroughInterruption, createRunningClock, expectSamePlace, placeOf } from '../interruption'
import { aFolder } from '../support/folders'
import { ask } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test } from '../support/web-program'
import { openWebStage } from '../support/web-stage'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

test('killed after every step, the server is found again by the open pages, at the same place', async ({
  context,
}) => {
  test.setTimeout(480_000)
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, 1)
  const clock = createRunningClock(at(DAY, '09:40'))
  const { stage, roomNow, interrupt, stop } = await openWebStage(context, dataFolder, clock.now())
  const desk = stage.desk()
  // What was typed must be found on the disk, not in the page.
  const interruptAndReload = async (instant: string) => {
    clock.set(instant)
    await interrupt(instant)
    await desk.reload()
  }
  const played = {
    ...stage,
    restart: (instant: string) => (clock.set(instant), stage.restart(instant)),
    crash: interruptAndReload,
  }
  for (const { name, play } of STEPS) {
    await test.step(name, () => play(played))
    await test.step(`killed after: ${name}`, async () => {
      const before = await placeOf(desk, roomNow())
      await interrupt(clock.now())
      await expect.poll(() => ask(desk, 'status.get', {}).then(Boolean, () => false)).toBe(true)
      await expectSamePlace(before, desk, roomNow())
      await desk.reload()
      await expectSamePlace(before, desk, roomNow())
    })
    if (name !== 'N-034 is confirmed in the room') continue
    await test.step('killed while an answer is typed', () =>
      answerThroughInterruption(stage.desk, () => interruptAndReload(clock.now())))
  }
  await stop()
  folder.remove()
})

test('what is typed while the server is away is kept by itself when it is back', async ({ context }) => {
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, 4)
  const clock = createRunningClock(at(DAY, '10:05'))
  const { stage, interrupt, stop } = await openWebStage(context, dataFolder, clock.now())
  const desk = stage.desk()
  await desk.getByRole('button', { name: '进入会议' }).click()
  await desk.keyboard.press('F2')
  const quick = desk.getByRole('textbox', { name: '一行速记' })
  await quick.fill('嘉禾物业服务有限公司 快递柜')
  await quick.press('Enter')
  const words = desk.getByRole('region', { name: '草稿' }).getByRole('textbox', { name: '需求内容' })
  await expect(words).toHaveValue('快递柜')
  const isBack = interrupt(clock.now())
  await words.fill('快递柜不足，早高峰取件要排到大厅门口。')
  await isBack
  const kept = async () => {
    const sessions = (await ask(desk, 'session.list', {})) as { id: string; number: number }[]
    const sessionId = sessions.find(({ number }) => number === 15)!.id
    const { drafts } = (await ask(desk, 'session.get', { sessionId })) as { drafts: { text: string }[] }
    return drafts.map(({ text }) => text)
  }
  await expect.poll(() => kept().catch(() => [])).toContain('快递柜不足，早高峰取件要排到大厅门口。')
  await stop()
  folder.remove()
})

test('a restart on the same data is on the same port, and no file tells how to come in', async ({ page }) => {
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  const first = await startWebProgram(dataFolder)
  await page.goto(first.address)
  await first.kill()
  const second = await startWebProgram(dataFolder)
  expect(new URL(second.address).origin).toBe(new URL(first.address).origin)
  expect(statSync(join(dataFolder, 'web-access.json')).mode & 0o777).toBe(0o600)
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  // The address of the first start is worth nothing any more.
  expect((await fetch(first.address, { redirect: 'manual' })).status).toBe(403)
  await second.stop()
  folder.remove()
})
