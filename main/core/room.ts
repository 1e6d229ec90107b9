import { formatIssue } from '#shared/domain/document-number'
import type { SessionId } from '#shared/domain/ids'
import type { Room, RoomView } from '#shared/domain/room'
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import {
  agendaScreen,
  dispositionScreen,
  draftScreen,
  itemScreen,
  needScreen,
  policyScreen,
  reviewScreen,
  summaryScreen,
} from './room-views'
import { loadAgenda, loadOpenSession, loadSession } from './session-book'
import type { View, Work } from './work'
import { AppError } from '#shared/errors'

type RoomHandlers = Pick<Handlers, 'room.get' | 'room.show'>

const EMPTY: Room = { id: 'room', view: { kind: 'welcome' } }

async function roomOf(view: View): Promise<Room> {
  return (await view.get('room', 'room')) ?? EMPTY
}

async function showBlank(work: Work, on: boolean): Promise<void> {
  const { before, ...room } = await roomOf(work)
  if (on && room.view.kind !== 'blank')
    work.put('room', { ...room, before: room.view, view: { kind: 'blank' } })
  if (!on && before) work.put('room', { ...room, view: before })
  if (!on && !before && room.view.kind === 'blank') work.put('room', { ...room, view: { kind: 'welcome' } })
}

type Shown = Pick<Room, 'needId' | 'draftId'> & { readonly view: RoomView }

async function screenOf(
  work: Work,
  input: Exclude<ParsedInputOf<'room.show'>, { what: 'blank' }>,
): Promise<Shown> {
  switch (input.what) {
    case 'welcome':
      return { view: { kind: 'welcome' } }
    case 'agenda':
      return { view: agendaScreen(await loadAgenda(work, input.sessionId)) }
    case 'item':
      return { view: itemScreen(await loadAgenda(work, input.sessionId)) }
    case 'summary':
      return { view: await summaryScreen(work, await loadSession(work, input.sessionId)) }
    case 'draft': {
      await loadOpenSession(work, input.sessionId)
      const draft = await work.load('drafts', input.draftId, 'needs.draftGone')
      if (draft.enterprise.trim() === '' || draft.text.trim() === '')
        throw new AppError('refused', 'needs.draftEmpty')
      if (draft.state === 'typing') work.put('drafts', { ...draft, state: 'on-screen' })
      return { view: await draftScreen(work, draft), draftId: draft.id }
    }
    case 'policy':
      return { view: policyScreen(await work.load('policies', input.policyId, 'policies.gone')) }
    case 'need':
    case 'disposition':
    case 'review': {
      const need = await work.load('needs', input.needId, 'needs.gone')
      const draw = { need: needScreen, disposition: dispositionScreen, review: reviewScreen }[input.what]
      return { view: draw(need), needId: need.id }
    }
  }
}

/** What the room screen may know, and nothing more (rule 1). */
async function roomAnswer(view: View, now: string): Promise<OutputOf<'room.get'>> {
  const room = await roomOf(view)
  const session = room.sessionId && (await view.get('sessions', room.sessionId))
  const { language, roomLook: look } = await loadSettings(view)
  return {
    seriesName: session ? session.seriesName : '',
    issue: session ? formatIssue(session.year, session.number) : '',
    place: session ? session.place : '',
    date: session ? session.date : '',
    startTime: session ? session.startTime : '',
    now,
    language,
    look,
    view: room.view,
  }
}

export function roomHandlers(): RoomHandlers {
  return {
    'room.get': (_input, { view, now }) => roomAnswer(view, now),
    'room.show': async (input, { work }) => {
      await work.get('room', 'room')
      if (input.what === 'blank') await showBlank(work, input.on)
      else {
        const sessionId: SessionId = input.sessionId
        work.put('room', { id: 'room', sessionId, ...(await screenOf(work, input)) })
      }
      return {}
    },
  }
}
