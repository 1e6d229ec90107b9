import { z } from 'zod'
import { PlainDate } from './calendar'
import { EnterpriseId, PartnerId, ResourceId, TalkId } from './ids'

/** 座谈会: a meeting with partners, or a talent matching meeting of enterprises and universities. */
export const Talk = z.object({
  id: TalkId,
  kind: z.enum(['partner', 'talent']),
  date: PlainDate,
  title: z.string().trim().min(1).max(200),
  place: z.string().trim().max(200).default(''),
  partnerIds: z.array(PartnerId).default([]),
  enterpriseIds: z.array(EnterpriseId).default([]),
  /** Supplies and demands that were on the table. */
  resourceIds: z.array(ResourceId).default([]),
  /** Heads present. */
  people: z.int().min(0).default(0),
  /** Places or people agreed on the spot. */
  agreed: z.int().min(0).default(0),
  outcome: z.string().trim().max(4000).default(''),
  at: z.string(),
  by: z.string(),
})
export type Talk = Readonly<z.infer<typeof Talk>>
