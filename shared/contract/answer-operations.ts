import { z } from 'zod'
import { DispositionKind, Reaction } from '../domain/disposition'
import { EnterpriseId, NeedId, PolicyId } from '../domain/ids'
import { read } from './define'

/** A past need that says the like, with what was answered; `share` from 0 to 1. */
const PastAnswer = z.object({
  needId: NeedId,
  number: z.int(),
  enterprise: z.string(),
  title: z.string(),
  at: z.string(),
  /** 〔2022〕第15期, in which it was answered; empty outside sessions. */
  issue: z.string(),
  kind: DispositionKind.optional(),
  /** The words of the answer, the explanation or what was done; empty while there is none. */
  answer: z.string(),
  /** Who answered or did it. */
  by: z.string(),
  reaction: Reaction.optional(),
  share: z.number(),
  /** How it prints under 依据. */
  source: z.string(),
})
export type PastAnswer = Readonly<z.infer<typeof PastAnswer>>

export const answerOperations = {
  /** 以前怎么答的: what the council knows about words that are being typed. Never waits for an index that is still being made. */
  'answer.find': read({
    staleAfter: ['policies', 'projects', 'registers'],
    input: z.object({
      text: z.string().max(8000),
      enterprise: z.string().max(120).default(''),
      enterpriseId: EnterpriseId.optional(),
      /** The need that is asked about, which is not its own answer. */
      needId: NeedId.optional(),
    }),
    output: z.object({
      isReady: z.boolean(),
      needs: z.array(PastAnswer),
      /** Policy cards that fit the enterprise's size, type and industry, those nearest in words first. */
      policies: z.array(
        z.object({
          policyId: PolicyId,
          title: z.string(),
          summary: z.string(),
          reason: z.string(),
          source: z.string(),
        }),
      ),
      offices: z.array(z.object({ name: z.string(), count: z.int() })),
      projects: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          summary: z.string(),
          used: z.int(),
          source: z.string(),
        }),
      ),
    }),
  }),
}
