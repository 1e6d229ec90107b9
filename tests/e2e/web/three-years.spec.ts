import { join } from 'node:path'
import { aFolder } from '../support/folders'
import { ask, expectSound, pagesOf, visit, type Places } from '../support/pages'
import { inventInto, THREE_YEARS_END } from '../support/scenario'
import { expect, startWebProgram, test, type WebProgram } from '../support/web-program'

// The shared program of these tests: four buildings, 150 enterprises, 3,000 needs, 250 sessions. They only look.
let program: WebProgram
const folder = aFolder()

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.beforeAll(async () => {
  const dataFolder = join(folder.path, 'data')
  inventInto(dataFolder)
  program = await startWebProgram(dataFolder, { clock: THREE_YEARS_END })
})
test.afterAll(async () => {
  await program.stop()
  folder.remove()
})

async function placesOf(page: Parameters<typeof ask>[0]): Promise<Places> {
  const sessions = (await ask(page, 'session.list', {})) as { id: string; seriesId: string }[]
  const { rows } = (await ask(page, 'need.list', { filter: 'open', limit: 1 })) as { rows: { id: string }[] }
  const monthly = sessions.find(({ seriesId }) => seriesId === 'monthly')
  return { sessionId: monthly!.id, needId: rows[0]!.id }
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`after three years every page still stands in ${language}`, async ({ page, complaints }, testInfo) => {
    test.setTimeout(240_000)
    await page.goto(program.address)
    await ask(page, 'settings.save', { language })
    const places = await placesOf(page)
    for (const [name, place] of pagesOf(places)) {
      await test.step(name, async () => {
        await visit(page, place)
        await page.screenshot({ path: testInfo.outputPath(`${name}-${language}.png`) })
        await expectSound(page)
      })
    }
    expect(complaints).toEqual([])
  })
}

test('three thousand rows scroll without gaps', async ({ page }) => {
  await page.goto(program.address)
  await ask(page, 'settings.save', { language: 'zh-CN' })
  await visit(page, '/needs?filter=all')
  const grid = page.getByRole('grid', { name: '需求台账' })
  await expect(grid.getByRole('row').filter({ hasText: /^N-/ }).first()).toBeVisible()
  await grid.hover()
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, 2400)
    // Whatever is in sight is filled: the point in the middle and near both ends belongs to a row.
    const isFilled = await grid.evaluate(async (element) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const { left, top, height } = element.getBoundingClientRect()
      return [0.2, 0.5, 0.9].every((share) => {
        const y = Math.min(top + height, innerHeight) * share + top * (1 - share)
        const found = document.elementFromPoint(left + 60, y)
        return found?.closest('[role="row"]') !== null && found !== null
      })
    })
    expect(isFilled, `turn ${String(turn)}`).toBe(true)
  }
})
