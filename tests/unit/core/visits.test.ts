import { describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/operations'
import { weeklySeries } from '../../../main/demo/people'
import { aConfirmedNeed, aCouncil } from '../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../fixtures/program'

const TEAM: InputOf<'visit.save'>['team'] = [
  { role: 'leader', name: '李主任', organisation: '办事处' },
  { role: 'station', name: '孙站长', organisation: 'A座党群服务站' },
  { role: 'alliance', name: '周会长', organisation: '商户联盟' },
  { role: 'staff', name: '赵科长', organisation: '城管办' },
]

/** The council's building with two enterprises, and the first session of its series prepared for 2022-09-22. */
async function aBuilding(program: ATestProgram) {
  const council = await aCouncil(program, { running: false })
  const [building] = await program.ask('building.list', {})
  const buildingId = building!.id
  const save = (name: string, room: string) =>
    program.ask('enterprise.save', { name, room, buildingId, leader: '李主任' })
  const { id: first } = await save('豫源水务', '1201')
  const { id: second } = await save('准绳设计', '302')
  return { ...council, buildingId, first, second }
}

const aVisit = (changes: Partial<InputOf<'visit.save'>> = {}): InputOf<'visit.save'> => ({
  date: '2022-09-21',
  enterprise: '豫源水务',
  team: TEAM,
  met: [{ name: '王敏', position: '行政经理' }],
  findings: '员工食堂排队久。',
  ...changes,
})

describe('a visit', () => {
  test('raises its needs and brings them under 回头看 of the prepared session, in one change', async () => {
    const program = await aProgram()
    const { sessionId, buildingId } = await aBuilding(program)
    const needs = [{ text: '食堂排队太久，请协调错峰。' }, { text: '地铁口照明不足。', raiser: '许昇' }]
    const { visitId, needs: raised } = await program.ask('visit.save', aVisit({ needs }))
    expect(raised.map(({ number }) => number)).toEqual([1, 2])
    const { need } = await program.ask('need.get', { needId: raised[0]!.needId })
    expect(need).toMatchObject({ source: 'visit', visitId, buildingId, raiser: '王敏' })
    const { agenda } = await program.ask('session.get', { sessionId })
    const review = agenda.items.find(({ kind }) => kind === 'review')
    expect(review?.entries.map(({ needId }) => needId)).toEqual(raised.map(({ needId }) => needId))
    const shown = await program.ask('visit.get', { visitId })
    expect(shown.needs[0]!.next).toMatchObject({ session: { id: sessionId, number: 1, date: '2022-09-22' } })
    expect(shown.check).toEqual({ missing: [], doubled: [] })
  })

  test('without a prepared session its needs wait for the next one of the series, if there is a series', async () => {
    const program = await aProgram()
    const past = { date: '2022-08-31' } as const
    const alone = await program.ask('visit.save', aVisit({ ...past, needs: [{ text: '修灯' }] }))
    const nextOf = async (visitId: typeof alone.visitId) =>
      (await program.ask('visit.get', { visitId })).needs[0]!.next
    expect(await nextOf(alone.visitId)).toEqual({})
    const { id: buildingId } = await program.ask('building.save', { name: 'A座' })
    await program.ask('series.save', weeklySeries(buildingId))
    const [listed] = await program.ask('series.list', {})
    const made = aVisit({ ...past, enterprise: '准绳设计', buildingId, needs: [{ text: '停车' }] })
    const { visitId } = await program.ask('visit.save', made)
    expect(await nextOf(visitId)).toEqual({ seriesName: listed!.series.name })
  })

  test('with somebody missing it is kept, and the list says who', async () => {
    const program = await aProgram()
    await aBuilding(program)
    await program.ask('visit.save', aVisit())
    const team = TEAM.filter(({ role }) => role !== 'alliance')
    const { check } = await program.ask('visit.save', aVisit({ team }))
    expect(check).toEqual({ missing: ['alliance'], doubled: [] })
    const listed = await program.ask('visit.list', { incomplete: true })
    expect(listed.rows.map((row) => row.check.missing)).toEqual([['alliance']])
    expect([listed.total, listed.incomplete]).toEqual([2, 1])
  })

  test('of a day to come, or with one person twice, is refused and leaves nothing behind', async () => {
    const program = await aProgram()
    await aBuilding(program)
    const needs = [{ text: '修灯' }]
    const { message } = await program.refusal('visit.save', aVisit({ date: '2022-10-01', needs }))
    expect(message).toContain('走访计划')
    const team = [...TEAM, { role: 'staff', name: '李主任' } as const]
    expect((await program.refusal('visit.save', aVisit({ team, needs }))).message).toContain('李主任')
    expect((await program.ask('visit.list', {})).total).toBe(0)
    expect((await program.ask('need.list', {})).total).toBe(0)
    expect(await program.ask('person.list', {})).toEqual([])
  })

  test('edited keeps its needs and when it was made; with needs it neither moves nor goes', async () => {
    const program = await aProgram()
    await aBuilding(program)
    const { visitId } = await program.ask('visit.save', aVisit({ needs: [{ text: '修灯' }] }))
    await program.ask('visit.save', { ...aVisit({ findings: '已补充' }), visitId, needs: [{ text: '停车' }] })
    const { visit } = await program.ask('visit.get', { visitId })
    expect(visit).toMatchObject({ findings: '已补充' })
    expect(visit.needIds).toHaveLength(2)
    const moved = await program.refusal('visit.save', { ...aVisit({ enterprise: '准绳设计' }), visitId })
    expect(moved.message).toContain('豫源水务')
    expect((await program.refusal('visit.remove', { visitId })).message).toContain('2')
    const other = await program.ask('visit.save', aVisit())
    await program.ask('visit.remove', { visitId: other.visitId })
    expect((await program.ask('visit.list', {})).total).toBe(1)
  })

  test('lets the registers grow: the enterprise in its building, who went, who was met', async () => {
    const program = await aProgram()
    const { buildingId, sessionId } = await aBuilding(program)
    const made = aVisit({ enterprise: '云杉科技', buildingId, needs: [{ text: '请增加班车。' }] })
    const { needs } = await program.ask('visit.save', made)
    const enterprises = await program.ask('enterprise.list', { query: '云杉' })
    expect(enterprises[0]).toMatchObject({ name: '云杉科技', buildingId })
    const people = (await program.ask('person.list', {})).map(({ name }) => name)
    expect(people.sort()).toEqual(['李主任', '孙站长', '周会长', '赵科长', '王敏'].sort())
    const { agenda } = await program.ask('session.get', { sessionId })
    expect(agenda.items.flatMap(({ entries }) => entries)).toMatchObject([{ needId: needs[0]!.needId }])
  })

  test('is found by building, leader, day, enterprise and words', async () => {
    const program = await aProgram()
    const { first, buildingId } = await aBuilding(program)
    await program.ask('visit.save', aVisit({ date: '2022-09-01' }))
    await program.ask('visit.save', aVisit({ enterprise: '准绳设计', team: TEAM.slice(1) }))
    const total = async (asked: InputOf<'visit.list'>) => (await program.ask('visit.list', asked)).total
    expect(await total({ buildingId })).toBe(2)
    expect(await total({ leader: '李主任' })).toBe(1)
    expect(await total({ enterpriseId: first })).toBe(1)
    expect(await total({ from: '2022-09-02', until: '2022-09-30' })).toBe(1)
    expect(await total({ query: 'yysw' })).toBe(1)
    expect(await total({ query: '食堂' })).toBe(2)
  })
})

test('coverage counts what its lists hold, by building and 包联 leader', async () => {
  const program = await aProgram()
  const { second } = await aBuilding(program)
  await program.ask('visit.save', aVisit())
  await program.ask('need.create', { enterprise: '准绳设计', text: '招聘难', source: 'phone' })
  const { counts, rows, leaders } = await program.ask('visit.coverage', { leader: '李主任' })
  expect(counts).toEqual({ all: 2, recent: 1, overdue: 1, 'needs-unvisited': 1, 'too-often': 0 })
  expect(rows[0]).toMatchObject({ enterpriseId: second, flags: ['overdue', 'needs-unvisited'] })
  expect(leaders).toEqual(['李主任'])
  const listed = await program.ask('visit.coverage', { list: 'overdue' })
  expect(listed.total).toBe(1)
  expect((await program.ask('visit.coverage', { leader: '别人' })).counts.all).toBe(0)
})

test('a plan proposes whom to visit, and says who is left', async () => {
  const program = await aProgram()
  const { buildingId, first, second } = await aBuilding(program)
  await program.ask('visit.save', aVisit())
  const proposed = await program.ask('visitPlan.propose', { buildingId, leader: '李主任' })
  expect(proposed.map((row) => [row.name, row.proposed])).toEqual([
    ['准绳设计', true],
    ['豫源水务', false],
  ])
  const plan = {
    title: 'A座走访',
    buildingId,
    leader: '李主任',
    from: '2022-09-22',
    until: '2022-09-30',
  } as const
  expect((await program.refusal('visitPlan.save', { ...plan, enterpriseIds: [] })).code).toBe('refused')
  const { planId } = await program.ask('visitPlan.save', { ...plan, enterpriseIds: [second] })
  await program.ask('visitPlan.addEnterprise', { planId, enterpriseId: first })
  program.at('2022-09-23', '09:00')
  await program.ask('visit.save', aVisit({ date: '2022-09-23', enterprise: '准绳设计', planId }))
  const shown = await program.ask('visitPlan.get', { planId })
  expect([shown.visited, shown.total, shown.late]).toEqual([1, 2, false])
  expect(shown.steps.filter(({ visit }) => !visit).map(({ name }) => name)).toEqual(['豫源水务'])
  program.at('2022-10-01', '09:00')
  expect((await program.ask('visitPlan.list', {}))[0]).toMatchObject({ late: true })
  await program.ask('visitPlan.remove', { planId })
  expect((await program.ask('visit.list', {})).total).toBe(2)
})

describe('扫楼', () => {
  test('is one batch: a visit for every door at which something was written', async () => {
    const program = await aProgram()
    const { buildingId, first, second, sessionId } = await aBuilding(program)
    const sheet = await program.ask('sweep.get', { buildingId })
    expect(sheet.enterprises.map(({ room }) => room)).toEqual(['302', '1201'])
    const rows = [
      { enterpriseId: first, met: '王敏', findings: '经营正常', need: '电梯晚高峰拥挤。' },
      { enterpriseId: second },
    ]
    const made = { buildingId, date: '2022-09-22', team: TEAM } as const
    expect((await program.refusal('sweep.save', { ...made, rows: [{ enterpriseId: first }] })).code).toBe(
      'refused',
    )
    const saved = await program.ask('sweep.save', { ...made, rows })
    expect(saved).toMatchObject({ visits: 1, needs: 1 })
    const { rows: batch } = await program.ask('visit.list', { sweepId: saved.sweepId })
    expect(batch).toMatchObject([{ enterprise: '豫源水务', met: '王敏', needs: 1 }])
    const { rows: ledger } = await program.ask('need.list', {})
    expect(ledger[0]).toMatchObject({ source: 'sweep', raiser: '王敏' })
    const { agenda } = await program.ask('session.get', { sessionId })
    expect(agenda.items.flatMap(({ entries }) => entries)).toHaveLength(1)
    expect(await program.ask('sweep.list', {})).toMatchObject([{ building: 'A座', visits: 1, needs: 1 }])
  })

  test('half typed survives a restart, and is forgotten once it is saved', async () => {
    const program = await aProgram()
    const { buildingId, first } = await aBuilding(program)
    const key = `findings:${first}`
    await program.ask('sweep.keep', { buildingId, fields: { [key]: '门口堆物', 'met:x': '甲' } })
    await program.ask('sweep.keep', { buildingId, fields: { 'met:x': '' } })
    await program.restart()
    expect((await program.ask('sweep.get', { buildingId })).kept).toEqual({ [key]: '门口堆物' })
    const rows = [{ enterpriseId: first, findings: '门口堆物' }]
    await program.ask('sweep.save', { buildingId, date: '2022-09-22', team: TEAM, rows })
    expect((await program.ask('sweep.get', { buildingId })).kept).toEqual({})
  })
})

test('the file of an enterprise holds its visits and needs, open and closed', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const { needId } = await aConfirmedNeed(program, sessionId)
  await program.ask('visit.save', aVisit({ needs: [{ text: '食堂排队。' }] }))
  const disposition = {
    kind: 'answered',
    answer: '可以',
    answeredBy: '城管办',
    reaction: 'satisfied',
  } as const
  await program.ask('need.dispose', { needId, sessionId, disposition })
  const [enterprise] = await program.ask('enterprise.list', {})
  const story = await program.ask('enterprise.story', { enterpriseId: enterprise!.id })
  expect(story).toMatchObject({ visitTotal: 1, policies: [], care: [], openNeeds: 1 })
  expect(story.needs).toHaveLength(2)
})
