import { describe, expect, test } from 'vitest'
import {
  addEntry,
  Agenda,
  changeEntry,
  currentItem,
  itemOf,
  moveItem,
  neighbourItem,
  openItem,
  plannedTotal,
  postponeItem,
  secondsSpent,
  stopClocks,
} from '#shared/domain/agenda'
import { AgendaItemId, NeedId } from '#shared/domain/ids'

const idOf = (name: string) => AgendaItemId.parse(name)
const need = NeedId.parse('need-1')

function anAgenda(...states: string[]): Agenda {
  const items = states.map((state, place) => ({
    id: String.fromCharCode(97 + place),
    kind: 'other',
    title: `议题${String(place + 1)}`,
    plannedMinutes: (place + 1) * 5,
    state,
    spentSeconds: 0,
    entries: [],
  }))
  return Agenda.parse({ id: 'session-15', items })
}

const order = (agenda: Agenda) => agenda.items.map(({ id }) => id).join('')

test('the total counts what takes place: neither what was put off nor what was withdrawn', () => {
  expect(plannedTotal(anAgenda('planned', 'done', 'postponed', 'withdrawn'))).toBe(15)
})

test.each([
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 99, 'acb'],
  ['b', -1, 'bac'],
])('item %s moved to %i gives %s', (id, to, expected) => {
  expect(order(moveItem(anAgenda('planned', 'planned', 'planned'), idOf(id), to))).toBe(expected)
})

describe('clocks', () => {
  const begun = '2022-09-29T02:00:00.000Z'
  const later = '2022-09-29T02:05:30.900Z'

  test('one runs at a time; the item before counts as done with its seconds', () => {
    const first = openItem(anAgenda('planned', 'planned'), idOf('a'), begun)
    expect(currentItem(first)?.id).toBe('a')
    const second = openItem(first, idOf('b'), later)
    expect(itemOf(second, idOf('a'))).toMatchObject({ state: 'done', spentSeconds: 330 })
    expect(itemOf(second, idOf('a')).runningSince).toBeUndefined()
    expect(second.items.filter(({ runningSince }) => runningSince)).toHaveLength(1)
  })

  test('a clock that was running goes on after a crash, from what was kept', () => {
    const running = openItem(anAgenda('planned'), idOf('a'), begun)
    const reread = Agenda.parse(JSON.parse(JSON.stringify(running)))
    expect(secondsSpent(itemOf(reread, idOf('a')), later)).toBe(330)
  })

  test('opening the current item again does not begin its clock anew', () => {
    const running = openItem(anAgenda('planned'), idOf('a'), begun)
    expect(openItem(running, idOf('a'), later)).toEqual(running)
  })

  test('a second look at an item adds to its seconds', () => {
    const agenda = openItem(openItem(anAgenda('planned', 'planned'), idOf('a'), begun), idOf('b'), later)
    const again = openItem(agenda, idOf('a'), later)
    expect(secondsSpent(itemOf(again, idOf('a')), '2022-09-29T02:06:00.900Z')).toBe(360)
  })

  test('a laptop clock set back never takes seconds away', () => {
    const running = openItem(anAgenda('planned'), idOf('a'), later)
    expect(secondsSpent(itemOf(running, idOf('a')), begun)).toBe(0)
  })

  test('stopping keeps the seconds and leaves nothing running', () => {
    const stopped = stopClocks(openItem(anAgenda('planned'), idOf('a'), begun), later)
    expect(currentItem(stopped)).toBeUndefined()
    expect(itemOf(stopped, idOf('a')).spentSeconds).toBe(330)
  })

  test('an item that is put off stops its clock; taken up after all it is planned again', () => {
    const off = postponeItem(openItem(anAgenda('planned'), idOf('a'), begun), idOf('a'), '材料未到', later)
    expect(itemOf(off, idOf('a'))).toMatchObject({
      state: 'postponed',
      reason: '材料未到',
      spentSeconds: 330,
    })
    expect(currentItem(off)).toBeUndefined()
    expect(itemOf(openItem(off, idOf('a'), later), idOf('a'))).toMatchObject({ state: 'planned', reason: '' })
  })
})

test('the neighbour is the next item that takes place', () => {
  const agenda = anAgenda('done', 'postponed', 'planned', 'withdrawn')
  expect(neighbourItem(agenda, idOf('a'), 1)?.id).toBe('c')
  expect(neighbourItem(agenda, idOf('c'), -1)?.id).toBe('a')
  expect(neighbourItem(agenda, idOf('c'), 1)).toBeUndefined()
  expect(neighbourItem(agenda, undefined, 1)?.id).toBe('a')
})

test('a need stands under an item once and its entry changes wherever it stands', () => {
  const entry = { needId: need, state: 'waiting', reason: '' } as const
  const once = addEntry(addEntry(anAgenda('planned'), idOf('a'), entry), idOf('a'), entry)
  expect(itemOf(once, idOf('a')).entries).toEqual([entry])
  const done = changeEntry(once, need, { state: 'done' })
  expect(itemOf(done, idOf('a')).entries[0]?.state).toBe('done')
})

test('an item that is gone is said so', () => {
  expect(() => itemOf(anAgenda('planned'), idOf('z'))).toThrow('sessions.itemGone')
})
