import AxeBuilder from '@axe-core/playwright'
import { aFolder } from '../support/folders'
import { expectSound } from '../support/pages'
import { inventInto, playInto, THREE_YEARS_END } from '../support/scenario'
import type { Page } from '@playwright/test'
import { expect, startWebProgram, test } from '../support/web-program'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

test('anything is found from anywhere, and the search page keeps its place', async ({ page }) => {
  test.setTimeout(120_000)
  const folder = aFolder()
  playInto(folder.path, 11)
  const program = await startWebProgram(folder.path)
  await page.goto(program.address)
  await page.getByRole('link', { name: '需求台账' }).waitFor()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: '查找' })
  await palette.fill('刷卡')
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: 'N-033' })).toBeVisible()
  await options.filter({ hasText: '全部结果' }).click()

  const field = page.getByRole('combobox', { name: '搜索全部内容' })
  await expect(field).toHaveValue('刷卡')
  await expect(page.getByRole('listbox', { name: '需求' }).getByRole('option').first()).toContainText('N-033')
  await expect(page.locator('mark', { hasText: '刷卡' }).first()).toBeVisible()
  await expectSound(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await page.getByRole('button', { name: '加条件“科室”' }).click()
  await expect(field).toBeFocused()
  await page.keyboard.type('不存在的科室')
  await expect(page.getByText(/没有找到/)).toBeVisible()
  await field.fill('楼层:3')
  await expect(page.getByRole('alert')).toContainText('没有“楼层”这个条件')

  await field.fill('zkz')
  await expect(page.getByRole('listbox', { name: '人员' })).toContainText('赵')
  await expect(page).toHaveURL(/q=zkz/)
  await page.reload()
  await expect(field).toHaveValue('zkz')
  await field.fill('刷卡')
  await expect(page.getByRole('option').first()).toContainText('N-033')
  await field.press('Enter')
  await expect(page).toHaveURL(/needs\?.*need=/)
  await program.stop()
  folder.remove()
})

/** Where a result of each kind leads, and what of the record is to be seen there. */
const RECORDS: readonly (readonly [string, RegExp, (page: Page, title: string) => Promise<void>])[] = [
  ['需求', /\/needs\?.*need=/, (page, title) => seen(page, title.replace(/^N-\d+ /, ''))],
  ['会议', /\/sessions\/[^/]+$/, (page, title) => seen(page, title.split(' ')[1]!)],
  ['纪要', /\/sessions\/[^/]+\/minutes$/, (page, title) => seen(page, title.split(' ')[1]!)],
  ['企业', /\/registers\/enterprise\?query=/, (page, title) => listed(page, title)],
  ['人员', /\/registers\/person\?query=/, (page, title) => listed(page, title)],
  ['政策', /\/policies\?policy=/, (page, title) => written(page, title)],
  ['项目', /\/projects\?tab=projects&project=/, (page, title) => beside(page, title)],
  ['走访', /\/visits\?visit=/, (page, title) => beside(page, title)],
]

const seen = (page: Page, title: string) =>
  expect(page.getByRole('main').getByText(title).filter({ visible: true }).first()).toBeVisible()
const listed = (page: Page, title: string) => expect(page.getByRole('searchbox')).toHaveValue(title)
const beside = (page: Page, title: string) =>
  expect(page.getByRole('dialog').getByText(title).first()).toBeVisible()
const written = (page: Page, title: string) =>
  expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue(title)

test('every kind of result opens its record, and a long list says that there is more', async ({ page }) => {
  test.setTimeout(240_000)
  const folder = aFolder()
  inventInto(folder.path)
  const program = await startWebProgram(folder.path, { clock: THREE_YEARS_END })
  await page.goto(program.address)
  await page.getByRole('link', { name: '需求台账' }).waitFor()
  const search = new URL(program.address).origin + '/#/search'
  for (const [kind, place, isThere] of RECORDS) {
    await page.goto(`${search}?q=${encodeURIComponent(`类型:${kind}`)}`)
    const first = page.getByRole('listbox', { name: kind }).getByRole('option').first()
    const title = await first.locator('.search-hit-title').innerText()
    await first.click()
    await expect(page).toHaveURL(place)
    await isThere(page, title)
  }
  await page.goto(`${search}?q=${encodeURIComponent('停车 类型:需求')}`)
  await expect(page.getByText('200 条以上')).toBeVisible()
  await expect(page.getByRole('listbox', { name: '需求' }).getByRole('option')).toHaveCount(5)

  await page.goto(`${search}?q=${encodeURIComponent('类型:政策')}`)
  await page.getByRole('option').first().click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/policies$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await program.stop()
  folder.remove()
})
