import { expect, test } from 'vitest'
import { findDuplicates } from '#shared/domain/import-duplicates'

test('a number given twice is found, and told apart by whether the content is the same', () => {
  const records = [
    { number: '7', enterprise: '甲公司', text: '停车难。' },
    { number: '8', enterprise: '甲公司', text: '停车难。' },
    { number: '７', enterprise: '甲 公司', text: '停车难' },
    { number: '7', enterprise: '乙公司', text: '路灯' },
  ]
  expect(findDuplicates('needs', records, [])).toEqual([
    { index: 2, by: 'number', of: { type: 'imported', index: 0 }, same: true },
    { index: 3, by: 'number', of: { type: 'imported', index: 0 }, same: false },
  ])
})

test('needs without a number are known by enterprise and text', () => {
  const records = [
    { enterprise: '甲公司', text: '停车难' },
    { enterprise: '乙公司', text: '停车难' },
    { enterprise: '甲公司', text: '停车难！' },
  ]
  expect(findDuplicates('needs', records, [])).toEqual([
    { index: 2, by: 'content', of: { type: 'imported', index: 0 }, same: true },
  ])
})

test('what exists already comes before what is imported', () => {
  const existing = [{ id: 'need-1', record: { number: '7', enterprise: '甲公司', text: '停车难' } }]
  const record = { number: '7', enterprise: '甲公司', text: '停车难' }
  expect(findDuplicates('needs', [record, record], existing)).toEqual([
    { index: 0, by: 'number', of: { type: 'existing', id: 'need-1' }, same: true },
    { index: 1, by: 'number', of: { type: 'existing', id: 'need-1' }, same: true },
  ])
})

test('enterprises are known by code before name, and a renamed one says so', () => {
  const existing = [
    { id: 'a', record: { name: '海风（青岛）科技有限公司', creditCode: '91350100M000100Y43' } },
    { id: 'b', record: { name: '山雨科技' } },
  ]
  const records = [
    { name: '海风科技有限公司', creditCode: '91350100m000100y43' },
    { name: '海风(青岛)科技有限责任公司' },
    { name: '山 雨 科 技', creditCode: '91350100M000100Y44' },
    { name: '山雨科技有限公司' },
  ]
  expect(findDuplicates('enterprises', records, existing)).toEqual([
    { index: 0, by: 'creditCode', of: { type: 'existing', id: 'a' }, same: false },
    { index: 1, by: 'name', of: { type: 'existing', id: 'a' }, same: true },
    { index: 2, by: 'name', of: { type: 'existing', id: 'b' }, same: true },
  ])
})

test('enterprises of one name and two codes are two enterprises', () => {
  const records = [
    { name: '山雨科技', creditCode: '91350100M000100Y43' },
    { name: '山雨科技', creditCode: '91350100M000100Y44' },
  ]
  expect(findDuplicates('enterprises', records, [])).toEqual([
    { index: 1, by: 'name', of: { type: 'imported', index: 0 }, same: false },
  ])
})

test('namesakes of different units, or with different phones and no unit, are two people', () => {
  const records = [
    { name: '李某', organisation: '甲公司' },
    { name: '李某', organisation: '乙公司' },
    { name: '李某', phone: '138' },
    { name: '李某', phone: '139' },
    { name: '李 某', organisation: '甲公司', phone: '137' },
  ]
  expect(findDuplicates('people', records, [])).toEqual([
    { index: 4, by: 'name', of: { type: 'imported', index: 0 }, same: true },
  ])
})
