import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { DAY, button, field, form } from '../acceptance'
import { aFolder } from '../support/folders'
import { ask, expectSound, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test, type WebProgram } from '../support/web-program'

let program: WebProgram
const folder = aFolder()

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })
test.beforeAll(async () => {
  const dataFolder = join(folder.path, 'data')
  // N-035 was answered a moment ago: where staff have their yearly check-up.
  playInto(dataFolder, 9)
  program = await startWebProgram(dataFolder, { clock: at(DAY, '10:50') })
})
test.afterAll(async () => {
  await program.stop()
  folder.remove()
})

const shelf = (page: Page) => page.getByRole('region', { name: '以前怎么答的' })
const combobox = (scope: Locator, name: string) => scope.getByRole('combobox', { name, exact: true })
const entryOf = (page: Page, words: RegExp) =>
  page.getByRole('navigation', { name: '议程' }).getByRole('button', { name: words })
const WORDS = '我们的员工年度体检也要到老城区，希望就近安排体检。'

async function typeNeed(page: Page): Promise<void> {
  await expect(field(page, '一行速记')).toBeVisible()
  await page.keyboard.press('F2')
  await field(page, '一行速记').fill('郑东置业')
  await field(page, '一行速记').press('Enter')
  const draft = page.getByRole('region', { name: '草稿' })
  await field(draft, '需求内容').click()
  // Letter by letter, while answers come and go below: no character is lost and the caret stays.
  await field(draft, '需求内容').pressSequentially(WORDS, { delay: 15 })
  await expect(field(draft, '需求内容')).toHaveValue(WORDS)
  await expect(field(draft, '需求内容')).toBeFocused()
}

test('a need is typed, the old answer goes in by a key, and prints with what it rests on', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.goto(program.address)
  const { sessionId } = await placesOf(page)
  await visit(page, `/sessions/${sessionId}/desk`)
  await typeNeed(page)

  const line = shelf(page).getByRole('listitem').filter({ hasText: 'N-035' })
  await expect(line).toContainText('可预约上门')
  await expect(line).toContainText('卫健办')
  await expect(line).toContainText('满意')
  await page.keyboard.press('Alt+0')
  await expect(shelf(page).getByRole('button', { name: /收起/ })).toBeVisible()
  await page.keyboard.press('Alt+1')
  const sources = page.getByRole('list', { name: '引用的依据' })
  await expect(sources).toContainText('参照N-035的答复')
  // The need's own words are as they were typed, and still being typed.
  await expect(field(page.getByRole('region', { name: '草稿' }), '需求内容')).toHaveValue(WORDS)
  await expectSound(page)

  await page.keyboard.press('F6')
  const confirming = form(page, '现场确定')
  await combobox(confirming, '由谁确认').fill('周总')
  await button(confirming, '确定这一稿').click()
  await expect(confirming).toHaveCount(0)
  await expect(entryOf(page, /N-039/)).toHaveAttribute('aria-current', 'true')

  const answered = form(page, '现场解答')
  await expect(field(answered, '答复')).toHaveValue(/可预约上门/)
  await expect(answered.getByRole('list', { name: '引用的依据' })).toContainText('参照N-035的答复')
  // A second source, and away with it again.
  await expect(shelf(page)).toContainText('智慧岛企业健康服务指南')
  await page.keyboard.press('Alt+2')
  await expect(sources).toContainText('《智慧岛企业健康服务指南》')
  await answered.getByRole('button', { name: '去掉依据：《智慧岛企业健康服务指南》' }).click()
  await combobox(answered, '由谁解答').fill('卫健办')
  const reaction = answered.getByRole('radiogroup', { name: '提出人的反应' })
  await reaction.getByText('满意', { exact: true }).click()
  await button(answered, /^保存处置/).click()
  await expect(answered).toHaveCount(0)

  const { paper } = (await ask(page, 'minutes.get', { sessionId })) as { paper?: unknown }
  const printed = JSON.stringify(paper)
  expect(printed).toContain('参照N-035的答复')
  expect(printed).not.toContain('《智慧岛企业健康服务指南》，参照')
})
