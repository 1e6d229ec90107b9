import { currentItem, type Agenda } from '#shared/domain/agenda'
import { ownerOf } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentDisposition, currentWording, type Draft, type Need } from '#shared/domain/need'
import type { PolicyCard } from '#shared/domain/policy'
import type { RoomView } from '#shared/domain/room'
import type { Session } from '#shared/domain/session'
import type { Language } from '#shared/domain/settings'
import { say } from '#shared/text/say'
import { nextNeedNumber } from './numbers'
import { putWords } from './room/room-state'
import { deadlineWords, dispositionWords, doerWords, roomDate } from './room/room-words'
import { loadAgenda, needsOn } from './session-book'
import type { View, Work } from './work'

/** The agenda as the room sees it. */
export function agendaScreen(agenda: Agenda): RoomView {
  const current = currentItem(agenda)
  const items = agenda.items
    .filter(({ state }) => state === 'planned' || state === 'done')
    .map(({ id, title, plannedMinutes, state }) => ({
      title,
      minutes: plannedMinutes,
      state,
      current: id === current?.id,
    }))
  return { kind: 'agenda', items }
}

/** The current item with its time; the agenda when nothing is current. */
export function itemScreen(agenda: Agenda): RoomView {
  const item = currentItem(agenda)
  if (!item) return agendaScreen(agenda)
  const { title, plannedMinutes, spentSeconds, runningSince } = item
  return { kind: 'item', title, plannedMinutes, spentSeconds, ...(runningSince && { runningSince }) }
}

/** A draft's words as they are at this moment, for the raiser to agree to. */
export async function draftScreen(view: View, draft: Draft): Promise<RoomView> {
  const { enterprise, raiser, title, text } = draft
  return {
    kind: 'read-back',
    number: formatNeedNumber(await nextNeedNumber(view)),
    enterprise,
    raiser,
    title,
    text,
  }
}

/** A need's wording that holds. */
export function needScreen(need: Need): RoomView {
  const { title, text, confirmation } = currentWording(need)
  const { enterprise, raiser } = need
  const confirmed = confirmation && { at: confirmation.at, by: confirmation.by }
  return {
    kind: 'read-back',
    number: formatNeedNumber(need.number),
    enterprise,
    raiser,
    title,
    text,
    ...(confirmed && { confirmed }),
  }
}

/** Who does what by when. */
export function dispositionScreen(need: Need, language: Language): RoomView {
  const disposition = currentDisposition(need)
  if (!disposition) return needScreen(need)
  return {
    kind: 'disposition',
    number: formatNeedNumber(need.number),
    enterprise: need.enterprise,
    title: currentWording(need).title,
    disposition: say(language, `words.dispositions.${disposition.kind}`),
    who: doerWords(disposition),
    what: dispositionWords(disposition),
    by: deadlineWords(language, disposition),
  }
}

/** An old need: what was raised, what was promised, what is done now. */
export function reviewScreen(need: Need, language: Language): RoomView {
  const disposition = currentDisposition(need)
  const promised = disposition
    ? [
        say(language, `words.dispositions.${disposition.kind}`),
        ownerOf(disposition),
        deadlineWords(language, disposition),
      ]
        .filter(Boolean)
        .join(' · ')
    : ''
  const spoken = need.story.findLast(
    ({ type, words }) => words !== '' && ['reported', 'claim-returned', 'replied', 'closed'].includes(type),
  )
  const state = need.state === 'closed' ? say(language, 'words.needStates.closed') : ''
  return {
    kind: 'review',
    number: formatNeedNumber(need.number),
    enterprise: need.enterprise,
    title: currentWording(need).title,
    raised: currentWording(need).text,
    promised,
    now: [state, spoken?.words ?? ''].filter(Boolean).join(' · '),
  }
}

/** A policy card as the room reads it: what it is called, whose it is, until when it holds, what it brings. */
export function policyScreen(card: PolicyCard, language: Language): RoomView {
  const { title, issuer, number, until, summary } = card
  return {
    kind: 'policy',
    ...{ title, issuer, number, summary },
    until: until === undefined ? '' : roomDate(language, until),
  }
}

/** Figures of the session for its end. */
export async function summaryScreen(view: View, session: Session): Promise<RoomView> {
  const needs = await needsOn(view, await loadAgenda(view, session.id))
  const raised = needs.filter(({ raisedIn }) => raisedIn === session.id)
  const answered = raised.filter((need) => currentDisposition(need)?.kind === 'answered').length
  const closed = needs.filter(({ closing }) => closing?.sessionId === session.id).length
  const assigned = raised.filter(({ state }) => state === 'open').length
  return { kind: 'summary', raised: raised.length, answered, assigned, closed }
}

/** When the draft was on the room screen, its confirmed wording takes its place; a blanked screen stays blank. */
export async function confirmedOnScreen(work: Work, draft: Draft, need: Need): Promise<void> {
  const room = await work.get('room', 'room')
  if (room?.draftId !== draft.id) return
  const { draftId: _draft, ...rest } = room
  putWords(work, { ...rest, needId: need.id }, needScreen(need))
}

/** A withdrawn draft must not stay on the projector. */
export async function withdrawnOnScreen(work: Work, draft: Pick<Draft, 'id'>): Promise<void> {
  const room = await work.get('room', 'room')
  if (room?.draftId !== draft.id) return
  const { draftId: _draft, before: _before, page: _page, ...rest } = room
  work.put('room', { ...rest, view: { kind: 'blank' } })
}
