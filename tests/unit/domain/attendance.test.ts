import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Agenda, openItem } from '#shared/domain/agenda'
import {
  Attendance,
  ATTENDANCE_STATES,
  countAttendance,
  isPresent,
  lateItem,
  passagesOf,
  presentAt,
  putAttendee,
  signInAttendee,
} from '#shared/domain/attendance'
import { markAllPresent, markAttendee } from '#shared/domain/attendance-marks'
import { organisationGroups } from '#shared/domain/attendance-organisations'
import { type AgendaItemId, AttendeeId } from '#shared/domain/ids'
import { lowestQuorum, quorumNeeded, quorumNow } from '#shared/domain/quorum'

function anAttendance(...people: readonly [state: string, organisation: string, kind: string][]): Attendance {
  const attendees = people.map(([state, organisation, organisationKind], place) => ({
    ...{ id: `a${String(place)}`, name: `人${String(place)}`, organisation, organisationKind, state },
  }))
  return Attendance.parse({ id: 'session-15', attendees })
}

test('present are those who came, late, left early or as a substitute; observers are counted apart', () => {
  const attendance = anAttendance(
    ['present', '甲公司', 'enterprise'],
    ['late', '甲公司', 'enterprise'],
    ['left-early', '乙公司', 'enterprise'],
    ['substitute', '城管办', 'office'],
    ['excused', '丙公司', 'enterprise'],
    ['absent', '综经办', 'office'],
    ['observer', '物业', 'other'],
    ['expected', '丁公司', 'enterprise'],
  )
  expect(countAttendance(attendance)).toEqual({
    ...{ expected: 7, present: 4, excused: 1, absent: 1, observers: 1, substitutes: 1 },
    ...{ enterprises: 2, offices: 1 },
  })
})

test('nobody has come while everybody is expected', () => {
  const attendance = anAttendance(['expected', '甲公司', 'enterprise'])
  expect(attendance.attendees.some(isPresent)).toBe(false)
  expect(countAttendance(attendance)).toMatchObject({ expected: 1, present: 0, enterprises: 0 })
})

test('a person who is on the list already is changed in place', () => {
  const attendance = anAttendance(['expected', '甲公司', 'enterprise'], ['expected', '乙公司', 'enterprise'])
  const changed = putAttendee(attendance, { ...attendance.attendees[0]!, state: 'present' })
  expect(changed.attendees.map(({ state }) => state)).toEqual(['present', 'expected'])
})

const agenda = Agenda.parse({
  id: 'session-15',
  items: ['i1', 'i2', 'i3', 'i4'].map((id) => ({
    ...{ id, kind: 'other', title: id, plannedMinutes: 5, state: 'planned', spentSeconds: 0, entries: [] },
  })),
})
const items = agenda.items.map(({ id }) => id)
const a0 = AttendeeId.parse('a0')
const [first, second, third] = items as [AgendaItemId, AgendaItemId, AgendaItemId, AgendaItemId]
const now = '2022-09-29T02:00:00.000Z'
const presence = (attendance: Attendance) =>
  items.map((id) => presentAt(attendance, agenda, id).length).join('')

describe('coming and going', () => {
  const expected = anAttendance(['expected', '甲公司', 'enterprise'])

  test('who signs in is present; again changes nothing; late once an item is named', () => {
    const here = signInAttendee(expected, a0, now)
    expect(here.attendees[0]).toMatchObject({ state: 'present', at: now })
    expect(signInAttendee(here, a0, 'later')).toBe(here)
    const late = signInAttendee(expected, a0, now, third)
    expect(late.attendees[0]).toMatchObject({ state: 'late', arrivedAtItemId: third })
    expect(presence(late)).toBe('0011')
  })

  test('an observer stays an observer, and is never counted at an item', () => {
    const signed = signInAttendee(anAttendance(['observer', '物业', 'other']), a0, now)
    expect(signed.attendees[0]).toMatchObject({ state: 'observer', at: now })
    expect(signInAttendee(signed, a0, 'later')).toBe(signed)
    expect(presence(signed)).toBe('0000')
  })

  test('who leaves is away from that item on, and there again from the item at which they come back', () => {
    const here = signInAttendee(expected, a0, now)
    const left = markAttendee(here, a0, { state: 'left-early', leftAtItemId: second }, now)
    expect(presence(left)).toBe('1000')
    const back = signInAttendee(left, a0, now, third)
    expect(back.attendees[0]).toMatchObject({
      state: 'present',
      leftAtItemId: second,
      arrivedAtItemId: third,
    })
    expect(presence(back)).toBe('1011')
    expect(passagesOf(back.attendees[0]!, agenda).map(({ kind }) => kind)).toEqual(['left', 'arrived'])
    expect(presence(signInAttendee(left, a0, now, second))).toBe('1111')
  })

  test('late and early go together: there in between', () => {
    const late = signInAttendee(expected, a0, now, second)
    expect(presence(markAttendee(late, a0, { state: 'left-early', leftAtItemId: third }, now))).toBe('0100')
  })

  test('nobody is late before the first item is over, nor when nothing runs', () => {
    const running = openItem(agenda, first, now)
    expect(lateItem('running', running)).toBeUndefined()
    const next = openItem(running, second, '2022-09-29T02:05:00.000Z')
    expect(lateItem('running', next)).toBe(second)
    expect(lateItem('closed', next)).toBeUndefined()
  })

  test('nobody who never came was there, and a person counts at an item at most once', () => {
    const item = fc.constantFrom(...items)
    const attendee = fc.record({
      state: fc.constantFrom(...ATTENDANCE_STATES),
      leftAtItemId: fc.option(item, { nil: undefined }),
      arrivedAtItemId: fc.option(item, { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(attendee, { maxLength: 12 }), item, (people, itemId) => {
        const attendees = people.map((one, place) => ({
          ...{ id: `a${String(place)}`, name: '人', organisation: '甲', organisationKind: 'other', ...one },
        }))
        const attendance = Attendance.parse({ id: 's', attendees })
        const there = presentAt(attendance, agenda, itemId)
        expect(there.every(isPresent)).toBe(true)
        expect(new Set(there).size).toBe(there.length)
      }),
    )
  })
})

describe('marking', () => {
  const two = anAttendance(['expected', '甲公司', 'enterprise'], ['expected', '甲公司', 'enterprise'])

  test('a substitute stands in the other’s place; taken back, the other is expected again', () => {
    const came = markAttendee(two, a0, { state: 'substitute', name: '许昇', substituteFor: '人0' }, now)
    expect(came.attendees[0]).toMatchObject({ name: '许昇', substituteFor: '人0', state: 'substitute' })
    const back = markAttendee(came, a0, { state: 'expected' }, now)
    expect(back.attendees[0]).toMatchObject({ name: '人0', substituteFor: '', state: 'expected' })
    expect(back.attendees[0]).not.toHaveProperty('at')
  })

  test('a substitute for somebody who is still on the list takes that entry away', () => {
    const came = markAttendee(two, a0, { state: 'substitute', substituteFor: '人1' }, now)
    expect(came.attendees.map(({ name }) => name)).toEqual(['人0'])
  })

  test('everybody but those named; what was marked before stays', () => {
    const three = anAttendance(
      ['expected', '甲', 'other'],
      ['excused', '乙', 'other'],
      ['expected', '丙', 'other'],
    )
    const states = (attendance: Attendance) => attendance.attendees.map(({ state }) => state)
    expect(states(markAllPresent(three, now, [a0]))).toEqual(['expected', 'excused', 'present'])
    expect(states(markAllPresent(three, now, [a0], 'absent'))).toEqual(['absent', 'excused', 'present'])
  })
})

describe('quorum', () => {
  const nine = anAttendance(
    ...Array.from(
      { length: 9 },
      (_, place) => [place < 5 ? 'present' : 'absent', '甲', 'other'] as [string, string, string],
    ),
    ['observer', '物业', 'other'],
  )
  test('a share is of those on the list without observers, rounded up', () => {
    expect(quorumNeeded({ percent: 50 }, nine)).toBe(5)
    expect(quorumNeeded({ percent: 67 }, nine)).toBe(7)
    expect(quorumNow({ people: 6 }, nine, agenda)).toEqual({ present: 5, needed: 6, isMet: false })
    expect(quorumNow(undefined, nine, agenda)).toBeUndefined()
  })

  test('who has left no longer counts, neither now nor for the lowest of the session', () => {
    const left = markAttendee(nine, a0, { state: 'left-early', leftAtItemId: second }, now)
    const running = openItem(openItem(agenda, first, now), second, '2022-09-29T02:05:00.000Z')
    expect(quorumNow({ people: 5 }, left, running)).toMatchObject({ present: 4, isMet: false })
    expect(lowestQuorum({ people: 5 }, left, running)).toMatchObject({ present: 4, isMet: false })
    expect(lowestQuorum({ people: 5 }, nine, running)).toMatchObject({ isMet: true })
  })
})

test('organisations count once, by kind, with those of which nobody came', () => {
  const groups = organisationGroups(
    anAttendance(
      ['present', '甲公司', 'enterprise'],
      ['expected', '甲公司', 'enterprise'],
      ['absent', '乙公司', 'enterprise'],
      ['late', '城管办', 'office'],
      ['observer', '物业', 'other'],
    ),
  )
  expect(groups.map(({ kind, here, lines }) => [kind, here, lines.length])).toEqual([
    ['enterprise', 1, 2],
    ['office', 1, 1],
  ])
  expect(groups[0]!.lines.map(({ here, missing }) => [here.length, missing.length])).toEqual([
    [1, 1],
    [0, 1],
  ])
})
