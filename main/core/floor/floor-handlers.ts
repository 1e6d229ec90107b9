import { currentItem } from '#shared/domain/agenda'
import { isPresent } from '#shared/domain/attendance'
import { attendeeOf } from '#shared/domain/attendance-marks'
import {
  askForFloor,
  currentSpeaker,
  DEFAULT_SPEECH_MINUTES,
  endSpeech,
  giveFloor,
  waitingAlready,
  type Floor,
  type Speaker,
} from '#shared/domain/floor'
import {
  moveSpeaker,
  removeSpeaker,
  returnSpeaker,
  skipSpeaker,
  spokenByOrganisation,
} from '#shared/domain/floor-order'
import { SpeakerId, type SessionId } from '#shared/domain/ids'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { speakersOnScreen } from '../room/room-follow'
import { loadAgenda, loadAttendance, loadOpenSession } from '../session-book'
import type { View, Work } from '../work'

type FloorHandlers = Pick<
  Handlers,
  | 'floor.get'
  | 'floor.ask'
  | 'floor.give'
  | 'floor.end'
  | 'floor.skip'
  | 'floor.return'
  | 'floor.move'
  | 'floor.remove'
  | 'floor.limit'
>

type Nothing = Readonly<Record<string, never>>

/** Who speaks and waits in a session; nobody before the first has asked. */
async function loadFloor(view: View, id: SessionId): Promise<Floor> {
  return (await view.get('floors', id)) ?? { id, speakers: [] }
}

/** The floor of a session that is being held; AppError `refused` otherwise. */
async function openFloor(work: Work, sessionId: SessionId): Promise<Floor> {
  const session = await loadOpenSession(work, sessionId)
  if (session.state !== 'running') throw new AppError('refused', 'sessions.notRunning')
  return loadFloor(work, sessionId)
}

async function keep(work: Work, before: Floor, after: Floor): Promise<Nothing> {
  if (after === before) return {}
  work.put('floors', after)
  await speakersOnScreen(work, after)
  return {}
}

/** When a session closes nobody speaks any more; the seconds stay. */
export async function endSpeechOf(work: Work, sessionId: SessionId, now: string): Promise<void> {
  const floor = await loadFloor(work, sessionId)
  if (currentSpeaker(floor)) await keep(work, floor, endSpeech(floor, now))
}

const getFloor: Handlers['floor.get'] = async ({ sessionId }, { view, now }) => {
  const [floor, settings] = await Promise.all([loadFloor(view, sessionId), loadSettings(view)])
  return {
    floor,
    minutes: floor.speechMinutes ?? settings.speechMinutes ?? DEFAULT_SPEECH_MINUTES,
    organisations: [...spokenByOrganisation(floor, now)],
    now,
  }
}

function ask(ids: IdSource): Handlers['floor.ask'] {
  return async ({ sessionId, attendeeId, name, organisation, isPointOfOrder }, { work }) => {
    const floor = await openFloor(work, sessionId)
    const attendee = attendeeId && attendeeOf(await loadAttendance(work, sessionId), attendeeId)
    if (attendee && !isPresent(attendee) && attendee.state !== 'observer')
      throw new AppError('refused', 'floor.notHere', { name: attendee.name || attendee.organisation })
    const who = attendee ?? { name, organisation }
    if (who.name === '' && who.organisation === '') throw new AppError('invalid-input', 'floor.whoMissing')
    const asked: Speaker = {
      id: SpeakerId.parse(ids.next()),
      ...(attendeeId && { attendeeId }),
      ...{ name: who.name, organisation: who.organisation },
      ...{ state: 'waiting', isPointOfOrder, spentSeconds: 0 },
    }
    await keep(work, floor, askForFloor(floor, asked))
    return { speakerId: waitingAlready(floor, asked)?.id ?? asked.id }
  }
}

/** Changes that only need the queue. */
function change<I extends { readonly sessionId: SessionId }>(
  decide: (floor: Floor, input: I, now: string) => Floor,
): (input: I, context: { readonly work: Work; readonly now: string }) => Promise<Nothing> {
  return async (input, { work, now }) => {
    const floor = await openFloor(work, input.sessionId)
    return keep(work, floor, decide(floor, input, now))
  }
}

const give: Handlers['floor.give'] = async ({ sessionId, speakerId }, { work, now }) => {
  const floor = await openFloor(work, sessionId)
  const item = currentItem(await loadAgenda(work, sessionId))
  const given = { ...(speakerId && { id: speakerId }), ...(item && { itemId: item.id }) }
  return keep(work, floor, giveFloor(floor, now, given))
}

type OfSpeaker = { readonly sessionId: SessionId; readonly speakerId: SpeakerId }

/** 发言: who has the floor, who waits, how long each spoke. */
export function floorHandlers({ ids }: { readonly ids: IdSource }): FloorHandlers {
  return {
    'floor.get': getFloor,
    'floor.ask': ask(ids),
    'floor.give': give,
    'floor.end': change((floor, _input, now) => endSpeech(floor, now)),
    'floor.skip': change<OfSpeaker>((floor, { speakerId }) => skipSpeaker(floor, speakerId)),
    'floor.return': change<OfSpeaker>((floor, { speakerId }) =>
      returnSpeaker(floor, speakerId, SpeakerId.parse(ids.next())),
    ),
    'floor.move': change<OfSpeaker & { readonly to: number }>((floor, { speakerId, to }) =>
      moveSpeaker(floor, speakerId, to),
    ),
    'floor.remove': change<OfSpeaker>((floor, { speakerId }) => removeSpeaker(floor, speakerId)),
    'floor.limit': change<{ readonly sessionId: SessionId; readonly minutes: number }>(
      (floor, { minutes }) => ({ ...floor, speechMinutes: minutes }),
    ),
  }
}
