import { expect, test } from 'vitest'
import { SessionId } from '#shared/domain/ids'
import { lookAtSessions, type SessionNow } from '../../../main/host-electron/sessions-under-way'

const START = Date.parse('2022-09-29T10:00:00+08:00')
const hours = (count: number) => new Date(START + count * 3_600_000).toISOString()

function aSession(id: string, state: SessionNow['state'], startedAt?: string): SessionNow {
  return { id: SessionId.parse(id), state, ...(startedAt !== undefined && { startedAt }) }
}

test('a session is under way from its sign-in to its close', () => {
  const states = ['draft', 'noticed', 'sign-in', 'running', 'closed', 'finalised'] as const
  const found = states.filter(
    (state) => lookAtSessions(undefined, [aSession('s', state, hours(0))], START).underWay.length > 0,
  )
  expect(found).toEqual(['sign-in', 'running'])
})

test('one that nobody closed days ago keeps nothing awake at the start', () => {
  const forgotten = aSession('old', 'running', hours(-30))
  expect(lookAtSessions(undefined, [forgotten], START).underWay).toEqual([])
  expect(lookAtSessions(undefined, [aSession('today', 'running', hours(-3))], START).underWay).toEqual([
    'today',
  ])
})

test('one that was seen to be resumed counts, however long ago it began', () => {
  const before = lookAtSessions(undefined, [aSession('s', 'closed', hours(-30))], START)
  expect(lookAtSessions(before, [aSession('s', 'running', hours(-30))], START).underWay).toEqual(['s'])
})

test('the forgotten one is not brought back by another change', () => {
  const forgotten = aSession('old', 'running', hours(-30))
  const before = lookAtSessions(undefined, [forgotten], START)
  const after = lookAtSessions(before, [forgotten, aSession('s', 'sign-in', hours(0))], START)
  expect(after.underWay).toEqual(['s'])
})

test('a long one counts until it ends', () => {
  const before = lookAtSessions(undefined, [aSession('s', 'running', hours(0))], START)
  const later = lookAtSessions(before, [aSession('s', 'running', hours(0))], Date.parse(hours(40)))
  expect(later.underWay).toEqual(['s'])
  expect(lookAtSessions(later, [aSession('s', 'closed', hours(0))], Date.parse(hours(41))).underWay).toEqual(
    [],
  )
})

test('of two the one that began last comes first', () => {
  const sessions = [aSession('first', 'running', hours(-2)), aSession('second', 'sign-in', hours(-1))]
  expect(lookAtSessions(undefined, sessions, START).underWay).toEqual(['second', 'first'])
})
