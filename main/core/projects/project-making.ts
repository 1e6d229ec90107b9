import { formatNeedNumber } from '#shared/domain/document-number'
import { ProjectId, type EnterpriseId, type NeedId } from '#shared/domain/ids'
import { isLiveProject, joinProject, leaveProject } from '#shared/domain/project-rules'
import type { Need } from '#shared/domain/need'
import type { Project } from '#shared/domain/project'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import { changeNeed, type Call } from '../need-change'
import type { IdSource } from '../ports'
import { growPeople } from '../register-growth'
import type { Work } from '../work'

/** What a new project starts from; everything else is empty. */
type Plan = Pick<Project, 'title'> &
  Partial<Omit<Project, 'id' | 'number' | 'state' | 'proposedAt' | 'by' | 'title'>>

/** A need may be in one project at a time, and only while it is open. */
async function refuseTaken(work: Work, need: Need, project: ProjectId): Promise<void> {
  const number = formatNeedNumber(need.number)
  if (need.state !== 'open') throw new AppError('refused', 'projects.needNotOpen', { number })
  for (const id of need.projectIds ?? []) {
    const other = id === project ? undefined : await work.get('projects', id)
    if (other && isLiveProject(other))
      throw new AppError('refused', 'projects.needTaken', { number, project: other.number })
  }
}

/** Puts a project and settles which needs are its own: those new to it join, those taken out of it are free again. */
export async function putProject(call: Call, project: Project, before: readonly NeedId[]): Promise<Project> {
  const { work } = call
  const wanted = new Set(project.needIds)
  const enterprises = new Set<EnterpriseId>(project.enterpriseIds)
  for (const needId of wanted) {
    const need = await work.load('needs', needId, 'needs.gone')
    if (need.enterpriseId) enterprises.add(need.enterpriseId)
    if (before.includes(needId)) continue
    await refuseTaken(work, need, project.id)
    await changeNeed({ needId }, call, (one, occasion) => joinProject(one, project, occasion))
  }
  for (const needId of before) {
    if (!wanted.has(needId))
      await changeNeed({ needId }, call, (one, occasion) => leaveProject(one, project, '', occasion))
  }
  const put = { ...project, needIds: [...wanted], enterpriseIds: [...enterprises] }
  work.put('projects', put)
  return put
}

/** Whoever is named as owner of a project or of a step is in the register from now on (rule 11). */
export async function rememberProjectOwners(
  work: Work,
  ids: IdSource,
  { owner, steps }: Pick<Project, 'owner' | 'steps'>,
): Promise<void> {
  const offices = new Set((await work.list('offices')).map(({ name }) => name))
  for (const name of new Set([owner, ...steps.map((step) => step.owner)])) {
    const isOffice = offices.has(name) || /[办所局科]$/u.test(name)
    if (name !== '' && !isOffice) await growPeople(work, ids, { name, organisation: '' })
  }
}

/** A new project of the next number, proposed. */
export async function makeProject(call: Call, ids: IdSource, plan: Plan): Promise<Project> {
  const { work, now } = call
  const { secretaryName: by } = await loadSettings(work)
  const number = (await work.list('projects')).reduce((last, one) => Math.max(last, one.number), 0) + 1
  const project: Project = {
    ...{ goal: '', criterion: '', owner: '', category: '', reason: '', result: '' },
    ...{ needIds: [], resourceIds: [], enterpriseIds: [], steps: [] },
    ...plan,
    ...{ id: ProjectId.parse(ids.next()), number, state: 'proposed', proposedAt: now, by },
  }
  await rememberProjectOwners(work, ids, project)
  return putProject(call, project, [])
}
