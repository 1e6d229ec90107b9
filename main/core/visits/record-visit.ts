import type { AttachmentId, BuildingId, EnterpriseId, NeedId } from '#shared/domain/ids'
import { EnterpriseId as AnEnterpriseId, VisitId } from '#shared/domain/ids'
import { plainDateOf } from '#shared/domain/calendar'
import { plainName, type Enterprise } from '#shared/domain/register'
import { refuseUnsound, type Visit, type VisitMember } from '#shared/domain/visit'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { IdSource } from '../ports'
import { raiseNeed } from '../raise-need'
import { growPeople, growRegister } from '../register-growth'
import type { Work } from '../work'

type Made = {
  readonly date: string
  readonly enterprise: string
  readonly enterpriseId?: EnterpriseId | undefined
  readonly buildingId?: BuildingId | undefined
  readonly team: readonly VisitMember[]
  readonly met: Visit['met']
  readonly findings: string
  readonly attachments?: readonly AttachmentId[] | undefined
  readonly planId?: Visit['planId']
  readonly sweepId?: string
  readonly needs: readonly { readonly raiser: string; readonly text: string; readonly category: string }[]
}

/** What recording needs beyond the visit itself. */
export type Recording = {
  readonly work: Work
  readonly ids: IdSource
  readonly now: string
  /** The visit as it was, when one is edited. */
  readonly before?: Visit | undefined
}

type RaisedNeed = { readonly needId: NeedId; readonly number: number }

/** The enterprise visited; a new name joins the register, in the building that was given. */
async function enterpriseOf({ work, ids, before }: Recording, made: Made): Promise<Enterprise> {
  const id =
    made.enterpriseId ?? AnEnterpriseId.parse(await growRegister(work, ids, 'enterprise', made.enterprise))
  if (before && before.needIds.length > 0 && before.enterpriseId !== id)
    throw new AppError('refused', 'visits.enterpriseHasNeeds', { name: before.enterprise })
  const known = await work.load('enterprises', id, 'visits.enterpriseGone')
  if (known.buildingId !== undefined || made.buildingId === undefined) return known
  const placed = { ...known, buildingId: made.buildingId }
  work.put('enterprises', placed)
  return placed
}

/** Whoever went and whoever was met is in the register from now on (rule 11). */
async function rememberPeople(
  { work, ids }: Recording,
  { team, met }: Made,
  enterprise: string,
): Promise<void> {
  const known = new Set((await work.list('people')).map(({ name }) => plainName(name)))
  for (const { name, organisation } of team) {
    // A leader known with an office is not somebody else when the office was not typed.
    if (organisation !== '' || !known.has(plainName(name)))
      await growPeople(work, ids, { name, organisation })
  }
  for (const { name, position } of met)
    await growPeople(work, ids, { name, organisation: enterprise, position })
}

/**
 * Writes down a visit: registers grow, needs that came up are raised with it and join 回头看 of their series, all in one
 * transaction. AppError `refused` when it cannot have taken place so, or its needs belong to another enterprise.
 */
export async function recordVisit(
  recording: Recording,
  made: Made,
): Promise<{ readonly visit: Visit; readonly needs: readonly RaisedNeed[] }> {
  const { work, ids, now, before } = recording
  refuseUnsound({ date: made.date, team: [...made.team] }, plainDateOf(now))
  const enterprise = await enterpriseOf(recording, made)
  await rememberPeople(recording, made, enterprise.name)
  const id = before?.id ?? VisitId.parse(ids.next())
  const sweepId = before?.sweepId ?? made.sweepId
  const needs: RaisedNeed[] = []
  for (const { raiser, text, category } of made.needs) {
    const need = await raiseNeed(work, ids, now, {
      ...{ enterprise: enterprise.name, enterpriseId: enterprise.id, title: '', text, category },
      raiser: raiser || (made.met[0]?.name ?? ''),
      source: sweepId === undefined ? 'visit' : 'sweep',
    })
    work.put('needs', { ...need, visitId: id })
    needs.push({ needId: need.id, number: need.number })
  }
  const { secretaryName } = await loadSettings(work)
  const { date, team, met, findings, attachments, planId } = made
  const visit: Visit = {
    ...{ id, date, findings, team: [...team], met: [...met] },
    ...{ enterpriseId: enterprise.id, enterprise: enterprise.name },
    ...(enterprise.buildingId && { buildingId: enterprise.buildingId }),
    ...(attachments && attachments.length > 0 && { attachments: [...attachments] }),
    needIds: [...(before?.needIds ?? []), ...needs.map(({ needId }) => needId)],
    ...(sweepId !== undefined && { sweepId }),
    ...(planId && { planId }),
    at: before?.at ?? now,
    by: before?.by ?? secretaryName,
  }
  work.put('visits', visit)
  return { visit, needs }
}
