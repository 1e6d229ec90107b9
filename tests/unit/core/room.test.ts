import { expect, test } from 'vitest'
import { aConfirmedNeed, aCouncil, aDatedNeed } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const asRoom = async (program: ATestProgram) => {
  const reply = await program.send('room.get', {}, { role: 'room' })
  return JSON.stringify(reply)
}

const viewOf = async (program: ATestProgram) => (await program.ask('room.get', {})).view

test('nothing that is typed reaches the room: no draft, scratch, note, unconfirmed wording, reason or report', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { needId } = await aDatedNeed(program, sessionId)
  await program.ask('room.show', { what: 'agenda', sessionId })
  const { agenda, attendance } = await program.ask('session.get', { sessionId })
  const itemId = agenda.items[0]!.id
  const attendeeId = attendance.attendees[0]!.id
  const marker = (name: string) => `MARK-${name}`
  await program.ask('draft.save', {
    sessionId,
    enterprise: marker('enterprise'),
    raiser: marker('raiser'),
    text: marker('draft'),
  })
  await program.ask('scratch.save', { sessionId, fields: { quick: marker('scratch') } })
  await program.ask('agenda.updateItem', {
    sessionId,
    itemId,
    outcome: marker('outcome'),
    title: marker('title'),
  })
  await program.ask('attendance.mark', { sessionId, attendeeId, reason: marker('reason') })
  await program.ask('need.amend', {
    sessionId,
    needId,
    title: marker('amended'),
    text: marker('wording'),
    reason: marker('why'),
  })
  await program.ask('need.report', { sessionId, needId, words: marker('report') })
  await program.ask('session.update', { sessionId, chair: marker('chair'), recorder: marker('recorder') })
  expect(await asRoom(program)).not.toContain('MARK-')
  expect(await viewOf(program)).toMatchObject({ kind: 'agenda' })
})

test('a draft that was shown is a copy: what is typed on stays at the desk until it is shown again', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { draftId } = await program.ask('draft.save', {
    sessionId,
    enterprise: '豫源水务',
    raiser: '王敏',
    text: '第一句',
  })
  await program.ask('room.show', { what: 'draft', sessionId, draftId })
  expect(await viewOf(program)).toMatchObject({ kind: 'read-back', text: '第一句', number: 'N-001' })
  await program.ask('draft.save', { sessionId, draftId, text: '第二句' })
  expect(await asRoom(program)).not.toContain('第二句')
  await program.ask('room.show', { what: 'draft', sessionId, draftId })
  expect(await viewOf(program)).toMatchObject({ text: '第二句' })
})

test('confirming puts the confirmed wording in place of the draft, a withdrawn draft leaves the screen', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const draft = { sessionId, enterprise: '豫源水务', raiser: '王敏', text: '车库排队' }
  const first = await program.ask('draft.save', draft)
  await program.ask('room.show', { what: 'draft', sessionId, ...first })
  await program.ask('draft.confirm', { ...first, by: '王敏', how: 'signature' })
  expect(await viewOf(program)).toMatchObject({ kind: 'read-back', confirmed: { by: '王敏' } })
  const second = await program.ask('draft.save', { ...draft, text: '算了' })
  await program.ask('room.show', { what: 'draft', sessionId, ...second })
  await program.ask('draft.withdraw', second)
  expect(await viewOf(program)).toEqual({ kind: 'blank' })
  expect(await asRoom(program)).not.toContain('算了')
})

test('a blanked screen stays blank while a draft behind it is confirmed, and comes back with what was confirmed', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const made = await program.ask('draft.save', { sessionId, enterprise: '豫源水务', text: '车库排队' })
  await program.ask('room.show', { what: 'draft', sessionId, ...made })
  await program.ask('room.show', { what: 'blank', on: true })
  expect(await asRoom(program)).not.toContain('车库')
  await program.ask('draft.confirm', { ...made, by: '王敏', how: 'oral' })
  expect(await viewOf(program)).toEqual({ kind: 'blank' })
  await program.ask('room.show', { what: 'blank', on: false })
  expect(await viewOf(program)).toMatchObject({ kind: 'read-back', confirmed: { by: '王敏' } })
})

test('an empty draft is not shown', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { draftId } = await program.ask('draft.save', { sessionId, enterprise: '豫源水务' })
  expect((await program.refusal('room.show', { what: 'draft', sessionId, draftId })).code).toBe('refused')
})

test('the screen says who does what by when, what was promised, and the sum of the session', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { needId } = await aDatedNeed(program, sessionId)
  await program.ask('room.show', { what: 'disposition', sessionId, needId })
  expect(await viewOf(program)).toMatchObject({
    kind: 'disposition',
    disposition: '限期办',
    who: '城管办',
    by: '2022年10月13日',
  })
  await program.ask('room.show', { what: 'review', sessionId, needId })
  expect(await viewOf(program)).toMatchObject({ promised: '限期办 · 城管办 · 2022年10月13日' })
  await aConfirmedNeed(program, sessionId, '第二条')
  await program.ask('need.close', { needId, sessionId, told: 'session' })
  await program.ask('room.show', { what: 'summary', sessionId })
  expect(await viewOf(program)).toEqual({ kind: 'summary', raised: 2, answered: 0, assigned: 1, closed: 1 })
})

test('the room screen survives a restart', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  await program.ask('room.show', { what: 'item', sessionId })
  const before = await program.ask('room.get', {})
  await program.restart()
  expect(await program.ask('room.get', {})).toEqual(before)
})
