import type { ListedTaskForce } from '#shared/contract/task-force-operations'
import { TaskForceId } from '#shared/domain/ids'
import { currentWording } from '#shared/domain/need'
import { reportProgress, withEvent } from '#shared/domain/need-rules'
import { partsFrom, refuseDissolved, reportPart, type TaskForceRecord } from '#shared/domain/task-force'
import { AppError } from '#shared/errors'
import { loadCouncil, needLight, sessionDates } from '../council'
import type { Handlers } from '../dispatch'
import { occasionOf } from '../need-change'
import type { IdSource } from '../ports'
import type { View, Work } from '../work'
import { joinNeeds, rememberMembers } from './forming'

type TaskForceHandlers = Pick<
  Handlers,
  | 'taskForce.list'
  | 'taskForce.get'
  | 'taskForce.form'
  | 'taskForce.save'
  | 'taskForce.addNeeds'
  | 'taskForce.reportPart'
  | 'taskForce.reply'
>

/** Task forces with what has become of their needs. */
async function listed(
  view: View,
  now: string,
  taskForces: readonly TaskForceRecord[],
): Promise<ListedTaskForce[]> {
  const council = await loadCouncil(view, now)
  const [sessions, series] = await Promise.all([view.list('sessions'), view.list('series')])
  const dates = sessionDates(sessions, series, council)
  return Promise.all(
    taskForces.map(async (taskForce) => {
      const found = await Promise.all(taskForce.needIds.map((id) => view.get('needs', id)))
      const needs = found
        .filter((need) => need !== undefined)
        .map((need) => {
          const light = needLight(need, council, dates)
          const { id: needId, number, state } = need
          return { needId, number, title: currentWording(need).title, state, ...(light && { light }) }
        })
      return { taskForce, needs }
    }),
  )
}

async function load(work: Work, id: TaskForceId): Promise<TaskForceRecord> {
  const taskForce = await work.load('taskForces', id, 'taskForces.gone')
  refuseDissolved(taskForce)
  return taskForce
}

function formTaskForce(ids: IdSource): Handlers['taskForce.form'] {
  return async ({ name, lead, liaison, parts, needIds }, call) => {
    const { work, now } = call
    if (parts.length === 0) throw new AppError('refused', 'taskForces.noMember')
    const occasion = await occasionOf(call, {})
    const taskForce: TaskForceRecord = {
      id: TaskForceId.parse(ids.next()),
      ...{ name, lead, liaison, parts: partsFrom(parts) },
      needIds: [...new Set(needIds)],
      formedAt: now,
      by: occasion.by,
    }
    await joinNeeds(work, taskForce, { needIds, occasion })
    work.put('taskForces', taskForce)
    await rememberMembers(work, ids, taskForce)
    return { taskForceId: taskForce.id }
  }
}

function saveTaskForce(ids: IdSource): Handlers['taskForce.save'] {
  return async ({ taskForceId, name, lead, liaison, parts }, { work }) => {
    const known = await load(work, taskForceId)
    if (parts.length === 0) throw new AppError('refused', 'taskForces.noMember')
    const taskForce = { ...known, name, lead, liaison, parts: partsFrom(parts, known.parts) }
    work.put('taskForces', taskForce)
    await rememberMembers(work, ids, taskForce)
    return {}
  }
}

const addNeeds: Handlers['taskForce.addNeeds'] = async ({ taskForceId, needIds }, call) => {
  const taskForce = await load(call.work, taskForceId)
  await joinNeeds(call.work, taskForce, { needIds, occasion: await occasionOf(call, {}) })
  call.work.put('taskForces', { ...taskForce, needIds: [...new Set([...taskForce.needIds, ...needIds])] })
  return {}
}

const reportOnePart: Handlers['taskForce.reportPart'] = async ({ taskForceId, office, words }, call) => {
  const { work, now } = call
  const taskForce = await load(work, taskForceId)
  work.put('taskForces', reportPart(taskForce, { office, words, at: now }))
  const occasion = await occasionOf(call, {})
  for (const needId of taskForce.needIds) {
    const need = await work.get('needs', needId)
    if (need?.state !== 'open') continue
    const facts = { what: 'part', taskForceId, name: taskForce.name, office }
    work.put('needs', withEvent(need, occasion, 'task-force', words, facts))
  }
  return {}
}

/** The combined reply stands in every open need's story as a report; each is still to be told and closed. */
const replyForAll: Handlers['taskForce.reply'] = async ({ taskForceId, words, attachments = [] }, call) => {
  const { work, now } = call
  const taskForce = await load(work, taskForceId)
  const occasion = await occasionOf(call, { attachments })
  let needs = 0
  for (const needId of taskForce.needIds) {
    const need = await work.get('needs', needId)
    if (need?.state !== 'open') continue
    const facts = { what: 'reply', taskForceId, name: taskForce.name }
    const told = withEvent(need, { ...occasion, attachments: [] }, 'task-force', '', facts)
    work.put('needs', reportProgress(told, words, occasion))
    needs += 1
  }
  const reply = { at: now, by: taskForce.lead, words, ...(attachments.length > 0 && { attachments }) }
  work.put('taskForces', { ...taskForce, reply })
  return { needs }
}

export function taskForceHandlers({ ids }: { readonly ids: IdSource }): TaskForceHandlers {
  return {
    'taskForce.list': async (_input, { view, now }) => {
      const all = await view.list('taskForces')
      const sorted = all.toSorted(
        (one, other) =>
          Number(one.reply !== undefined) - Number(other.reply !== undefined) ||
          other.formedAt.localeCompare(one.formedAt),
      )
      return listed(view, now, sorted)
    },
    'taskForce.get': async ({ taskForceId }, { view, now }) => {
      const taskForce = await view.load('taskForces', taskForceId, 'taskForces.gone')
      const [found] = await listed(view, now, [taskForce])
      if (!found) throw new AppError('not-found', 'taskForces.gone')
      return found
    },
    'taskForce.form': formTaskForce(ids),
    'taskForce.save': saveTaskForce(ids),
    'taskForce.addNeeds': addNeeds,
    'taskForce.reportPart': reportOnePart,
    'taskForce.reply': replyForAll,
  }
}
