import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { aFolder } from '../support/folders'
import { ask, expectSound, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test as base } from '../support/web-program'

/** The sample's council on the day its needs are due. */
const test = base.extend<{ readonly office: Page }>({
  office: async ({ browser }, use) => {
    const folder = aFolder()
    const dataFolder = join(folder.path, 'data')
    playInto(dataFolder, 9)
    const program = await startWebProgram(dataFolder, { clock: at('2022-10-13', '09:00') })
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    await page.goto(program.address)
    await use(page)
    await context.close()
    await program.stop()
    folder.remove()
  },
})

async function expectNothingInTheWay(page: Page) {
  await expectSound(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
}

test('what is due is chosen and urged by keyboard, and the story of the need says so', async ({
  office: page,
}, testInfo) => {
  await page.getByRole('link', { name: '督办', exact: true }).click()
  const table = page.getByRole('grid', { name: '督办事项' })
  const rows = table.getByRole('row').filter({ hasText: /^N-/ })
  await expect(rows.nth(2)).toBeVisible()
  await rows.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').filter({ hasText: '已选 2 件' })).toBeVisible()
  await expectNothingInTheWay(page)
  await page.screenshot({ path: testInfo.outputPath('selected.png') })

  await page.keyboard.press('u')
  const form = page.getByRole('dialog', { name: /催办：2 件/ })
  await form.getByRole('textbox', { name: '催办的话' }).fill('请今天答复')
  await form.getByRole('button', { name: '催办' }).click()
  await expect(page.getByRole('status').filter({ hasText: '催办已记下' })).toBeVisible()
  await expect(rows.filter({ hasText: '1 次' })).not.toHaveCount(0)
  const paper = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /打印 .+ 督办单（pdf）/ })
    .first()
    .click()
  expect((await paper).suggestedFilename()).toMatch(/\.pdf$/)

  await rows.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('请今天答复').first()).toBeVisible()
})

test('an office is chosen once and sees its own; a figure of the start page opens its list', async ({
  office: page,
}, testInfo) => {
  await visit(page, '/')
  const asks = page.getByRole('navigation', { name: '今天要办' })
  const due = asks.getByRole('link', { name: /今日到期/ })
  const count = Number(/\d+/.exec((await due.textContent()) ?? '')?.[0])
  await page.screenshot({ path: testInfo.outputPath('home.png') })
  await expectNothingInTheWay(page)
  await due.click()
  const rows = page.getByRole('grid', { name: '督办事项' }).getByRole('row').filter({ hasText: /^N-/ })
  await expect(rows).toHaveCount(count)

  await page.getByRole('combobox', { name: '我的科室' }).click()
  await page.getByTitle('综治办', { exact: true }).click()
  await visit(page, '/actions')
  await expect(page.locator('.ui-page-subtitle')).toContainText('综治办')
  await expect(rows).not.toHaveCount(0)
  for (const row of await rows.all()) await expect(row).toContainText('综治办')
})

test('the calendar is walked by arrow keys, opens a need, and goes into a file', async ({
  office: page,
}, testInfo) => {
  const { needId } = await placesOf(page)
  await visit(page, '/actions?view=calendar&office=')
  const sheet = page.getByRole('group', { name: /督办日历/ })
  await sheet.getByRole('button', { name: '10月13日' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await expect(sheet.getByRole('button', { name: '10月13日' })).toBeFocused()
  await expect(sheet.getByText('休', { exact: true }).first()).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('calendar.png') })
  await expectNothingInTheWay(page)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出日历' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(file).toContain('DTSTART;VALUE=DATE:20221013')

  await page
    .getByRole('link', { name: /^N-034/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`need=${needId}`))
})

test('the live desk says quietly what is due, and lists it', async ({ office: page }, testInfo) => {
  const { sessionId } = await placesOf(page)
  await visit(page, `/sessions/${sessionId}/desk`)
  await page.getByRole('button', { name: /今日到期 \d+ · 超期 \d+/ }).click()
  const drawer = page.getByRole('dialog', { name: '今日到期和超期' })
  await expect(drawer.getByRole('listitem').first()).toContainText('N-0')
  await page.screenshot({ path: testInfo.outputPath('desk.png') })
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('in English every word is there', async ({ office: page }, testInfo) => {
  await ask(page, 'settings.save', { language: 'en' })
  for (const [name, place] of [
    ['home', '/'],
    ['list', '/actions?office='],
    ['calendar', '/actions?office=&view=calendar'],
  ] as const) {
    await visit(page, place)
    await page.screenshot({ path: testInfo.outputPath(`${name}-en.png`) })
    await expectSound(page)
  }
})
