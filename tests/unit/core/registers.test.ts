import { expect, test } from 'vitest'
import { aConfirmedNeed, aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const ALL = ['enterprise', 'office', 'person', 'building', 'partner'] as const
const found = async (program: ATestProgram, query: string) =>
  (await program.ask('name.find', { query, kinds: [...ALL] })).map(({ kind, name }) => `${kind} ${name}`)

test('names of every register are found by initials, full pinyin and characters', async () => {
  const program = await aProgram()
  await program.ask('building.save', { name: '智慧岛A座' })
  await program.ask('enterprise.save', { name: '豫源水务集团有限公司', shortName: '豫源水务', room: '12层' })
  await program.ask('partner.save', { name: '郑州大学', kind: 'university' })
  await program.ask('person.save', { name: '王敏', organisation: '豫源水务' })
  expect(await found(program, 'yysw')).toContain('enterprise 豫源水务集团有限公司')
  expect(await found(program, 'wangmin')).toEqual(['person 王敏'])
  expect(await found(program, 'cgb')).toContain('office 城管办')
  expect(await found(program, '智慧')).toEqual(['building 智慧岛A座'])
  expect(await found(program, 'zzdx')).toContain('partner 郑州大学')
  expect(await found(program, 'qqqq')).toEqual([])
})

test('a firm that has left the building is not offered any more', async () => {
  const program = await aProgram()
  const { id } = await program.ask('enterprise.save', { name: '海棠供应链' })
  await program.ask('enterprise.save', { id, name: '海棠供应链', archived: true })
  expect(await found(program, '海棠')).toEqual([])
  expect(await program.ask('enterprise.list', {})).toHaveLength(1)
})

test('the registers grow as names are typed: firms, raisers, offices, owners and guests, each once', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const attendee = { name: '许昇', organisation: '准绳设计', organisationKind: 'enterprise' } as const
  await program.ask('attendance.add', { sessionId, attendee })
  const { needId } = await aConfirmedNeed(program, sessionId)
  const { draftId } = await program.ask('draft.save', {
    sessionId,
    enterprise: '云杉科技',
    raiser: '刘𬭎',
    text: '地铁',
  })
  await program.ask('draft.confirm', { draftId, by: '刘𬭎', how: 'oral' })
  const owners = {
    leadOffice: '园林科',
    assistingOffices: ['城管办', '亮化科'],
    person: '孙科长',
    dueDate: '2022-10-13',
  } as const
  await program.ask('need.dispose', { needId, sessionId, disposition: { kind: 'dated', ...owners } })
  const names = async (name: 'enterprise.list' | 'person.list') =>
    (await program.ask(name, {})).map((one: { name: string }) => one.name).sort()
  expect(await names('enterprise.list')).toEqual(['准绳设计', '豫源水务', '云杉科技'].sort())
  expect(await names('person.list')).toEqual(['王敏', '赵科长', '许昇', '刘𬭎', '孙科长'].sort())
  const offices = (await program.ask('office.list', {})).map(({ name }) => name)
  expect(offices.slice(-2)).toEqual(['园林科', '亮化科'])
  expect(offices.filter((name) => name === '城管办')).toHaveLength(1)
})

test('a full-width or spaced spelling is the same firm, and so is its short name', async () => {
  const program = await aProgram()
  const { id } = await program.ask('enterprise.save', { name: 'ABC科技有限公司', shortName: 'ABC科技' })
  for (const enterprise of ['ＡＢＣ科技有限公司', 'ABC 科技有限公司', 'abc科技']) {
    const { needId } = await program.ask('need.create', { enterprise, text: '来电', source: 'phone' })
    expect((await program.ask('need.get', { needId })).need.enterpriseId).toBe(id)
  }
  expect(await program.ask('enterprise.list', {})).toHaveLength(1)
})

test('a preset office that was edited stands once, as it was edited', async () => {
  const program = await aProgram()
  const [first] = await program.ask('office.list', {})
  await program.ask('office.save', { ...first!, head: '赵主任' })
  const offices = await program.ask('office.list', {})
  expect(offices).toHaveLength(10)
  expect(offices[0]).toMatchObject({ id: first!.id, head: '赵主任' })
})

test('a council with nothing in it says so, and stops saying so with the first need', async () => {
  const program = await aProgram()
  expect((await program.ask('status.get', {})).isEmpty).toBe(true)
  const { 0: row } = [
    await program.ask('need.create', { enterprise: '豫源水务', text: '来电', source: 'phone' }),
  ]
  expect(row.number).toBe(1)
  expect((await program.ask('status.get', {})).isEmpty).toBe(false)
  expect((await program.refusal('sample.load', {})).code).toBe('refused')
})

test('the sample fills an empty council with a session prepared for the coming Thursday', async () => {
  const program = await aProgram({ start: '2026-11-23T02:00:00.000Z' })
  await program.ask('sample.load', {})
  const [session] = await program.ask('session.list', {})
  expect(session).toMatchObject({ date: '2026-11-26', state: 'noticed' })
  expect((await program.ask('home.get', {})).counts.open).toBe(3)
})

test('a register has a name once; a record keeps its own and may be edited', async () => {
  const program = await aProgram()
  const { id } = await program.ask('enterprise.save', { name: '豫源水务' })
  const twice = await program.refusal('enterprise.save', { name: '豫源 水务' })
  expect(twice.message).toBe('名册里已有“豫源水务”，请打开它修改。数据没有变化。')
  await program.ask('enterprise.save', { id, name: '豫源水务', room: '12层' })
  expect((await program.ask('enterprise.list', {})).map(({ room }) => room)).toEqual(['12层'])
  await program.ask('partner.save', { name: '郑州大学', kind: 'university' })
  await program.refusal('partner.save', { name: '郑州大学', kind: 'university' })
})
