import { expect, test } from 'vitest'
import type { Attendee } from '../../../../shared/domain/attendance'
import { AttendeeId } from '../../../../shared/domain/ids'
import { representativeMeant, representativesOf } from '../../../../renderer/features/session/representatives'

function anAttendee(name: string, state: Attendee['state'], organisation = '浦发银行'): Attendee {
  const id = AttendeeId.parse(name)
  return {
    id,
    name,
    organisation,
    organisationKind: 'enterprise',
    position: '',
    state,
    substituteFor: '',
    reason: '',
  }
}

const contacts = ['王女士', '李经理'].map((name) => ({ name, position: '行政', phone: '' }))

test('who is still expected comes first, then contacts who are not on the list', () => {
  const list = [
    anAttendee('王女士', 'expected'),
    anAttendee('周总', 'present'),
    anAttendee('外人', 'expected', '别家'),
  ]
  expect(representativesOf('浦发 银行', list, { contacts }).map(({ name }) => name)).toEqual([
    '王女士',
    '李经理',
  ])
})

test('a contact who has signed in is not offered again', () => {
  expect(representativesOf('浦发银行', [anAttendee('王女士', 'late')], { contacts })).toEqual([
    { name: '李经理', position: '行政', expected: undefined },
  ])
})

test('nothing typed means the only one there is', () => {
  const [one, other] = representativesOf('浦发银行', [], { contacts })
  expect(representativeMeant('', [one!])).toBe(one)
  expect(representativeMeant('', [one!, other!])).toBeUndefined()
  expect(representativeMeant('李经理', [one!, other!])).toBe(other)
  expect(representativeMeant('生人', [one!])).toBeUndefined()
})
