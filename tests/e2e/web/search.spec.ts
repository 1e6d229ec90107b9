import AxeBuilder from '@axe-core/playwright'
import { aFolder } from '../support/folders'
import { expectSound } from '../support/pages'
import { playInto } from '../support/scenario'
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
