import { LibraryProjectId } from '#shared/domain/ids'
import { countUses, keptSteps, stepsFrom } from '#shared/domain/project-rules'
import { AppError } from '#shared/errors'
import { loadHolidays, loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import { enterpriseIdsOf } from '../partners/partner-growth'
import type { IdSource } from '../ports'
import { makeProject } from './project-making'

type LibraryHandlers = Pick<Handlers, 'library.list' | 'library.save' | 'library.keep' | 'library.apply'>

const list: Handlers['library.list'] = async ({ query, archived }, { view }) => {
  const uses = countUses(await view.list('projects'))
  return (await view.list('libraryProjects'))
    .filter((kept) => archived || !kept.archived)
    .filter(({ title, category, goal }) => matches([title, category], query) || goal.includes(query.trim()))
    .map((kept) => ({ ...kept, ...(uses.get(kept.id) ?? { used: 0, enterprises: 0 }) }))
    .sort((a, b) => Number(a.archived) - Number(b.archived) || b.used - a.used || b.at.localeCompare(a.at))
}

function keep(ids: IdSource): Handlers['library.keep'] {
  return async ({ projectId }, { work, now }) => {
    const project = await work.load('projects', projectId, 'projects.gone')
    const { secretaryName: by } = await loadSettings(work)
    const known = (await work.list('libraryProjects')).find(({ keptFrom }) => keptFrom === projectId)
    const id = known?.id ?? LibraryProjectId.parse(ids.next())
    const { title, goal, criterion, category } = project
    work.put('libraryProjects', {
      ...{ id, title, goal, criterion, category, archived: false, keptFrom: projectId, at: now, by },
      steps: keptSteps(project, await loadHolidays(work)),
    })
    return { libraryId: id }
  }
}

function apply(ids: IdSource): Handlers['library.apply'] {
  return async ({ libraryId, enterprises, from, owner, needIds }, call) => {
    const { work } = call
    const kept = await work.load('libraryProjects', libraryId, 'projects.libraryGone')
    if (kept.archived) throw new AppError('refused', 'projects.libraryArchived')
    const steps = stepsFrom(kept, from, await loadHolidays(work))
    const dueDate = steps.reduce<string>(
      (last, step) => ((step.dueDate ?? '') > last ? (step.dueDate ?? '') : last),
      '',
    )
    const { title, goal, criterion, category } = kept
    const { id, number } = await makeProject(call, ids, {
      ...{ title, goal, criterion, category, owner, steps, from, libraryId, needIds },
      enterpriseIds: await enterpriseIdsOf(work, ids, enterprises),
      ...(dueDate !== '' && { dueDate }),
    })
    return { projectId: id, number }
  }
}

export function libraryHandlers({ ids }: { readonly ids: IdSource }): LibraryHandlers {
  return {
    'library.list': list,
    'library.save': async ({ id: given, ...kept }, { work, now }) => {
      const { secretaryName: by } = await loadSettings(work)
      const id = given ?? LibraryProjectId.parse(ids.next())
      const before =
        given === undefined ? undefined : await work.load('libraryProjects', id, 'projects.libraryGone')
      const origin = before?.keptFrom && { keptFrom: before.keptFrom }
      work.put('libraryProjects', { ...kept, ...origin, id, at: before?.at ?? now, by: before?.by ?? by })
      return { libraryId: id }
    },
    'library.keep': keep(ids),
    'library.apply': apply(ids),
  }
}
