import { expect, test } from 'vitest'
import { linesOf } from '#shared/domain/minutes'
import { Vote, castBallot, type BallotChoice } from '#shared/domain/vote'
import type { AgendaItemId, AttendeeId, SessionId, VoteId } from '#shared/domain/ids'
import { aConfirmedNeed, aCouncil, finalise } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

type Sitting = {
  readonly program: ATestProgram
  readonly sessionId: SessionId
  readonly itemId: AgendaItemId
  readonly people: readonly AttendeeId[]
}

/** A running session with `count` people signed in beside one observer, its second item at hand. */
async function aSitting(count = 5): Promise<Sitting> {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  for (let place = 3; place <= count; place++) {
    const attendee = {
      name: `代表${String(place)}`,
      organisation: `企业${String(place)}`,
      organisationKind: 'enterprise',
      state: place === 3 ? 'substitute' : 'present',
    } as const
    await program.ask('attendance.add', { sessionId, attendee })
  }
  const observer = {
    name: '旁听',
    organisation: '社区',
    organisationKind: 'other',
    state: 'observer',
  } as const
  await program.ask('attendance.add', { sessionId, attendee: observer })
  const { agenda, attendance } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items[1]!.id
  await program.ask('agenda.openItem', { sessionId, itemId })
  return { program, sessionId, itemId, people: attendance.attendees.map(({ id }) => id) }
}

const QUESTION = '是否同意延长食堂供餐时间？'

async function open({ program, sessionId, itemId }: Sitting, more: object = {}) {
  const input = { sessionId, itemId, question: QUESTION, rule: 'simple', way: 'hands', ...more } as const
  return (await program.ask('vote.open', input)).voteId
}

const rowsOf = async ({ program, sessionId }: Sitting) =>
  (await program.ask('vote.list', { sessionId })).votes

const minutesOf = async ({ program, sessionId }: Sitting) =>
  linesOf((await program.ask('minutes.get', { sessionId })).paper)

test('hands are counted of those in the room: substitutes vote, observers do not', async () => {
  const sitting = await aSitting()
  const { program, sessionId } = sitting
  expect((await program.ask('vote.list', { sessionId })).entitled).toBe(5)
  const voteId = await open(sitting)
  await program.ask('vote.close', { voteId, hands: { for: 3, against: 1, abstain: 0 } })
  expect(await rowsOf(sitting)).toMatchObject([
    { state: 'closed', entitled: 5, cast: 4, result: { for: 3, against: 1, abstain: 0, isPassed: true } },
  ])
  expect(await minutesOf(sitting)).toContain(
    '会议以举手方式表决“是否同意延长食堂供餐时间”（过半数通过）：有表决权的到会人员5人，赞成3人，反对1人，弃权0人，未表决1人，表决通过。',
  )
})

test('more hands than people are refused with both numbers, and the vote stays open', async () => {
  const sitting = await aSitting()
  const { program } = sitting
  const voteId = await open(sitting)
  const tooMany = await program.refusal('vote.close', { voteId, hands: { for: 5, against: 1, abstain: 0 } })
  expect(tooMany).toEqual({
    code: 'refused',
    message: '合计 6 人，多于有表决权的 5 人。请核对人数；有人后到，先签到，作废后重新表决。',
  })
  expect((await program.refusal('vote.close', { voteId })).message).toBe('请先填赞成、反对和弃权的人数。')
  expect(await rowsOf(sitting)).toMatchObject([{ state: 'open', cast: 0 }])
})

test('one vote at a time; a cancelled one stands in no minutes, a repeated one is told as such', async () => {
  const sitting = await aSitting()
  const { program } = sitting
  const first = await open(sitting)
  const second = {
    sessionId: sitting.sessionId,
    itemId: sitting.itemId,
    question: '另一件',
    way: 'hands',
  } as const
  expect((await program.refusal('vote.open', { ...second, rule: 'simple' })).message).toContain(QUESTION)
  await program.ask('vote.cancel', { voteId: first })
  expect((await minutesOf(sitting)).join()).not.toContain('表决')
  const again = await open(sitting, { rule: 'unanimous' })
  await program.ask('vote.close', { voteId: again, hands: { for: 4, against: 0, abstain: 1 } })
  expect((await program.refusal('vote.cancel', { voteId: again })).message).toContain('已经结束')
  const last = await open(sitting, { rule: 'two-thirds' })
  await program.ask('vote.close', { voteId: last, hands: { for: 4, against: 0, abstain: 1 } })
  const told = (await minutesOf(sitting)).filter((line) => line.includes('表决“'))
  expect(told.map((line) => line.slice(line.indexOf('（'), line.indexOf('：')))).toEqual([
    '（全体一致通过）',
    '（三分之二以上通过）',
  ])
  expect(told[0]).toContain('表决未通过。')
  expect(told[1]).toMatch(/^会议以举手方式重新表决.*，表决通过。$/u)
})

/** Puts ballots in, as phones do. */
async function cast({ program }: Sitting, voteId: VoteId, ballots: readonly [AttendeeId, BallotChoice][]) {
  for (const [attendeeId, choice] of ballots) {
    const stored = (await program.program().records('votes')).find(({ id }) => id === voteId)!
    const value = castBallot(Vote.parse(stored.value), attendeeId, choice, program.now())
    await program.program().commit({
      ...{ key: `ballot-${attendeeId}-${choice}`, at: program.now(), by: '手机', laptop: 'test' },
      ...{ operation: 'phone.vote', reads: [], receipt: {} },
      changes: [{ type: 'put', collection: 'votes', id: voteId, revision: stored.revision, value }],
    })
  }
}

test('by phone the desk sees how many have voted and nothing of what until it is closed, then never who', async () => {
  const sitting = await aSitting()
  const { program, people } = sitting
  const voteId = await open(sitting, { way: 'phones' })
  await cast(sitting, voteId, [
    [people[0]!, 'against'],
    [people[0]!, 'for'],
    [people[1]!, 'for'],
    [people[2]!, 'abstain'],
  ])
  const reply = await program.send('vote.list', { sessionId: sitting.sessionId })
  expect(await rowsOf(sitting)).toMatchObject([{ state: 'open', cast: 3 }])
  expect(JSON.stringify(reply)).not.toMatch(/ballots|voters|counted|abstain|against/u)
  // Whoever has no phone raises a hand.
  await program.ask('vote.close', { voteId, hands: { for: 1, against: 1, abstain: 0 } })
  expect(await rowsOf(sitting)).toMatchObject([
    { cast: 5, result: { for: 3, against: 1, abstain: 1, isPassed: true } },
  ])
  const [stored] = await program.program().records('votes')
  expect(JSON.stringify(stored!.value)).not.toMatch(new RegExp(`"attendeeId"`, 'u'))
})

test('a vote needs a session under way and people in it; hands may still be written down after closing', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program, { running: false })
  const { agenda } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items[0]!.id
  const input = { sessionId, itemId, question: QUESTION, rule: 'simple', way: 'hands' } as const
  expect((await program.refusal('vote.open', input)).message).toBe('会议进行中才能表决。请先开会。')
  await program.ask('session.signIn', { sessionId })
  await program.ask('session.start', { sessionId })
  expect((await program.refusal('vote.open', input)).message).toContain('还没有人到会')
  const attendee = {
    name: '王敏',
    organisation: '豫源水务',
    organisationKind: 'enterprise',
    state: 'present',
  } as const
  await program.ask('attendance.add', { sessionId, attendee })
  await program.ask('session.close', { sessionId })
  expect((await program.refusal('vote.open', { ...input, way: 'phones' })).code).toBe('refused')
  await program.ask('vote.open', input)
})

test('an item and a need under it are agreed on, or who disagreed is written down; both can be taken back', async () => {
  const sitting = await aSitting()
  const { program, sessionId } = sitting
  const { needId } = await aConfirmedNeed(program, sessionId)
  const { agenda } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items[0]!.id
  const under = agenda.items.find(({ entries }) => entries.some((entry) => entry.needId === needId))!
  const agreed = { kind: 'agreed', words: '' } as const
  await program.ask('agenda.deliberate', { sessionId, itemId, deliberation: agreed })
  const dissent = { kind: 'dissent', words: '王敏认为应先征求物业意见' } as const
  const onNeed = { sessionId, itemId: under.id, needId } as const
  const empty = { ...onNeed, deliberation: { ...dissent, words: ' ' } }
  expect((await program.refusal('agenda.deliberate', empty)).message).toBe('请写明谁有什么不同意见。')
  expect((await program.refusal('agenda.deliberate', { ...onNeed, itemId, deliberation: agreed })).code).toBe(
    'not-found',
  )
  await program.ask('agenda.deliberate', { ...onNeed, deliberation: dissent })
  const lines = await minutesOf(sitting)
  expect(lines).toContain('会议一致同意。')
  expect(lines).toContain('有不同意见：王敏认为应先征求物业意见。')
  await program.ask('agenda.deliberate', { ...onNeed, deliberation: null })
  await program.ask('agenda.deliberate', { sessionId, itemId, deliberation: null })
  expect((await minutesOf(sitting)).join()).not.toMatch(/一致同意|不同意见/u)
})

test('a vote on a need stands under the need, survives a restart, and cannot be made once finalised', async () => {
  const sitting = await aSitting()
  const { program, sessionId } = sitting
  const { needId } = await aConfirmedNeed(program, sessionId)
  const { agenda } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items.find(({ entries }) => entries.length > 0)!.id
  const voteId = await open(sitting, { itemId, needId })
  expect(await program.ask('session.checks', { sessionId })).toContainEqual(
    expect.objectContaining({ name: 'voteOpen', hard: true, subject: QUESTION }),
  )
  await program.restart()
  expect(await rowsOf(sitting)).toMatchObject([{ id: voteId, state: 'open', needId }])
  await program.ask('vote.close', { voteId, hands: { for: 5, against: 0, abstain: 0 } })
  const { needs } = await program.ask('session.get', { sessionId })
  expect(needs.find(({ need }) => need.id === needId)!.need.story.at(-1)).toMatchObject({
    type: 'voted',
    sessionId,
    words: '是否同意延长食堂供餐时间：赞成5人，反对0人，弃权0人，表决通过。',
  })
  const lines = await minutesOf(sitting)
  const heading = lines.findIndex((line) => line.startsWith('（一）N-001'))
  expect(lines[heading + 2]).toMatch(/^会议以举手方式表决/u)
  const disposition = {
    kind: 'answered',
    answer: '已安排',
    answeredBy: '城管办',
    reaction: 'satisfied',
  } as const
  await program.ask('need.dispose', { needId, sessionId, disposition })
  await finalise(program, sessionId)
  const late = { sessionId, itemId, question: QUESTION, rule: 'simple', way: 'hands' } as const
  expect((await program.refusal('vote.open', late)).message).toContain('定稿')
})
