import { describe, expect, test } from 'vitest'
import { Agenda } from '#shared/domain/agenda'
import { Attendance } from '#shared/domain/attendance'
import { CHECK_NAMES, checksOf, type SessionBook } from '#shared/domain/checks'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { Draft, type Need } from '#shared/domain/need'
import { amendWording, dispose, returnClaim } from '#shared/domain/need-rules'
import { Session } from '#shared/domain/session'
import { Vote } from '#shared/domain/vote'
import { isTextKey, sayByName } from '#shared/text/say'
import { aDisposedNeed, aNeed, anOccasion, complete, COMPLETE } from '../../fixtures/a-need'

function aSession(changes: Record<string, unknown> = {}): Session {
  return Session.parse({
    ...{
      id: 'session-15',
      seriesId: 'weekly',
      seriesName: '周例会',
      year: 2022,
      number: 15,
      date: '2022-09-29',
    },
    ...{
      startTime: '10:00',
      endTime: '11:00',
      place: '',
      chair: '周书记',
      recorder: '陈思',
      state: 'closed',
    },
    ...changes,
  })
}

const person = (changes: Record<string, unknown> = {}) => ({
  ...{ id: 'a1', name: '王敏', organisation: '豫源水务', organisationKind: 'enterprise', state: 'present' },
  ...changes,
})
const item = (changes: Record<string, unknown> = {}) => ({
  ...{
    id: 'i1',
    kind: 'need',
    title: '新需求',
    plannedMinutes: 30,
    state: 'done',
    spentSeconds: 60,
    entries: [],
  },
  ...changes,
})
const agenda = (...items: unknown[]) => Agenda.parse({ id: 'session-15', items })
const attendance = (...attendees: unknown[]) => Attendance.parse({ id: 'session-15', attendees })

/** A session with nothing to mend. */
function aBook(changes: Partial<SessionBook> = {}): SessionBook {
  return {
    session: aSession(),
    agenda: agenda(item()),
    attendance: attendance(person()),
    drafts: [],
    needs: [],
    previous: undefined,
    holidays: HOLIDAY_YEARS,
    longestDays: 30,
    ...changes,
  }
}

const draft = (state: string) =>
  Draft.parse({
    ...{
      id: 'd1',
      sessionId: 'session-15',
      enterprise: '嘉禾物业',
      raiser: '',
      title: '',
      text: '快递柜',
      state,
    },
    at: '2022-09-29T02:48:00.000Z',
  })

const unconfirmed = () =>
  amendWording(aDisposedNeed('dated'), { title: '新题', text: '新文', reason: '' }, anOccasion())
const withInput = (input: Parameters<typeof complete>[0]): Need =>
  dispose(aNeed(), complete(input), anOccasion())
const returnNow = { ...COMPLETE.claimed, returnSession: { year: 2022, number: 15 } }
const review = (state: string) =>
  item({ kind: 'review', title: '回头看', entries: [{ needId: 'need-34', state }] })

const anOpenVote = () =>
  Vote.parse({
    ...{ id: 'v1', sessionId: 'session-15', itemId: 'i1', question: '是否同意', rule: 'simple' },
    ...{ way: 'hands', state: 'open', openedAt: '2022-09-29T02:10:00.000Z', entitled: 1, ballots: [] },
  })

const FINDINGS: readonly [(typeof CHECK_NAMES)[number], 'hard' | 'soft', Partial<SessionBook>][] = [
  ['undisposed', 'hard', { needs: [aNeed()] }],
  ['unconfirmed', 'hard', { needs: [unconfirmed()] }],
  ['reviewOpen', 'hard', { needs: [aDisposedNeed('dated')], agenda: agenda(review('waiting')) }],
  ['claimDue', 'hard', { needs: [withInput(returnNow)] }],
  ['draftOpen', 'hard', { drafts: [draft('on-screen')] }],
  ['itemOpen', 'hard', { agenda: agenda(item({ state: 'planned', spentSeconds: 0 })) }],
  ['voteOpen', 'hard', { openVote: anOpenVote() }],
  ['nobodyPresent', 'hard', { attendance: attendance(person({ state: 'excused' })) }],
  [
    'leftWithoutItem',
    'hard',
    { attendance: attendance(person(), person({ id: 'a2', state: 'left-early' })) },
  ],
  ['noPerson', 'soft', { needs: [withInput({ ...COMPLETE.immediate, person: '' })] }],
  ['substituteWithoutName', 'soft', { attendance: attendance(person({ state: 'substitute' })) }],
  ['quorumMissed', 'soft', { quorum: { people: 2 } }],
  ['attendanceOpen', 'soft', { attendance: attendance(person(), person({ id: 'a2', state: 'expected' })) }],
  ['previousNotApproved', 'soft', { previous: aSession({ id: 'session-14', number: 14 }) }],
  ['noChair', 'soft', { session: aSession({ chair: '' }) }],
  ['noRecorder', 'soft', { session: aSession({ recorder: '' }) }],
  ['stillUnsatisfied', 'soft', { needs: [withInput({ ...COMPLETE.answered, reaction: 'unsatisfied' })] }],
  ['escalationWithoutOffice', 'soft', { needs: [withInput({ ...COMPLETE.escalated, leadOffice: '' })] }],
  ['dueOnHoliday', 'soft', { needs: [withInput({ ...COMPLETE.dated, dueDate: '2022-10-01' })] }],
  ['dueTooLate', 'soft', { needs: [withInput({ ...COMPLETE.dated, dueDate: '2023-01-05' })] }],
]

test('every check has its own case here', () => {
  expect(FINDINGS.map(([name]) => name).sort()).toEqual([...CHECK_NAMES].sort())
})

test('a session in order has nothing to mend', () => {
  expect(checksOf(aBook())).toEqual([])
  expect(checksOf(aBook({ drafts: [draft('withdrawn'), draft('confirmed')] }))).toEqual([])
  expect(checksOf(aBook({ needs: [aDisposedNeed('dated')], agenda: agenda(review('postponed')) }))).toEqual(
    [],
  )
})

describe.each(FINDINGS)('the check %s', (name, weight, changes) => {
  test(`is ${weight}, the only thing found, and says what it is about in both languages`, () => {
    const found = checksOf(aBook(changes))
    expect(found.map((check) => [check.name, check.hard])).toEqual([[name, weight === 'hard']])
    expect(found[0]!.subject).not.toBe('')
    expect(isTextKey(`words.checks.${name}`)).toBe(true)
    const values = { subject: found[0]!.subject }
    expect(sayByName('en', `words.checks.${name}`, values)).not.toBe(
      sayByName('zh-CN', `words.checks.${name}`, values),
    )
  })
})

test('hard checks come first and every one has an id of its own', () => {
  const changes = {
    needs: [aNeed(1), aNeed(2), withInput({ ...COMPLETE.immediate, person: '' })],
    drafts: [draft('typing')],
  }
  const found = checksOf(aBook({ ...changes, session: aSession({ chair: '' }) }))
  expect(found.map(({ hard }) => hard)).toEqual([true, true, true, false, false])
  expect(new Set(found.map(({ id }) => id)).size).toBe(5)
})

test('a claim that was returned is not due any more, and asks for a decision', () => {
  const returned = returnClaim(withInput(returnNow), '报告', anOccasion())
  expect(checksOf(aBook({ needs: [returned] })).map(({ name }) => name)).toEqual(['undisposed'])
})

test('a claim of a weekly series is not measured by the numbers of a monthly session', () => {
  const monthly = aSession({ seriesId: 'monthly', number: 20 })
  expect(checksOf(aBook({ session: monthly, needs: [withInput(returnNow)] }))).toEqual([])
})

test('a substitute alone makes a session attended', () => {
  const substitute = person({ state: 'substitute', substituteFor: '王敏' })
  expect(checksOf(aBook({ attendance: attendance(substitute) }))).toEqual([])
})

test('新需求 took place when needs stand under it, whatever its clock says', () => {
  const entries = [{ needId: 'need-1', state: 'waiting' }]
  expect(checksOf(aBook({ agenda: agenda(item({ state: 'planned', spentSeconds: 0, entries })) }))).toEqual(
    [],
  )
})
