import { addWorkingDays } from '#shared/domain/calendar'
import {
  completeDisposition,
  dueDateOf,
  type Disposition,
  type DispositionInput,
} from '#shared/domain/disposition'
import { linksFromDisposition, uniqueLinks, type Link } from '#shared/domain/four-links'
import type { SessionId } from '#shared/domain/ids'
import { dispose } from '#shared/domain/need-rules'
import { sameName } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import { loadCouncil } from './council'
import type { Handlers } from './dispatch'
import { changeNeed, type Call } from './need-change'
import type { IdSource } from './ports'
import { growPartner } from './partners/partner-growth'
import { growPeople, growRegister, officesOf } from './register-growth'
import { loadOpenSession } from './session-book'
import { formFromDisposition } from './task-forces/forming'
import type { View, Work } from './work'

async function completed(work: Work, input: DispositionInput, now: string, inSession: boolean) {
  const { settings, holidays, today } = await loadCouncil(work, now)
  const disposition = completeDisposition(
    inSession && input.understoodHow === undefined ? { ...input, understoodHow: 'session' } : input,
    {
      ...{ now, today },
      immediateDue: addWorkingDays(today, settings.immediateDays, holidays),
      assistingDue: addWorkingDays(today, settings.assistingDays, holidays),
    },
  )
  const due = dueDateOf(disposition)
  if (due && due > addWorkingDays(today, settings.longestDays, holidays))
    throw new AppError('refused', 'needs.longerThanAllowed', { days: settings.longestDays })
  return disposition
}

async function refuseEarlyReturn(
  work: Work,
  disposition: Disposition,
  sessionId: SessionId | undefined,
): Promise<void> {
  if (disposition.kind !== 'claimed' || !sessionId) return
  const session = await loadOpenSession(work, sessionId)
  const { year, number } = disposition.returnSession
  if (year < session.year || (year === session.year && number <= session.number))
    throw new AppError('refused', 'needs.returnNotLater')
}

/** Offices, persons and partners who were named are in the register from now on (rule 11). */
async function rememberNames(
  work: Work,
  ids: IdSource,
  { disposition, links }: { disposition: Disposition; links: readonly Link[] },
): Promise<void> {
  const named = [...linksFromDisposition(disposition), ...links]
  for (const { kind, name } of uniqueLinks(named)) {
    if (kind === 'office') await growRegister(work, ids, 'office', name)
    else await growPartner(work, ids, name, kind)
  }
  if ('leadOffice' in disposition && 'person' in disposition)
    await growPeople(work, ids, { name: disposition.person, organisation: disposition.leadOffice })
}

/** Who answered or explained as a link, when the register knows the name as an office or the person's office. */
async function speakerLink(view: View, disposition: Disposition): Promise<Link[]> {
  const speaker =
    disposition.kind === 'answered'
      ? disposition.answeredBy
      : disposition.kind === 'explained'
        ? disposition.explainedBy
        : ''
  if (speaker === '') return []
  const people = await view.list('people')
  const organisation = people.find(({ name }) => sameName(name, speaker))?.organisation
  const offices = await officesOf(view)
  const office = offices.find(({ name }) => sameName(name, speaker) || sameName(name, organisation ?? ''))
  if (office) return [{ kind: 'office', name: office.name }]
  const partners = await view.list('partners')
  const partner = partners.find(({ name }) => sameName(name, speaker) || sameName(name, organisation ?? ''))
  return partner ? [{ kind: partner.kind, name: partner.name }] : []
}

/** 处置: complete, within the limits, remembered in the registers; a task force made with it is formed. */
export function disposeNeed(ids: IdSource): Handlers['need.dispose'] {
  return async ({ disposition: input, links: added = [], ...where }, call: Call) => {
    const { work, now } = call
    const disposition = await completed(work, input, now, where.sessionId !== undefined)
    await refuseEarlyReturn(work, disposition, where.sessionId)
    const proposed = linksFromDisposition(disposition)
    const extra = uniqueLinks([...(await speakerLink(work, disposition)), ...added])
    const links = extra.filter(
      (link) => !proposed.some((own) => own.kind === link.kind && sameName(own.name, link.name)),
    )
    const decided = await changeNeed(where, call, async (need, occasion) => {
      const disposed = dispose(need, disposition, occasion, links)
      return formFromDisposition(work, ids, { need: disposed, occasion })
    })
    await rememberNames(work, ids, { disposition, links })
    return { state: decided.state }
  }
}
