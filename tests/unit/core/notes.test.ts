import { expect, test } from 'vitest'
import { aCouncil, aSession, finalise, passThrough } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

async function aNote(program: ATestProgram, text = '电梯间广告太吵，请物业看看。') {
  const council = await aCouncil(program)
  const { session } = await program.ask('session.get', { sessionId: council.sessionId })
  const { itemId } = session.cursor!
  program.at('2022-09-22', '10:05')
  const { noteId } = await program.ask('note.add', { sessionId: council.sessionId, itemId, text })
  return { ...council, itemId, noteId }
}

const action = {
  enterprise: '博学办事处',
  raiser: '周主任',
  leadOffice: '城管办',
  person: '赵科长',
  dueDate: '2022-10-13',
} as const

test('a note stands with its time under its item and can be changed and removed', async () => {
  const program = await aProgram()
  const { sessionId, itemId, noteId } = await aNote(program)
  await program.ask('note.change', { noteId, text: '广告太吵。' })
  const { notes } = await program.ask('note.list', { sessionId })
  expect(notes).toEqual([
    { id: noteId, sessionId, itemId, text: '广告太吵。', at: '2022-09-22T02:05:00.000Z' },
  ])
  await program.restart()
  await program.ask('note.remove', { noteId })
  expect((await program.ask('note.list', { sessionId })).notes).toEqual([])
  expect((await program.refusal('note.remove', { noteId })).code).toBe('not-found')
})

test('it becomes an action: numbered, with an office, a person and a date, under the item; and only once', async () => {
  const program = await aProgram()
  const { sessionId, itemId, noteId } = await aNote(program)
  expect((await program.refusal('note.toAction', { noteId, sessionId, ...action, raiser: '' })).code).toBe(
    'refused',
  )
  const { needId, number } = await program.ask('note.toAction', { noteId, sessionId, ...action })
  const { agenda, needs } = await program.ask('session.get', { sessionId })
  const { need } = needs.find((one) => one.need.id === needId)!
  expect(need).toMatchObject({ number, raisedIn: sessionId, state: 'open', enterprise: '博学办事处' })
  expect(need.dispositions[0]?.disposition).toMatchObject({ kind: 'dated', dueDate: '2022-10-13' })
  const place = agenda.items.find(({ entries }) => entries.some((entry) => entry.needId === needId))!
  expect(place.kind === 'need' || place.id === itemId).toBe(true)
  expect(place.entries.find((entry) => entry.needId === needId)?.state).toBe('done')
  const { notes } = await program.ask('note.list', { sessionId })
  expect(notes[0]?.result).toMatchObject({ kind: 'action', needId, words: 'N-001' })
  for (const again of [
    program.refusal('note.toAction', { noteId, sessionId, ...action }),
    program.refusal('note.toItem', { noteId, sessionId, title: '再来', kind: 'other', plannedMinutes: 5 }),
    program.refusal('note.change', { noteId, text: '改' }),
    program.refusal('note.remove', { noteId }),
  ])
    expect((await again).message).toContain('已经有了去处')
  await passThrough(program, sessionId)
  await program.ask('session.close', { sessionId })
  const checks = await program.ask('session.checks', { sessionId })
  expect(checks.filter(({ hard }) => hard)).toEqual([])
})

test('an action past the longest limit leaves no trace of itself', async () => {
  const program = await aProgram()
  const { sessionId, noteId } = await aNote(program)
  const late = { noteId, sessionId, ...action, dueDate: '2023-10-13' } as const
  expect((await program.refusal('note.toAction', late)).code).toBe('refused')
  expect((await program.ask('need.list', {})).rows).toEqual([])
  expect((await program.ask('note.list', { sessionId })).notes[0]?.result).toBeUndefined()
})

test('it becomes a need that is read back and confirmed as usual; a withdrawn draft gives the note free', async () => {
  const program = await aProgram()
  const { sessionId, noteId } = await aNote(program)
  const raiser = { enterprise: '豫源水务', raiser: '王敏' }
  const first = await program.ask('note.toNeed', { noteId, sessionId, ...raiser })
  expect((await program.refusal('note.toNeed', { noteId, sessionId, ...raiser })).code).toBe('refused')
  await program.ask('draft.withdraw', { draftId: first.draftId })
  const result = async () => (await program.ask('note.list', { sessionId })).notes[0]?.result
  expect(await result()).toBeUndefined()
  const { draftId } = await program.ask('note.toNeed', { noteId, sessionId, ...raiser })
  expect((await program.ask('session.get', { sessionId })).session.cursor).toMatchObject({ draftId })
  const { needId } = await program.ask('draft.confirm', { draftId, by: '王敏', how: 'oral' })
  expect(await result()).toMatchObject({ kind: 'need', needId, words: 'N-001' })
})

test('it becomes an item after the one at hand', async () => {
  const program = await aProgram()
  const { sessionId, itemId, noteId } = await aNote(program)
  const item = { title: '电梯间广告', kind: 'other', plannedMinutes: 5 } as const
  const made = await program.ask('note.toItem', { noteId, sessionId, ...item })
  const { agenda } = await program.ask('session.get', { sessionId })
  const here = agenda.items.findIndex(({ id }) => id === itemId)
  expect(agenda.items[here + 1]).toMatchObject({ id: made.itemId, ...item, state: 'planned' })
  expect((await program.ask('note.list', { sessionId })).notes[0]?.result).toMatchObject({
    words: '电梯间广告',
  })
})

test('a later session goes on with the notes of a finalised one, whose records stay untouched', async () => {
  const program = await aProgram()
  const { seriesId, sessionId, noteId } = await aNote(program)
  const { noteId: other } = await program.ask('note.add', { sessionId, text: '停车难' })
  await finalise(program, sessionId)
  const kept = async () =>
    (await program.ask('note.list', { sessionId })).notes.map(({ result: _, ...note }) => note)
  const before = await kept()
  expect((await program.refusal('note.change', { noteId, text: '改' })).message).toContain('定稿')
  const next = await aSession(program, seriesId, '2022-09-29')
  const earlier = async () =>
    (await program.ask('note.list', { sessionId: next })).earlier.map(({ id }) => id)
  expect(await earlier()).toEqual([noteId, other])
  const { needId } = await program.ask('note.toAction', { noteId, sessionId: next, ...action })
  expect(await earlier()).toEqual([other])
  expect((await program.refusal('note.toAction', { noteId, sessionId: next, ...action })).code).toBe(
    'refused',
  )
  await program.ask('note.drop', { noteId: other, sessionId: next })
  expect(await earlier()).toEqual([])
  expect(await kept()).toEqual(before)
  const { notes } = await program.ask('note.list', { sessionId })
  expect(notes.map(({ result }) => result)).toEqual([
    expect.objectContaining({ kind: 'action', needId, issue: 2, words: 'N-001' }),
    expect.objectContaining({ kind: 'dropped', issue: 2 }),
  ])
})

test('notes of another series and into an earlier session are refused', async () => {
  const program = await aProgram()
  const { seriesId, sessionId } = await aCouncil(program)
  await program.ask('session.close', { sessionId })
  const next = await aSession(program, seriesId, '2022-09-29')
  const { noteId } = await program.ask('note.add', { sessionId: next, text: '下期的' })
  expect((await program.refusal('note.drop', { noteId, sessionId })).message).toContain('以后的会议')
})

test('the room learns nothing of a note', async () => {
  const program = await aProgram()
  const { sessionId } = await aNote(program, '暗号随记')
  await program.ask('room.show', { what: 'agenda', sessionId })
  const reply = await program.send('room.get', {}, { role: 'room' })
  expect(JSON.stringify(reply)).not.toContain('暗号')
  expect((await program.send('note.list', { sessionId }, { role: 'room' })).ok).toBe(false)
})
