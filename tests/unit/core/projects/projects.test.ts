import { expect, test } from 'vitest'
import type { NeedId } from '#shared/domain/ids'
import { aConfirmedNeed, aCouncil, aDatedNeed } from '../../../fixtures/a-council'
import { aProgram, type ATestProgram } from '../../../fixtures/program'

const PARKING = {
  kind: 'space',
  title: '地下车库月租车位',
  text: '错时开放三十个月租车位',
  owner: '南关社区',
  ownerKind: 'community',
  capacity: '30 个车位',
} as const
const STEPS = [
  { title: '摸底', owner: '城管办', dueDate: '2022-09-28' },
  { title: '签约', owner: '城管办', dueDate: '2022-10-13' },
]
const noSteps = { goal: '', criterion: '', owner: '', category: '', steps: [], resourceIds: [] }

const storyOf = async (program: ATestProgram, needId: NeedId) => {
  const { need } = await program.ask('need.get', { needId })
  return need.story.filter(({ type }) => type === 'project').map(({ facts }) => facts['state'])
}

async function aMatchedCouncil() {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const parking = await aDatedNeed(program, sessionId, '员工停车难，希望有地下车库月租车位。')
  const lamp = await aConfirmedNeed(program, sessionId, '路灯不亮，请修复。')
  const { id: resourceId } = await program.ask('resource.save', PARKING)
  return { program, parking, lamp, resourceId }
}

test('a need and a resource are proposed with a reason; a person takes them up and the need knows its project', async () => {
  const { program, parking, resourceId } = await aMatchedCouncil()
  const { rows, total } = await program.ask('match.propose', {})
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({
    wanted: { id: parking.needId, number: parking.number, enterprise: '豫源水务' },
    resource: { id: resourceId, owner: '南关社区' },
  })
  expect(rows[0]?.reasons.map(({ kind }) => kind)).toEqual(['words'])
  const { projectId } = await program.ask('project.fromMatch', { id: rows[0]!.id })
  const { project, enterprises, needs } = await program.ask('project.get', { projectId })
  expect(project).toMatchObject({ number: 1, state: 'proposed', reason: '都提到：地下车库月租车位' })
  expect(enterprises.map(({ name }) => name)).toEqual(['豫源水务'])
  expect(needs.map(({ number }) => number)).toEqual([parking.number])
  expect((await program.ask('match.propose', {})).total).toBe(0)
  expect(await storyOf(program, parking.needId)).toEqual(['joined'])
  const stale = await program.refusal('project.fromMatch', { id: rows[0]!.id })
  expect(stale.message).toContain('已经不在撮合之列')
})

test('a refused pair is not proposed again, until the refusal is taken back', async () => {
  const { program } = await aMatchedCouncil()
  const { rows } = await program.ask('match.propose', {})
  await program.ask('match.refuse', { id: rows[0]!.id, reason: '太远' })
  expect((await program.ask('match.propose', {})).total).toBe(0)
  await program.restart()
  expect((await program.ask('match.propose', {})).total).toBe(0)
  await program.ask('match.restore', { id: rows[0]!.id })
  expect((await program.ask('match.propose', {})).total).toBe(1)
})

test('what is proposed follows every record it rests on', async () => {
  const { program, parking, resourceId } = await aMatchedCouncil()
  const pairs = async () =>
    (await program.ask('match.propose', {})).rows.map(({ resource, wanted }) => [resource.id, wanted.title])
  const first = await pairs()
  expect(await pairs()).toEqual(first)
  const { id: second } = await program.ask('resource.save', {
    ...PARKING,
    title: '月租车位',
    owner: '云杉科技',
  })
  expect((await pairs()).map(([id]) => id).sort()).toEqual([resourceId, second].sort())
  await program.ask('project.fromNeeds', { needIds: [parking.needId] })
  expect(await pairs()).toEqual([])
})

test('a resource out of its dates or withdrawn is not proposed', async () => {
  const { program, resourceId } = await aMatchedCouncil()
  for (const change of [{ until: '2022-09-20' }, { from: '2022-10-01' }, { state: 'withdrawn' }] as const) {
    await program.ask('resource.save', { ...PARKING, ...change, id: resourceId })
    expect((await program.ask('match.propose', {})).total).toBe(0)
  }
})

test('several needs become one project; a need is in one project at a time', async () => {
  const { program, parking, lamp } = await aMatchedCouncil()
  const needIds = [parking.needId, lamp.needId]
  const { projectId } = await program.ask('project.fromNeeds', { needIds, title: '夜间出行' })
  const counts = (await program.ask('project.needs', {})).counts
  expect(counts).toEqual({ open: 2, free: 0, 'in-project': 2 })
  const twice = await program.refusal('project.fromNeeds', { needIds: [lamp.needId] })
  expect(twice.message).toBe('需求 N-002 已在项目 1 里，一条需求同时只在一个项目里。')
  const edit = { ...noSteps, id: projectId, title: '夜间出行', needIds: [parking.needId] }
  await program.ask('project.save', edit)
  expect((await program.ask('project.needs', { filter: 'free' })).rows.map(({ id }) => id)).toEqual([
    lamp.needId,
  ])
  expect(await storyOf(program, lamp.needId)).toEqual(['joined', 'left'])
})

test('finishing says which needs can be closed and closes those that were ticked, all or nothing', async () => {
  const { program, parking, lamp, resourceId } = await aMatchedCouncil()
  const { projectId } = await program.ask('project.save', {
    ...noSteps,
    ...{ title: '错时停车', steps: STEPS, resourceIds: [resourceId], needIds: [parking.needId, lamp.needId] },
  })
  await program.ask('project.move', { projectId, state: 'running' })
  const { needs } = await program.ask('project.get', { projectId })
  expect(needs.map(({ obstacle }) => obstacle)).toEqual([undefined, 'needs.noDisposition'])
  const closing = { told: 'phone', reaction: 'satisfied' } as const
  const both = needs.map(({ id }) => ({ needId: id, ...closing }))
  const finish = { projectId, result: '签了三十个车位', usedResourceIds: [resourceId] }
  const refused = await program.refusal('project.finish', { ...finish, closings: both })
  expect(refused.message).toBe('这条需求还没有处置。')
  expect((await program.ask('project.get', { projectId })).project.state).toBe('running')
  const done = await program.ask('project.finish', { ...finish, closings: both.slice(0, 1) })
  expect(done).toEqual({ closed: 1, stillOpen: [lamp.needId] })
  const { need } = await program.ask('need.get', { needId: parking.needId })
  expect(need).toMatchObject({ state: 'closed', closing: { reaction: 'satisfied', told: { how: 'phone' } } })
  const { rows } = await program.ask('resource.list', {})
  expect(rows.map(({ state, projects }) => [state, projects])).toEqual([['used', 1]])
  expect((await program.ask('project.needs', {})).counts).toMatchObject({ open: 1, free: 1 })
})

test('dropping a project frees its needs', async () => {
  const { program, parking } = await aMatchedCouncil()
  const { projectId } = await program.ask('project.fromNeeds', { needIds: [parking.needId] })
  expect((await program.refusal('project.drop', { projectId, reason: '' })).message).toBe(
    '请写明撤下的原因。',
  )
  await program.ask('project.drop', { projectId, reason: '物业改了主意' })
  expect((await program.ask('match.propose', {})).total).toBe(1)
  expect(await storyOf(program, parking.needId)).toEqual(['joined', 'left'])
  expect((await program.ask('project.list', { states: ['dropped'] })).counts.dropped).toBe(1)
})

test('a project kept in the library is applied for another enterprise, dated by working days, and counted', async () => {
  const { program, parking } = await aMatchedCouncil()
  const { projectId } = await program.ask('project.save', {
    ...noSteps,
    ...{ title: '错时停车', steps: STEPS, from: '2022-09-22', needIds: [parking.needId] },
  })
  const { libraryId } = await program.ask('library.keep', { projectId })
  expect(await program.ask('library.keep', { projectId })).toEqual({ libraryId })
  const apply = { libraryId, enterprises: ['云杉科技', '准绳设计'], from: '2022-09-29' }
  const used = await program.ask('library.apply', apply)
  const { project } = await program.ask('project.get', { projectId: used.projectId })
  expect(project.steps.map(({ title, dueDate }) => [title, dueDate])).toEqual([
    ['摸底', '2022-10-10'],
    ['签约', '2022-10-20'],
  ])
  expect(project).toMatchObject({ title: '错时停车', dueDate: '2022-10-20', from: '2022-09-29' })
  await program.ask('library.apply', { ...apply, enterprises: ['云杉科技'] })
  expect(await program.ask('library.list', {})).toMatchObject([{ used: 2, enterprises: 2 }])
  expect(await program.ask('enterprise.list', {})).toHaveLength(3)
})

test('an enterprise’s demand for interns meets a university’s supply; the pair becomes a project', async () => {
  const program = await aProgram()
  const demand = { side: 'demand', kind: 'interns', title: '会计实习生', owner: '豫源水务' } as const
  const wrong = { ...demand, ownerKind: 'university' } as const
  expect((await program.refusal('resource.save', wrong)).message).toContain('人才需求由企业提出')
  await program.ask('resource.save', { ...demand, ownerKind: 'enterprise', quantity: 5 })
  const supply = {
    kind: 'interns',
    title: '会计学院实习',
    owner: '郑州大学',
    ownerKind: 'university',
  } as const
  await program.ask('resource.save', supply)
  const { rows } = await program.ask('match.propose', { about: 'talent' })
  expect(rows.map(({ wanted }) => wanted.enterprise)).toEqual(['豫源水务'])
  const { projectId } = await program.ask('project.fromMatch', { id: rows[0]!.id })
  const { enterprises, resources } = await program.ask('project.get', { projectId })
  expect(enterprises.map(({ name }) => name)).toEqual(['豫源水务'])
  expect(resources.map(({ side }) => side).sort()).toEqual(['demand', 'supply'])
  expect((await program.ask('match.propose', { about: 'talent' })).total).toBe(0)
})

test('steps are ticked, and a project past its date shines red', async () => {
  const program = await aProgram({ start: '2022-09-22T02:00:00.000Z' })
  const { projectId } = await program.ask('project.save', {
    ...noSteps,
    ...{ title: '错时停车', steps: STEPS, needIds: [], enterprises: ['豫源水务'], dueDate: '2022-10-13' },
  })
  await program.ask('project.tickStep', { projectId, place: 0, title: '摸底', done: true })
  program.at('2022-10-14', '09:00')
  const { rows } = await program.ask('project.list', { states: ['proposed', 'running'] })
  expect(rows).toMatchObject([
    {
      steps: 2,
      stepsDone: 1,
      nextStep: '签约',
      light: { colour: 'red', days: 1 },
      enterprises: ['豫源水务'],
    },
  ])
})
