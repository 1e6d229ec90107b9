import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { GramLists } from '../../../main/answers/gram-lists'
import { Postings } from '../../../main/answers/postings'

const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 1, max: 255 })), {
  maxLength: 200,
})

test.prop([fc.array(gaps, { minLength: 1, maxLength: 6 })])(
  'lists that grow side by side read as they were written',
  (all) => {
    const postings = new Postings()
    const lists = all.map(() => postings.open())
    const written = all.map((): [number, number][] => [])
    const longest = Math.max(...all.map(({ length }) => length))
    for (let nth = 0; nth < longest; nth += 1) {
      for (const [which, list] of lists.entries()) {
        const [gap, weight] = all[which]?.[nth] ?? []
        if (gap === undefined || weight === undefined) continue
        const text = (written[which]!.at(-1)?.[0] ?? -1) + gap
        written[which]!.push([text, weight])
        postings.add(list, text, weight)
      }
    }
    for (const [which, list] of lists.entries()) {
      const read: [number, number][] = []
      postings.each(list, (text, weight) => read.push([text, weight]))
      expect(read).toEqual(written[which])
      expect(postings.count(list)).toBe(written[which]!.length)
    }
  },
)

test.prop([fc.uniqueArray(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 6000 })])(
  'every gram keeps its list, however many come after it',
  (keys) => {
    const lists = new GramLists()
    let opened = 0
    for (const key of keys) lists.take(key, () => opened++)
    expect(keys.map((key) => lists.find(key))).toEqual(keys.map((_, place) => place))
    expect(lists.count).toBe(keys.length)
  },
)
