import type { Floor } from '#shared/domain/floor'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import type { RoomView } from '#shared/domain/room'
import type { Session } from '#shared/domain/session'
import type { Language } from '#shared/domain/settings'
import { castIn, resultOf, type Vote } from '#shared/domain/vote'
import { say } from '#shared/text/say'
import { loadSettings } from '../council'
import { loadAgenda, needsOn } from '../session-book'
import type { View } from '../work'
import { deadlineWords, doerWords } from './room-words'

/** Minutes a speech may take when neither the session nor the settings say. */
const SPEECH_MINUTES = 3

type ActionLine = Extract<RoomView, { readonly kind: 'actions' }>['items'][number]

function actionLine(need: Need, language: Language): ActionLine {
  const disposition = currentDisposition(need)
  const { title, text } = currentWording(need)
  return {
    number: formatNeedNumber(need.number),
    title: title === '' ? text : title,
    who: disposition ? doerWords(disposition) : say(language, 'room.undecided'),
    by: disposition ? deadlineWords(language, disposition) : '',
    done: need.state === 'closed',
  }
}

/** What leaves the session: every need of it, what is still to be done first, each with who and by when. */
export async function actionsScreen(view: View, session: Session, language: Language): Promise<RoomView> {
  const needs = await needsOn(view, await loadAgenda(view, session.id))
  const lines = needs
    .filter(
      ({ state, closing }) => state === 'open' || (state === 'closed' && closing?.sessionId === session.id),
    )
    .map((need) => actionLine(need, language))
  return {
    kind: 'actions',
    items: [...lines.filter(({ done }) => !done), ...lines.filter(({ done }) => done)],
  }
}

/** Who has the floor and who waits for it, in their order. */
export async function speakersScreen(view: View, floor: Floor): Promise<RoomView> {
  const { speechMinutes = SPEECH_MINUTES } = await loadSettings(view)
  const speaking = floor.speakers.find(({ state }) => state === 'speaking')
  const waiting = floor.speakers.filter(({ state }) => state === 'waiting')
  return {
    kind: 'speakers',
    ...(speaking && {
      speaking: {
        name: speaking.name,
        organisation: speaking.organisation,
        isPointOfOrder: speaking.isPointOfOrder,
        minutes: floor.speechMinutes ?? speechMinutes,
        spentSeconds: speaking.spentSeconds,
        ...(speaking.runningSince !== undefined && { runningSince: speaking.runningSince }),
      },
    }),
    waiting: waiting.map(({ name, organisation }) => ({ name, organisation })),
  }
}

/** A vote: how many have voted while it is open, what they voted only when it is closed. */
export function voteScreen(vote: Vote): RoomView {
  const { question, rule, way, state, entitled } = vote
  const result = resultOf(vote)
  return { kind: 'vote', question, rule, way, state, entitled, cast: castIn(vote), ...(result && { result }) }
}
