import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { DAY } from '../acceptance'
import { startDesktopProgram, expect, test } from '../support/desktop-program'
import { ask, expectSound, pagesOf, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'

const LOOKED_AT = ['home', 'desk', 'minutes', 'story', 'settings']

test('the pages stand in the window in both languages, with nothing in the way of anybody', async ({
  folder,
}, testInfo) => {
  test.setTimeout(180_000)
  playInto(join(folder, 'data'), 9)
  const { desk, quit } = await startDesktopProgram(folder, [], { clock: at(DAY, '10:46') })
  const complaints: string[] = []
  desk.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  desk.on('pageerror', (error) => complaints.push(error.message))
  const places = await placesOf(desk)
  for (const language of ['zh-CN', 'en'] as const) {
    await ask(desk, 'settings.save', { language })
    for (const [name, place] of pagesOf(places).filter(([page]) => LOOKED_AT.includes(page))) {
      await test.step(`${name} in ${language}`, async () => {
        await visit(desk, place)
        await desk.screenshot({ path: testInfo.outputPath(`${name}-${language}.png`) })
        await expectSound(desk)
        // The window's browser cannot open the second page that axe would otherwise ask for.
        const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode(true).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect.soft(grave.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
      })
    }
  }
  expect(complaints).toEqual([])
  await quit()
})
