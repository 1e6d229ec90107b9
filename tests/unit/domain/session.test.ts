import { describe, expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { lightOf } from '#shared/domain/lights'
import { moveSession, plannedLength, Session, SESSION_STATES } from '#shared/domain/session'
import { closeNeed, extendDueDate } from '#shared/domain/need-rules'
import type { PlainDate } from '#shared/domain/calendar'
import { aDisposedNeed, aNeed, anOccasion } from '../../fixtures/a-need'

function aSession(state: string): Session {
  return Session.parse({
    ...{
      id: 's',
      seriesId: 'weekly',
      seriesName: '周例会',
      year: 2022,
      number: 15,
      date: '2022-09-29',
      state,
    },
    ...{ startTime: '09:50', endTime: '11:20', place: '', chair: '', recorder: '' },
  })
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  draft: ['noticed', 'sign-in', 'running'],
  noticed: ['draft', 'sign-in', 'running'],
  'sign-in': ['noticed', 'running'],
  running: ['closed'],
  closed: ['running', 'finalised'],
  finalised: ['closed'],
}

describe.each(SESSION_STATES)('a session that is %s', (from) => {
  test.each(SESSION_STATES.filter((state) => state !== from))(
    'moving to %s keeps the order of states',
    (to) => {
      const move = () => moveSession(aSession(from), to, '2022-09-29T02:00:00.000Z')
      if (ALLOWED[from]!.includes(to)) expect(move().state).toBe(to)
      else expect(move).toThrow('sessions.wrongStep')
    },
  )
})

test('the first start counts, whatever is resumed later', () => {
  const started = moveSession(aSession('sign-in'), 'running', '2022-09-29T02:00:00.000Z')
  const closed = moveSession(started, 'closed', '2022-09-29T02:58:00.000Z')
  const resumed = moveSession(closed, 'running', '2022-09-29T03:05:00.000Z')
  expect(resumed.startedAt).toBe('2022-09-29T02:00:00.000Z')
})

test('the planned length is minutes between the times', () => {
  expect(plannedLength(aSession('draft'))).toBe(90)
})

describe('lights', () => {
  const light = (need: Parameters<typeof lightOf>[0], today: PlainDate, returnDate?: PlainDate) =>
    lightOf(need, { today, holidays: HOLIDAY_YEARS, yellowDays: 3, returnDate })

  test.each([
    ['2022-09-29', 'green', 'due', 7],
    ['2022-10-08', 'green', 'due', 5],
    ['2022-10-10', 'yellow', 'due', 3],
    ['2022-10-13', 'yellow', 'due', 0],
    ['2022-10-14', 'red', 'overdue', 1],
    ['2022-10-17', 'red', 'overdue', 2],
  ] as const)('on %s a need due on Thursday 2022-10-13 is %s', (today, colour, reason, days) => {
    expect(light(aDisposedNeed('dated'), today)).toEqual({ colour, reason, days })
  })

  test('over days off nothing shows zero: tomorrow is not today, and past is at least one day', () => {
    const dueOn = (day: PlainDate) =>
      extendDueDate(aDisposedNeed('dated'), { dueDate: day, reason: '延期', approvedBy: '' }, anOccasion())
    expect(light(dueOn('2022-10-16'), '2022-10-15')).toMatchObject({ reason: 'due', days: 1 })
    expect(light(dueOn('2022-10-14'), '2022-10-15')).toMatchObject({ reason: 'overdue', days: 1 })
  })

  test('a claim shines by the day it comes back', () => {
    const claimed = aDisposedNeed('claimed')
    expect(light(claimed, '2022-10-13', '2022-10-13')).toEqual({
      colour: 'yellow',
      reason: 'return',
      days: 0,
    })
    expect(light(claimed, '2022-10-14', '2022-10-13')).toMatchObject({
      colour: 'red',
      reason: 'return-overdue',
    })
    expect(light(claimed, '2022-10-13')).toMatchObject({ colour: 'green', days: -1 })
  })

  test('an escalation waits, an undecided need is undecided, a closed one has no light', () => {
    expect(light(aDisposedNeed('escalated'), '2022-10-20')).toEqual({
      colour: 'yellow',
      reason: 'waiting',
      days: 21,
    })
    expect(light(aNeed(), '2022-10-20')).toMatchObject({ reason: 'undecided' })
    const closed = closeNeed(aDisposedNeed('dated'), { told: 'phone', words: '' }, anOccasion())
    expect(light(closed, '2022-10-20')).toBeUndefined()
  })
})
