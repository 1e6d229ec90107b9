import { expect, test } from 'vitest'
import type { Agenda, AgendaItem } from '../../../shared/domain/agenda'
import { AgendaItemId, NeedId, SessionId } from '../../../shared/domain/ids'
import { neighbourStop, stopsOf } from '../../../shared/domain/agenda-stops'

const itemId = (id: string) => AgendaItemId.parse(id)
const needId = (id: string) => NeedId.parse(id)

function anItem(id: string, kind: AgendaItem['kind'], change: Partial<AgendaItem> = {}): AgendaItem {
  const plain = {
    title: id,
    plannedMinutes: 5,
    state: 'planned',
    spentSeconds: 0,
    outcome: '',
    reason: '',
  } as const
  return { ...plain, entries: [], ...change, id: itemId(id), kind }
}

const entry = (id: string) => ({ needId: needId(id), state: 'waiting', reason: '' }) as const
const agenda: Agenda = {
  id: SessionId.parse('s'),
  items: [
    anItem('approve', 'approve'),
    anItem('review', 'review', { entries: [entry('n1'), entry('n2')] }),
    anItem('gone', 'other', { state: 'postponed' }),
    anItem('new', 'need', { entries: [entry('n3')] }),
  ],
}

test('回头看 is gone through need by need, other items once, and what is put off is left out', () => {
  expect(stopsOf(agenda)).toEqual([
    { itemId: 'approve' },
    { itemId: 'review', needId: 'n1' },
    { itemId: 'review', needId: 'n2' },
    { itemId: 'new' },
  ])
})

test('a step goes to the neighbour and stops at both ends', () => {
  const at = { itemId: itemId('review'), needId: needId('n2') }
  expect(neighbourStop(agenda, at, 1)).toEqual({ itemId: 'new' })
  expect(neighbourStop(agenda, at, -1)).toEqual({ itemId: 'review', needId: 'n1' })
  expect(neighbourStop(agenda, { itemId: itemId('new') }, 1)).toBeUndefined()
  expect(neighbourStop(agenda, { itemId: itemId('approve') }, -1)).toBeUndefined()
})

test('the first step goes to the first item', () => {
  expect(neighbourStop(agenda, undefined, 1)).toEqual({ itemId: 'approve' })
  expect(neighbourStop(agenda, undefined, -1)).toBeUndefined()
})

test('from a new need the step goes on from its item', () => {
  const cursor = { itemId: itemId('new'), needId: needId('n3') }
  expect(neighbourStop(agenda, cursor, -1)).toEqual({ itemId: 'review', needId: 'n2' })
})

test('from a draft opened in the middle of 回头看 the next stop is the first need not dealt with', () => {
  const items = agenda.items.map((item) =>
    item.kind === 'review'
      ? { ...item, entries: [{ ...entry('n1'), state: 'done' as const }, entry('n2')] }
      : item,
  )
  const cursor = { itemId: itemId('review') }
  expect(neighbourStop({ ...agenda, items }, cursor, 1)).toEqual({ itemId: 'review', needId: 'n2' })
  expect(neighbourStop({ ...agenda, items }, cursor, -1)).toEqual({ itemId: 'review', needId: 'n1' })
})
