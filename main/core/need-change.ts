import { changeEntry } from '#shared/domain/agenda'
import { plainDateOf } from '#shared/domain/calendar'
import type { AttachmentId, NeedId, SessionId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import type { Occasion } from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { loadSettings } from './council'
import { loadAgenda, loadOpenSession } from './session-book'
import type { View, Work } from './work'

/** A need, the session in which something happens to it (absent between sessions), and the files that come with it. */
export type Where = {
  readonly needId: NeedId
  readonly sessionId?: SessionId | undefined
  readonly attachments?: readonly AttachmentId[] | undefined
}
export type Call = { readonly work: Work; readonly now: string }

/** AppError `not-found` when one of the attachments is not here. */
export async function refuseUnknownAttachments(
  view: View,
  attachments: readonly AttachmentId[],
): Promise<void> {
  const found = await Promise.all(attachments.map((id) => view.get('attachments', id)))
  if (found.includes(undefined)) throw new AppError('not-found', 'attachments.gone')
}

type Circumstances = Pick<Where, 'sessionId' | 'attachments'>

/** Who does it, when, in which session, with which files; AppError `refused` when the session is finalised. */
export async function occasionOf(
  { work, now }: Call,
  { sessionId, attachments = [] }: Circumstances,
): Promise<Occasion> {
  if (sessionId) await loadOpenSession(work, sessionId)
  await refuseUnknownAttachments(work, attachments)
  const { secretaryName } = await loadSettings(work)
  return {
    ...{ at: now, today: plainDateOf(now), by: secretaryName },
    ...(sessionId && { sessionId }),
    ...(attachments.length > 0 && { attachments }),
  }
}

/** Decides about one need; in a session the need's entry on the agenda counts as dealt with. */
export async function changeNeed(
  where: Where,
  call: Call,
  decide: (need: Need, occasion: Occasion) => Need | Promise<Need>,
): Promise<Need> {
  const { work } = call
  const need = await work.load('needs', where.needId, 'needs.gone')
  const decided = await decide(need, await occasionOf(call, where))
  work.put('needs', decided)
  if (where.sessionId)
    work.put('agendas', changeEntry(await loadAgenda(work, where.sessionId), need.id, { state: 'done' }))
  return decided
}
