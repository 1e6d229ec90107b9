import { AppError } from '../errors'
import { secondsOfSpeech, speakerOf, waitingSpeakers, type Floor, type Speaker } from './floor'
import type { SpeakerId } from './ids'

function put(floor: Floor, speaker: Speaker): Floor {
  return { ...floor, speakers: floor.speakers.map((known) => (known.id === speaker.id ? speaker : known)) }
}

/** Passed over: not there, or does not want to. Who does not wait stays as they are. */
export function skipSpeaker(floor: Floor, id: SpeakerId): Floor {
  const speaker = speakerOf(floor, id)
  return speaker.state === 'waiting' ? put(floor, { ...speaker, state: 'skipped' }) : floor
}

/**
 * Waits again, behind the others: who was passed over as before, who has spoken with a new speech under `newId`, so that
 * the time of the first stays. Who waits or speaks stays as they are.
 */
export function returnSpeaker(floor: Floor, id: SpeakerId, newId: SpeakerId): Floor {
  const speaker = speakerOf(floor, id)
  if (speaker.state === 'waiting' || speaker.state === 'speaking') return floor
  const { runningSince: _since, itemId: _item, ...rest } = speaker
  const others = speaker.state === 'done' ? floor.speakers : floor.speakers.filter((known) => known.id !== id)
  const again: Speaker =
    speaker.state === 'done'
      ? { ...rest, id: newId, state: 'waiting', spentSeconds: 0, isPointOfOrder: false }
      : { ...speaker, state: 'waiting' }
  return { ...floor, speakers: [...others, again] }
}

/** The queue with one who waits at another place, counted from 0 among those who wait. */
export function moveSpeaker(floor: Floor, id: SpeakerId, to: number): Floor {
  const speaker = speakerOf(floor, id)
  if (speaker.state !== 'waiting') throw new AppError('refused', 'floor.notWaiting', { name: speaker.name })
  const others = waitingSpeakers(floor).filter((known) => known.id !== id)
  const place = Math.max(0, Math.min(to, others.length))
  const waiting = [...others.slice(0, place), speaker, ...others.slice(place)]
  const rest = floor.speakers.filter(({ state }) => state !== 'waiting')
  return { ...floor, speakers: [...rest, ...waiting] }
}

/** Takes somebody out who has not spoken; AppError `refused` for who has: the time stays on record. */
export function removeSpeaker(floor: Floor, id: SpeakerId): Floor {
  const speaker = speakerOf(floor, id)
  if (speaker.state === 'speaking' || speaker.spentSeconds > 0)
    throw new AppError('refused', 'floor.hasTime', { name: speaker.name || speaker.organisation })
  return { ...floor, speakers: floor.speakers.filter((known) => known.id !== id) }
}

/** What one organisation took: seconds, and speeches that were begun. */
export type Spoken = {
  readonly organisation: string
  readonly seconds: number
  readonly speeches: number
}

/** Time by organisation until `now`, most first; the sum is that of all speeches. */
export function spokenByOrganisation(floor: Floor, now: string): readonly Spoken[] {
  const begun = floor.speakers.filter(({ state, spentSeconds }) => isBegun(state) || spentSeconds > 0)
  const names = [...new Set(begun.map(({ organisation }) => organisation))]
  return names
    .map((organisation) => {
      const own = begun.filter((speaker) => speaker.organisation === organisation)
      const seconds = own.reduce((sum, speaker) => sum + secondsOfSpeech(speaker, now), 0)
      return { organisation, seconds, speeches: own.length }
    })
    .sort((a, b) => b.seconds - a.seconds)
}

const isBegun = (state: Speaker['state']) => state === 'speaking' || state === 'done'
