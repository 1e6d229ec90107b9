import { formatNeedNumber } from '#shared/domain/document-number'
import type { ProjectId } from '#shared/domain/ids'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { closeNeed } from '#shared/domain/need-rules'
import { plainDateOf } from '#shared/domain/calendar'
import { isLiveProject, projectLight } from '#shared/domain/project-rules'
import { PROJECT_STATES, type Project, type ProjectState } from '#shared/domain/project'
import { AppError } from '#shared/errors'
import type { ListedNeed, ProjectRow } from '#shared/contract/project-operations'
import { loadCouncil, type Council } from '../council'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { View } from '../work'

type ListHandlers = Pick<Handlers, 'project.needs' | 'project.list' | 'project.get'>
type Projects = ReadonlyMap<ProjectId, Project>

async function loadProjects(view: View): Promise<Projects> {
  return new Map((await view.list('projects')).map((project) => [project.id, project]))
}

/** The project that is being worked on for a need, else the last one that was. */
function projectOf({ projectIds = [] }: Need, projects: Projects): Project | undefined {
  const own = projectIds.map((id) => projects.get(id)).filter((project) => project !== undefined)
  return own.find(isLiveProject) ?? own.at(-1)
}

function listedNeed(need: Need, projects: Projects): ListedNeed {
  const { id, number, enterprise, category, state, source, raisedAt } = need
  const disposition = currentDisposition(need)?.kind
  const project = projectOf(need, projects)
  return {
    ...{ id, number, enterprise, category, state, source, raisedAt, title: currentWording(need).title },
    ...(disposition && { disposition }),
    ...(project && {
      project: { id: project.id, number: project.number, title: project.title, state: project.state },
    }),
  }
}

function isNeedFound({ number, title, enterprise, category }: ListedNeed, query: string): boolean {
  const typed = query.trim().toLowerCase()
  if (typed === '') return true
  return (
    formatNeedNumber(number).toLowerCase().includes(typed) || matches([title, enterprise, category], typed)
  )
}

const listNeeds: Handlers['project.needs'] = async ({ filter, query, offset, limit }, { view }) => {
  const [needs, projects] = await Promise.all([view.list('needs', 'live'), loadProjects(view)])
  const open = needs.filter(({ state }) => state === 'open').map((need) => listedNeed(need, projects))
  const isBusy = ({ project }: ListedNeed) => project !== undefined && isLiveProject(project)
  const lists = { open, free: open.filter((row) => !isBusy(row)), 'in-project': open.filter(isBusy) }
  const found = lists[filter].filter((row) => isNeedFound(row, query)).toSorted((a, b) => b.number - a.number)
  const counts = { open: open.length, free: lists.free.length, 'in-project': lists['in-project'].length }
  return { rows: found.slice(offset, offset + limit), total: found.length, counts }
}

/** A live project by its date, the undated last; then what was done last. */
function compareProjects(a: Project, b: Project): number {
  if (isLiveProject(a) !== isLiveProject(b)) return isLiveProject(a) ? -1 : 1
  if (!isLiveProject(a)) return (b.doneAt ?? '').localeCompare(a.doneAt ?? '') || b.number - a.number
  return (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') || a.number - b.number
}

function rowOf(project: Project, names: ReadonlyMap<string, string>, council: Council): ProjectRow {
  const { id, number, title, state, owner, category, dueDate, doneAt, steps } = project
  const light = projectLight(project, { ...council, yellowDays: council.settings.yellowDays })
  return {
    ...{ id, number, title, state, owner, category },
    enterprises: project.enterpriseIds.flatMap((one) => names.get(one) ?? []),
    needs: project.needIds.length,
    resources: project.resourceIds.length,
    steps: steps.length,
    stepsDone: steps.filter((step) => step.doneAt !== undefined).length,
    nextStep: steps.find((step) => step.doneAt === undefined)?.title ?? '',
    ...(dueDate && { dueDate }),
    ...(doneAt && { doneAt }),
    ...(light && { light }),
  }
}

const listProjects: Handlers['project.list'] = async ({ states, query, offset, limit }, { view, now }) => {
  const council = await loadCouncil(view, now)
  const projects = await view.list('projects')
  const names = new Map<string, string>((await view.list('enterprises')).map(({ id, name }) => [id, name]))
  const found = projects
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .filter(({ title, owner, category, enterpriseIds }) =>
      matches([title, owner, category, ...enterpriseIds.map((id) => names.get(id) ?? '')], query),
    )
    .toSorted(compareProjects)
  const count = (state: ProjectState) => projects.filter((one) => one.state === state).length
  const counts = Object.fromEntries(PROJECT_STATES.map((state) => [state, count(state)]))
  return {
    rows: found.slice(offset, offset + limit).map((project) => rowOf(project, names, council)),
    total: found.length,
    // The keys are the states themselves; fromEntries forgets their names.
    counts: counts as Record<ProjectState, number>,
  }
}

/** Why a need cannot be closed now, as the sentence the attempt would be refused with. */
function obstacleOf(need: Need, now: string): string | undefined {
  try {
    closeNeed(need, { told: 'phone', words: '' }, { at: now, today: plainDateOf(now), by: '' })
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.sentence
    throw error
  }
}

const getProject: Handlers['project.get'] = async ({ projectId }, { view, now }) => {
  const project = await view.load('projects', projectId, 'projects.gone')
  const [council, projects] = await Promise.all([loadCouncil(view, now), loadProjects(view)])
  const needs = await Promise.all(project.needIds.map((id) => view.get('needs', id)))
  const resources = await Promise.all(project.resourceIds.map((id) => view.get('resources', id)))
  const enterprises = await Promise.all(project.enterpriseIds.map((id) => view.get('enterprises', id)))
  const library = project.libraryId && (await view.get('libraryProjects', project.libraryId))
  const light = projectLight(project, { ...council, yellowDays: council.settings.yellowDays })
  return {
    project,
    ...(light && { light }),
    needs: needs
      .filter((need) => need !== undefined)
      .map((need) => {
        const obstacle = obstacleOf(need, now)
        return { ...listedNeed(need, projects), ...(obstacle !== undefined && { obstacle }) }
      }),
    resources: resources.filter((resource) => resource !== undefined),
    enterprises: enterprises
      .filter((enterprise) => enterprise !== undefined)
      .map(({ id, name }) => ({ id, name })),
    ...(library && { library: { id: library.id, title: library.title } }),
  }
}

export function projectListHandlers(): ListHandlers {
  return { 'project.needs': listNeeds, 'project.list': listProjects, 'project.get': getProject }
}
