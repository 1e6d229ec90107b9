import { AppError } from '../errors'
import { addWorkingDays, plainDateOf, workingDaysBetween, type PlainDate } from './calendar'
import type { HolidayYear } from './holidays'
import type { ProjectId } from './ids'
import type { Light } from './lights'
import type { Need } from './need'
import { withEvent, type Occasion } from './need-rules'
import type { LibraryProject, Project, ProjectStep } from './project'

type Holidays = readonly HolidayYear[]

/** Whether a project is still being worked on: proposed or running. */
export function isLiveProject({ state }: Pick<Project, 'state'>): boolean {
  return state === 'proposed' || state === 'running'
}

/** The light of a live project with a date, in working days; none for the rest. */
export function projectLight(
  project: Pick<Project, 'state' | 'dueDate'>,
  sky: { readonly today: PlainDate; readonly holidays: Holidays; readonly yellowDays: number },
): Light | undefined {
  const { dueDate } = project
  const { today, holidays, yellowDays } = sky
  if (!isLiveProject(project) || dueDate === undefined) return undefined
  if (dueDate < today)
    return {
      colour: 'red',
      reason: 'overdue',
      days: Math.max(1, workingDaysBetween(dueDate, today, holidays)),
    }
  const days = dueDate === today ? 0 : Math.max(1, workingDaysBetween(today, dueDate, holidays))
  return { colour: days <= yellowDays ? 'yellow' : 'green', reason: 'due', days }
}

function refuseUnlessLive(project: Project): void {
  if (!isLiveProject(project)) throw new AppError('refused', 'projects.notLive', { number: project.number })
}

/** 拟办 to 进行 and back. Done is reached by finishing, which asks for the result. */
export function moveProject(project: Project, state: 'proposed' | 'running', now: string): Project {
  refuseUnlessLive(project)
  if (state === 'proposed') {
    const { startedAt: _notYet, ...rest } = project
    return { ...rest, state }
  }
  return { ...project, state, startedAt: project.startedAt ?? now, from: project.from ?? plainDateOf(now) }
}

/** 办成: a project ends with what came of it. */
export function finishProject(project: Project, result: string, now: string): Project {
  refuseUnlessLive(project)
  if (result.trim() === '') throw new AppError('refused', 'projects.resultMissing')
  return {
    ...project,
    state: 'done',
    result: result.trim(),
    doneAt: now,
    startedAt: project.startedAt ?? now,
  }
}

/** 撤下: a project that will not be done, and why. */
export function dropProject(project: Project, reason: string, now: string): Project {
  refuseUnlessLive(project)
  if (reason.trim() === '') throw new AppError('refused', 'projects.reasonMissing')
  return { ...project, state: 'dropped', result: reason.trim(), doneAt: now }
}

/** Marks one step, counted from 0, as done or not; the title tells whether it is still the same step. */
export function tickStep(
  project: Project,
  step: { readonly place: number; readonly title: string; readonly done: boolean },
  now: string,
): Project {
  refuseUnlessLive(project)
  if (project.steps[step.place]?.title !== step.title) throw new AppError('conflict', 'projects.stepChanged')
  const steps = project.steps.map((known, place): ProjectStep => {
    if (place !== step.place) return known
    const { doneAt: _before, ...rest } = known
    return step.done ? { ...rest, doneAt: now } : rest
  })
  return { ...project, steps }
}

/** The need as one of a project's, with a line in its story. */
export function joinProject(need: Need, project: Project, occasion: Occasion): Need {
  const known = need.projectIds ?? []
  if (known.includes(project.id)) return need
  const facts = { state: 'joined', project: String(project.number), title: project.title }
  return withEvent({ ...need, projectIds: [...known, project.id] }, occasion, 'project', '', facts)
}

/** The need without the project, free to be matched again. */
export function leaveProject(need: Need, project: Project, reason: string, occasion: Occasion): Need {
  if (!need.projectIds?.includes(project.id)) return need
  const { projectIds, ...rest } = need
  const others = projectIds.filter((id) => id !== project.id)
  const facts = { state: 'left', project: String(project.number), title: project.title }
  const freed: Need = others.length === 0 ? rest : { ...rest, projectIds: others }
  return withEvent(freed, occasion, 'project', reason, facts)
}

/** Says in the story of a need that its project is done, with the result. */
export function tellProjectDone(need: Need, project: Project, occasion: Occasion): Need {
  const facts = { state: 'done', project: String(project.number), title: project.title }
  return withEvent(need, occasion, 'project', project.result, facts)
}

/** Whether a need waits to be matched: open, and in no project that is being worked on. */
export function isFreeNeed(
  { state, projectIds }: Pick<Need, 'state' | 'projectIds'>,
  live: ReadonlySet<ProjectId>,
): boolean {
  return state === 'open' && !(projectIds ?? []).some((id) => live.has(id))
}

/** 套用: the steps of a kept project, dated by working days from the start; a step of 0 days has no date. */
export function stepsFrom(
  { steps }: Pick<LibraryProject, 'steps'>,
  start: PlainDate,
  holidays: Holidays,
): ProjectStep[] {
  return steps.map(({ title, owner, days }) => ({
    title,
    owner,
    ...(days > 0 && { dueDate: addWorkingDays(start, days, holidays) }),
  }))
}

/** A project's steps as they are kept for reuse: working days from its start instead of dates. */
export function keptSteps(project: Project, holidays: Holidays): LibraryProject['steps'] {
  const start = project.from ?? plainDateOf(project.startedAt ?? project.proposedAt)
  return project.steps.map(({ title, owner, dueDate }) => ({
    title,
    owner,
    days: dueDate ? Math.min(400, Math.max(0, workingDaysBetween(start, dueDate, holidays))) : 0,
  }))
}

/** How often each kept project was used, and for how many different enterprises; dropped projects do not count. */
export function countUses(
  projects: readonly Project[],
): ReadonlyMap<string, { readonly used: number; readonly enterprises: number }> {
  const served = new Map<string, { used: number; readonly whom: Set<string> }>()
  for (const { libraryId, state, enterpriseIds } of projects) {
    if (libraryId === undefined || state === 'dropped') continue
    const known = served.get(libraryId) ?? { used: 0, whom: new Set<string>() }
    known.used += 1
    for (const id of enterpriseIds) known.whom.add(id)
    served.set(libraryId, known)
  }
  return new Map([...served].map(([id, { used, whom }]) => [id, { used, enterprises: whom.size }]))
}
