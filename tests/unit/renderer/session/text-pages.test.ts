import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPages, textPages, widthOf } from '../../../../renderer/fields/room-view/text-pages'

test('a short text is one page', () => {
  expect(textPages('请增开西侧出口。')).toEqual(['请增开西侧出口。'])
  expect(textPages('')).toEqual([''])
})

test('a page ends after a sentence where one fits', () => {
  const sentence = `${'每'.repeat(49)}。`
  expect(textPages(sentence.repeat(3), 90)).toEqual([sentence, sentence, sentence])
  expect(textPages('甲乙。丙丁。戊己。', 6)).toEqual(['甲乙。丙丁。', '戊己。'])
})

test('a sentence longer than a page is cut after a clause', () => {
  expect(textPages('甲乙丙丁，戊己庚辛。', 6)).toEqual(['甲乙丙丁，', '戊己庚辛。'])
})

test('words are not cut, as long as a page holds them', () => {
  expect(textPages('parking in the evening', 6)).toEqual(['parking in', 'the evening'])
})

test('three thousand characters without a mark still make pages', () => {
  const pages = textPages('字'.repeat(3000))
  expect(pages).toHaveLength(34)
  expect(pages.every((page) => widthOf(page) <= 90)).toBe(true)
})

test('no page is wider than asked for and no character is lost', () => {
  const texts = fc
    .array(fc.constantFrom('甲', '乙', '。', '，', 'a', '1', ' ', '\n', '😀'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, most) => {
      const pages = textPages(text, most)
      expect(pages.every((page) => widthOf(page) <= most)).toBe(true)
      expect(pages.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
    }),
  )
})

test('a list is paged by lines, and an empty list is one empty page', () => {
  expect(listPages([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(listPages([], 6)).toEqual([[]])
})
