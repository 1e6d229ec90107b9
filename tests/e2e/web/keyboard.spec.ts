import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DAY } from '../acceptance'
import { aFolder } from '../support/folders'
import { placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test as base } from '../support/web-program'

/** A test at the live desk, in the middle of the scenario's new needs. */
const test = base.extend<{ readonly live: Page }>({
  live: async ({ browser }, use) => {
    const folder = aFolder()
    const dataFolder = join(folder.path, 'data')
    playInto(dataFolder, 8)
    const program = await startWebProgram(dataFolder, { clock: at(DAY, '10:24') })
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    await page.goto(program.address)
    const { sessionId } = await placesOf(page)
    await visit(page, `/sessions/${sessionId}/desk`)
    await use(page)
    await page.close()
    await program.stop()
    folder.remove()
  },
})

const main = (page: Page) => page.getByRole('main', { name: '手头这一项' })
const quick = (page: Page) => page.getByRole('textbox', { name: '一行速记' })

test('Enter and Esc of an input method neither send nor close anything', async ({ live }) => {
  const input = await live.context().newCDPSession(live)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

  await live.keyboard.press('F2')
  await expect(quick(live)).toBeFocused()
  await compose('ting che')
  await live.keyboard.press('Enter')
  await expect(main(live).getByRole('region', { name: '草稿' })).toHaveCount(0)
  await expect(quick(live)).toBeFocused()
  await input.send('Input.insertText', { text: '停车' })
  await expect(quick(live)).toHaveValue('停车')
  await quick(live).fill('')

  await live.keyboard.press('Control+K')
  const palette = live.getByRole('dialog', { name: '查找' })
  const find = palette.getByRole('combobox', { name: '查找' })
  await expect(find).toBeFocused()
  await compose('she')
  await live.keyboard.press('Escape')
  await expect(palette).toBeVisible()
  await input.send('Input.insertText', { text: '设置' })
  await expect(find).toHaveValue('设置')
  // Shortly after a composition the dialog takes no Esc either.
  await expect(async () => {
    await live.keyboard.press('Escape')
    await expect(palette).toBeHidden({ timeout: 500 })
  }).toPass()
})

test('the keys do what the key sheet says', async ({ live }) => {
  await live.keyboard.press('?')
  const sheet = live.getByRole('dialog', { name: '快捷键' })
  await expect(sheet).toContainText('现场确定')
  await live.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  const kinds = ['现场解答', '马上办', '限期办', '解释说明', '上报转办', '认领带回', '限期办'] as const
  for (const name of kinds) {
    await main(live).getByRole('heading').first().click()
    await live.keyboard.press(String(kinds.indexOf(name) + 1))
    await expect(main(live).getByRole('form', { name })).toBeVisible()
  }
  const lead = main(live).getByRole('combobox', { name: '主办科室' })
  await lead.fill('')
  await lead.press('4')
  await expect(lead).toHaveValue('4')
  await expect(main(live).getByRole('form', { name: '限期办' })).toBeVisible()
  await lead.fill('')
  await live.keyboard.press('Escape')
  await live.keyboard.press('Escape')

  const room = live.getByRole('complementary', { name: '大屏' })
  await main(live).getByRole('heading').first().click()
  await live.keyboard.press('b')
  await expect(room.getByRole('button', { name: /黑屏/ })).toHaveAttribute('aria-pressed', 'true')
  await live.keyboard.press('b')
  await expect(room.getByRole('button', { name: /黑屏/ })).toHaveAttribute('aria-pressed', 'false')
  await live.keyboard.press('F4')
  await expect(room.getByRole('region', { name: '大屏现在' })).toContainText('现场确定')
})

test('a remote turns the pages, and F2 F2 F6 write down a need, with no mouse at all', async ({ live }) => {
  const agenda = live.getByRole('navigation', { name: '议程' })
  const here = agenda.locator('[aria-current]')
  await expect(here.last()).toContainText('N-034')
  await live.keyboard.press('PageUp')
  await expect(here.last()).toContainText('N-027')
  await live.keyboard.press('PageDown')
  await expect(here.last()).toContainText('新需求')

  await live.keyboard.press('F2')
  await expect(quick(live)).toBeFocused()
  await live.keyboard.press('F2')
  const draft = main(live).getByRole('region', { name: '草稿' })
  await expect(draft.getByRole('combobox', { name: '企业' })).toBeFocused()
  await live.keyboard.type('pfyh')
  await expect(live.locator('.ant-select-item-option-active')).toContainText('浦发银行智慧岛支行')
  await live.keyboard.press('Enter')
  await expect(draft.getByRole('combobox', { name: '企业' })).toHaveValue('浦发银行智慧岛支行')
  const raiser = draft.getByRole('combobox', { name: '提出人' })
  await live.keyboard.press('Tab')
  await expect(raiser).toBeFocused()
  await live.keyboard.insertText('林浦')
  await expect(raiser).toHaveValue('林浦')
  await draft.getByRole('textbox', { name: '需求内容' }).focus()
  await live.keyboard.insertText('地下车库信号弱，无法扫码缴费。')
  await live.keyboard.press('F6')
  const agreed = main(live).getByRole('form', { name: '现场确定' })
  await expect(agreed.getByRole('combobox', { name: '由谁确认' })).toHaveValue('林浦')
  await live.keyboard.press('F6')
  await expect(agreed).toHaveCount(0)
  await expect(here.last()).toContainText('N-035')
})
