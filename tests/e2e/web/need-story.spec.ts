import { join } from 'node:path'
import { aFolder } from '../support/folders'
import { ask, visit } from '../support/pages'
import { expect, startWebProgram, test } from '../support/web-program'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

/** One red dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('a need between sessions: a photo with its progress, an extension, an objection, a task force, told and closed', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const folder = aFolder()
  const program = await startWebProgram(join(folder.path, 'data'), { clock: '2022-09-29T01:50:00.000Z' })
  await page.goto(program.address)
  const raised = { enterprise: '豫源水务', raiser: '王敏', text: '路灯不亮，夜间不安全。', source: 'phone' }
  const { needId } = (await ask(page, 'need.create', raised)) as { needId: string }
  await ask(page, 'need.dispose', {
    needId,
    disposition: {
      ...{ kind: 'dated', leadOffice: '城管办', assistingOffices: ['综治办'], dueDate: '2022-10-13' },
    },
    links: [{ kind: 'university', name: '河南大学' }],
  })
  await visit(page, `/needs?filter=open&need=${needId}`)
  const story = page.getByRole('complementary', { name: '需求详情' })
  await expect(story).toContainText('高校 河南大学')
  await expect(story).toContainText('协办期限')

  const more = async (name: string) => {
    await story.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
    return page.getByRole('dialog').filter({ hasText: 'N-001' })
  }

  await story.getByRole('button', { name: '记进展' }).click()
  const reporting = page.getByRole('dialog', { name: 'N-001 记进展' })
  await reporting.getByRole('textbox', { name: '进展情况' }).fill('灯杆已更换')
  const chooser = page.waitForEvent('filechooser')
  await reporting.getByRole('button', { name: '添加附件' }).click()
  await (await chooser).setFiles({ name: '灯杆.png', mimeType: 'image/png', buffer: PICTURE })
  await expect(reporting.getByRole('list', { name: '附件清单' })).toContainText('灯杆.png')
  await reporting.getByRole('button', { name: '记进展' }).click()
  await expect(story).toContainText('灯杆已更换')
  await story.getByRole('button', { name: '查看 灯杆.png' }).click()
  const large = page.getByRole('dialog', { name: '灯杆.png' })
  await expect(large.getByRole('img', { name: '灯杆.png' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()

  const objecting = await more('提异议')
  await objecting.getByRole('textbox', { name: '异议理由' }).fill('属物业职责')
  await objecting.getByRole('button', { name: '提异议' }).click()
  await expect(story.getByRole('list', { name: '等待决定' })).toContainText('城管办提出异议：属物业职责')
  await story.getByRole('button', { name: '处理异议' }).click()
  const settling = page.getByRole('dialog', { name: 'N-001 处理异议' })
  await settling.getByText('改交其他科室').click()
  await settling.getByRole('combobox', { name: '改由哪个科室主办' }).fill('综经办')
  await settling.getByRole('combobox', { name: '由谁决定' }).fill('周书记')
  await settling.getByRole('button', { name: '处理异议' }).click()
  await expect(story).toContainText('周书记决定由城管办改交综经办')

  const forming = await more('成立专班')
  await forming.getByRole('button', { name: '成立专班' }).click()
  await story.getByRole('button', { name: '打开专班' }).click()
  const taskForce = page.getByRole('dialog', { name: '专班' })
  await taskForce.getByRole('button', { name: '合并答复' }).click()
  await taskForce.getByRole('textbox', { name: '答复内容' }).fill('路灯已全部修复')
  await taskForce.locator('form').getByRole('button', { name: '合并答复' }).click()
  await expect(taskForce).toContainText('已答复')
  await page.keyboard.press('Escape')
  await expect(story).toContainText('合并答复')

  const telling = await more('告知提出人')
  await telling.getByText('电话').click()
  await telling.getByRole('button', { name: '告知提出人' }).click()
  await expect(telling).toBeHidden()
  await story.getByRole('button', { name: '告知并办结' }).click()
  const closing = page.getByRole('dialog', { name: 'N-001 告知并办结' })
  await expect(closing).toContainText('可以不再选')
  await closing.getByText('满意', { exact: true }).click()
  await closing.getByRole('button', { name: '告知并办结' }).click()
  await expect(story.getByRole('button', { name: '回访' })).toBeVisible()
  await program.stop()
  folder.remove()
})
