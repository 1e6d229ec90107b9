import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aFolder } from '../support/folders'
import { expectNoBarriers } from '../support/barriers'
import { ask, visit } from '../support/pages'
import { at } from '../support/scenario'
import { expect, startWebProgram, test as base } from '../support/web-program'

base.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

/** The sample council on the morning of its session, whose agenda is prepared. */
const test = base.extend<{ office: Page }>({
  office: async ({ page }, use) => {
    const folder = aFolder()
    const program = await startWebProgram(join(folder.path, 'data'), { clock: at('2022-09-29', '09:50') })
    await page.goto(program.address)
    await ask(page, 'sample.load', {})
    await use(page)
    await program.stop()
    folder.remove()
  },
})

test('a visit typed by keyboard brings its need under 回头看 of the prepared session', async ({ office }) => {
  await visit(office, '/visits')
  await expectNoBarriers(office)
  const keys = office.keyboard
  await keys.press('F2')
  const form = office.getByRole('dialog', { name: '记一次走访' })
  await expect(form.getByRole('combobox', { name: '企业', exact: true })).toBeFocused()
  await keys.type('yysw')
  await expect(office.locator('.ant-select-item-option-active')).toContainText('豫源水务集团有限公司')
  await keys.press('Enter')
  await expect(form.getByRole('combobox', { name: '企业', exact: true })).toHaveValue('豫源水务集团有限公司')
  await form.getByRole('combobox', { name: '领导姓名' }).focus()
  await keys.type('李主任')
  await form.getByRole('combobox', { name: '党群站成员姓名' }).focus()
  await keys.type('孙站长')
  await expect(form.getByText('缺联盟成员')).toBeVisible()
  await form.getByRole('textbox', { name: '走访情况' }).focus()
  await keys.type('员工反映食堂排队久。')
  await form.getByRole('button', { name: '记一条需求' }).press('Enter')
  await expect(form.getByRole('textbox', { name: '需求 1' })).toBeFocused()
  await keys.type('请协调错峰就餐。')
  await form.getByRole('combobox', { name: '需求 1 类别' }).fill('社区服务/食堂')
  await expectNoBarriers(office)
  await keys.press('Control+Enter')

  const record = office.getByRole('dialog', { name: '走访记录' })
  await expect(record.getByText('缺联盟成员')).toBeVisible()
  await expect(record.getByRole('link', { name: 'N-034 请协调错峰就餐' })).toBeVisible()
  await expectNoBarriers(office)
  await record.getByRole('link', { name: /第 15 期（9月29日）回头看/ }).press('Enter')
  await expect(office.getByText('请协调错峰就餐').first()).toBeVisible()
})

test('a building is swept from door to door, and half of it survives a reload', async ({ office }) => {
  const [building] = (await ask(office, 'building.list', {})) as { id: string }[]
  const team = [{ role: 'leader', name: '李主任' }] as const
  const plan = { title: '九月走访', leader: '周书记', from: '2022-09-01', until: '2022-09-30' }
  const [first] = (await ask(office, 'enterprise.list', {})) as { id: string; name: string }[]
  await ask(office, 'visitPlan.save', { ...plan, enterpriseIds: [first!.id] })
  await ask(office, 'visit.save', { date: '2022-09-20', enterprise: first!.name, team, met: [] })
  await visit(office, `/visits?tab=sweep&building=${building!.id}`)
  await office.getByRole('button', { name: /沿用上次队伍/ }).click()
  const sheet = office.getByRole('table', { name: '扫楼登记表' })
  const doors = sheet.getByRole('textbox', { name: /情况$/ })
  await doors.first().focus()
  await office.keyboard.type('经营正常')
  await office.keyboard.press('Enter')
  await expect(doors.nth(1)).toBeFocused()
  await office.keyboard.type('缺人手')
  await office.keyboard.press('Tab')
  await office.keyboard.type('请组织招聘会。')
  await expect(office.getByRole('status').filter({ hasText: '填写内容已暂存' })).toBeVisible()
  await expectNoBarriers(office)

  await office.reload()
  await expect(doors.nth(1)).toHaveValue('缺人手')
  await office.getByRole('button', { name: '保存扫楼（2 户）' }).click()
  await expect(office.getByRole('button', { name: '共 2 次走访' })).toBeVisible()
  await expect(office.getByText('需求 1 条', { exact: true })).toBeVisible()
  await office.getByRole('link', { name: /需求台账/ }).click()
  await expect(office.getByRole('row', { name: /请组织招聘会/ })).toBeVisible()
})

test('coverage figures open their lists, and a row leads to a plan and to the file of the enterprise', async ({
  office,
}) => {
  const [enterprise] = (await ask(office, 'enterprise.list', {})) as { id: string; name: string }[]
  const team = [{ role: 'leader', name: '李主任' }] as const
  await ask(office, 'visit.save', { date: '2022-09-20', enterprise: enterprise!.name, team, met: [] })
  await visit(office, '/visits?tab=coverage')
  const figures = office.getByRole('group', { name: '覆盖情况数字' })
  const table = office.getByRole('table')
  const rows = table.getByRole('button', { name: /^安排走访/ })
  for (const name of ['近期走访过', '久未走访', '有需求未走访', '走访过频', '企业'] as const) {
    const figure = figures.getByRole('button', { name: new RegExp(`^${name}`) })
    const count = Number(await figure.getByRole('strong').or(figure.locator('strong')).first().innerText())
    await figure.click()
    await expect(rows).toHaveCount(count)
  }
  await expectNoBarriers(office)
  await table.getByRole('button', { name: enterprise!.name, exact: true }).click()
  const file = office.getByRole('dialog', { name: '企业档案' })
  await expect(file.getByRole('button', { name: '走访 1 次' })).toBeVisible()
  await expectNoBarriers(office)
  await office.keyboard.press('Escape')
  await rows.first().click()
  await office.getByRole('menuitem', { name: '新建计划' }).click()
  const form = office.getByRole('dialog', { name: '新建走访计划' })
  await expect(form.getByRole('checkbox').first()).toBeVisible()
  await expectNoBarriers(office)
  await office.keyboard.press('Control+Enter')
  const plan = office.getByRole('dialog', { name: '走访计划' })
  await expect(plan.getByRole('button', { name: /^记走访/ }).first()).toBeVisible()
  await expectNoBarriers(office)
})
