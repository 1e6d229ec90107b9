import { expect, test } from 'vitest'
import { editPaper, type PaperEdit } from '../../../../renderer/features/minutes/paper-edits'
import type { Paper } from '../../../../shared/domain/paper'

const paper: Paper = {
  ...{ mark: '楼事会纪要', number: '第15期', issuingOffice: '办事处', date: '2022年9月29日', title: '纪要' },
  body: [
    { type: 'paragraph', level: 1, text: '一、回头看' },
    { type: 'table', columns: ['事项', '主办'], widths: [2, 1], rows: [['路灯', '城管办']] },
    { type: 'paragraph', level: 0, text: '已修复。' },
  ],
  attendance: [{ label: '出席', text: '赵敏' }],
  attachments: [],
  foot: { copyTo: '', printingOffice: '办事处', printedOn: '2022年9月30日' },
  evenLastSide: true,
}

const after = (...edits: PaperEdit[]) => edits.reduce(editPaper, paper)
const texts = (edited: Paper) =>
  edited.body.map((block) => (block.type === 'paragraph' ? block.text : 'table'))

test('one field of the head or the foot changes and nothing else does', () => {
  expect(after({ do: 'head', field: 'title', text: '第15期纪要' })).toEqual({ ...paper, title: '第15期纪要' })
  expect(after({ do: 'foot', field: 'copyTo', text: '各科室' }).foot).toEqual({
    ...paper.foot,
    copyTo: '各科室',
  })
})

test('a block moves past its neighbour, a table too, and no further than the ends', () => {
  expect(texts(after({ do: 'move', at: 1, by: -1 }))).toEqual(['table', '一、回头看', '已修复。'])
  expect(after({ do: 'move', at: 0, by: -1 })).toEqual(paper)
  expect(after({ do: 'move', at: 2, by: 1 })).toEqual(paper)
})

test('a paragraph is added where it was asked for, and taken away again', () => {
  const added = after(
    { do: 'add', at: 1 },
    { do: 'text', at: 1, text: '新' },
    { do: 'level', at: 1, level: 2 },
  )
  expect(added.body[1]).toEqual({ type: 'paragraph', level: 2, text: '新' })
  expect(editPaper(added, { do: 'remove', at: 1 })).toEqual(paper)
})

test('text meant for a paragraph leaves a table alone', () => {
  expect(after({ do: 'text', at: 1, text: 'x' })).toEqual(paper)
})

test('a table grows by a row of its width, and its cells change', () => {
  const edited = after({ do: 'add-row', at: 1 }, { do: 'cell', at: 1, row: 1, column: 1, text: '综经办' })
  expect(edited.body[1]).toMatchObject({
    rows: [
      ['路灯', '城管办'],
      ['', '综经办'],
    ],
  })
  expect(editPaper(edited, { do: 'remove-row', at: 1, row: 1 })).toEqual(paper)
})

test('name lists are renamed, added and removed', () => {
  const edited = after({ do: 'add-names' }, { do: 'names', at: 1, part: 'label', text: '请假' })
  expect(edited.attendance).toEqual([
    { label: '出席', text: '赵敏' },
    { label: '请假', text: '' },
  ])
  expect(editPaper(edited, { do: 'remove-names', at: 1 })).toEqual(paper)
})

test('the paper that was edited stays as it was', () => {
  const before = structuredClone(paper)
  after(
    { do: 'cell', at: 1, row: 0, column: 0, text: 'x' },
    { do: 'remove', at: 0 },
    { do: 'names', at: 0, part: 'text', text: '' },
  )
  expect(paper).toEqual(before)
})
