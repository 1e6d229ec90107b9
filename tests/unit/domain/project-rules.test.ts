import { expect, test } from 'vitest'
import { HOLIDAY_YEARS } from '#shared/domain/holiday-years'
import { EnterpriseId, LibraryProjectId, ProjectId } from '#shared/domain/ids'
import { Project } from '#shared/domain/project'
import {
  countUses,
  dropProject,
  finishProject,
  isFreeNeed,
  joinProject,
  keptSteps,
  leaveProject,
  moveProject,
  projectLight,
  stepsFrom,
  tickStep,
} from '#shared/domain/project-rules'
import { aNeed, anOccasion } from '../../fixtures/a-need'

const NOW = '2022-09-29T02:00:00.000Z'

function aProject(changes: Record<string, unknown> = {}): Project {
  return Project.parse({
    id: ProjectId.parse('project-1'),
    number: 1,
    title: '错时停车',
    state: 'proposed',
    needIds: [],
    resourceIds: [],
    steps: [{ title: '摸底', owner: '城管办', dueDate: '2022-10-13' }, { title: '签约' }],
    from: '2022-09-29',
    proposedAt: NOW,
    by: '陈思',
    ...changes,
  })
}

test('a project goes to running and back, and its start is remembered', () => {
  const running = moveProject(aProject(), 'running', NOW)
  expect(running).toMatchObject({ state: 'running', startedAt: NOW, from: '2022-09-29' })
  expect(moveProject(running, 'proposed', NOW)).not.toHaveProperty('startedAt')
})

test('a project ends once: done with a result, or dropped with a reason', () => {
  expect(() => finishProject(aProject(), ' ', NOW)).toThrow('projects.resultMissing')
  expect(() => dropProject(aProject(), '', NOW)).toThrow('projects.reasonMissing')
  const done = finishProject(aProject(), '签了三十个车位', NOW)
  expect(done).toMatchObject({ state: 'done', result: '签了三十个车位', doneAt: NOW })
  expect(() => moveProject(done, 'running', NOW)).toThrow('projects.notLive')
  expect(() => dropProject(done, '不办了', NOW)).toThrow('projects.notLive')
})

test('a step is ticked and unticked; a step that is another by now is not', () => {
  const ticked = tickStep(aProject(), { place: 1, title: '签约', done: true }, NOW)
  expect(ticked.steps[1]?.doneAt).toBe(NOW)
  expect(tickStep(ticked, { place: 1, title: '签约', done: false }, NOW).steps[1]).not.toHaveProperty(
    'doneAt',
  )
  expect(() => tickStep(aProject(), { place: 0, title: '签约', done: true }, NOW)).toThrow(
    'projects.stepChanged',
  )
})

test('a need is free until it joins a live project, and free again when it left; its story says both', () => {
  const project = aProject()
  const joined = joinProject(aNeed(), project, anOccasion())
  const live = new Set([project.id])
  expect(isFreeNeed(joined, live)).toBe(false)
  expect(isFreeNeed(joined, new Set())).toBe(true)
  const left = leaveProject(joined, project, '资源不够', anOccasion())
  expect(isFreeNeed(left, live)).toBe(true)
  expect(left.story.map(({ type, facts }) => [type, facts['state']])).toEqual([
    ['project', 'joined'],
    ['project', 'left'],
  ])
  expect(isFreeNeed({ state: 'closed' }, live)).toBe(false)
})

test('a date shines by working days, and only while the project is being worked on', () => {
  const sky = { today: '2022-09-29', holidays: HOLIDAY_YEARS, yellowDays: 3 }
  const light = (dueDate: string) => projectLight(aProject({ dueDate }), sky)
  expect(light('2022-10-13')).toEqual({ colour: 'green', reason: 'due', days: 7 })
  expect(light('2022-10-09')).toEqual({ colour: 'yellow', reason: 'due', days: 3 })
  expect(light('2022-09-29')).toEqual({ colour: 'yellow', reason: 'due', days: 0 })
  expect(light('2022-09-28')).toEqual({ colour: 'red', reason: 'overdue', days: 1 })
  expect(projectLight(aProject({ dueDate: '2022-09-28', state: 'done' }), sky)).toBeUndefined()
})

test('steps are kept as working days from the start and come back as dates of another start', () => {
  const kept = keptSteps(aProject(), HOLIDAY_YEARS)
  expect(kept).toEqual([
    { title: '摸底', owner: '城管办', days: 7 },
    { title: '签约', owner: '', days: 0 },
  ])
  expect(stepsFrom({ steps: kept }, '2022-11-23', HOLIDAY_YEARS)).toEqual([
    { title: '摸底', owner: '城管办', dueDate: '2022-12-02' },
    { title: '签约', owner: '' },
  ])
})

test('uses of a kept project and the enterprises it served are counted, dropped projects aside', () => {
  const libraryId = LibraryProjectId.parse('kept')
  const [one, two] = ['one', 'two'].map((id) => EnterpriseId.parse(id))
  const use = (enterpriseIds: unknown[], state = 'running') => aProject({ libraryId, enterpriseIds, state })
  const uses = countUses([use([one]), use([one, two], 'done'), use(['three'], 'dropped'), aProject()])
  expect([...uses]).toEqual([['kept', { used: 2, enterprises: 2 }]])
})
