import { expect, test } from 'vitest'
import { Attendance, countAttendance, isPresent, putAttendee } from '#shared/domain/attendance'

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
