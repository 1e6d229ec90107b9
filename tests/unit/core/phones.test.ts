import { describe, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '#shared/contract/frames'
import { operations, type InputOf, type OperationName, type OutputOf } from '#shared/contract/operations'
import { DeviceId, type SessionId } from '#shared/domain/ids'
import { aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

let keys = 0

/** Asks as one device of the room's network does. */
function asDevice(program: ATestProgram, id: string) {
  const send = (operation: OperationName, input: unknown, key = `phone-key-${++keys}`) =>
    program.core().dispatch(
      { version: PROTOCOL_VERSION, operation, input, key, language: 'zh-CN' },
      {
        role: 'attendee',
        deviceId: DeviceId.parse(id),
      },
    )
  return {
    id,
    async ask<N extends OperationName>(name: N, input: InputOf<N>, key?: string): Promise<OutputOf<N>> {
      const reply = await send(name, input, key)
      if (!reply.ok)
        throw new Error(`${name}: ${reply.problem.message} ${program.faults.map(String).join(' ')}`)
      return operations[name].output.parse(reply.output) as OutputOf<N>
    },
    async refusal<N extends OperationName>(name: N, input: InputOf<N>) {
      const reply = await send(name, input)
      if (reply.ok) throw new Error(`${name} was expected to be refused`)
      return reply.problem
    },
  }
}

type Phone = ReturnType<typeof asDevice>

/** A device that was let in, put into the data as the room's door does. */
async function aPhone(program: ATestProgram, sessionId: SessionId): Promise<Phone> {
  const id = `device-${++keys}`
  const value = { id, sessionId, role: 'attendee', tokenHash: id, joinedAt: program.now() }
  const change = { type: 'put', collection: 'devices', id, revision: 0, value } as const
  const signature = { key: `admit-${id}`, at: program.now(), by: '', laptop: 'test', operation: 'test' }
  await program.program().commit({ ...signature, reads: [], changes: [change], receipt: null })
  return asDevice(program, id)
}

/** 王敏 of 豫源水务 on her phone, in a running session. */
async function aRoom() {
  const program = await aProgram()
  const { sessionId, seriesId } = await aCouncil(program)
  const phone = await aPhone(program, sessionId)
  await phone.ask('phone.signIn', { name: '王敏', organisation: '豫源水务' })
  return { program, sessionId, seriesId, phone }
}

const sayings = async (program: ATestProgram, sessionId: SessionId) =>
  (await program.ask('phone.sayings', { sessionId })).sayings

async function readBack(
  program: ATestProgram,
  sessionId: SessionId,
  words: Partial<InputOf<'draft.save'>> = {},
) {
  const { draftId } = await program.ask('draft.save', {
    ...{ sessionId, enterprise: '豫源水务', raiser: '王敏', text: '路灯不亮，请修复。' },
    ...words,
  })
  await program.ask('room.show', { what: 'draft', sessionId, draftId })
  return draftId
}

describe('signing in by phone', () => {
  test('changes the list as at the desk, and once', async () => {
    const program = await aProgram()
    const { sessionId } = await aCouncil(program, { running: false })
    await program.ask('session.signIn', { sessionId })
    const attendee = { name: '王敏', organisation: '豫源水务', organisationKind: 'enterprise' } as const
    await program.ask('attendance.add', { sessionId, attendee: { ...attendee, state: 'expected' } })
    const phone = await aPhone(program, sessionId)
    const { expected } = await phone.ask('phone.get', {})
    expect(expected).toMatchObject([{ name: '王敏', organisation: '豫源水务', initials: 'wm yysw' }])
    const { attendeeId } = expected[0]!
    await phone.ask('phone.signIn', { attendeeId }, 'one-key')
    await phone.ask('phone.signIn', { attendeeId }, 'one-key')
    const { attendance } = await program.ask('session.get', { sessionId })
    expect(attendance.attendees).toMatchObject([{ id: attendeeId, state: 'present', at: program.now() }])
    const seen = await phone.ask('phone.get', {})
    expect(seen.me).toEqual({ name: '王敏', organisation: '豫源水务', mayChange: true })
  })

  test('a wrong name can be taken back until one has spoken', async () => {
    const { program, sessionId, phone } = await aRoom()
    await phone.ask('phone.signIn', { name: '马可', organisation: '云杉科技' })
    await phone.ask('phone.signIn', { name: '马克', organisation: '云杉科技' })
    const names = async () =>
      (await program.ask('session.get', { sessionId })).attendance.attendees.map(({ name }) => name)
    expect(await names()).toEqual(['王敏', '赵科长', '马克'])
    await phone.ask('phone.say', { text: '灯不亮' })
    expect(await phone.refusal('phone.signIn', { name: '王敏', organisation: '豫源水务' })).toMatchObject({
      code: 'refused',
    })
    expect((await phone.ask('phone.get', {})).me?.mayChange).toBe(false)
  })

  test('the newest phone of a person counts; the one before has to say again who it is', async () => {
    const { program, sessionId, phone } = await aRoom()
    const second = await aPhone(program, sessionId)
    await second.ask('phone.signIn', { name: '王敏', organisation: '豫源水务' })
    expect((await phone.ask('phone.get', {})).me).toBeUndefined()
    expect(await phone.refusal('phone.say', { text: '灯不亮' })).toMatchObject({ code: 'refused' })
  })
})

describe('a saying', () => {
  test('arrives once, waits at the desk and becomes a draft under 新需求', async () => {
    const { program, sessionId, phone } = await aRoom()
    await phone.ask('phone.say', { text: '路灯不亮' }, 'say-key')
    await program.restart()
    await phone.ask('phone.say', { text: '路灯不亮' }, 'say-key')
    const [saying] = await sayings(program, sessionId)
    expect(saying).toMatchObject({
      enterprise: '豫源水务',
      raiser: '王敏',
      text: '路灯不亮',
      isChange: false,
    })
    expect(await sayings(program, sessionId)).toHaveLength(1)
    const { draftId } = await program.ask('phone.take', { inboxId: saying!.inboxId })
    const { session, agenda, drafts } = await program.ask('session.get', { sessionId })
    const item = agenda.items.find(({ kind }) => kind === 'need')
    expect(session.cursor).toEqual({ itemId: item?.id, draftId })
    expect(drafts).toMatchObject([{ text: '路灯不亮', enterprise: '豫源水务', inboxId: saying!.inboxId }])
    expect(await sayings(program, sessionId)).toEqual([])
    expect((await phone.ask('phone.get', {})).sayings).toMatchObject([{ state: 'taken' }])
  })

  test('taken up twice is refused, and a withdrawn draft puts nothing back', async () => {
    const { program, sessionId, phone } = await aRoom()
    const { inboxId } = await phone.ask('phone.say', { text: '路灯不亮' })
    const { draftId } = await program.ask('phone.take', { inboxId })
    expect(await program.refusal('phone.take', { inboxId })).toMatchObject({ code: 'refused' })
    await program.ask('draft.withdraw', { draftId })
    expect(await sayings(program, sessionId)).toEqual([])
    expect((await phone.ask('phone.get', {})).sayings).toMatchObject([{ state: 'set-aside' }])
  })

  test('about the wording on the screen opens the draft it is about', async () => {
    const { program, sessionId, phone } = await aRoom()
    const draftId = await readBack(program, sessionId)
    await phone.ask('phone.say', { text: '是东门的路灯', draftId })
    const [saying] = await sayings(program, sessionId)
    expect(saying?.isChange).toBe(true)
    expect(await program.ask('phone.take', { inboxId: saying!.inboxId })).toEqual({ draftId })
    expect((await program.ask('session.get', { sessionId })).drafts).toHaveLength(1)
  })

  test('a person may have thirty waiting, no more', async () => {
    const { phone } = await aRoom()
    for (let count = 0; count < 30; count++) await phone.ask('phone.say', { text: `第${count}件` })
    expect(await phone.refusal('phone.say', { text: '再一件' })).toMatchObject({ code: 'refused' })
  })
})

describe('agreeing to the wording', () => {
  test('by the raiser’s phone, of the words on the screen, is the confirmation', async () => {
    const { program, sessionId, phone } = await aRoom()
    const draftId = await readBack(program, sessionId)
    const { wording } = await phone.ask('phone.get', {})
    expect(wording).toEqual({ draftId, title: '', text: '路灯不亮，请修复。', enterprise: '豫源水务' })
    await phone.ask('phone.confirm', { draftId, text: wording!.text }, 'yes-key')
    await phone.ask('phone.confirm', { draftId, text: wording!.text }, 'yes-key')
    const { needs } = await program.ask('session.get', { sessionId })
    expect(needs.map(({ need }) => need.wordings)).toMatchObject([
      [{ confirmation: { by: '王敏', how: 'phone' } }],
    ])
    const seen = await phone.ask('phone.get', {})
    expect(seen.wording).toBeUndefined()
    expect(seen.needs).toMatchObject([{ number: 'N-001', mayRate: false }])
  })

  test('is refused when the words changed, are off the screen, or are somebody else’s', async () => {
    const { program, sessionId, phone } = await aRoom()
    const draftId = await readBack(program, sessionId)
    const text = '路灯不亮，请修复。'
    await program.ask('draft.save', { sessionId, draftId, text: '路灯都不亮。' })
    expect(await phone.refusal('phone.confirm', { draftId, text })).toMatchObject({ code: 'conflict' })
    expect(await phone.refusal('phone.confirm', { draftId, text: '路灯都不亮。' })).toMatchObject({
      code: 'conflict',
    })
    await program.ask('draft.save', { sessionId, draftId, text })
    await program.ask('room.show', { what: 'blank', on: true })
    expect((await phone.ask('phone.get', {})).wording).toBeUndefined()
    expect(await phone.refusal('phone.confirm', { draftId, text })).toMatchObject({ code: 'conflict' })
    await program.ask('room.show', { what: 'blank', on: false })
    const other = await aPhone(program, sessionId)
    await other.ask('phone.signIn', { name: '赵科长', organisation: '城管办' })
    expect((await other.ask('phone.get', {})).wording).toBeUndefined()
    expect(await other.refusal('phone.confirm', { draftId, text })).toMatchObject({ code: 'refused' })
    await phone.ask('phone.confirm', { draftId, text })
  })
})

describe('rating', () => {
  async function anAnswered() {
    const room = await aRoom()
    const { program, sessionId, phone } = room
    const draftId = await readBack(program, sessionId)
    await phone.ask('phone.confirm', { draftId, text: '路灯不亮，请修复。' })
    const [row] = (await phone.ask('phone.get', {})).needs
    const needId = row!.needId
    const story = async () => (await program.ask('need.get', { needId })).need.story.map(({ type }) => type)
    return { ...room, needId, story }
  }

  test('waits for an answer, stands in the story, and a changed mind is a new line', async () => {
    const { program, sessionId, phone, needId, story } = await anAnswered()
    expect(await phone.refusal('phone.rate', { needId, reaction: 'satisfied' })).toMatchObject({
      code: 'refused',
    })
    const explained = { explanation: '规定不允许', understood: false, understoodBy: '王敏' }
    await program.ask('need.dispose', { needId, sessionId, disposition: { kind: 'explained', ...explained } })
    await phone.ask('phone.rate', { needId, reaction: 'unsatisfied' })
    await phone.ask('phone.rate', { needId, reaction: 'unsatisfied' })
    await phone.ask('phone.rate', { needId, reaction: 'mostly' })
    expect((await story()).filter((type) => type === 'rated')).toHaveLength(2)
    expect((await phone.ask('phone.get', {})).needs).toMatchObject([{ rated: 'mostly', what: '规定不允许' }])
  })

  test('of a closed need is a follow-up; 不满意 opens it again', async () => {
    const { program, sessionId, phone, needId, story } = await anAnswered()
    const disposition = {
      kind: 'explained',
      explanation: '办不了',
      understood: true,
      understoodBy: '王敏',
    } as const
    await program.ask('need.dispose', { needId, sessionId, disposition })
    await phone.ask('phone.rate', { needId, reaction: 'unsatisfied' })
    expect((await story()).slice(-2)).toEqual(['followed-up', 'reopened'])
    expect((await program.ask('need.get', { needId })).need.state).toBe('open')
  })

  test('of somebody else’s need is refused', async () => {
    const { program, sessionId, needId } = await anAnswered()
    const other = await aPhone(program, sessionId)
    await other.ask('phone.signIn', { name: '赵科长', organisation: '城管办' })
    expect((await other.ask('phone.get', {})).needs).toEqual([])
    expect(await other.refusal('phone.rate', { needId, reaction: 'satisfied' })).toMatchObject({
      code: 'refused',
    })
  })
})

test('a vote by phone counts once a person and tells nobody else what it was', async () => {
  const { program, sessionId, phone } = await aRoom()
  const other = await aPhone(program, sessionId)
  await other.ask('phone.signIn', { name: '赵科长', organisation: '城管办' })
  const { agenda } = await program.ask('session.get', { sessionId })
  const matter = { sessionId, itemId: agenda.items[0]!.id, question: '同意吗？' } as const
  const { voteId } = await program.ask('vote.open', { ...matter, rule: 'simple', way: 'phones' })
  await phone.ask('phone.vote', { voteId, choice: 'for' })
  await phone.ask('phone.vote', { voteId, choice: 'against' })
  expect((await phone.ask('phone.get', {})).vote).toMatchObject({ mine: 'against', mayVote: true })
  expect((await other.ask('phone.get', {})).vote).not.toHaveProperty('mine')
  expect((await program.ask('vote.list', { sessionId })).votes).toMatchObject([{ cast: 1 }])
})

describe('what a phone is told', () => {
  test('is nothing of anybody else’s, and no personal field of anybody', async () => {
    const { program, sessionId, phone } = await aRoom()
    const marked = (name: string) => `M4RK-${name}`
    await program.ask('enterprise.save', {
      ...{ name: '豫源水务集团', room: marked('room'), leader: marked('leader') },
      contacts: [{ name: marked('contact'), phone: marked('phone') }],
    })
    await program.ask('person.save', {
      name: '王敏',
      organisation: '豫源水务',
      phone: marked('person-phone'),
    })
    await program.ask('draft.save', {
      sessionId,
      enterprise: '豫源水务',
      raiser: '王敏',
      text: marked('own-draft'),
    })
    const theirs = { sessionId, enterprise: '云杉科技', raiser: '刘洋' }
    const draftId = await readBack(program, sessionId, { ...theirs, text: marked('their-words') })
    const { needId } = await program.ask('draft.confirm', { draftId, by: '刘洋', how: 'oral' })
    const disposition = {
      kind: 'answered',
      answer: marked('their-answer'),
      answeredBy: '城管办',
      reaction: 'mostly',
    } as const
    await program.ask('need.dispose', { needId, sessionId, disposition })
    await readBack(program, sessionId, { ...theirs, text: marked('their-read-back') })
    await program.ask('inbox.add', {
      source: 'phone',
      enterprise: '豫源水务',
      raiser: '王敏',
      text: marked('call'),
      phone: marked('call-phone'),
    })
    const other = await aPhone(program, sessionId)
    await other.ask('phone.signIn', { name: '刘洋', organisation: '云杉科技' })
    await other.ask('phone.say', { text: marked('their-saying') })
    const { attendance } = await program.ask('session.get', { sessionId })
    await program.ask('attendance.mark', {
      sessionId,
      attendeeId: attendance.attendees[1]!.id,
      reason: marked('reason'),
    })
    await phone.ask('phone.say', { text: '我自己的' })
    const told = JSON.stringify(await phone.ask('phone.get', {}))
    expect(told).toContain('我自己的')
    expect(told).not.toContain('M4RK')
  })

  test('ends when the device is put out or the session is over', async () => {
    const { program, sessionId, phone } = await aRoom()
    await program.ask('session.close', { sessionId })
    expect((await phone.ask('phone.get', {})).state).toBe('over')
    expect(await phone.refusal('phone.say', { text: '还有' })).toMatchObject({ code: 'refused' })
    expect(await asDevice(program, 'nobody').refusal('phone.get', {})).toMatchObject({ code: 'not-allowed' })
  })
})
