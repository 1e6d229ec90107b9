import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { DAY } from '../acceptance'
import { aFolder } from '../support/folders'
import { ask, expectSound, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test, type WebProgram } from '../support/web-program'

let program: WebProgram
const folder = aFolder()

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })
test.beforeAll(async () => {
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, 8)
  program = await startWebProgram(dataFolder, { clock: at(DAY, '10:40') })
})
test.afterAll(async () => {
  await program.stop()
  folder.remove()
})

const TITLE = '楼宇职工健康服务办法'

async function addCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加政策' }).click()
  const drawer = page.getByRole('dialog', { name: '添加政策' })
  await drawer.getByRole('button', { name: '保存', exact: true }).click()
  await expect(drawer.getByText('请写标题。')).toBeVisible()
  await drawer.getByLabel('标题').fill(TITLE)
  await drawer.getByLabel('文号').fill('智慧岛办〔2022〕9号')
  await drawer.getByLabel('发布单位').fill('卫健办')
  await drawer.getByLabel('要点').fill('社区卫生服务中心自十月起承接企业集体体检，可预约上门。')
  await drawer.getByLabel('执行到哪天').fill('2022-10-15')
  await drawer.getByLabel('执行到哪天').press('Enter')
  await drawer.getByRole('button', { name: '保存', exact: true }).click()
  await expect(drawer).toBeHidden()
}

async function expectNothingInTheWay(page: Page): Promise<void> {
  await expectSound(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(grave.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
}

const press = async (place: Locator) => {
  await place.focus()
  await place.press('Enter')
}

test('a card is written, finds its enterprises, is brought by group and in session, answers a need and is shown', async ({
  page,
  complaints,
}) => {
  test.setTimeout(180_000)
  await page.goto(program.address)
  await visit(page, '/policies')
  // The council begins with the one card that it answers with.
  await expect(page.getByRole('row', { name: /智慧岛企业健康服务指南/ })).toBeVisible()
  await addCard(page)
  const row = page.getByRole('row', { name: new RegExp(TITLE) })
  await expect(row).toContainText('即将到期，还有 16 天')
  await expect(row).toContainText('不限')
  await expectNothingInTheWay(page)

  await test.step('the month', async () => {
    await row.getByRole('button', { name: /适合 \d+ 家企业/ }).click()
    await expect(page.getByRole('radio', { name: /^未送 \d+$/ })).toBeChecked()
    const first = page.getByRole('checkbox', { name: /^选择/ }).first()
    await first.focus()
    await first.press('Space')
    await expectNothingInTheWay(page)
    await press(page.getByRole('button', { name: '记为已送（1 家）' }))
    await expect(page.getByText('已记录 1 家')).toBeVisible()
    await press(page.getByRole('button', { name: '微信群 1 次' }))
    const deliveries = page.getByRole('dialog', { name: '推送记录' })
    await expect(deliveries.getByRole('row', { name: new RegExp(TITLE) })).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(deliveries).toBeHidden()
  })

  await test.step("today's room", async () => {
    await page.getByRole('tab', { name: '今日会场' }).click()
    await expect(page.getByText(/^在场企业 \d+ 家/)).toBeVisible()
    await expectNothingInTheWay(page)
  })

  const { sessionId } = await placesOf(page)
  await test.step('the desk', async () => {
    await visit(page, `/sessions/${sessionId}/desk`)
    await page.keyboard.press('Alt+p')
    const drawer = page.getByRole('dialog', { name: '政策卡片' })
    await drawer.getByText('给在场企业的政策').click()
    await drawer.getByRole('button', { name: new RegExp(`${TITLE}》会上送给未送的`) }).click()
    await expect(drawer.getByText('适合的都有了')).toBeVisible()
    await drawer.getByRole('button', { name: `《${TITLE}》投屏` }).click()
    await expect(drawer.getByText('大屏上正在看')).toBeVisible()
    await expectNothingInTheWay(page)
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await page.keyboard.press('1')
    const answered = page.getByRole('form', { name: '现场解答' })
    await answered.getByRole('button', { name: `用作依据：${TITLE}` }).click()
    await expect(answered.getByRole('list', { name: '引用的依据' })).toContainText(
      `《${TITLE}》（智慧岛办〔2022〕9号）`,
    )
  })

  await test.step('the room sees the card', async () => {
    await page.goto(program.roomAddress)
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
    await expect(page.getByText('可预约上门')).toBeVisible()
    await expectNothingInTheWay(page)
  })
  expect(complaints).toEqual([])
})

test('a lecture is recorded with its people and enterprises and counts', async ({ page, complaints }) => {
  await page.goto(program.address)
  await visit(page, '/policies?tab=care')
  await page.getByRole('button', { name: '记一次活动' }).click()
  const drawer = page.getByRole('dialog', { name: '记一次活动' })
  await drawer.getByLabel('名称').fill('税务讲堂')
  await drawer.getByLabel('人数').fill('30')
  await drawer.getByLabel('参加或受益的企业').fill('新来的公司、')
  await drawer.getByRole('button', { name: '保存', exact: true }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByText('1 次，30 人次，1 家企业').first()).toBeVisible()
  await expectNothingInTheWay(page)
  const { counts } = (await ask(page, 'care.list', { year: 2022 })) as { counts: object }
  expect(counts).toEqual({ activities: 1, people: 30, enterprises: 1 })
  await ask(page, 'settings.save', { language: 'en' })
  for (const tab of ['cards', 'batch', 'room', 'care']) {
    await visit(page, `/policies?tab=${tab}`)
    await expectSound(page)
  }
  await ask(page, 'settings.save', { language: 'zh-CN' })
  expect(complaints).toEqual([])
})
