import { expectNoBarriers } from '../support/barriers'
import { ask, visit } from '../support/pages'
import { expect, test } from '../support/web-program'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

test('a partner is added with a contact, its talk is entered and counted', async ({ desk }) => {
  const { needId } = (await ask(desk, 'need.create', {
    ...{ enterprise: '云杉科技', text: '地铁口出行不便', source: 'phone' },
  })) as { needId: string }
  const disposition = { kind: 'escalated', department: '建设局' }
  await ask(desk, 'need.dispose', { needId, disposition })
  const offer = { kind: 'interns', title: '暑期实习生', owner: '河南大学', ownerKind: 'university' }
  await ask(desk, 'resource.save', offer)
  await visit(desk, '/partners')
  await desk.getByRole('button', { name: '添加四联对象' }).click()
  const form = desk.getByRole('dialog', { name: '添加四联对象' })
  await form.getByRole('textbox', { name: '名称' }).fill('郑州大学')
  await form.getByText('高校', { exact: true }).click()
  await form.getByRole('button', { name: '添加联系人' }).click()
  await form.getByRole('textbox', { name: '联系人1：姓名' }).fill('许老师')
  await form.getByRole('button', { name: '保存' }).click()

  await desk.getByRole('button', { name: '郑州大学', exact: true }).click()
  const drawer = desk.getByRole('dialog', { name: '郑州大学' })
  await expect(drawer.getByText('许老师')).toBeVisible()
  await drawer.getByRole('button', { name: '登记座谈会' }).click()
  const talk = desk.getByRole('dialog', { name: '登记座谈会' })
  await talk.getByRole('textbox', { name: '座谈会名称' }).fill('校企座谈会')
  await talk.getByRole('spinbutton', { name: '到会人数' }).fill('24')
  await talk.getByRole('combobox', { name: '拿出的资源' }).fill('实习')
  await desk.getByTitle('暑期实习生 · 河南大学').click()
  // Enter takes the date and, as in every form of one screen, saves.
  await talk.getByRole('textbox', { name: '日期' }).fill('2022-09-20')
  await desk.keyboard.press('Enter')
  await expect(drawer.getByRole('row', { name: /校企座谈会/ })).toContainText('24')
  await expectNoBarriers(desk)
  await drawer.getByRole('button', { name: '校企座谈会' }).click()
  const known = desk.getByRole('dialog', { name: '校企座谈会' })
  await expect(known.getByTitle('暑期实习生 · 河南大学')).toBeVisible()
  await known.getByRole('button', { name: '关闭' }).click()
  await drawer.getByRole('button', { name: '关闭' }).click()

  await desk.getByRole('button', { name: '建设局', exact: true }).click()
  const bureau = desk.getByRole('dialog', { name: '建设局' })
  await expect(bureau.getByRole('link', { name: 'N-001' })).toBeVisible()
  await expectNoBarriers(desk)
})
