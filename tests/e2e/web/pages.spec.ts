import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { DAY } from '../acceptance'
import { aFolder } from '../support/folders'
import { ask, expectSound, pagesOf, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test, type WebProgram } from '../support/web-program'

// The shared program of these tests: they only look.
let program: WebProgram
const folder = aFolder()

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.beforeAll(async () => {
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, 9)
  program = await startWebProgram(dataFolder, { clock: at(DAY, '10:46') })
})
test.afterAll(async () => {
  await program.stop()
  folder.remove()
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`every page stands in ${language}: no errors, nothing in the way of anybody, nothing untranslated`, async ({
    page,
    complaints,
  }, testInfo) => {
    test.setTimeout(180_000)
    await page.goto(program.address)
    await ask(page, 'settings.save', { language })
    const places = await placesOf(page)
    await page.reload()
    for (const [name, place] of pagesOf(places)) {
      await test.step(name, async () => {
        await visit(page, place)
        await page.screenshot({ path: testInfo.outputPath(`${name}-${language}.png`) })
        await expectSound(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect.soft(grave.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
      })
    }
    expect(complaints).toEqual([])
  })
}

test('the desk fits its window', async ({ page }) => {
  await page.goto(program.address)
  const { sessionId } = await placesOf(page)
  await visit(page, `/sessions/${sessionId}/desk`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
  )
  expect(overflow).toBe(0)
})

test('the room screen has nothing in the way of anybody', async ({ page, complaints }) => {
  await page.goto(program.roomAddress)
  await expect(page.getByRole('heading').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  expect(complaints).toEqual([])
})
