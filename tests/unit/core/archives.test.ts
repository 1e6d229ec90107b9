import { expect, test } from 'vitest'
import type { SessionId } from '#shared/domain/ids'
import { packArchive } from '../../../main/exchange/archive'
import { aCouncil, aDatedNeed, aSession, finalise } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const PACKED = [
  'series',
  'sessions',
  'agendas',
  'attendances',
  'minutes',
  'needs',
  'enterprises',
  'documents',
  'floors',
  'votes',
  'notes',
] as const

async function packed(program: ATestProgram, sessionId: SessionId): Promise<Uint8Array> {
  const { documentId, fileName } = await program.ask('archive.export', { sessionId })
  expect(fileName).toMatch(/会议包\.zip$/u)
  return (await program.program().documents.read(documentId))!.bytes
}

async function takeIn(program: ATestProgram, bytes: Uint8Array) {
  return program.ask('archive.import', { fileId: await program.upload('会议包.zip', bytes) })
}

async function recordsOf(program: ATestProgram) {
  const all = await Promise.all(PACKED.map((name) => program.program().records(name)))
  return all.map((records) =>
    records.filter(({ value }) => (value as { kind?: string }).kind !== 'archive').map(({ value }) => value),
  )
}

async function aFinalisedCouncil() {
  const program = await aProgram()
  const { seriesId, sessionId } = await aCouncil(program)
  await program.ask('settings.save', { documentPrefix: '博学办' })
  const need = await aDatedNeed(program, sessionId)
  await finalise(program, sessionId)
  const printed = await program.ask('minutes.print', { sessionId, format: 'docx' })
  return { program, seriesId, sessionId, need, printed }
}

test('a session packed and taken in twice elsewhere is equal data without doubles, papers included', async () => {
  const { program, sessionId, printed } = await aFinalisedCouncil()
  const bytes = await packed(program, sessionId)
  const other = await aProgram()
  const first = await takeIn(other, bytes)
  expect(first).toMatchObject({ same: 0, differing: [] })
  expect(await takeIn(other, bytes)).toEqual({ added: 0, same: first.added, differing: [] })
  expect(await recordsOf(other)).toEqual(await recordsOf(program))
  const read = async (one: ATestProgram) => (await one.program().documents.read(printed.documentId))!.bytes
  expect(await read(other)).toEqual(await read(program))
})

test('votes, notes and speakers travel with a session; an open vote stays, for its ballots say who voted what', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { agenda } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items[0]!.id
  const matter = { sessionId, itemId, question: '是否同意', rule: 'simple' } as const
  const { voteId } = await program.ask('vote.open', { ...matter, way: 'hands' })
  await program.ask('vote.close', { voteId, hands: { for: 2, against: 0, abstain: 0 } })
  const { voteId: openVote } = await program.ask('vote.open', { ...matter, way: 'phones' })
  const { noteId } = await program.ask('note.add', { sessionId, itemId, text: '下期请物业到会' })
  await program.ask('floor.ask', { sessionId, name: '王敏', organisation: '豫源水务' })
  const other = await aProgram()
  await takeIn(other, await packed(program, sessionId))
  const idsOf = async (name: (typeof PACKED)[number]) =>
    (await other.program().records(name)).map(({ id }) => id)
  expect(await idsOf('votes')).toEqual([voteId])
  expect(await idsOf('votes')).not.toContain(openVote)
  expect(await idsOf('notes')).toEqual([noteId])
  expect(await idsOf('floors')).toEqual([sessionId])
  expect((await other.ask('minutes.get', { sessionId })).paper.body).toEqual(
    (await program.ask('minutes.get', { sessionId })).paper.body,
  )
})

test('photos and files of its needs travel with a session', async () => {
  const { program, sessionId, need } = await aFinalisedCouncil()
  const fileId = await program.upload(
    '路灯.png',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]),
  )
  const { attachmentId } = await program.ask('attachment.keep', { fileId })
  await program.ask('need.report', { needId: need.needId, words: '已修好', attachments: [attachmentId] })
  const other = await aProgram()
  await takeIn(other, await packed(program, sessionId))
  const read = async (one: ATestProgram) => (await one.program().documents.read(attachmentId))!
  expect((await read(other)).fileName).toBe('路灯.png')
  expect((await read(other)).bytes).toEqual((await read(program)).bytes)
})

test('every row of numbers goes on after the highest that came in', async () => {
  const { program, seriesId, sessionId, need } = await aFinalisedCouncil()
  const other = await aProgram()
  await takeIn(other, await packed(program, sessionId))
  await other.ask('settings.save', { documentPrefix: '博学办' })
  const next = await aSession(other, seriesId, '2022-09-29')
  expect((await other.ask('session.get', { sessionId: next })).session.number).toBe(2)
  expect((await aDatedNeed(other, next)).number).toBe(need.number + 1)
  await finalise(other, next)
  expect((await other.ask('session.get', { sessionId: next })).session.documentNumber).toBe(
    '博学办〔2022〕2号',
  )
})

test('a later session of a series that is known here moves its issues on', async () => {
  const { program, seriesId, sessionId } = await aFinalisedCouncil()
  const other = await aProgram()
  await takeIn(other, await packed(program, sessionId))
  const second = await aSession(program, seriesId, '2022-09-29')
  await takeIn(other, await packed(program, second))
  other.at('2022-10-01', '09:00')
  expect(await other.ask('session.create', { seriesId, date: '2022-10-13' })).toMatchObject({ number: 3 })
})

test('what differs here is left alone and told', async () => {
  const { program, sessionId, need } = await aFinalisedCouncil()
  const bytes = await packed(program, sessionId)
  await program.ask('need.report', { needId: need.needId, words: '此后有进展' })
  const result = await takeIn(program, bytes)
  expect(result).toMatchObject({ added: 0, differing: ['N-001'] })
  const { need: kept } = await program.ask('need.get', { needId: need.needId })
  expect(kept.story.at(-1)).toMatchObject({ words: '此后有进展' })
})

test.each([
  ['no archive at all', Buffer.from('PK nonsense')],
  ['an archive of something else', () => packArchive([{ name: 'other.json', bytes: Buffer.from('{}') }])],
  ['a manifest that is no JSON', () => packArchive([{ name: 'session.json', bytes: Buffer.from('{') }])],
  [
    'a record that breaks its rules',
    () =>
      packArchive([
        {
          name: 'session.json',
          bytes: Buffer.from(
            JSON.stringify({
              format: 'loushi-session',
              version: 1,
              records: [{ collection: 'needs', value: { id: 'x' } }],
            }),
          ),
        },
      ]),
  ],
  [
    'a collection that is not packed',
    () =>
      packArchive([
        {
          name: 'session.json',
          bytes: Buffer.from(
            JSON.stringify({
              format: 'loushi-session',
              version: 1,
              records: [{ collection: 'settings', value: { id: 'settings' } }],
            }),
          ),
        },
      ]),
  ],
])('%s is refused and changes nothing', async (_what, content) => {
  const program = await aProgram()
  const bytes = typeof content === 'function' ? await content() : content
  const fileId = await program.upload('坏.zip', bytes)
  const { code, message } = await program.refusal('archive.import', { fileId })
  expect([code, message]).toEqual(['refused', expect.stringMatching(/[\u4e00-\u9fff]/u)])
  expect(program.faults).toEqual([])
  expect((await program.ask('need.list', {})).total).toBe(0)
})
