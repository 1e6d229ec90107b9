import { plainDateOf } from '#shared/domain/calendar'
import type { InboxId, SessionId } from '#shared/domain/ids'
import type { InboxItem } from '#shared/domain/inbox'
import {
  answerAtOnce,
  handled,
  joinItem,
  needSourceOf,
  raisedFrom,
  refuseUnlessNamed,
  refuseUnlessWaiting,
} from '#shared/domain/inbox-rules'
import type { Need } from '#shared/domain/need'
import type { Occasion } from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { changeNeed } from '../need-change'
import type { IdSource } from '../ports'
import { raiseNeed } from '../raise-need'
import { growRegister } from '../register-growth'
import { loadSession } from '../session-book'
import type { Work } from '../work'

type WayHandlers = Pick<
  Handlers,
  'inbox.take' | 'inbox.answer' | 'inbox.join' | 'inbox.setAside' | 'inbox.putBack'
>

const loadItem = (work: Work, id: InboxId) => work.load('inbox', id, 'inbox.gone')

async function occasionOf(work: Work, now: string): Promise<Occasion> {
  const { secretaryName } = await loadSettings(work)
  return { at: now, today: plainDateOf(now), by: secretaryName }
}

/** The need that comes of an item, under the enterprise's name in the register where it is known. */
async function needOf(
  work: Work,
  ids: IdSource,
  now: string,
  item: InboxItem,
  seriesId?: string,
): Promise<Need> {
  refuseUnlessNamed(item)
  const { enterpriseId, raiser, title, text, category, sourceNumber } = item
  const known = enterpriseId && (await work.get('enterprises', enterpriseId))
  const raised = await raiseNeed(work, ids, now, {
    ...{ raiser, title, text, category, sourceNumber, seriesId },
    enterprise: known?.name ?? item.enterprise,
    enterpriseId: known?.id,
    source: needSourceOf(item.source),
  })
  return raisedFrom(raised, item)
}

const FOLLOWS = ['draft', 'noticed', 'sign-in', 'running']

/** The series of a session that can still take something up; AppError `refused` once it is over. */
async function seriesOfSession(work: Work, sessionId: SessionId | undefined): Promise<string | undefined> {
  if (!sessionId) return undefined
  const session = await loadSession(work, sessionId)
  if (!FOLLOWS.includes(session.state))
    throw new AppError('refused', 'inbox.sessionOver', { issue: session.number })
  return session.seriesId
}

function take(ids: IdSource): Handlers['inbox.take'] {
  return async ({ inboxIds, sessionId, seriesId }, { work, now }) => {
    const occasion = await occasionOf(work, now)
    const series = (await seriesOfSession(work, sessionId)) ?? seriesId
    const needs = []
    for (const inboxId of new Set(inboxIds)) {
      const item = await loadItem(work, inboxId)
      const need = await needOf(work, ids, now, item, series)
      work.put('needs', need)
      work.put(
        'inbox',
        handled(item, 'taken', occasion, { needId: need.id, ...(sessionId && { sessionId }) }),
      )
      needs.push({ inboxId, needId: need.id, number: need.number })
    }
    return { needs }
  }
}

function answer(ids: IdSource): Handlers['inbox.answer'] {
  return async ({ inboxId, ...given }, { work, now }) => {
    const occasion = await occasionOf(work, now)
    const item = await loadItem(work, inboxId)
    const need = answerAtOnce(await needOf(work, ids, now, item), given, occasion)
    work.put('needs', need)
    await growRegister(work, ids, 'office', given.answeredBy)
    work.put('inbox', handled(item, 'answered', occasion, { needId: need.id, answer: given.answer }))
    return { inboxId, needId: need.id, number: need.number, state: need.state }
  }
}

const join: Handlers['inbox.join'] = async ({ inboxId, needId }, call) => {
  const { work, now } = call
  const item = await loadItem(work, inboxId)
  refuseUnlessWaiting(item)
  const need = await changeNeed({ needId }, call, (known, occasion) => joinItem(known, item, occasion))
  work.put('inbox', handled(item, 'joined', await occasionOf(work, now), { needId }))
  return { number: need.number }
}

const setAside: Handlers['inbox.setAside'] = async ({ inboxIds, reason }, { work, now }) => {
  if (reason === '') throw new AppError('refused', 'inbox.reasonMissing')
  const occasion = await occasionOf(work, now)
  for (const inboxId of new Set(inboxIds))
    work.put('inbox', handled(await loadItem(work, inboxId), 'set-aside', occasion, { reason }))
  return {}
}

const putBack: Handlers['inbox.putBack'] = async ({ inboxId }, { work }) => {
  const item = await loadItem(work, inboxId)
  if (item.state !== 'set-aside') throw new AppError('refused', 'inbox.notAside')
  const { handledAt: _handledAt, reason: _reason, ...kept } = item
  work.put('inbox', { ...kept, state: 'waiting', handledBy: '' })
  return {}
}

/** The ways out of the inbox; each is refused for an item that has been handled already. */
export function wayHandlers({ ids }: { readonly ids: IdSource }): WayHandlers {
  return {
    'inbox.take': take(ids),
    'inbox.answer': answer(ids),
    'inbox.join': join,
    'inbox.setAside': setAside,
    'inbox.putBack': putBack,
  }
}
