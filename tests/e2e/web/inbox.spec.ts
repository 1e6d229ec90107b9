import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { anXlsx } from '../../fixtures/sheets'
import { aFolder } from '../support/folders'
import { ask, expectSound } from '../support/pages'
import { expect, test } from '../support/web-program'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const FORM = anXlsx([
  {
    lines: [
      ['序号', '提交答卷时间', '企业名称', '您的姓名', '联系电话', '您的诉求或建议'],
      ['1', '2022/9/20 9:05:11', '豫源水务', '王敏', '13800000000', '地下车库晚高峰排队，希望增开出口'],
      ['2', '2022/9/20 10:00:00', '云杉科技', '刘洋', '', '食堂不能刷银行卡'],
      ['3', '2022/9/21 8:00:00', '豫源水务', '李强', '', '晚高峰地下车库出口排队'],
    ],
  },
])

test('a form, a call and a chat come in; each goes its way by the keyboard', async ({ desk, complaints }) => {
  test.setTimeout(120_000)
  const folder = aFolder()
  const file = join(folder.path, '诉求.xlsx')
  writeFileSync(file, FORM)
  await desk.getByRole('link', { name: /绿色通道/ }).click()
  await desk.getByRole('button', { name: '导入表单…' }).click()
  const dialog = desk.getByRole('dialog', { name: '导入表格' })
  const chooser = desk.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: '选择文件…' }).click()
  await (await chooser).setFiles(file)
  await dialog.getByRole('button', { name: '看看内容' }).click()
  await dialog.getByRole('button', { name: '导入 3 行' }).click()
  await dialog.getByRole('button', { name: '查看导入的内容' }).click()
  const list = desk.getByRole('listbox', { name: '收件箱列表' })
  await expect(list.getByRole('option')).toHaveCount(3)

  await desk.keyboard.press('F2')
  const line = desk.getByRole('textbox', { name: '电话记录' })
  await expect(line).toBeFocused()
  await line.fill('中嵩银行 赵刚 13900000000 大堂灯不亮')
  await expect(desk.getByRole('list', { name: '理解为' })).toContainText('13900000000')
  await line.press('Enter')
  await expect(list.getByRole('option')).toHaveCount(4)

  await list.getByRole('option').first().click()
  await desk.keyboard.press('1')
  await expect(desk.getByRole('button', { name: '上会', exact: true })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('已上会：N-001')).toBeVisible()
  await list.getByRole('option', { name: /晚高峰地下车库出口/ }).click()
  await expect(desk.getByRole('button', { name: '并入 N-001' })).toBeVisible()
  const seen = await new AxeBuilder({ page: desk }).analyze()
  expect(seen.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await expectSound(desk)
  await desk.getByRole('button', { name: '并入 N-001' }).click()
  await desk.getByRole('button', { name: '并入', exact: true }).click()
  await expect(desk.getByText('已并入 N-001')).toBeVisible()

  await list.getByRole('option', { name: /食堂/ }).click()
  await desk.keyboard.press('2')
  await desk.getByRole('textbox', { name: '答复内容' }).fill('已换新机')
  await desk.getByRole('combobox', { name: '答复科室' }).fill('综经办')
  await desk.keyboard.press('Tab')
  await desk.getByRole('button', { name: '答复并办结' }).click()
  await expect(desk.getByText('请选择提出人是否满意。')).toBeVisible()
  await desk.getByText('满意', { exact: true }).click()
  await desk.getByRole('button', { name: '答复并办结' }).click()
  await expect(desk.getByText('已答复并办结：N-002')).toBeVisible()
  await expect(desk.getByRole('tab', { name: '待处理 1' })).toBeVisible()

  await desk.keyboard.press('p')
  const paste = desk.getByRole('dialog', { name: '粘贴聊天文字' })
  await paste
    .getByRole('textbox', { name: '聊天记录' })
    .fill('王敏 2022/9/28 10:21\n大家早上好\n王敏 2022/9/28 10:22\n1. 电梯老是故障\n2. 饮水机坏了')
  await paste.getByRole('button', { name: '拆成诉求' }).click()
  await expect(paste.getByRole('checkbox', { name: '收下第 1 条' })).not.toBeChecked()
  await paste.getByRole('button', { name: '第 3 条并到上一条' }).click()
  await paste.getByRole('button', { name: '收下 1 条' }).click()
  await expect(desk.getByRole('tab', { name: '待处理 2' })).toBeVisible()

  await desk.getByRole('tab', { name: '已处理 3' }).click()
  await expect(list.getByRole('option')).toHaveCount(3)
  const download = desk.waitForEvent('download')
  await desk.getByRole('button', { name: '导出答复' }).click()
  expect((await download).suggestedFilename()).toContain('绿色通道答复清单')
  const { rows } = (await ask(desk, 'need.list', {})) as { rows: { state: string }[] }
  expect(rows.map(({ state }) => state)).toEqual(['open', 'closed'])
  expect(complaints).toEqual([])
  folder.remove()
})
