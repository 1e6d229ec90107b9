import { changeEntry } from '#shared/domain/agenda'
import { amendWording, confirmWording } from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import type { Handlers } from './dispatch'
import { needActHandlers, type NeedActHandlers } from './need-acts'
import { changeNeed } from './need-change'
import { disposeNeed } from './need-disposing'
import type { IdSource } from './ports'
import { raiseNeed } from './raise-need'
import { loadAgenda, loadOpenSession } from './session-book'

type NeedHandlers = Pick<
  Handlers,
  'need.create' | 'need.amend' | 'need.confirm' | 'need.dispose' | 'need.passOver'
>

function createNeed(ids: IdSource): Handlers['need.create'] {
  return async (input, { work, now }) => {
    const need = await raiseNeed(work, ids, now, input)
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

const amendNeed: Handlers['need.amend'] = async (
  { needId, sessionId, title, text, reason, confirmedBy, how },
  call,
) => {
  await changeNeed({ needId, sessionId }, call, (need, occasion) => {
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
  await changeNeed({ needId, sessionId }, call, (need, occasion) =>
    confirmWording(need, { by, how, at: occasion.at, ...(sessionId && { sessionId }) }, occasion),
  )
  return {}
}

export function needHandlers({ ids }: { ids: IdSource }): NeedHandlers & NeedActHandlers {
  return {
    'need.create': createNeed(ids),
    'need.amend': amendNeed,
    'need.confirm': confirmNeed,
    'need.dispose': disposeNeed(ids),
    'need.passOver': passOver,
    ...needActHandlers(ids),
  }
}
