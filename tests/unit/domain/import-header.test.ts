import { expect, test } from 'vitest'
import { columnLetter, findTable, type Merge, type RawTable } from '#shared/domain/import-header'

function aTable(lines: readonly (readonly string[])[], merges: readonly Merge[] = []): RawTable {
  const rows = lines.map((cells, index) => ({ row: index + 1, cells }))
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), merges }
}

test('the header stands under a merged title, a line of remarks and blank rows', () => {
  const table = aTable(
    [
      ['2026年企业需求台账', '', ''],
      [],
      ['填报单位：某某办事处', '', '填报日期：2026年3月5日'],
      ['企业名称', '联系人', '需求内容'],
      ['甲公司', '张某', '停车难'],
      [],
      ['乙公司', '', '路灯'],
    ],
    [{ top: 1, bottom: 1, left: 0, right: 2 }],
  )
  expect(findTable(table)).toEqual({
    headerRow: 4,
    columns: ['企业名称', '联系人', '需求内容'],
    rows: [
      { row: 5, cells: ['甲公司', '张某', '停车难'] },
      { row: 7, cells: ['乙公司', '', '路灯'] },
    ],
  })
})

test('a line that looks like a header gives way to the row with clearly more known names', () => {
  const table = aTable([
    ['综合办公室', '第三季度'],
    ['企业名称', '联系人', '需求内容'],
    ['甲公司', '张某', '停车'],
  ])
  expect(findTable(table)?.headerRow).toBe(2)
})

test('under group headings the lower row names the columns, cells merged downwards give theirs', () => {
  const lines = [
    ['编码', '企业信息', '', '事项'],
    ['', '名号', '电话', ''],
    ['1', '甲公司', '138', '停车'],
  ]
  const merges = [
    { top: 1, bottom: 2, left: 0, right: 0 },
    { top: 1, bottom: 1, left: 1, right: 2 },
    { top: 1, bottom: 2, left: 3, right: 3 },
  ]
  expect(findTable(aTable(lines, merges))).toMatchObject({
    headerRow: 2,
    columns: ['编码', '名号', '电话', '事项'],
  })
})

test('a nameless column is named by its letter when it holds something and goes when it does not', () => {
  const found = findTable(
    aTable([
      ['', '企业名称', '', '内容'],
      ['', '甲', 'x', '停车', '多'],
    ]),
  )
  expect(found?.columns).toEqual(['企业名称', 'C', '内容', 'E'])
  expect(found?.rows[0]?.cells).toEqual(['甲', 'x', '停车', '多'])
})

test('a header printed again on every page is no row', () => {
  const header = ['企业名称', '内容']
  expect(findTable(aTable([header, ['甲', '一'], header, ['乙', '二']]))?.rows).toHaveLength(2)
})

test('long notes in brackets do not hide a header', () => {
  const header = [
    '需求内容（请详细填写：时间、地点、人员、希望谁来解决，二百字以内）',
    '日期（例：2026-1-1）',
  ]
  expect(findTable(aTable([header, ['停车', '2026-3-5']]))?.headerRow).toBe(1)
})

test('a list of one known column is a table too', () => {
  expect(findTable(aTable([['名单'], ['企业名称'], ['甲公司']]))).toMatchObject({
    headerRow: 2,
    columns: ['企业名称'],
  })
})

test('rows of data, or prose, are not taken for a header', () => {
  expect(
    findTable(
      aTable([
        ['1', '2019/4/25'],
        ['2', '2019/4/26'],
      ]),
    ),
  ).toBeUndefined()
  expect(findTable(aTable([['这是一段说明文字，没有表格。']]))).toBeUndefined()
  expect(findTable(aTable([]))).toBeUndefined()
})

test('no header is looked for beyond thirty filled rows', () => {
  const titles = Array.from({ length: 30 }, (_, index) => [`${index}`])
  expect(findTable(aTable([...titles, ['企业名称', '内容'], ['甲', '乙']]))).toBeUndefined()
})

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
