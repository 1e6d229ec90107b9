import type { NeedId, ProjectId } from '#shared/domain/ids'
import { currentWording, type Need } from '#shared/domain/need'
import { closeNeed } from '#shared/domain/need-rules'
import {
  dropProject,
  finishProject,
  isLiveProject,
  leaveProject,
  moveProject,
  tellProjectDone,
  tickStep,
} from '#shared/domain/project-rules'
import type { Project } from '#shared/domain/project'
import { AppError } from '#shared/errors'
import type { ParsedInputOf } from '#shared/contract/operations'
import type { Handlers } from '../dispatch'
import { changeNeed, type Call } from '../need-change'
import { enterpriseIdsOf } from '../partners/partner-growth'
import type { IdSource } from '../ports'
import type { Work } from '../work'
import { makeProject, putProject, rememberProjectOwners } from './project-making'
import type { Propose } from './proposing'
import { reasonWords } from './reason-words'

type WritingHandlers = Pick<
  Handlers,
  | 'project.save'
  | 'project.fromMatch'
  | 'project.fromNeeds'
  | 'project.move'
  | 'project.tickStep'
  | 'project.finish'
  | 'project.drop'
>

type Dependencies = { readonly ids: IdSource; readonly propose: Propose }

const loadProject = (work: Work, id: ProjectId) => work.load('projects', id, 'projects.gone')
const receiptOf = ({ id, number }: Project) => ({ projectId: id, number })

function saveProject(ids: IdSource): Handlers['project.save'] {
  return async ({ id, enterprises, ...input }, call) => {
    const { work } = call
    const enterpriseIds = await enterpriseIdsOf(work, ids, enterprises)
    if (input.from && input.dueDate && input.dueDate < input.from)
      throw new AppError('refused', 'projects.dueBeforeFrom')
    if (id === undefined) return receiptOf(await makeProject(call, ids, { ...input, enterpriseIds }))
    const before = await loadProject(work, id)
    if (!isLiveProject(before)) throw new AppError('refused', 'projects.notLive', { number: before.number })
    await rememberProjectOwners(work, ids, input)
    // Fields that were emptied go away; what the form does not hold stays.
    const { from: _from, dueDate: _due, buildingId: _building, ...kept } = before
    const attachments = input.attachments ?? before.attachments
    const changed = { ...kept, ...input, enterpriseIds, ...(attachments && { attachments }) }
    return receiptOf(await putProject(call, changed, before.needIds))
  }
}

function fromMatch({ ids, propose }: Dependencies): Handlers['project.fromMatch'] {
  return async ({ id }, call) => {
    const { work, now } = call
    // Two kinds of asker share one form of id; a proposal that went stale in between is refused.
    for (const about of ['needs', 'talent'] as const) {
      const { proposals, askers } = await propose(work, about, now)
      const proposal = proposals.find((one) => one.id === id)
      const asker = proposal && askers.get(proposal.wantedId)
      if (!asker) continue
      const { need, demand } = asker
      const resource = await work.load('resources', proposal.resourceId, 'projects.resourceGone')
      const project = await makeProject(call, ids, {
        title: asker.title,
        goal: asker.text,
        category: asker.category.slice(0, 120) || resource.category,
        reason: await reasonWords(work, proposal.reasons),
        needIds: need ? [need.id] : [],
        resourceIds: [resource.id, ...(demand ? [demand.id] : [])],
        enterpriseIds: asker.demand?.enterpriseId ? [asker.demand.enterpriseId] : [],
        ...(need?.buildingId && { buildingId: need.buildingId }),
      })
      return receiptOf(project)
    }
    throw new AppError('conflict', 'projects.matchStale')
  }
}

function fromNeeds(ids: IdSource): Handlers['project.fromNeeds'] {
  return async ({ needIds, title }, call) => {
    const needs: Need[] = []
    for (const id of new Set<NeedId>(needIds)) needs.push(await call.work.load('needs', id, 'needs.gone'))
    const [first] = needs
    const wording = first && currentWording(first)
    const buildings = new Set(needs.map(({ buildingId }) => buildingId))
    const project = await makeProject(call, ids, {
      title: title.trim() || (wording?.title ?? ''),
      goal: needs.length === 1 ? (wording?.text ?? '').slice(0, 4000) : '',
      category: first?.category ?? '',
      needIds: needs.map(({ id }) => id),
      ...(buildings.size === 1 && first?.buildingId && { buildingId: first.buildingId }),
    })
    return receiptOf(project)
  }
}

type Finish = ParsedInputOf<'project.finish'>

async function closeTicked(call: Call, project: Project, closings: Finish['closings']): Promise<void> {
  for (const { needId, told, reaction, words } of closings) {
    if (!project.needIds.includes(needId)) throw new AppError('refused', 'projects.notItsNeed')
    await changeNeed({ needId }, call, (need, occasion) =>
      closeNeed(need, { told, reaction, words: words || project.result }, occasion),
    )
  }
}

const finish: Handlers['project.finish'] = async (input, call) => {
  const { projectId, result, closings, usedResourceIds } = input
  const { work, now } = call
  const done = finishProject(await loadProject(work, projectId), result, now)
  work.put('projects', done)
  const stillOpen: NeedId[] = []
  for (const needId of done.needIds) {
    const need = await changeNeed({ needId }, call, (one, occasion) => tellProjectDone(one, done, occasion))
    if (need.state === 'open' && !closings.some((closing) => closing.needId === needId))
      stillOpen.push(needId)
  }
  await closeTicked(call, done, closings)
  for (const id of usedResourceIds) {
    if (!done.resourceIds.includes(id)) throw new AppError('refused', 'projects.notItsResource')
    work.put('resources', { ...(await work.load('resources', id, 'projects.resourceGone')), state: 'used' })
  }
  return { closed: closings.length, stillOpen }
}

const drop: Handlers['project.drop'] = async ({ projectId, reason }, call) => {
  const dropped = dropProject(await loadProject(call.work, projectId), reason, call.now)
  call.work.put('projects', dropped)
  for (const needId of dropped.needIds)
    await changeNeed({ needId }, call, (need, occasion) =>
      leaveProject(need, dropped, reason.trim(), occasion),
    )
  return {}
}

export function projectWritingHandlers(dependencies: Dependencies): WritingHandlers {
  const { ids } = dependencies
  return {
    'project.save': saveProject(ids),
    'project.fromMatch': fromMatch(dependencies),
    'project.fromNeeds': fromNeeds(ids),
    'project.move': async ({ projectId, state }, { work, now }) => {
      work.put('projects', moveProject(await loadProject(work, projectId), state, now))
      return {}
    },
    'project.tickStep': async ({ projectId, ...step }, { work, now }) => {
      work.put('projects', tickStep(await loadProject(work, projectId), step, now))
      return {}
    },
    'project.finish': finish,
    'project.drop': drop,
  }
}
