import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Agenda } from '#shared/domain/agenda'
import { Attendance } from '#shared/domain/attendance'
import { AgendaItemId, AttendeeId, SessionId, VoteId } from '#shared/domain/ids'
import {
  BALLOT_CHOICES,
  VOTING_RULES,
  cancelVote,
  castBallot,
  castIn,
  closeVote,
  isCarried,
  newVote,
  peopleIn,
  resultOf,
  votersAt,
  withRest,
  type BallotChoice,
  type Vote,
  type VoteCount,
  type VotingWay,
} from '#shared/domain/vote'

const NOW = '2022-09-29T02:10:00.000Z'
const LATER = '2022-09-29T02:12:00.000Z'
const person = (place: number) => AttendeeId.parse(`p${String(place)}`)
const people = (count: number) => Array.from({ length: count }, (_, place) => person(place))

function aVote(entitled: number, way: VotingWay = 'phones', changes: Partial<Vote> = {}): Vote {
  const matter = {
    id: VoteId.parse('v1'),
    sessionId: SessionId.parse('s1'),
    itemId: AgendaItemId.parse('i1'),
    question: '是否同意延长食堂供餐时间',
    rule: 'simple',
    way,
  } as const
  return { ...newVote(matter, people(entitled), NOW), ...changes }
}

const counts = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.nat(most))
    .map(([inFavour, against, abstain]): VoteCount => ({ for: inFavour, against, abstain }))
const ballots = fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...BALLOT_CHOICES)), { maxLength: 60 })

function castAll(vote: Vote, cast: readonly (readonly [number, BallotChoice])[]): Vote {
  return cast.reduce((sum, [place, choice]) => castBallot(sum, person(place), choice, LATER), vote)
}

describe('ballots', () => {
  test('one a person; the last one of each counts, and never more people than may vote', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const vote = castAll(aVote(12), cast)
        const last = new Map(cast)
        expect(castIn(vote)).toBe(last.size)
        const result = resultOf(closeVote(vote, undefined, LATER))!
        expect(peopleIn(result)).toBe(last.size)
        expect(peopleIn(result)).toBeLessThanOrEqual(vote.entitled)
        for (const choice of BALLOT_CHOICES)
          expect(result[choice]).toBe([...last.values()].filter((one) => one === choice).length)
      }),
    )
  })

  test('a double tap is one ballot and changes nothing', () => {
    const once = castBallot(aVote(3), person(1), 'for', NOW)
    expect(castBallot(once, person(1), 'for', LATER)).toBe(once)
  })

  test('are refused after closing, from strangers, and where hands are counted', () => {
    const closed = closeVote(aVote(3), undefined, LATER)
    expect(() => castBallot(closed, person(1), 'for', LATER)).toThrow('votes.over')
    expect(() => castBallot(cancelVote(aVote(3), NOW), person(1), 'for', LATER)).toThrow('votes.over')
    expect(() => castBallot(aVote(3), person(7), 'for', LATER)).toThrow('votes.notEntitled')
    expect(() => castBallot(aVote(3, 'hands'), person(1), 'for', LATER)).toThrow('votes.byHands')
  })

  test('are forgotten when the vote is closed or called off: only the count stays', () => {
    const vote = castAll(aVote(3), [
      [0, 'for'],
      [1, 'against'],
    ])
    expect(resultOf(vote)).toBeUndefined()
    expect(closeVote(vote, undefined, LATER).ballots).toEqual([])
    expect(cancelVote(vote, LATER).ballots).toEqual([])
  })
})

describe('hands', () => {
  test('never come to more people than may vote, beside the ballots of phones', () => {
    fc.assert(
      fc.property(ballots, counts(14), (cast, hands) => {
        const vote = castAll(aVote(12), cast)
        if (castIn(vote) + peopleIn(hands) > 12)
          expect(() => closeVote(vote, hands, LATER)).toThrow('votes.tooMany')
        else {
          const closed = closeVote(vote, hands, LATER)
          expect(castIn(closed)).toBe(castIn(vote) + peopleIn(hands))
          expect(peopleIn(resultOf(closed)!)).toBe(castIn(closed))
        }
      }),
    )
  })

  test('have to be counted when that is how it is voted', () => {
    expect(() => closeVote(aVote(3, 'hands'), undefined, LATER)).toThrow('votes.handsMissing')
  })

  test('the rest takes everybody the other choices leave', () => {
    fc.assert(
      fc.property(counts(40), fc.constantFrom(...BALLOT_CHOICES), fc.nat(60), (count, choice, voting) => {
        const filled = withRest(count, choice, voting)
        const others = peopleIn(count) - count[choice]
        expect(peopleIn(filled)).toBe(Math.max(others, voting))
        expect(withRest(filled, choice, voting)).toEqual(filled)
      }),
    )
  })
})

describe('the result', () => {
  test.each([
    ['simple', 15, 30, false],
    ['simple', 16, 30, true],
    ['two-thirds', 19, 30, false],
    ['two-thirds', 20, 30, true],
    ['unanimous', 29, 30, false],
    ['unanimous', 30, 30, true],
    ['unanimous', 0, 0, false],
  ] as const)('%s: %i of %i carries it: %s', (rule, inFavour, entitled, carried) => {
    expect(isCarried(rule, inFavour, entitled)).toBe(carried)
  })

  test('more in favour never loses it, more who may vote never wins it, and a harder rule is no easier', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (inFavour, more) => {
        const entitled = inFavour + more
        const carried = VOTING_RULES.map((rule) => isCarried(rule, inFavour, entitled))
        for (const [place, rule] of VOTING_RULES.entries()) {
          if (more > 0 && carried[place]) expect(isCarried(rule, inFavour + 1, entitled)).toBe(true)
          if (!carried[place]) expect(isCarried(rule, inFavour, entitled + 1)).toBe(false)
        }
        const [simple, twoThirds, unanimous] = carried
        expect([!unanimous || twoThirds, !twoThirds || simple]).toEqual([true, true])
      }),
    )
  })

  test('whoever abstains or says nothing is not for it', () => {
    const closed = (hands: VoteCount) => resultOf(closeVote(aVote(4, 'hands'), hands, LATER))!.isPassed
    expect(closed({ for: 2, against: 0, abstain: 2 })).toBe(false)
    expect(closed({ for: 2, against: 0, abstain: 0 })).toBe(false)
    expect(closed({ for: 3, against: 1, abstain: 0 })).toBe(true)
  })
})

test('those in the room vote, substitutes too; observers, the excused and those who have left do not', () => {
  const item = (id: string) => ({
    id,
    kind: 'other',
    title: id,
    plannedMinutes: 5,
    state: 'planned',
    spentSeconds: 0,
    entries: [],
  })
  const agenda = Agenda.parse({ id: 's1', items: ['i1', 'i2', 'i3'].map(item) })
  const attendee = (id: string, state: string, more: object = {}) => ({
    id,
    name: id,
    organisation: '豫源水务',
    organisationKind: 'enterprise',
    state,
    ...more,
  })
  const attendance = Attendance.parse({
    id: 's1',
    attendees: [
      attendee('here', 'present'),
      attendee('stands-in', 'substitute', { substituteFor: '周赟' }),
      attendee('late', 'late', { arrivedAtItemId: 'i2' }),
      attendee('gone', 'left-early', { leftAtItemId: 'i2' }),
      attendee('left-unknown', 'left-early'),
      attendee('looks-on', 'observer'),
      attendee('excused', 'excused'),
      attendee('expected', 'expected'),
    ],
  })
  const at = (id: string) => votersAt(attendance, agenda, AgendaItemId.parse(id))
  expect(at('i1')).toEqual(['here', 'stands-in', 'gone'])
  expect(at('i3')).toEqual(['here', 'stands-in', 'late'])
  expect(() => newVote({ ...aVote(1), rule: 'simple' }, [], NOW)).toThrow('votes.nobodyMayVote')
})
