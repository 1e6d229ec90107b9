import { changeEntry } from '#shared/domain/agenda'
import { addWorkingDays, plainDateOf } from '#shared/domain/calendar'
import { completeDisposition, dueDateOf, type Disposition } from '#shared/domain/disposition'
import { EnterpriseId, NeedId, type SessionId } from '#shared/domain/ids'
import { titleFrom, type Need } from '#shared/domain/need'
import {
  amendWording,
  closeNeed,
  confirmWording,
  dispose,
  extendDueDate,
  followUp,
  logContact,
  logReply,
  reportProgress,
  returnClaim,
  type Occasion,
} from '#shared/domain/need-rules'
import { SeriesId } from '#shared/domain/series'
import { AppError } from '#shared/errors'
import { loadCouncil, loadSettings } from './council'
import type { Handlers } from './dispatch'
import { takeNeedNumber } from './numbers'
import type { IdSource } from './ports'
import { growPeople, growRegister } from './register-growth'
import { joinPreparedSessions } from './session-agenda'
import { loadAgenda, loadOpenSession } from './session-book'
import type { Work } from './work'

type NeedHandlers = Pick<
  Handlers,
  | 'need.create'
  | 'need.amend'
  | 'need.confirm'
  | 'need.dispose'
  | 'need.report'
  | 'need.extend'
  | 'need.returnClaim'
  | 'need.logContact'
  | 'need.logReply'
  | 'need.close'
  | 'need.passOver'
  | 'need.followUp'
>

type Where = { readonly needId: NeedId; readonly sessionId?: SessionId | undefined }
type Call = { readonly work: Work; readonly now: string }

async function occasionOf({ work, now }: Call, sessionId: SessionId | undefined): Promise<Occasion> {
  if (sessionId) await loadOpenSession(work, sessionId)
  const { secretaryName } = await loadSettings(work)
  return { at: now, today: plainDateOf(now), by: secretaryName, ...(sessionId && { sessionId }) }
}

/** Decides about one need; in a session the need's entry on the agenda counts as dealt with. */
async function change(
  where: Where,
  call: Call,
  decide: (need: Need, occasion: Occasion) => Need | Promise<Need>,
): Promise<Need> {
  const { work } = call
  const need = await work.load('needs', where.needId, 'needs.gone')
  const decided = await decide(need, await occasionOf(call, where.sessionId))
  work.put('needs', decided)
  if (where.sessionId)
    work.put('agendas', changeEntry(await loadAgenda(work, where.sessionId), need.id, { state: 'done' }))
  return decided
}

async function refuseFarDates(work: Work, disposition: Disposition, now: string): Promise<void> {
  const due = dueDateOf(disposition)
  if (!due) return
  const { settings, holidays, today } = await loadCouncil(work, now)
  if (due > addWorkingDays(today, settings.longestDays, holidays)) {
    throw new AppError('refused', 'needs.longerThanAllowed', { days: settings.longestDays })
  }
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

/** Offices and persons who were named are in the register from now on (rule 11). */
async function rememberOwners(work: Work, ids: IdSource, disposition: Disposition): Promise<void> {
  if (!('leadOffice' in disposition)) return
  const { leadOffice } = disposition
  const assisting = 'assistingOffices' in disposition ? disposition.assistingOffices : []
  for (const office of [leadOffice, ...assisting]) {
    if (office !== '') await growRegister(work, ids, 'office', office)
  }
  if ('person' in disposition)
    await growPeople(work, ids, { name: disposition.person, organisation: leadOffice })
}

function disposeNeed(ids: IdSource): Handlers['need.dispose'] {
  return async ({ needId, sessionId, disposition: input }, call) => {
    const { work, now } = call
    const { settings, holidays, today } = await loadCouncil(work, now)
    const immediateDue = addWorkingDays(today, settings.immediateDays, holidays)
    const disposition = completeDisposition(input, { now, today, immediateDue })
    await refuseFarDates(work, disposition, now)
    await refuseEarlyReturn(work, disposition, sessionId)
    const decided = await change({ needId, sessionId }, call, (need, occasion) =>
      dispose(need, disposition, occasion),
    )
    await rememberOwners(work, ids, disposition)
    return { state: decided.state }
  }
}

function createNeed(ids: IdSource): Handlers['need.create'] {
  return async (
    { enterprise, enterpriseId, raiser, title, text, category, source, seriesId },
    { work, now },
  ) => {
    const { secretaryName } = await loadSettings(work)
    const known = enterpriseId ?? EnterpriseId.parse(await growRegister(work, ids, 'enterprise', enterprise))
    await growPeople(work, ids, { name: raiser, organisation: enterprise })
    const need: Need = {
      id: NeedId.parse(ids.next()),
      number: await takeNeedNumber(work),
      ...{ enterprise, enterpriseId: known, raiser, category, source },
      raisedAt: now,
      sourceNumber: '',
      wordings: [
        { version: 1, title: title || titleFrom(text), text, at: now, by: secretaryName, reason: '' },
      ],
      dispositions: [],
      state: 'open',
      reopened: 0,
      story: [{ type: 'raised', at: now, by: secretaryName, words: text, facts: {} }],
      ...(seriesId && { seriesId: SeriesId.parse(seriesId) }),
    }
    work.put('needs', need)
    await joinPreparedSessions(work, need, ids)
    return { needId: need.id, number: need.number }
  }
}

const passOver: Handlers['need.passOver'] = async ({ needId, sessionId, reason }, { work }) => {
  if (reason.trim() === '') throw new AppError('refused', 'sessions.reasonMissing')
  await loadOpenSession(work, sessionId)
  const entry = { state: 'postponed', reason: reason.trim() } as const
  work.put('agendas', changeEntry(await loadAgenda(work, sessionId), needId, entry))
  return {}
}

function followUpNeed(ids: IdSource): Handlers['need.followUp'] {
  return async ({ needId, sessionId, reaction, words, by }, call) => {
    const decided = await change({ needId, sessionId }, call, (need, occasion) =>
      followUp(need, { reaction, words, of: by }, occasion),
    )
    if (decided.state === 'open') await joinPreparedSessions(call.work, decided, ids)
    return {}
  }
}

const amendNeed: Handlers['need.amend'] = async (
  { needId, sessionId, title, text, reason, confirmedBy, how },
  call,
) => {
  await change({ needId, sessionId }, call, (need, occasion) => {
    const confirmation =
      confirmedBy && how
        ? { by: confirmedBy, how, at: occasion.at, ...(sessionId && { sessionId }) }
        : undefined
    return amendWording(need, { title, text, reason, confirmation }, occasion)
  })
  return {}
}

const confirmNeed: Handlers['need.confirm'] = async ({ needId, sessionId, by, how }, call) => {
  if (by === '') throw new AppError('refused', 'needs.confirmedByMissing')
  await change({ needId, sessionId }, call, (need, occasion) =>
    confirmWording(need, { by, how, at: occasion.at, ...(sessionId && { sessionId }) }, occasion),
  )
  return {}
}

export function needHandlers({ ids }: { ids: IdSource }): NeedHandlers {
  const saying =
    (say: (need: Need, words: string, occasion: Occasion) => Need) =>
    async ({ words, ...where }: Where & { words: string }, call: Call): Promise<Record<string, never>> => {
      await change(where, call, (need, occasion) => say(need, words, occasion))
      return {}
    }
  return {
    'need.create': createNeed(ids),
    'need.amend': amendNeed,
    'need.confirm': confirmNeed,
    'need.dispose': disposeNeed(ids),
    'need.report': saying(reportProgress),
    'need.logContact': saying(logContact),
    'need.logReply': saying(logReply),
    'need.returnClaim': ({ report, ...where }, call) =>
      saying(returnClaim)({ ...where, words: report }, call),
    'need.extend': async ({ needId, sessionId, dueDate, reason, approvedBy }, call) => {
      await change({ needId, sessionId }, call, (need, occasion) =>
        extendDueDate(need, { dueDate, reason, approvedBy }, occasion),
      )
      return {}
    },
    'need.close': async ({ needId, sessionId, told, reaction, words }, call) => {
      await change({ needId, sessionId }, call, (need, occasion) =>
        closeNeed(need, { told, reaction, words }, occasion),
      )
      return {}
    },
    'need.passOver': passOver,
    'need.followUp': followUpNeed(ids),
  }
}
