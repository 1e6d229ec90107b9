import { expect, test } from 'vitest'
import { guessMapping, mappingKey, missingFields } from '#shared/domain/import-columns'

test('the appeal export of a city is mapped without help, in any order of columns', () => {
  const columns = ['答复时间', '留言用户', '留言详情', '留言编号', '答复意见', '留言主题', '留言时间']
  expect(guessMapping('needs', columns)).toEqual({
    number: 3,
    enterprise: 1,
    title: 5,
    text: 2,
    raisedAt: 6,
    answer: 4,
    answeredAt: 0,
  })
})

test('a ledger of needs is mapped through notes, stars, breaks and full-width signs in its names', () => {
  const columns = [
    '序号',
    '企业名称（全称）',
    '联系人*',
    '需求内容：',
    '提出\n时间',
    '需求类别',
    '承办 单位',
    '办理结果',
    '办结时间',
  ]
  expect(guessMapping('needs', columns)).toEqual({
    number: 0,
    enterprise: 1,
    raiser: 2,
    text: 3,
    raisedAt: 4,
    category: 5,
    office: 6,
    answer: 7,
    answeredAt: 8,
  })
})

test('a real number wins over a line count, and a column is used once', () => {
  expect(guessMapping('needs', ['序号', '编号', '单位', '内容', '时间'])).toEqual({
    number: 1,
    enterprise: 2,
    text: 3,
    raisedAt: 4,
  })
})

test('enterprises and people are mapped', () => {
  const enterprises = [
    '序号',
    '单位名称',
    '统一社会信用代码',
    '规模',
    '企业类型',
    '所属行业',
    '楼宇',
    '房号',
    '联系人',
    '联系电话',
    '包联领导',
  ]
  expect(guessMapping('enterprises', enterprises)).toEqual({
    name: 1,
    creditCode: 2,
    size: 3,
    type: 4,
    industry: 5,
    building: 6,
    room: 7,
    contact: 8,
    phone: 9,
    leader: 10,
  })
  expect(guessMapping('people', ['姓名', '单位', '职务', '手机'])).toEqual({
    name: 0,
    organisation: 1,
    position: 2,
    phone: 3,
  })
})

test('a longer name is known by its ending, an unknown one fills nothing', () => {
  expect(guessMapping('needs', ['首次留言时间', '备注', '天气', '诉求企业名称'])).toEqual({
    raisedAt: 0,
    enterprise: 3,
  })
})

test('what no row can do without is named', () => {
  expect(missingFields('needs', {})).toEqual(['enterprise', 'raisedAt', 'text'])
  expect(missingFields('needs', { enterprise: 0, raisedAt: 1, title: 2 })).toEqual([])
  expect(missingFields('people', { phone: 1 })).toEqual(['name'])
})

test('a corrected mapping is found again for the same columns and not for another order', () => {
  expect(mappingKey(['企业 名称（全称）', '时间*'])).toBe(mappingKey(['企业名称', '时间']))
  expect(mappingKey(['时间', '企业名称'])).not.toBe(mappingKey(['企业名称', '时间']))
})
