import { z } from 'zod'
import { AttachmentIds } from '../domain/attachment'
import { PlainDate } from '../domain/calendar'
import { DispositionInput, Reaction, TellingWay } from '../domain/disposition'
import { Links } from '../domain/four-links'
import { NeedId, SessionId } from '../domain/ids'
import { write } from './define'

const nothing = z.object({})
const name = z.string().trim().max(120)
const words = z.string().trim().max(8000)
const reason = z.string().trim().min(1).max(400)

const ofNeed = z.object({
  needId: NeedId,
  /** The session in which it happens; absent between sessions. */
  sessionId: SessionId.optional(),
  /** Photos and files that come with it. */
  attachments: AttachmentIds.optional(),
})

/** What is done to a need after its wording: in a session or between two. */
export const needActOperations = {
  'need.dispose': write({
    input: ofNeed.extend({
      disposition: DispositionInput,
      /** 四联: whom it goes through, beyond what the disposition itself names. */
      links: Links.optional(),
    }),
    output: z.object({ state: z.string() }),
  }),
  'need.report': write({
    input: ofNeed.extend({ words: words.min(1), date: PlainDate.optional() }),
    output: nothing,
  }),
  /** 协办完成: an assisting office has done its part. */
  'need.assist': write({
    input: ofNeed.extend({ office: name.min(1), words: words.default('') }),
    output: nothing,
  }),
  /** 延期 at once, as it is decided in a session; what was asked for is decided with it. */
  'need.extend': write({
    input: ofNeed.extend({
      dueDate: PlainDate,
      reason,
      approvedBy: z.string().max(80).default(''),
      told: TellingWay.optional(),
    }),
    output: nothing,
  }),
  /** 申请延期, at the latest one working day before the limit; later only in a session or with `lateReason`. */
  'need.askExtension': write({
    input: ofNeed.extend({
      dueDate: PlainDate,
      reason,
      by: name.min(1),
      lateReason: z.string().trim().max(400).default(''),
    }),
    output: nothing,
  }),
  /** `told` is mandatory when it is granted: how the raiser heard of the new date. */
  'need.decideExtension': write({
    input: ofNeed.extend({
      granted: z.boolean(),
      by: name,
      told: TellingWay.optional(),
      words: words.default(''),
    }),
    output: nothing,
  }),
  /** 异议 of the lead office, within one working day of the disposition. */
  'need.object': write({ input: ofNeed.extend({ reason }), output: nothing }),
  'need.settleObjection': write({
    input: ofNeed.extend({
      result: z.enum(['reassigned', 'upheld']),
      by: name,
      /** The office that leads from now on, when it is reassigned. */
      office: name.default(''),
      words: words.default(''),
    }),
    output: nothing,
  }),
  /** 催办: who urged, whom, how. */
  'need.urge': write({
    input: ofNeed.extend({
      by: name.default(''),
      how: TellingWay,
      office: name.default(''),
      words: words.default(''),
    }),
    output: nothing,
  }),
  'need.returnClaim': write({ input: ofNeed.extend({ report: words.min(1) }), output: nothing }),
  'need.logContact': write({ input: ofNeed.extend({ words: words.min(1) }), output: nothing }),
  'need.logReply': write({ input: ofNeed.extend({ words: words.min(1) }), output: nothing }),
  /** 告知提出人, as an act of its own; an escalation stops waiting with it. */
  'need.tell': write({
    input: ofNeed.extend({ how: TellingWay, words: words.default('') }),
    output: nothing,
  }),
  'need.close': write({
    input: ofNeed.extend({
      /** May be left out when the raiser was told before, since the disposition that holds. */
      told: TellingWay.optional(),
      reaction: Reaction.optional(),
      words: words.default(''),
    }),
    output: nothing,
  }),
  /** Marks a carried-over need as dealt with in this session without a change, or puts it off. */
  'need.passOver': write({
    input: z.object({ needId: NeedId, sessionId: SessionId, reason: z.string().max(400) }),
    output: nothing,
  }),
  'need.followUp': write({
    input: ofNeed.extend({
      /** Mandatory when they were reached. */
      reaction: Reaction.optional(),
      words: words.default(''),
      /** Whom they asked. */
      by: z.string().trim().max(80).default(''),
      /** Who called; empty: whoever keeps the desk. */
      calledBy: z.string().trim().max(80).default(''),
      date: PlainDate.optional(),
      /** False: nobody was reached; recorded, and no valid follow-up. */
      reached: z.boolean().default(true),
    }),
    output: nothing,
  }),
}
