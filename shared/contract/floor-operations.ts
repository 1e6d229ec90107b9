import { z } from 'zod'
import { Floor, Speaker } from '../domain/floor'
import { AttendeeId, SessionId, SpeakerId } from '../domain/ids'
import { read, write } from './define'

const nothing = z.object({})
const ofSession = z.object({ sessionId: SessionId })
const ofSpeaker = ofSession.extend({ speakerId: SpeakerId })

/** Seconds somebody spoke in this session; those of a speech under way until `now`. */
const Spoken = z.object({ organisation: z.string(), seconds: z.int(), speeches: z.int() })

export const floorOperations = {
  'floor.get': read({
    staleAfter: ['floors', 'settings'],
    input: ofSession,
    output: z.object({
      floor: Floor,
      /** Minutes a speech may take. */
      minutes: z.int(),
      organisations: z.array(Spoken),
      now: z.string(),
    }),
  }),
  /** Puts somebody behind those who wait; a point of order before them. */
  'floor.ask': write({
    input: ofSession.extend({
      attendeeId: AttendeeId.optional(),
      name: Speaker.shape.name,
      organisation: Speaker.shape.organisation,
      isPointOfOrder: z.boolean().default(false),
    }),
    output: z.object({ speakerId: SpeakerId }),
  }),
  /**
   * Gives the floor to the first who waits, or to the named one; whoever had it has spoken, or waits to go on when a
   * point of order interrupts. With nobody waiting the speech under way ends.
   */
  'floor.give': write({ input: ofSession.extend({ speakerId: SpeakerId.optional() }), output: nothing }),
  /** The speech is over and nobody has the floor. */
  'floor.end': write({ input: ofSession, output: nothing }),
  /** Passed over: not there, or does not want to. */
  'floor.skip': write({ input: ofSpeaker, output: nothing }),
  /** Somebody who was passed over or has spoken waits again. */
  'floor.return': write({ input: ofSpeaker, output: nothing }),
  'floor.move': write({ input: ofSpeaker.extend({ to: z.int().min(0) }), output: nothing }),
  'floor.remove': write({ input: ofSpeaker, output: nothing }),
  'floor.limit': write({ input: ofSession.extend({ minutes: z.int().min(1).max(60) }), output: nothing }),
}
