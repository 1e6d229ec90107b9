import { DraftId } from '#shared/domain/ids'
import type { InboxItem } from '#shared/domain/inbox'
import { handled, refuseUnlessWaiting } from '#shared/domain/inbox-rules'
import type { Draft } from '#shared/domain/need'
import { plainDateOf } from '#shared/domain/calendar'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { needItem } from '../drafts'
import type { IdSource } from '../ports'
import { loadAgenda, loadAttendance, loadOpenSession } from '../session-book'
import type { View, Work } from '../work'

/** The draft that a saying wants changed, while it is still at hand. */
async function draftToChange(view: View, item: InboxItem): Promise<Draft | undefined> {
  const draft = item.isChange && item.draftId ? await view.get('drafts', item.draftId) : undefined
  return draft?.state === 'typing' || draft?.state === 'on-screen' ? draft : undefined
}

/** What phones said in a session and waits, oldest first. */
export const listSayings: Handlers['phone.sayings'] = async ({ sessionId }, { view }) => {
  const items = (await view.list('inbox', 'live')).filter(
    (item) => item.source === 'device' && item.state === 'waiting' && item.sessionId === sessionId,
  )
  const rows = await Promise.all(
    items.map(async (item) => {
      const { id: inboxId, enterprise, raiser, text, saidAt } = item
      const isChange = (await draftToChange(view, item)) !== undefined
      return { inboxId, enterprise, raiser, text, saidAt, isChange }
    }),
  )
  const sayings = rows.sort((a, b) => a.saidAt.localeCompare(b.saidAt) || a.inboxId.localeCompare(b.inboxId))
  return { sayings }
}

/** A draft in the words that were said, by whoever the list now says it was. */
async function draftFrom(
  work: Work,
  ids: IdSource,
  item: InboxItem,
  sessionId: Draft['sessionId'],
): Promise<Draft> {
  const { attendees } = await loadAttendance(work, sessionId)
  const raiser = attendees.find(({ id }) => id === item.attendeeId)
  const { enterpriseId, text, saidAt: at } = item
  return {
    id: DraftId.parse(ids.next()),
    ...{ sessionId, title: '', text, category: '', state: 'typing', at, inboxId: item.id },
    enterprise: raiser?.organisation ?? item.enterprise,
    raiser: raiser?.name ?? item.raiser,
    ...(enterpriseId && { enterpriseId }),
    ...(raiser && { attendeeId: raiser.id }),
  }
}

/** 收下: the words become a draft under 新需求 and come to hand; a wish for other words opens the draft it is about. */
export function takeSaying(ids: IdSource): Handlers['phone.take'] {
  return async ({ inboxId }, { work, now }) => {
    const item = await work.load('inbox', inboxId, 'inbox.gone')
    refuseUnlessWaiting(item)
    if (item.source !== 'device' || !item.sessionId) throw new AppError('refused', 'phone.notFromPhone')
    const session = await loadOpenSession(work, item.sessionId)
    const known = await draftToChange(work, item)
    const draft = known ?? (await draftFrom(work, ids, item, session.id))
    if (!known) work.put('drafts', draft)
    const { agenda, itemId } = needItem(await loadAgenda(work, session.id), ids)
    work.put('agendas', agenda)
    work.put('sessions', { ...session, cursor: { itemId, draftId: draft.id } })
    const { secretaryName: by } = await loadSettings(work)
    const occasion = { at: now, today: plainDateOf(now), by }
    work.put('inbox', { ...handled(item, 'taken', occasion), draftId: draft.id })
    return { draftId: draft.id }
  }
}
