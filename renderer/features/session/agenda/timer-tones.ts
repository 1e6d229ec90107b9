import type { clockColour } from '../../../fields/room-view/item-clock'

/** A clock as it was last looked at. */
export type SeenClock = {
  readonly itemId: string
  readonly plannedMinutes: number
  readonly colour: ReturnType<typeof clockColour>
}

export type Tone = 'amber' | 'red'

const RANK = { calm: 0, amber: 1, red: 2 } as const

/**
 * What to remember of a clock after it was looked at, and the tone for one that passed 70 or 100 % of its time since it
 * was looked at before. One that stood there when it was first seen sounds nothing, so that a reload or coming back to
 * an item is silent; more planned time begins anew.
 */
export function listenTo(
  before: SeenClock | undefined,
  now: SeenClock,
): { readonly seen: SeenClock; readonly tone?: Tone } {
  const isSame =
    before !== undefined && before.itemId === now.itemId && before.plannedMinutes === now.plannedMinutes
  if (!isSame) return { seen: now }
  if (now.colour === 'calm' || RANK[now.colour] <= RANK[before.colour]) return { seen: before }
  return { seen: now, tone: now.colour }
}

const PITCHES: Record<Tone, readonly number[]> = { amber: [523.25], red: [659.25, 523.25] }
/** Seconds between two notes, seconds a note sounds, and how loud of 1. */
const APART = 0.35
const LONG = 0.6
const LOUD = 0.12

function playNote(audio: AudioContext, pitch: number, at: number): void {
  const note = audio.createOscillator()
  const volume = audio.createGain()
  note.type = 'sine'
  note.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUD, at + 0.05)
  volume.gain.exponentialRampToValueAtTime(0.001, at + LONG)
  note.connect(volume).connect(audio.destination)
  note.start(at)
  note.stop(at + LONG)
}

/** Plays a soft tone: one note at 70 %, two falling ones when the time is up. */
export async function playTone(tone: Tone): Promise<void> {
  const audio = new AudioContext()
  await audio.resume()
  PITCHES[tone].forEach((pitch, place) => playNote(audio, pitch, audio.currentTime + place * APART))
  setTimeout(() => void audio.close(), 2000)
}
