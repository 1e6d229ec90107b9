import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { applyPatch, patchBetween } from '#shared/domain/transaction'

const json = fc.jsonValue({ maxDepth: 4 })
const record = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('length', 'constructor', '__proto__')),
  json,
)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown

property.prop([record, record])(
  'a patch between two records turns the first into the second',
  (first, second) => {
    const [before, after] = [plain(first), plain(second)]
    expect(plain(applyPatch(before, patchBetween(before, after)))).toEqual(after)
  },
)

property.prop([record, record])('a patch survives the journal, which is JSON', (first, second) => {
  const [before, after] = [plain(first), plain(second)]
  const written = plain(patchBetween(before, after)) as ReturnType<typeof patchBetween>
  expect(plain(applyPatch(before, written))).toEqual(after)
})

property.prop([fc.array(json), fc.array(json)])('lists grow, shrink and change in place', (before, after) => {
  const [first, second] = [plain(before), plain(after)]
  expect(plain(applyPatch(first, patchBetween(first, second)))).toEqual(second)
})

property.prop([json])('equal values need no steps', (value) => {
  expect(patchBetween(plain(value), plain(value))).toEqual([])
})

test('a patch names only what changed and leaves the given record alone', () => {
  const before = { story: [{ words: '甲' }, { words: '乙' }], state: 'open', note: 'x' }
  const after = { story: [{ words: '甲' }, { words: '丙' }, { words: '丁' }], state: 'open' }
  const steps = patchBetween(before, after)
  expect(steps).toEqual([
    { path: ['note'] },
    { path: ['story', 1, 'words'], value: '丙' },
    { path: ['story', 2], value: { words: '丁' } },
  ])
  applyPatch(before, steps)
  expect(before.story[1]).toEqual({ words: '乙' })
})
