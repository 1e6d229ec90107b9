import { expect, test } from 'vitest'
import { AgendaItemId, AttendeeId, SpeakerId, VoteId, type SessionId } from '#shared/domain/ids'
import { Floor } from '#shared/domain/floor'
import type { Room, RoomView } from '#shared/domain/room'
import { DEFAULT_SETTINGS } from '#shared/domain/settings'
import { Vote } from '#shared/domain/vote'
import { speakersScreen, voteScreen } from '../../../main/core/room/room-lists'
import { speakersOnScreen, voteOnScreen } from '../../../main/core/room/room-follow'
import type { Work } from '../../../main/core/work'
import { SESSION } from '../../fixtures/a-need'

const aVote = (changes: Partial<Vote> = {}) =>
  Vote.parse({
    id: VoteId.parse('vote-1'),
    sessionId: SESSION,
    itemId: AgendaItemId.parse('item-1'),
    question: '是否增开西侧出口',
    rule: 'simple',
    way: 'phones',
    state: 'open',
    openedAt: '2022-09-29T02:20:00.000Z',
    entitled: 5,
    ballots: [
      { attendeeId: AttendeeId.parse('a'), choice: 'for', at: '2022-09-29T02:21:00.000Z' },
      { attendeeId: AttendeeId.parse('b'), choice: 'against', at: '2022-09-29T02:21:00.000Z' },
      { attendeeId: AttendeeId.parse('c'), choice: 'for', at: '2022-09-29T02:21:00.000Z' },
    ],
    ...changes,
  })

const aFloor = (sessionId: SessionId = SESSION) =>
  Floor.parse({
    id: sessionId,
    speakers: [
      {
        id: SpeakerId.parse('1'),
        name: '王女士',
        organisation: '豫源水务',
        state: 'speaking',
        spentSeconds: 0,
      },
      {
        id: SpeakerId.parse('2'),
        name: '李经理',
        organisation: '云杉科技',
        state: 'waiting',
        spentSeconds: 0,
      },
      { id: SpeakerId.parse('3'), name: '周总', organisation: '准绳设计', state: 'done', spentSeconds: 90 },
    ],
    speechMinutes: 4,
  })

/** A write that holds one room and the settings, and gives back the room it was left with. */
async function after(room: Room, follow: (work: Work) => Promise<void>): Promise<Room> {
  let kept = room
  const records: Readonly<Record<string, () => unknown>> = {
    room: () => kept,
    settings: () => DEFAULT_SETTINGS,
  }
  const work = {
    get: (collection: string) => Promise.resolve(records[collection]?.()),
    put: (_collection: string, record: unknown) => (kept = record as Room),
  } as unknown as Work
  await follow(work)
  return kept
}

const aRoom = (view: RoomView, changes: Partial<Room> = {}): Room => ({
  id: 'room',
  sessionId: SESSION,
  view,
  ...changes,
})

test('an open vote says how many have voted and never what; a closed one says both, and whether it passed', () => {
  const open = voteScreen(aVote())
  expect(open).toMatchObject({ cast: 3, entitled: 5, state: 'open' })
  expect(JSON.stringify(open)).not.toMatch(/"for"|"against"|isPassed/)
  const closed = voteScreen(aVote({ state: 'closed' }))
  expect(closed).toMatchObject({ result: { for: 2, against: 1, abstain: 0, isPassed: false } })
  expect(voteScreen(aVote({ state: 'cancelled' }))).not.toHaveProperty('result')
})

test('a vote on the screen follows what happens to it; a blanked screen stays blank; another view is left alone', async () => {
  const vote = aVote()
  const shown = aRoom(voteScreen(aVote({ ballots: [] })), { voteId: vote.id })
  const followed = await after(shown, (work) => voteOnScreen(work, vote))
  expect(followed.view).toMatchObject({ kind: 'vote', cast: 3 })
  const blanked = aRoom({ kind: 'blank' }, { voteId: vote.id, before: shown.view })
  const dark = await after(blanked, (work) => voteOnScreen(work, vote))
  expect(dark.view).toEqual({ kind: 'blank' })
  expect(dark.before).toMatchObject({ cast: 3 })
  const agenda = aRoom({ kind: 'agenda', items: [] })
  expect(await after(agenda, (work) => voteOnScreen(work, vote))).toEqual(agenda)
})

test('the speakers on the screen follow the floor of their session only', async () => {
  const shown = aRoom({ kind: 'speakers', waiting: [] })
  const followed = await after(shown, (work) => speakersOnScreen(work, aFloor()))
  expect(followed.view).toMatchObject({
    kind: 'speakers',
    speaking: { name: '王女士', minutes: 4 },
    waiting: [{ name: '李经理', organisation: '云杉科技' }],
  })
  const other = { ...shown, sessionId: 'another' as SessionId }
  expect(await after(other, (work) => speakersOnScreen(work, aFloor()))).toEqual(other)
})

test('nobody speaking and nobody waiting is an empty list', async () => {
  const view = { get: () => Promise.resolve(undefined), list: () => Promise.resolve([]) }
  const floor = Floor.parse({ id: SESSION, speakers: [] })
  expect(await speakersScreen(view as unknown as Work, floor)).toEqual({ kind: 'speakers', waiting: [] })
})
