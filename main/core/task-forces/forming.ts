import { formatNeedNumber } from '#shared/domain/document-number'
import { TaskForceId, type NeedId } from '#shared/domain/ids'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { withEvent, type Occasion } from '#shared/domain/need-rules'
import { partsFrom, type TaskForceRecord } from '#shared/domain/task-force'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { PAPER_LANGUAGE } from '../paper-words'
import type { IdSource } from '../ports'
import { growPeople, growRegister } from '../register-growth'
import type { Work } from '../work'

type Fields = Pick<TaskForceRecord, 'name' | 'lead' | 'liaison' | 'parts'>

/** The task force that still works on the need; none once it has replied. */
export async function taskForceAtWork(work: Work, need: Need): Promise<TaskForceRecord | undefined> {
  const taskForce = need.taskForceId && (await work.get('taskForces', need.taskForceId))
  return taskForce && !taskForce.reply ? taskForce : undefined
}

/** Member offices and the liaison are in the register from now on (rule 11). */
export async function rememberMembers(work: Work, ids: IdSource, { parts, liaison }: Fields): Promise<void> {
  for (const { office } of parts) await growRegister(work, ids, 'office', office)
  await growPeople(work, ids, { name: liaison, organisation: '' })
}

/** The need with its task force and the line that says so in its story; `formed` when its own disposition says so too. */
function joined(
  need: Need,
  { id, name, lead, parts }: TaskForceRecord,
  occasion: Occasion,
  what: 'joined' | 'formed' = 'joined',
): Need {
  const members = parts.map(({ office }) => office).join('、')
  const facts = { what, taskForceId: id, name, lead, members }
  return withEvent({ ...need, taskForceId: id }, occasion, 'task-force', '', facts)
}

/** Open needs that no other task force works on, with the task force; AppError `refused` names the first that is. */
export async function joinNeeds(
  work: Work,
  taskForce: TaskForceRecord,
  { needIds, occasion }: { readonly needIds: readonly NeedId[]; readonly occasion: Occasion },
): Promise<void> {
  for (const needId of new Set(needIds)) {
    const need = await work.load('needs', needId, 'needs.gone')
    const number = formatNeedNumber(need.number)
    if (need.state !== 'open') throw new AppError('refused', 'taskForces.needNotOpen', { number })
    const other = await taskForceAtWork(work, need)
    if (other && other.id !== taskForce.id)
      throw new AppError('refused', 'taskForces.needTaken', { number, name: other.name })
    if (other === undefined) work.put('needs', joined(need, taskForce, occasion))
  }
}

/** A disposition with a task force forms its record, or brings the record of the task force at work up to date. */
export async function formFromDisposition(
  work: Work,
  ids: IdSource,
  { need, occasion }: { readonly need: Need; readonly occasion: Occasion },
): Promise<Need> {
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'immediate' && disposition?.kind !== 'dated') return need
  const { taskForce: wanted, leadOffice } = disposition
  if (!wanted) return need
  const known = await taskForceAtWork(work, need)
  const offices = [leadOffice, ...wanted.members].filter((office) => office !== '')
  const lead = wanted.lead || leadOffice
  const typed = offices.map((office) => ({
    office,
    part: known?.parts.find((part) => part.office === office)?.part ?? '',
  }))
  const title = currentWording(need).title
  const taskForce: TaskForceRecord = {
    id: known?.id ?? TaskForceId.parse(ids.next()),
    name:
      known?.name ??
      Array.from(say(PAPER_LANGUAGE, 'taskForces.usualName', { title }))
        .slice(0, 60)
        .join(''),
    ...{ lead, liaison: wanted.liaison, parts: partsFrom(typed, known?.parts) },
    needIds: known?.needIds ?? [need.id],
    formedAt: known?.formedAt ?? occasion.at,
    by: known?.by ?? occasion.by,
  }
  work.put('taskForces', taskForce)
  await rememberMembers(work, ids, taskForce)
  return known ? need : joined(need, taskForce, occasion, 'formed')
}
