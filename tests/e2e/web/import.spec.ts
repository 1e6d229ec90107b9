import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anXlsx } from '../../fixtures/sheets'
import { aFolder } from '../support/folders'
import { expect, test } from '../support/web-program'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** As offices send it: a merged title, columns named their own way, one row without words. */
const LEDGER = anXlsx([
  {
    name: '需求',
    merges: ['A1:E1'],
    lines: [
      ['智慧岛A座企业需求台账（2022年8月）', undefined, undefined, undefined, undefined],
      ['序号', '公司', '联系人', '诉求', '登记日期'],
      ['1', '云杉科技有限公司', '刘𬭎', '希望在B座增设共享会议室。', '2022.8.3'],
      ['2', '浦发银行智慧岛支行', '林浦', '地下车库信号弱，无法扫码缴费。', '2022年8月5日'],
      ['3', '嘉禾物业服务有限公司', '何佳', undefined, '2022-08-09'],
    ],
  },
])

test('a ledger from elsewhere is looked at, taken in, found, and taken back', async ({
  desk,
  complaints,
}) => {
  const folder = aFolder()
  const file = join(folder.path, '需求台账.xlsx')
  writeFileSync(file, LEDGER)
  await desk.getByRole('link', { name: '导入', exact: true }).click()
  await desk.getByRole('button', { name: '导入表格…' }).first().click()
  const dialog = desk.getByRole('dialog', { name: '导入表格' })
  await dialog.getByText('需求', { exact: true }).click()
  const chooser = desk.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: '选择文件…' }).click()
  await (await chooser).setFiles(file)
  await expect(dialog.getByText('需求台账.xlsx')).toBeVisible()
  await dialog.getByRole('button', { name: '看看内容' }).click()
  await expect(dialog.getByText(/第 2 行是表头，共 3 行/)).toBeVisible()

  const wording = dialog.getByRole('combobox', { name: '需求内容取自哪一列' })
  await wording.click()
  await desk.locator('.ant-select-item-option').filter({ hasText: '诉求' }).last().click()
  await expect(dialog.getByRole('tab', { name: '可导入 2' })).toBeVisible()
  await expect(dialog.getByRole('tab', { name: '有问题 1' })).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: '跳过有问题的 1 行，导入其余的' })).toBeChecked()
  await dialog.getByRole('button', { name: '导入 2 行' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: '新增 2' })).toBeVisible()
  await dialog.getByRole('button', { name: '查看导入的内容' }).click()

  const rows = desk.getByRole('grid', { name: '需求台账' }).getByRole('row').filter({ hasText: /^N-/ })
  await expect(rows).toHaveText([/共享会议室.*云杉科技/, /地下车库信号弱.*浦发银行/])
  await desk.getByRole('link', { name: '导入', exact: true }).click()
  await desk.getByRole('button', { name: '撤销导入“需求台账.xlsx”' }).click()
  await desk
    .getByRole('dialog', { name: '撤销这次导入？' })
    .getByRole('button', { name: '撤销', exact: true })
    .click()
  await expect(desk.getByText(/^已撤销/)).toBeVisible()
  await desk.getByRole('link', { name: /需求台账/ }).click()
  await expect(desk.getByText('这里没有需求')).toBeVisible()
  expect(complaints).toEqual([])
  folder.remove()
})

test('a table dropped on any page begins its import; another file is refused in words', async ({ desk }) => {
  const drop = (name: string, bytes: Uint8Array) =>
    desk.evaluate(
      ([fileName, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(content)], fileName))
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
          document.querySelector('main')!.dispatchEvent(event)
        }
      },
      [name, [...bytes]] as const,
    )
  await expect(desk.getByRole('heading').first()).toBeVisible()
  await drop('照片.png', new Uint8Array(8))
  await expect(desk.getByText('只能导入表格（xlsx、xls、csv）：照片.png')).toBeVisible()
  await drop('需求台账.xlsx', LEDGER)
  await expect(desk.getByRole('dialog', { name: '导入表格' }).getByText('需求台账.xlsx')).toBeVisible()
})
