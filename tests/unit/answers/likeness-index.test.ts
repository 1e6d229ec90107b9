import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { LikenessIndex } from '../../../main/answers/likeness-index'

function anIndex(texts: readonly string[]): LikenessIndex {
  const index = new LikenessIndex()
  for (const [row, asked] of texts.entries()) index.put({ row, asked, answered: '', merit: 1 })
  return index
}

const found = (index: LikenessIndex, question: string, most = 5) => [...index.find(question, most).rows]

const TEXTS = [
  '地下车库晚高峰排队，希望增开一个出口。',
  '楼道路灯不亮，请尽快修复。',
  '员工年度体检要到老城区，希望就近安排。',
  'A3区的公交站太远',
  'A5区的公交站太远',
]

test('the text that says the like comes first, however it is put', () => {
  const index = anIndex(TEXTS)
  expect(found(index, '晚上车库出口总是排长队')[0]).toBe(0)
  expect(found(index, '关于路灯维修的建议')[0]).toBe(1)
  expect(found(index, '体检能不能安排近一点')[0]).toBe(2)
  expect(found(index, '税收优惠政策')).toEqual([])
  expect(found(index, '')).toEqual([])
})

test('one place is not another: Ａ５ in full width is A5, and not A3', () => {
  const index = anIndex(TEXTS)
  expect(found(index, 'Ａ５区公交站', 2)).toEqual([4, 3])
  expect(found(index, 'a3区公交站', 2)).toEqual([3, 4])
})

test('an answer that somebody was not happy with comes behind one that is as like', () => {
  const index = new LikenessIndex()
  index.put({ row: 0, asked: '电梯太慢', answered: '加开一部', merit: 0.5 })
  index.put({ row: 1, asked: '电梯太慢', answered: '加开一部', merit: 1 })
  index.put({ row: 2, asked: '电梯', answered: '', merit: 0.7 })
  expect(found(index, '电梯太慢')[0]).toBe(1)
  const { shares } = index.find('电梯太慢', 3)
  expect([...shares].every((share) => share > 0 && share <= 1)).toBe(true)
})

test('a row put again forgets its old words, a removed one is not found', () => {
  const index = anIndex(TEXTS)
  index.put({ row: 1, asked: '消防通道被堵', answered: '', merit: 1 })
  expect(found(index, '路灯不亮')).toEqual([])
  expect(found(index, '消防通道')).toEqual([1])
  index.remove(1)
  index.remove(1)
  expect(found(index, '消防通道')).toEqual([])
})

test('what was thrown away is tidied up, and what is left is found as before', () => {
  const index = new LikenessIndex()
  for (let row = 0; row < 3000; row += 1) {
    const asked = `第${String(row)}号公司的${TEXTS[row % TEXTS.length] ?? ''}`
    index.put({ row, asked, answered: '已经安排', merit: 1 })
  }
  for (let row = 0; row < 2900; row += 1) index.remove(row)
  const before = found(index, '第2950号公司的地下车库')
  index.tidy()
  expect(found(index, '第2950号公司的地下车库')).toEqual(before)
  index.put({ row: 7, asked: '地铁口出行不便', answered: '', merit: 1 })
  expect(found(index, '地铁口出行')[0]).toBe(7)
})

const words = fc
  .array(fc.constantFrom(...Array.from('车库路灯体检电梯，A3 b')), { maxLength: 40 })
  .map((all) => all.join(''))

property.prop([fc.array(words, { minLength: 1, maxLength: 30 }), words])(
  'it finds exactly the texts that share a character with the question, whatever was put before',
  (texts, question) => {
    const index = anIndex(texts.map(() => '旧的文字'))
    for (const [row, asked] of texts.entries()) index.put({ row, asked, answered: '', merit: 1 })
    const units = (text: string) => text.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}/gu) ?? []
    const wanted = new Set(units(question))
    const expected = texts.flatMap((text, row) => (units(text).some((unit) => wanted.has(unit)) ? [row] : []))
    expect(found(index, question, 100).sort((a, b) => a - b)).toEqual(expected)
  },
)
