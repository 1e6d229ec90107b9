import { isOwn, rateNeed } from '#shared/domain/phone-rules'
import { InboxId } from '#shared/domain/ids'
import type { InboxItem } from '#shared/domain/inbox'
import { castBallot } from '#shared/domain/vote'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { plainDateOf } from '#shared/domain/calendar'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { confirmDraft } from '../drafts'
import { PAPER_LANGUAGE } from '../paper-words'
import type { IdSource } from '../ports'
import { voteOnScreen } from '../room/room-follow'
import { joinPreparedSessions } from '../session-agenda'
import type { PhoneBook } from './phone-book'
import { signedIn } from './own-device'

/** One person's sayings that wait at the desk; more are asked to wait themselves. */
const MOST_WAITING = 30

/** 我要反映: lands in the inbox and waits there for the desk. */
export function sayByPhone(ids: IdSource, book: PhoneBook): Handlers['phone.say'] {
  return async ({ text, draftId }, { work, now, caller }) => {
    const { device, session, me } = await signedIn(work, caller, now)
    const said = await book.sayings(work, session.id, me.id)
    if (said.filter(({ state }) => state === 'waiting').length >= MOST_WAITING)
      throw new AppError('refused', 'phone.tooManyWaiting')
    const about = draftId && (await work.get('drafts', draftId))
    const isChange = about?.sessionId === session.id && isOwn(me, about)
    const item: InboxItem = {
      id: InboxId.parse(ids.next()),
      ...{ source: 'device', sourceNumber: '', saidAt: now, receivedAt: now, state: 'waiting' },
      ...{ enterprise: me.organisation, raiser: me.name, phone: '', title: '', text, category: '' },
      ...(me.enterpriseId && { enterpriseId: me.enterpriseId }),
      ...{ answer: '', handledBy: '', sessionId: session.id, attendeeId: me.id, deviceId: device.id },
      ...(isChange && { draftId, isChange: true }),
    }
    work.put('inbox', item)
    book.said(item)
    return { inboxId: item.id }
  }
}

/** 是这个意思: only for words that are mine, on the room screen now, and still those of the desk. */
export function confirmByPhone(ids: IdSource): Handlers['phone.confirm'] {
  return async ({ draftId, text }, { work, now, caller }) => {
    const { session, me } = await signedIn(work, caller, now)
    const draft = await work.load('drafts', draftId, 'needs.draftGone')
    if (draft.sessionId !== session.id || !isOwn(me, draft)) throw new AppError('refused', 'phone.notMine')
    if (draft.state === 'confirmed') throw new AppError('refused', 'phone.confirmedAlready')
    const room = await work.get('room', 'room')
    const shown = room?.draftId === draftId && room.view.kind === 'read-back' ? room.view : undefined
    if (!shown) throw new AppError('conflict', 'phone.notOnScreen')
    const isSame = shown.text === draft.text && shown.title === draft.title
    if (!isSame || shown.enterprise !== draft.enterprise || shown.text !== text)
      throw new AppError('conflict', 'phone.wordsChanged')
    await confirmDraft(work, ids, draftId, { by: me.name, at: now, how: 'phone' })
    return {}
  }
}

export const voteByPhone: Handlers['phone.vote'] = async ({ voteId, choice }, { work, now, caller }) => {
  const { session, me } = await signedIn(work, caller, now)
  const vote = await work.load('votes', voteId, 'phone.voteGone')
  if (vote.sessionId !== session.id) throw new AppError('not-found', 'phone.voteGone')
  const cast = castBallot(vote, me.id, choice, now)
  if (cast === vote) return {}
  work.put('votes', cast)
  await voteOnScreen(work, cast)
  return {}
}

/** 满意, 基本满意, 不满意 with the answer to one's own need; see `rateNeed`. */
export function rateByPhone(ids: IdSource): Handlers['phone.rate'] {
  return async ({ needId, reaction }, { work, now, caller }) => {
    const { session, me } = await signedIn(work, caller, now)
    const need = await work.load('needs', needId, 'needs.gone')
    if (!isOwn(me, need)) throw new AppError('refused', 'phone.notMine')
    const { secretaryName: by } = await loadSettings(work)
    const occasion = { at: now, today: plainDateOf(now), by, sessionId: session.id }
    const how = say(PAPER_LANGUAGE, 'words.confirmingWays.phone')
    const rated = rateNeed(need, { reaction, of: me.name, how }, occasion)
    if (rated === need) return {}
    work.put('needs', rated)
    if (need.state === 'closed' && rated.state === 'open') await joinPreparedSessions(work, rated, ids)
    return {}
  }
}
