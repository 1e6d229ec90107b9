import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NAME_SCORES, NameKeys, compareNames, foldName, matchName, rankByName } from '#shared/domain/names'
import { pinyinKeys } from '../../../main/core/pinyin'

const score = (name: string, query: string) => matchName(pinyinKeys(name), query)
const found = (names: readonly string[], query: string) => rankByName(names, query, pinyinKeys)

test.each([
  [
    '浦发银行',
    [
      '浦发',
      'pf银行',
      'pufa',
      'pfyh',
      'puf银h',
      'PUFA',
      'ｐｆｙｈ',
      'pu fa yin hang',
      "pu'fa",
      '银行',
      'yinhang',
      'yh',
    ],
  ],
  ['重庆小面', ['cq', 'zq', 'chongqing', 'zhongqing', 'chqxm', 'zhqingxm', '重q']],
  ['A座', ['az', 'a座', 'Ａzuo', 'A 座']],
  ['中科曙光(河南)有限公司', ['曙光河南', 'zksg', 'hnyxgs', '曙光（河南）', 'henan']],
  ['绿城3号楼', ['lvcheng', 'lücheng', 'lc3', '3hl', '3号']],
  ['单县曾氏', ['shanxian', 'zengshi', 'sxzs']],
])('%s is found by each way of typing it', (name, queries) => {
  expect(queries.filter((query) => score(name, query) === undefined)).toEqual([])
})

test('what does not fit is not found, nor does an empty query or bare punctuation fit', () => {
  for (const query of ['浦东', 'pdyh', 'pufb', 'yhpf', '浦发银行分行', 'pufayinhangx', '', '  ', '#']) {
    expect([query, score('浦发银行', query)]).toEqual([query, undefined])
  }
})

test('exact comes before prefix, initials, word start and inside', () => {
  const { exact, prefix, wholeInitials, initialsPrefix, wordStart, substring } = NAME_SCORES
  expect(
    ['浦发银行', 'pufayinhang', 'pufa', '浦', 'pfyh', 'pfy'].map((query) => score('浦发银行', query)),
  ).toEqual([exact, exact, prefix, prefix, wholeInitials, initialsPrefix])
  expect([score('浦发银行', 'yinhang'), score('浦发 银行', 'yinhang'), score('ABC银行', 'yh')]).toEqual([
    substring,
    wordStart,
    wordStart,
  ])
})

test('the list begins with what fits best, equal ones by pinyin, numbers by value', () => {
  expect(found(['上海浦发银行', '浦发银行青岛分行', '浦发银行', '普方医疗'], 'pfyh')).toEqual([
    '浦发银行',
    '浦发银行青岛分行',
    '上海浦发银行',
  ])
  expect(found(['智慧岛10号楼', '智慧岛2号楼', '智慧岛1号楼'], 'zhd')).toEqual([
    '智慧岛1号楼',
    '智慧岛2号楼',
    '智慧岛10号楼',
  ])
  expect(['浦发', '安信', '重庆', '招商'].toSorted(compareNames)).toEqual(['安信', '重庆', '浦发', '招商'])
})

test('a name without pinyin keys is still found by its characters', () => {
  const keys = NameKeys.parse({ text: '浦发银行', full: [], initials: [] })
  expect([matchName(keys, '发银'), matchName(keys, 'pf')]).toEqual([NAME_SCORES.substring, undefined])
})

test('keys have one entry a character, all readings within, and grow with the length of the name only', () => {
  const keys = pinyinKeys('重庆 A座')
  expect(keys.full).toHaveLength(foldName(keys.text).length)
  expect(keys.full[0]!.split(' ')).toEqual(expect.arrayContaining(['chong', 'zhong']))
  expect(keys.full.slice(1)).toEqual(['qing', 'a', expect.stringContaining('zuo')])
  const long = pinyinKeys('重行长乐'.repeat(40))
  expect(long.full.join(' ').length).toBeLessThan(160 * 40)
  expect(matchName(long, 'zhcl'.repeat(40))).toBe(NAME_SCORES.wholeInitials)
})

test('a name of many equal letters is matched at once', () => {
  const keys = pinyinKeys('a啊'.repeat(60))
  expect(matchName(keys, 'a'.repeat(120))).toBe(NAME_SCORES.exact)
  expect(matchName(keys, `${'a'.repeat(119)}x`)).toBeUndefined()
  expect(matchName(pinyinKeys('中华'.repeat(60)), `${'zhh'.repeat(59)}q`)).toBeUndefined()
})

test('the same name gives the same keys, and rare characters do no harm', () => {
  expect(pinyinKeys('浦发银行')).toBe(pinyinKeys('浦发银行'))
  expect(score('𠮷野家', '𠮷野')).toBe(NAME_SCORES.prefix)
  expect(score('𠮷野家☆①', 'yj1')).toBe(NAME_SCORES.substring)
})

test('any piece of a name, and the initials of any piece, find it', () => {
  const name = fc.stringMatching(/^[一-龠a-z0-9]{2,12}$/u)
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (text, first, length) => {
      const characters = Array.from(text)
      const start = first % characters.length
      const end = start + 1 + (length % (characters.length - start))
      const keys = pinyinKeys(text)
      expect(matchName(keys, characters.slice(start, end).join(''))).toBeGreaterThan(0)
      const initials = keys.initials.slice(start, end).map((letters) => letters.split(' ')[0])
      expect(matchName(keys, initials.join(''))).toBeGreaterThan(0)
      expect(matchName(keys, text)).toBe(NAME_SCORES.exact)
    }),
    { numRuns: 150 },
  )
})
