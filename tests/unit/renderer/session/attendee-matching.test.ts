import { describe, expect, test } from 'vitest'
import { Attendee } from '#shared/domain/attendance'
import { AttendeeId } from '#shared/domain/ids'
import { pinyinKeys } from '../../../../main/core/pinyin'
import {
  findablesOf,
  findAttendees,
  readTyped,
  type Findable,
} from '../../../../renderer/features/session/attendance/attendee-matching'
import { THIRTY } from '../../../fixtures/thirty-people'

function findables(change: Partial<Attendee> = {}): readonly Findable[] {
  return THIRTY.map(({ name, organisation }) => {
    const attendee = Attendee.parse({
      ...{ id: name + organisation, name, organisation, organisationKind: 'enterprise', state: 'expected' },
      ...change,
    })
    const spelling = {
      attendeeId: attendee.id,
      name: pinyinKeys(name),
      organisation: pinyinKeys(organisation),
    }
    return { attendee, spelling }
  })
}

/** Keys until the person is signed in: the letters, then Enter, or the number of the line. */
function keysFor(all: readonly Findable[], letters: string, who: Attendee): number {
  const place = findAttendees(all, letters).findIndex(({ id }) => id === who.id)
  return place < 0 ? Infinity : letters.length + 1
}

const initialsOf = (name: string) =>
  Array.from(name, (character) => pinyinKeys(character).initials[0]!.charAt(0)).join('')

describe('thirty people on the list, all still expected', () => {
  const all = findables()

  test.each(THIRTY)('$name: at most four keys by all their initials', ({ name, organisation, letters }) => {
    const who = all.find(({ attendee }) => attendee.name === name && attendee.organisation === organisation)!
    expect(keysFor(all, letters, who.attendee)).toBeLessThanOrEqual(4)
  })

  test.each(THIRTY)('$name: at most three keys by two initials and a number', ({ name, organisation }) => {
    const who = all.find(({ attendee }) => attendee.name === name && attendee.organisation === organisation)!
    expect(keysFor(all, initialsOf(name).slice(0, 2), who.attendee)).toBeLessThanOrEqual(3)
  })
})

const namesFor = (query: string, all = findables()) => findAttendees(all, query).map(({ name }) => name)

test('who has come steps behind those still expected', () => {
  const all = findables()
  expect(namesFor('wm').slice(0, 2)).toEqual(['王敏', '王明'])
  const came = all.map((one) =>
    one.attendee.name === '王敏' ? { ...one, attendee: { ...one.attendee, state: 'present' as const } } : one,
  )
  expect(namesFor('wm', came)[0]).toBe('王明')
  expect(namesFor('wm', came)).toContain('王敏')
})

test('found by organisation, by characters, by full pinyin, and as an input method writes letters', () => {
  expect(namesFor('pfyh')).toEqual(['林浦'])
  expect(namesFor('启明星')).toEqual(['吴启'])
  expect(namesFor('chenzhe')[0]).toBe('陈喆')
  expect(namesFor("w'm")).toEqual(namesFor('wm'))
  expect(namesFor('')).toEqual([])
})

test('before the spellings are known, and when a name has changed since, characters still find', () => {
  const attendees = findables().map(({ attendee }) => attendee)
  expect(namesFor('王敏', findablesOf(attendees, []))).toEqual(['王敏'])
  const old = [
    {
      attendeeId: AttendeeId.parse(attendees[0]!.id),
      name: pinyinKeys('旧名'),
      organisation: pinyinKeys('旧'),
    },
  ]
  expect(findablesOf(attendees, old)[0]!.spelling).toBeUndefined()
})

test.each([
  ['wm', { query: 'wm' }],
  ['wm2', { query: 'wm', choice: 2 }],
  ['wm,', { query: 'wm', command: 'late' }],
  ['wm，', { query: 'wm', command: 'late' }],
  ['wm。', { query: 'wm', command: 'absent' }],
  ['wm、', { query: 'wm', command: 'substitute' }],
  ['wm》', { query: 'wm', command: 'leave' }],
  ['wm-', { query: 'wm', command: 'excused' }],
  ['wm=', { query: 'wm', command: 'observer' }],
  ['王敏2', { query: '王敏', choice: 2 }],
  ['2', { query: '2' }],
  [',', { query: ',' }],
  ['wm0', { query: 'wm0' }],
])('%s is read as letters and what is done', (typed, read) => {
  expect(readTyped(typed)).toEqual(read)
})
