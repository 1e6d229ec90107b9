import type { Page } from '@playwright/test'
import { expectNoBarriers } from '../support/barriers'
import { ask, visit } from '../support/pages'
import { expect, test } from '../support/web-program'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

const PARKING = { kind: 'space', title: '地下车库月租车位', owner: '南关社区', ownerKind: 'community' }
const STEPS = [{ title: '摸底', owner: '城管办', dueDate: '2022-10-13' }, { title: '签约' }]

/** A need that a resource answers, and a project with steps that can be kept. */
async function aMarket(desk: Page): Promise<void> {
  const text = '员工停车难，希望有地下车库月租车位。'
  await ask(desk, 'need.create', { enterprise: '豫源水务', text, source: 'phone' })
  await ask(desk, 'resource.save', PARKING)
  const empty = { goal: '', criterion: '', owner: '', category: '', needIds: [], resourceIds: [] }
  await ask(desk, 'project.save', { ...empty, title: '企业义诊', steps: STEPS, from: '2022-09-29' })
}

const column = (desk: Page, name: string) => desk.getByRole('region', { name, exact: true })

test('a proposed pair is taken up, carried over the board by keys, and finished', async ({
  desk,
  complaints,
}) => {
  await aMarket(desk)
  await visit(desk, '/projects?tab=matches')
  const row = desk.getByRole('row', { name: /员工停车难/ })
  await expect(row).toContainText('都提到：地下车库月租车位')
  await expectNoBarriers(desk)
  await row.getByRole('button', { name: /^采纳/ }).click()
  const drawer = desk.getByRole('dialog', { name: '项目', exact: true })
  await expect(drawer.getByRole('link', { name: 'N-001' })).toBeVisible()
  await expectNoBarriers(desk)
  await drawer.getByRole('button', { name: '关闭' }).click()
  await desk.getByRole('tab', { name: '项目清单' }).click()

  const proposed = column(desk, '拟办')
  const handle = desk.getByRole('button', { name: '移动项目“员工停车难”' })
  await handle.focus()
  await desk.keyboard.press('Space')
  const said = desk.getByRole('status').filter({ hasText: '员工停车难' })
  await expect(said).toContainText('拿起“员工停车难”')
  await desk.keyboard.press('ArrowRight')
  await expect(said).toContainText('移到进行')
  await desk.keyboard.press('Space')
  await expect(column(desk, '进行').getByRole('button', { name: '员工停车难', exact: true })).toBeVisible()
  await expect(proposed.getByRole('button', { name: '企业义诊', exact: true })).toBeVisible()
  await expectNoBarriers(desk)

  await desk.getByRole('button', { name: '把“员工停车难”移到…' }).click()
  await desk.getByRole('menuitem', { name: '移到办成' }).click()
  await expect(drawer.getByText('这条需求还没有处置。')).toBeVisible()
  await drawer.getByRole('textbox', { name: '办成结果' }).fill('签了三十个月租车位')
  await drawer.getByRole('button', { name: '办成', exact: true }).click()
  await expect(drawer.getByText('签了三十个月租车位')).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await expect(column(desk, '办成').getByRole('button', { name: '员工停车难', exact: true })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a project kept in the library is applied for another enterprise and its use is counted', async ({
  desk,
}) => {
  await aMarket(desk)
  await visit(desk, '/projects')
  await desk.getByRole('button', { name: '企业义诊', exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: '项目', exact: true })
  await drawer.getByRole('button', { name: '存入项目库' }).click()
  await expect(drawer.getByText('已存入服务项目库。')).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await desk.getByRole('tab', { name: '服务项目库' }).click()
  await desk.getByRole('button', { name: '套用“企业义诊”' }).click()
  const form = desk.getByRole('dialog', { name: '套用“企业义诊”' })
  await form.getByRole('combobox', { name: '为哪些企业套用' }).fill('云杉科技')
  await desk.keyboard.press('Enter')
  await form.getByRole('button', { name: '套用', exact: true }).click()
  await expect(drawer.getByText('套用自')).toBeVisible()
  await expect(drawer.getByText('云杉科技')).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).click()
  const kept = desk.getByRole('row', { name: /企业义诊/ })
  await expect(kept.getByRole('cell').nth(3)).toHaveText('1')
  await expect(kept.getByRole('cell').nth(4)).toHaveText('1')
})

test('the other lists and the form of a project can be used by everybody', async ({ desk, complaints }) => {
  await aMarket(desk)
  for (const tab of ['needs', 'resources', 'library', 'talent']) {
    await visit(desk, `/projects?tab=${tab}`)
    await expectNoBarriers(desk)
  }
  await visit(desk, '/projects')
  await desk.getByRole('button', { name: '新建项目' }).click()
  const form = desk.getByRole('dialog', { name: '新建项目' })
  await form.getByRole('textbox', { name: '名称' }).fill('错时停车')
  await form.getByRole('combobox', { name: '类别' }).fill('城市管理/停车')
  // However long the form is, its button is in sight.
  await expect(form.getByRole('button', { name: '保存', exact: true })).toBeInViewport()
  await expectNoBarriers(desk)
  await form.getByRole('button', { name: '保存', exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: '项目', exact: true })
  await expect(drawer.getByText('城市管理/停车')).toBeVisible()
  expect(complaints).toEqual([])
})
