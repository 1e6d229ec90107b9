import { expect, test } from 'vitest'
import { fc, test as property } from '@fast-check/vitest'
import { differenceLines, differencePieces } from '../../../../renderer/ui/difference-pieces'

test('a changed word is taken out and put in, the rest stays', () => {
  expect(differencePieces('排队半小时以上', '排队四十分钟以上')).toEqual([
    { kind: 'same', text: '排队' },
    { kind: 'removed', text: '半小时' },
    { kind: 'added', text: '四十分钟' },
    { kind: 'same', text: '以上' },
  ])
})

property.prop([fc.string(), fc.string()])(
  'both texts can be put together from the pieces',
  (before, after) => {
    const pieces = differencePieces(before, after)
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map((piece) => piece.text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  },
)

test('two long texts with nothing in common are told apart whole', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `a${String(at)} `).join('')
  const after = Array.from({ length: 3000 }, (_, at) => `b${String(at)} `).join('')
  const pieces = differencePieces(before, after)
  expect(
    pieces
      .filter(({ kind }) => kind === 'removed')
      .map(({ text }) => text)
      .join('').length,
  ).toBeGreaterThan(6000)
})

test('lines changed at the same place are paired, the others stand alone', () => {
  expect(differenceLines(['标题', '一', '二', '尾'], ['标题', '一改', '尾', '新'])).toEqual([
    { kind: 'same', text: '标题' },
    { kind: 'reworded', before: '一', after: '一改' },
    { kind: 'removed', text: '二' },
    { kind: 'same', text: '尾' },
    { kind: 'added', text: '新' },
  ])
})
