import { expect, test } from 'vitest'
import {
  comparableName,
  comparableText,
  halfWidth,
  isCreditCode,
  plainCode,
  plainPhone,
  readSize,
  titleOf,
  trimmed,
} from '#shared/domain/import-words'

test('runs of tabs, breaks and full-width blanks go from both ends and stay inside', () => {
  expect(trimmed('\n\t\t　\uFEFF一\t二　三\u200B\r\n ')).toBe('一\t二　三')
})

test('full-width digits and letters become half-width, Chinese punctuation words stay', () => {
  expect(halfWidth('２０１９年Ａ座（１）、二')).toBe('2019年A座(1)、二')
})

test('codes lose their blanks', () => {
  expect(plainCode(' Ａ０００ ４５\t')).toBe('A00045')
})

test.each([
  ['１３８ ００１３ ８０００', '13800138000'],
  ['０５３２－８８８８６６６６', '0532-88886666'],
  ['0532—88886666 转 801', '0532-88886666转801'],
  ['13800138000；13900139000', '13800138000、13900139000'],
  ['13800138000/13900139000', '13800138000、13900139000'],
])('the phone %s is kept as %s', (phone, plain) => {
  expect(plainPhone(phone)).toBe(plain)
})

test.each([
  ['大', 'large'],
  ['中型', 'medium'],
  ['小型企业', 'small'],
  [' 微 ', 'micro'],
  ['４.微型', 'micro'],
  ['小微', undefined],
  ['规上', undefined],
  ['', undefined],
])('the size %j reads as %s', (word, size) => {
  expect(readSize(word)).toBe(size)
})

test('a credit code is right only with its check digit', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(isCreditCode('91350100M000100Y44')).toBe(false)
  expect(isCreditCode('91350100M000100Y4')).toBe(false)
  expect(isCreditCode('91350100I000100Y43')).toBe(false)
})

test('names are alike when only width, blanks, brackets or 有限责任公司 differ', () => {
  const alike = [
    '海风（青岛）科技有限公司',
    '海风(青岛) 科技有限责任公司',
    '海风　（青岛）科技有限公司',
    '海风【青岛】科技有限公司',
  ]
  expect(new Set(alike.map(comparableName)).size).toBe(1)
})

test('names that the law tells apart stay apart', () => {
  const apart = [
    '海风科技有限公司',
    '海风科技股份有限公司',
    '海风科技',
    '海风（青岛）科技有限公司',
    '海风科技有限公司青岛分公司',
  ]
  expect(new Set(apart.map(comparableName)).size).toBe(apart.length)
})

test('texts are alike when only width, blanks and punctuation differ', () => {
  expect(comparableText('路灯不亮，\n请维修。')).toBe(comparableText('路灯不亮, 请维修'))
  expect(comparableText('路灯不亮')).not.toBe(comparableText('路灯亮'))
})

test.each([
  ['地下车库漏水，多次报修无果。请协调。', '地下车库漏水'],
  ['\n\t 尊敬的领导：楼下路灯坏了；夜里很黑', '楼下路灯坏了'],
  ['您好，食堂不能刷卡', '食堂不能刷卡'],
  ['。。。', '。。。'],
  ['你好', '你好'],
  ['', ''],
])('the first clause of %j is its title', (text, title) => {
  expect(titleOf(text)).toBe(title)
})

test('a title has at most thirty signs and cuts none in half', () => {
  expect(titleOf('𠮷'.repeat(40))).toBe('𠮷'.repeat(30))
})
