import { z } from 'zod'
import { AppError } from '../errors'
import { AgendaItemId, AttendeeId, SessionId, SpeakerId } from './ids'
import { sameName } from './register'

export const SPEAKER_STATES = ['waiting', 'speaking', 'done', 'skipped'] as const

/** One who asked to speak, spoke, or was passed over. */
export const Speaker = z.object({
  id: SpeakerId,
  attendeeId: AttendeeId.optional(),
  name: z.string().trim().max(60),
  organisation: z.string().trim().max(120),
  state: z.enum(SPEAKER_STATES),
  /** 程序性发言: comes before everybody who waits. */
  isPointOfOrder: z.boolean().default(false),
  /** The item that was current when the speech began. */
  itemId: AgendaItemId.optional(),
  spentSeconds: z.int().min(0),
  /** Set while the speech's clock runs. */
  runningSince: z.string().optional(),
})
export type Speaker = Readonly<z.infer<typeof Speaker>>

/** 发言: who has the floor of a session, who waits for it in which order, and who had it. */
export const Floor = z.object({
  id: SessionId,
  speakers: z.array(Speaker),
  /** Minutes a speech may take; the settings' own when absent. */
  speechMinutes: z.int().min(1).max(60).optional(),
})
export type Floor = Readonly<z.infer<typeof Floor>>

/** Minutes a speech may take when neither the session nor the settings say so. */
export const DEFAULT_SPEECH_MINUTES = 3

/** The one who has the floor. */
export function currentSpeaker(floor: Floor): Speaker | undefined {
  return floor.speakers.find(({ state }) => state === 'speaking')
}

/** Those who wait, in order. */
export function waitingSpeakers(floor: Floor): readonly Speaker[] {
  return floor.speakers.filter(({ state }) => state === 'waiting')
}

/** The speaker with this id, or AppError `not-found`. */
export function speakerOf(floor: Floor, id: SpeakerId): Speaker {
  const speaker = floor.speakers.find((candidate) => candidate.id === id)
  if (!speaker) throw new AppError('not-found', 'floor.gone')
  return speaker
}

/** Seconds of a speech until `now`, its running clock included; never less than what was kept. */
export function secondsOfSpeech(speaker: Speaker, now: string): number {
  if (speaker.runningSince === undefined) return speaker.spentSeconds
  const running = Math.floor((Date.parse(now) - Date.parse(speaker.runningSince)) / 1000)
  return speaker.spentSeconds + Math.max(0, running)
}

type Standing = Pick<Speaker, 'state'>

/** The speaker with the clock stopped, in another state. */
function stopped(speaker: Speaker, { state }: Standing, now: string): Speaker {
  const { runningSince: _since, ...rest } = speaker
  return { ...rest, state, spentSeconds: secondsOfSpeech(speaker, now) }
}

/** Points of order stand before the rest, in the order in which they were raised. */
function queued(floor: Floor, speaker: Speaker): Floor {
  const others = floor.speakers.filter(({ id }) => id !== speaker.id)
  const first = others.findIndex(({ state, isPointOfOrder }) => state === 'waiting' && !isPointOfOrder)
  const place = speaker.isPointOfOrder && first >= 0 ? first : others.length
  return { ...floor, speakers: [...others.slice(0, place), speaker, ...others.slice(place)] }
}

function isSame(known: Speaker, asked: Speaker): boolean {
  if (known.attendeeId !== undefined && asked.attendeeId !== undefined)
    return known.attendeeId === asked.attendeeId
  return sameName(known.name, asked.name) && sameName(known.organisation, asked.organisation)
}

/** The same person's entry among those who wait. */
export function waitingAlready(floor: Floor, asked: Speaker): Speaker | undefined {
  return waitingSpeakers(floor).find((speaker) => isSame(speaker, asked))
}

/** Somebody waits to speak, once: who waits already and raises a point of order moves up with it. */
export function askForFloor(floor: Floor, asked: Speaker): Floor {
  const known = waitingAlready(floor, asked)
  if (!known) return queued(floor, asked)
  if (!asked.isPointOfOrder || known.isPointOfOrder) return floor
  return queued(floor, { ...known, isPointOfOrder: true })
}

/** Whoever speaks has spoken; nobody has the floor. */
export function endSpeech(floor: Floor, now: string): Floor {
  const speakers = floor.speakers.map((speaker) =>
    speaker.state === 'speaking' ? stopped(speaker, { state: 'done' }, now) : speaker,
  )
  return { ...floor, speakers }
}

/** A point of order interrupts: who speaks waits first in line and goes on afterwards where they were. */
function interrupted(floor: Floor, now: string): Floor {
  const speaking = currentSpeaker(floor)
  if (!speaking) return floor
  const others = floor.speakers.filter(({ id }) => id !== speaking.id)
  const first = others.findIndex(({ state, isPointOfOrder }) => state === 'waiting' && !isPointOfOrder)
  const place = first >= 0 ? first : others.length
  const waits = stopped(speaking, { state: 'waiting' }, now)
  return { ...floor, speakers: [...others.slice(0, place), waits, ...others.slice(place)] }
}

/**
 * Gives the floor to the first who waits, or to the named one who waits or was passed over; only one has it at a time.
 * Whoever had it has spoken, or waits to go on when a point of order interrupts. AppError `refused` when nobody waits.
 */
export function giveFloor(
  floor: Floor,
  now: string,
  given?: { id?: SpeakerId; itemId?: AgendaItemId },
): Floor {
  const named = given?.id === undefined ? waitingSpeakers(floor)[0] : speakerOf(floor, given.id)
  if (!named) {
    if (currentSpeaker(floor)) return endSpeech(floor, now)
    throw new AppError('refused', 'floor.nobodyWaits')
  }
  if (named.state === 'speaking') return floor
  if (named.state === 'done') throw new AppError('refused', 'floor.hasSpoken', { name: named.name })
  const isInterrupting = named.isPointOfOrder && currentSpeaker(floor)?.isPointOfOrder === false
  const freed = isInterrupting ? interrupted(floor, now) : endSpeech(floor, now)
  const speaking: Speaker = {
    ...named,
    state: 'speaking',
    runningSince: now,
    ...(given?.itemId && { itemId: given.itemId }),
  }
  const others = freed.speakers.filter(({ id }) => id !== named.id)
  // Before those who wait: what was said stands in the order in which it was said.
  const first = others.findIndex(({ state }) => state === 'waiting')
  const place = first >= 0 ? first : others.length
  return { ...freed, speakers: [...others.slice(0, place), speaking, ...others.slice(place)] }
}
