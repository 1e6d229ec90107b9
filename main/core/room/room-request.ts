import { AppError } from '#shared/errors'
import type { RoomRequest } from '#shared/contract/room-operations'
import { currentItem } from '#shared/domain/agenda'
import type { DraftId, SessionId } from '#shared/domain/ids'
import { loadSettings } from '../council'
import {
  agendaScreen,
  dispositionScreen,
  draftScreen,
  itemScreen,
  needScreen,
  policyScreen,
  reviewScreen,
  summaryScreen,
} from '../room-views'
import { loadAgenda, loadOpenSession, loadSession } from '../session-book'
import type { View, Work } from '../work'
import { actionsScreen, speakersScreen, voteScreen } from './room-lists'
import type { Shown } from './room-state'

async function draftShown(work: Work, sessionId: SessionId, draftId: DraftId): Promise<Shown> {
  const draft = await work.load('drafts', draftId, 'needs.draftGone')
  if (draft.state === 'withdrawn') throw new AppError('not-found', 'needs.draftGone')
  if (draft.needId !== undefined) {
    const need = await work.load('needs', draft.needId, 'needs.gone')
    return { view: needScreen(need), needId: need.id }
  }
  await loadOpenSession(work, sessionId)
  if (draft.enterprise.trim() === '' || draft.text.trim() === '')
    throw new AppError('refused', 'needs.draftEmpty')
  if (draft.state === 'typing') work.put('drafts', { ...draft, state: 'on-screen' })
  return { view: await draftScreen(work, draft), draftId: draft.id }
}

async function itemShown(view: View, sessionId: SessionId): Promise<Shown> {
  const agenda = await loadAgenda(view, sessionId)
  const item = currentItem(agenda)
  return { view: itemScreen(agenda), ...(item && { itemId: item.id }) }
}

type NeedRequest = Extract<RoomRequest, { readonly needId: unknown }>

async function needShown(view: View, { what, needId }: NeedRequest): Promise<Shown> {
  const need = await view.load('needs', needId, 'needs.gone')
  if (need.state === 'withdrawn') throw new AppError('not-found', 'needs.gone')
  const { language } = await loadSettings(view)
  const draw = { need: needScreen, disposition: dispositionScreen, review: reviewScreen }[what]
  return { view: draw(need, language), needId: need.id }
}

async function sessionShown(
  view: View,
  what: 'actions' | 'speakers' | 'summary',
  sessionId: SessionId,
): Promise<Shown> {
  switch (what) {
    case 'summary':
      return { view: await summaryScreen(view, await loadSession(view, sessionId)) }
    case 'actions': {
      const { language } = await loadSettings(view)
      return { view: await actionsScreen(view, await loadSession(view, sessionId), language) }
    }
    case 'speakers': {
      const floor = (await view.get('floors', sessionId)) ?? { id: sessionId, speakers: [] }
      return { view: await speakersScreen(view, floor) }
    }
  }
}

/** A copy of the words that were asked for, as they are now; AppError `not-found` when the thing is gone. */
export async function screenOf(work: Work, request: RoomRequest): Promise<Shown> {
  const { sessionId } = request
  switch (request.what) {
    case 'welcome':
      return { view: { kind: 'welcome' } }
    case 'agenda':
      return { view: agendaScreen(await loadAgenda(work, sessionId)) }
    case 'item':
      return itemShown(work, sessionId)
    case 'actions':
    case 'speakers':
    case 'summary':
      return sessionShown(work, request.what, sessionId)
    case 'draft':
      return draftShown(work, sessionId, request.draftId)
    case 'need':
    case 'disposition':
    case 'review':
      return needShown(work, request)
    case 'policy': {
      const card = await work.load('policies', request.policyId, 'policies.gone')
      return { view: policyScreen(card, (await loadSettings(work)).language) }
    }
    case 'vote': {
      const vote = await work.load('votes', request.voteId, 'room.voteGone')
      return { view: voteScreen(vote), voteId: vote.id }
    }
    case 'notice':
      return { view: { kind: 'notice', title: request.title, text: request.text } }
  }
}
