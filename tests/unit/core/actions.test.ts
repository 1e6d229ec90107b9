import { expect, test } from 'vitest'
import type { NeedId } from '#shared/domain/ids'
import { aDatedNeed, aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

/** Two needs of 城管办 due 2022-10-13, one of them helped by 综治办. */
async function twoActions(program: ATestProgram) {
  const { sessionId, seriesId } = await aCouncil(program)
  const first = await aDatedNeed(program, sessionId, '路灯不亮，请修复。')
  const second = await aDatedNeed(program, sessionId, '地下车库排队。')
  const disposition = {
    kind: 'dated',
    leadOffice: '城管办',
    assistingOffices: ['综治办'],
    assistingDue: { 综治办: '2022-10-09' },
    person: '赵科长',
    dueDate: '2022-10-13',
  } as const
  await program.ask('need.dispose', { needId: second.needId, sessionId, disposition })
  return { seriesId, sessionId, first, second }
}

const listed = async (program: ATestProgram, input = {}) =>
  (await program.ask('action.list', input)).rows.map(({ number, asks, office, group }) =>
    [number, asks, office, group].join(' '),
  )

test('an office sees what is its own: as lead, as helper, with its own limit', async () => {
  const program = await aProgram()
  await twoActions(program)
  program.at('2022-10-10', '09:00')
  expect(await listed(program)).toEqual([
    '2 assist 综治办 overdue',
    '1 lead 城管办 near',
    '2 lead 城管办 near',
  ])
  expect(await listed(program, { office: '综治办' })).toEqual(['2 assist 综治办 overdue'])
  const { counts, offices } = await program.ask('action.list', { office: '城管办' })
  expect(counts).toMatchObject({ all: 2, near: 2, overdue: 0, done: 0 })
  expect(offices).toEqual(expect.arrayContaining(['城管办', '综治办', '党建办']))
})

test('every figure is the length of the list it names, and the groups add up', async () => {
  const program = await aProgram()
  await twoActions(program)
  await program.ask('need.create', { enterprise: '云杉科技', text: '来电', source: 'phone' })
  program.at('2022-10-13', '09:00')
  const { counts } = await program.ask('action.list', {})
  for (const [list, count] of Object.entries(counts)) {
    const answer = await program.ask('action.list', { list: list as 'all' })
    expect([list, list === 'done' ? answer.done.length : answer.total]).toEqual([list, count])
  }
  const { overdue, today, near, decide, waiting, later, all } = counts
  expect(overdue + today + near + decide + waiting + later).toBe(all)
  expect(await program.ask('home.asks', {})).toMatchObject({ overdue: 1, today: 2, extension: 0, inbox: 0 })
  const due = await program.ask('action.due', {})
  expect(due).toMatchObject({ overdue: 1, dueToday: 2 })
  expect(due.rows.map(({ group }) => group)).toEqual(['today', 'today', 'overdue'])
})

test('many are urged at once, each office once, and the story says so', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  program.at('2022-10-10', '09:00')
  const needIds = [first.needId, second.needId, first.needId]
  const offices = { [first.needId]: ['城管办'], [second.needId]: ['城管办', '综治办'] }
  const what = { kind: 'urge', words: '请尽快', how: 'phone', offices } as const
  expect(await program.ask('action.bulk', { needIds, what })).toEqual({ changed: 2 })
  const { rows } = await program.ask('action.list', {})
  expect(rows.map(({ office, urged }) => `${office} ${urged}`)).toEqual(['综治办 1', '城管办 1', '城管办 1'])
  const { need } = await program.ask('need.get', { needId: second.needId })
  expect(need.story.filter(({ type }) => type === 'urged').map(({ facts }) => facts['office'])).toEqual([
    '城管办',
    '综治办',
  ])
})

test('one need that cannot be changed stops all, and is named', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  await program.ask('need.close', { needId: first.needId, told: 'phone', reaction: 'satisfied', words: '' })
  const refusal = await program.refusal('action.bulk', {
    needIds: [second.needId, first.needId],
    what: { kind: 'report', words: '在办' },
  })
  expect(refusal.code).toBe('refused')
  expect(refusal.message).toContain('N-001')
  expect(refusal.message).not.toContain('N-002')
  const { need } = await program.ask('need.get', { needId: second.needId })
  expect(need.story.some(({ type }) => type === 'reported')).toBe(false)
})

test('an extension is asked for, waits for a decision, and is decided for many', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  program.at('2022-10-09', '09:00')
  const needIds = [first.needId, second.needId]
  const change = (what: Parameters<typeof program.ask<'action.bulk'>>[1]['what']) =>
    program.ask('action.bulk', { needIds, what })
  await change({ kind: 'ask-extension', dueDate: '2022-10-20', reason: '等材料', by: '城管办' })
  expect(await program.ask('home.asks', {})).toMatchObject({ extension: 2 })
  expect(await listed(program, { list: 'extension' })).toEqual([
    '1 extension 城管办 decide',
    '2 extension 城管办 decide',
  ])
  await change({ kind: 'decide-extension', granted: true, by: '周书记', told: 'phone', words: '' })
  const { rows } = await program.ask('action.list', { office: '城管办' })
  expect(rows.map(({ asks, dueDate }) => `${asks} ${String(dueDate)}`)).toEqual([
    'lead 2022-10-20',
    'lead 2022-10-20',
  ])
})

test('another person answers for many, and is in the register from then on', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  const needIds: NeedId[] = [first.needId, second.needId]
  await program.ask('action.bulk', { needIds, what: { kind: 'reassign', person: '钱科员' } })
  const { rows } = await program.ask('action.list', { office: '城管办' })
  expect(rows.map(({ person }) => person)).toEqual(['钱科员', '钱科员'])
  const people = await program.ask('person.list', {})
  expect(people.filter(({ name }) => name === '钱科员')).toMatchObject([{ organisation: '城管办' }])
})

test('told and closed for many: a call-back is due, and this week’s work is shown', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  program.at('2022-10-10', '09:00')
  const needIds = [first.needId, second.needId]
  await program.ask('action.bulk', { needIds, what: { kind: 'told', how: 'message', words: '已修好' } })
  const { rows, done, counts } = await program.ask('action.list', { office: '城管办' })
  expect(rows.map(({ asks, dueDate }) => `${asks} ${String(dueDate)}`)).toEqual([
    'follow-up 2022-10-19',
    'follow-up 2022-10-19',
  ])
  expect(done.map(({ number, onTime }) => [number, onTime])).toEqual([
    [1, true],
    [2, true],
  ])
  expect(counts.done).toBe(2)
})

test('told, closed and satisfied for many: nobody is left to call back', async () => {
  const program = await aProgram()
  const { first, second } = await twoActions(program)
  program.at('2022-10-10', '09:00')
  const needIds = [first.needId, second.needId]
  const told = { kind: 'told', how: 'message', words: '已修好' } as const
  const refusal = await program.refusal('action.bulk', {
    needIds,
    what: { ...told, reaction: 'unsatisfied' },
  })
  expect(refusal.message).toContain('N-001')
  await program.ask('action.bulk', { needIds, what: { ...told, reaction: 'satisfied' } })
  for (const needId of needIds)
    expect((await program.ask('need.get', { needId })).need.closing).toMatchObject({ reaction: 'satisfied' })
  expect((await program.ask('action.list', { office: '城管办' })).counts['follow-up']).toBe(0)
})

test('the calendar holds sessions, due dates and days off, and writes them as a file', async () => {
  const program = await aProgram()
  const { sessionId } = await twoActions(program)
  const { entries, holidays, today } = await program.ask('action.calendar', {
    from: '2022-09-19',
    until: '2022-10-16',
  })
  expect(today).toBe('2022-09-22')
  expect(entries[0]).toMatchObject({ kind: 'session', date: '2022-09-22', sessionId })
  expect(entries.filter(({ kind }) => kind === 'session').length).toBeGreaterThan(1)
  const due = entries.filter(({ kind }) => kind === 'due').map(({ date }) => date)
  expect(due).toEqual(['2022-10-09', '2022-10-13', '2022-10-13'])
  expect(holidays.find(({ date }) => date === '2022-10-08')).toMatchObject({ kind: 'work' })

  const { documentId, fileName } = await program.ask('calendar.file', {})
  expect(fileName).toMatch(/\.ics$/u)
  const file = await program.program().documents.read(documentId)
  expect(file?.mediaType).toMatch(/^text\/calendar/u)
  const lines = new TextDecoder().decode(file?.bytes).replaceAll('\r\n ', '').split('\r\n')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(4)
  expect(lines).toContain('DTSTART;VALUE=DATE:20221013')
  const ids = lines.filter((line) => line.startsWith('UID:'))
  expect(new Set(ids).size).toBe(ids.length)
})

test('news is what happened to open needs since a moment; without any, of the last week', async () => {
  const program = await aProgram()
  const { first } = await twoActions(program)
  const moment = program.now()
  program.at('2022-09-23', '09:00')
  await program.ask('need.report', { needId: first.needId, words: '灯具已订' })
  const news = await program.ask('home.news', { since: moment })
  expect(news).toMatchObject({
    isWeek: false,
    total: 1,
    events: [{ number: 1, type: 'reported', words: '灯具已订' }],
  })
  const quiet = await program.ask('home.news', { since: news.now })
  expect(quiet.isWeek).toBe(true)
  expect(quiet.total).toBeGreaterThan(1)
})
