import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { aFolder } from '../support/folders'
import { ask, expectSound, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test, type WebProgram } from '../support/web-program'

// The scenario played to its end, looked at some weeks later.
let program: WebProgram
const folder = aFolder()

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.beforeAll(async () => {
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, 12)
  program = await startWebProgram(dataFolder, { clock: at('2022-10-20', '09:00') })
})
test.afterAll(async () => {
  await program.stop()
  folder.remove()
})

const YEAR = { from: '2022-01-01', until: '2022-12-31' }

test('a year’s figures: the sentence is copied, every number opens its list, charts have tables, offices are exported', async ({
  page,
  complaints,
}) => {
  await page.goto(program.address)
  await visit(page, '/figures')
  const sentence = page.getByText('梳理企业需求及建议')
  await expect(sentence).toContainText('梳理企业需求及建议8个')

  await test.step('the sentence is copied as it stands', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '复制这段话' }).click()
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await sentence.innerText())
  })

  await test.step('a number of the sentence opens exactly its needs, with what they are narrowed to in words', async () => {
    await sentence.getByRole('link', { name: '现场解答 1' }).click()
    const rows = page.getByRole('grid', { name: '需求台账' }).getByRole('row').filter({ hasText: /^N-/ })
    await expect(rows).toHaveCount(1)
    const only = page.getByRole('group', { name: '只看' })
    await expect(only).toContainText('去向：现场解答')
    await expect(only).toContainText('2022年1月1日至2022年12月31日提出')
    await only.getByRole('button', { name: '去掉“去向：现场解答”' }).click()
    await expect(rows).toHaveCount(8)
    await page.goBack()
  })

  await test.step('a chart has its table, and the numbers in it open their lists too', async () => {
    await page.getByRole('button', { name: '处置 看表格' }).click()
    const table = page.getByRole('table', { name: '处置' })
    await expect(table.getByRole('row').filter({ hasText: '限期办' })).toContainText('3')
    await expect(table.getByRole('link', { name: '限期办 件数 3' })).toHaveAttribute('href', /value=dated/)
  })

  await test.step('sessions open beside the page, each with its own page', async () => {
    await page.getByRole('button', { name: '楼事会 3' }).first().click()
    const drawer = page.getByRole('dialog', { name: '楼事会' })
    await expect(drawer.getByRole('link', { name: /第15期/ })).toBeVisible()
    await expect(drawer.getByRole('link')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
  })

  await test.step('another period counts at once and stays in the address', async () => {
    await page.getByRole('radio', { name: '本月' }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText('梳理企业需求及建议0个')).toBeVisible()
    await expect(page).toHaveURL(/from=2022-10-01&until=2022-10-31/)
    await page.getByRole('radio', { name: '上季度' }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByText('梳理企业需求及建议8个')).toBeVisible()
  })

  await test.step('the table of offices is handed out', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出科室办理表' }).click()
    expect((await download).suggestedFilename()).toMatch(/科室办理情况（2022年7月1日至2022年9月30日）\.xlsx$/)
  })
  expect(complaints).toEqual([])
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`the figures stand in ${language} with nothing in the way of anybody`, async ({
    page,
    complaints,
  }) => {
    await page.goto(program.address)
    await ask(page, 'settings.save', { language })
    await page.reload()
    await visit(page, '/figures')
    await expect(page.locator('.chart svg')).toHaveCount(5)
    await expectSound(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
    expect(complaints).toEqual([])
    await ask(page, 'settings.save', { language: 'zh-CN' })
  })
}

test('the ledger is narrowed by hand to a source, and only those needs are left', async ({ page }) => {
  await page.goto(program.address)
  await visit(page, '/needs?filter=all')
  const { total } = (await ask(page, 'need.list', { ...YEAR, office: '综经办' })) as { total: number }
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('combobox', { name: '主办' }).click()
  await page.getByTitle('综经办', { exact: true }).last().click()
  await expect(page.getByRole('group', { name: '只看' })).toContainText('主办：综经办')
  const rows = page.getByRole('grid', { name: '需求台账' }).getByRole('row').filter({ hasText: /^N-/ })
  await expect(rows).toHaveCount(total)
})
