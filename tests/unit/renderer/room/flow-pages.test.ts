import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutOf,
  flowPages,
  type FlowBlock,
  type Ruler,
} from '../../../../renderer/fields/room-view/flow-pages'

const LINE = 10

/** A ruler on which ten characters make a line of one, and what has no words is `fixed` lines high. */
function aRuler(blocks: readonly FlowBlock[], available: number, fixed = 1): Ruler {
  return {
    available,
    gap: 0,
    heightOf: ({ block, from, to }) =>
      blocks[block]?.words === undefined ? fixed : Math.ceil((to - from) / LINE),
  }
}

const pagesOf = (blocks: readonly FlowBlock[], available: number, fixed?: number) =>
  flowPages(blocks, aRuler(blocks, available, fixed)).map((pieces) =>
    pieces.map(({ block, from, to }) => blocks[block]?.words?.slice(from, to) ?? block),
  )

test('what fits is one page, and nothing at all is one empty page', () => {
  expect(pagesOf([{ words: '甲乙。' }, { words: '丙丁。' }], 4)).toEqual([['甲乙。', '丙丁。']])
  expect(pagesOf([], 4)).toEqual([[]])
})

test('lists turn the page between their lines', () => {
  expect(pagesOf(new Array<FlowBlock>(5).fill({}), 2)).toEqual([[0, 1], [2, 3], [4]])
})

test('something higher than a page has one to itself', () => {
  const blocks = [{ words: '甲。' }, {}, { words: '乙。' }]
  expect(pagesOf(blocks, 3, 5)).toEqual([['甲。'], [1], ['乙。']])
})

test('a text that would stand whole on the next page is not torn', () => {
  const blocks = [{ words: '甲'.repeat(20) }, { words: '乙'.repeat(20) }]
  expect(pagesOf(blocks, 3)).toEqual([['甲'.repeat(20)], ['乙'.repeat(20)]])
})

test('a heading is not left alone at the foot of a page', () => {
  const blocks: FlowBlock[] = [{}, { words: '标题', isHeading: true }, { words: '字'.repeat(20) }]
  expect(pagesOf(blocks, 3)).toEqual([[0], ['标题', '字'.repeat(20)]])
})

test('a page ends after a sentence, else after a clause, else between words', () => {
  expect(cutOf('甲乙丙丁。戊己庚辛壬癸', 0, 8)).toBe(5)
  expect(cutOf('甲乙丙丁戊己，庚辛壬癸', 0, 8)).toBe(7)
  expect('parking in the evening'.slice(0, cutOf('parking in the evening', 0, 12)).trim()).toBe('parking in')
  expect(cutOf('甲乙丙丁戊己庚辛壬癸。', 0, 10)).toBe(9)
  expect(cutOf('😀😀😀😀', 0, 3)).toBe(2)
})

test('no character is lost, none comes twice, no page is higher than the screen, and a text begins a page where it runs on', () => {
  const words = fc
    .array(fc.constantFrom('甲', '乙', '。', '，', 'a', '1', ' ', '\n', '😀'), { maxLength: 120 })
    .map((all) => all.join('').trim())
  const block = fc.oneof(
    words.map((text): FlowBlock => ({ words: text })),
    fc.constant<FlowBlock>({}),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.integer({ min: 2, max: 8 }), (blocks, available) => {
      const ruler = aRuler(blocks, available)
      const pages = flowPages(blocks, ruler)
      blocks.forEach(({ words: text }, index) => {
        const pieces = pages.flat().filter((piece) => piece.block === index)
        const shown = pieces.map(({ from, to }) => (text ?? '').slice(from, to)).join('')
        expect(shown.replaceAll(/\s/gu, '')).toBe((text ?? '').replaceAll(/\s/gu, ''))
        expect(pieces.length).toBeGreaterThan(0)
      })
      for (const pieces of pages) {
        expect(pieces.reduce((sum, piece) => sum + ruler.heightOf(piece), 0)).toBeLessThanOrEqual(available)
        expect(new Set(pieces.map((piece) => piece.block)).size).toBe(pieces.length)
      }
    }),
  )
})
