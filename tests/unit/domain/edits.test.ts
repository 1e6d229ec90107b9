import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EditsCollide, editsBetween, makeAgain, takeBack } from '#shared/domain/edits'
import { isSame } from '#shared/domain/sameness'

const ids = ['a', 'b', 'c', 'd', 'e'] as const
const anElement = (id: string) =>
  fc
    .record({ title: fc.constantFrom('one', 'two', 'three'), seconds: fc.nat(9) })
    .map((rest) => ({ id, ...rest }))
const aList = fc.shuffledSubarray([...ids]).chain((chosen) => fc.tuple(...chosen.map((id) => anElement(id))))
const anAgenda = fc.record(
  {
    name: fc.constantFrom('x', 'y'),
    items: aList,
    story: fc.array(fc.constantFrom('raised', 'confirmed', 'disposed'), { maxLength: 5 }),
    closing: fc.record({ at: fc.nat(3) }),
  },
  { requiredKeys: ['name', 'items', 'story'] },
)

test('whatever was changed can be taken back and made again', () => {
  fc.assert(
    fc.property(anAgenda, anAgenda, (before, after) => {
      const edits = editsBetween(before, after)
      expect(takeBack(after, edits)).toEqual(before)
      expect(makeAgain(before, edits)).toEqual(after)
    }),
    { numRuns: 500 },
  )
})

test('any plain values at all lead from one to the other and back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      const edits = editsBetween(before, after)
      expect(isSame(takeBack(after, edits), before)).toBe(true)
      expect(isSame(makeAgain(before, edits), after)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a record that was not there goes away again, and comes back', () => {
  const need = { id: 'n', number: 34 }
  const edits = editsBetween(undefined, need)
  expect(takeBack(need, edits)).toBeUndefined()
  expect(makeAgain(undefined, edits)).toEqual(need)
  expect(() => takeBack({ ...need, state: 'closed' }, edits)).toThrow(EditsCollide)
})

test('what somebody else did meanwhile stays: others sign in while one is taken back', () => {
  const before = { attendees: [{ id: 'wang', state: 'expected' }] }
  const after = { attendees: [{ id: 'wang', state: 'present' }] }
  const now = {
    attendees: [{ id: 'li', state: 'present' }, ...after.attendees, { id: 'zhou', state: 'late' }],
  }
  expect(takeBack(now, editsBetween(before, after))).toEqual({
    attendees: [
      { id: 'li', state: 'present' },
      { id: 'wang', state: 'expected' },
      { id: 'zhou', state: 'late' },
    ],
  })
})

test('a line of the story is found again behind later ones', () => {
  const edits = editsBetween({ story: ['raised'] }, { story: ['raised', 'disposed'] })
  expect(takeBack({ story: ['raised', 'disposed', 'rated'] }, edits)).toEqual({ story: ['raised', 'rated'] })
})

test('the same place changed since is not overwritten', () => {
  const edits = editsBetween({ state: 'open' }, { state: 'closed' })
  expect(() => takeBack({ state: 'reopened' }, edits)).toThrow(EditsCollide)
  const gone = editsBetween({ items: [{ id: 'a', at: 1 }] }, { items: [{ id: 'a', at: 2 }] })
  expect(() => takeBack({ items: [] }, gone)).toThrow(EditsCollide)
})

test('an order is restored around what came since', () => {
  const of = (...keys: string[]) => ({ items: keys.map((id) => ({ id })) })
  const edits = editsBetween(of('a', 'b', 'c'), of('c', 'a', 'b'))
  expect(takeBack(of('c', 'x', 'a', 'b'), edits)).toEqual(of('a', 'x', 'b', 'c'))
})
