import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { DeliveryId, CareId, EnterpriseId, PolicyId, SessionId } from '../domain/ids'
import {
  CareActivity,
  CareKind,
  Delivery,
  DeliveryChannel,
  PlainMonth,
  PolicyCard,
  PolicyTerm,
} from '../domain/policy'
import { Fit, FitGap } from '../domain/policy-matching'
import { SessionState } from '../domain/session'
import { read, write } from './define'

const nothing = z.object({})
const ofPolicy = z.object({ policyId: PolicyId })

/** As much of a card as a list shows; `daysLeft` counts calendar days to its last day. */
export const PolicyBrief = PolicyCard.pick({
  title: true,
  issuer: true,
  level: true,
  number: true,
  until: true,
}).extend({ policyId: PolicyId, term: PolicyTerm, daysLeft: z.int().optional() })
export type PolicyBrief = Readonly<z.infer<typeof PolicyBrief>>

export const PolicyRow = PolicyBrief.extend({
  ...PolicyCard.pick({ issuedOn: true, from: true, sizes: true, types: true, industries: true }).shape,
  archived: z.boolean(),
  hasFile: z.boolean(),
  /** Enterprises in the register that it fits, and those of which the register does not say enough. */
  fits: z.int(),
  unknown: z.int(),
  /** Enterprises that have it. */
  delivered: z.int(),
})
export type PolicyRow = Readonly<z.infer<typeof PolicyRow>>

export const PolicyFilter = z.enum(['current', 'expiring', 'coming', 'expired', 'archived', 'all'])
export type PolicyFilter = z.infer<typeof PolicyFilter>

/** One bringing of a policy, as lists show it. */
const Brought = Delivery.pick({ id: true, date: true, channel: true, sessionId: true })

/** An enterprise and how a card stands with it. */
export const CardEnterprise = z.object({
  enterpriseId: EnterpriseId,
  name: z.string(),
  detail: z.string(),
  fit: Fit,
  gaps: z.array(FitGap),
  /** Latest first. */
  deliveries: z.array(Brought),
})
export type CardEnterprise = Readonly<z.infer<typeof CardEnterprise>>

export const DeliveryRow = Delivery.omit({ at: true }).extend({ policy: z.string(), enterprise: z.string() })
export type DeliveryRow = Readonly<z.infer<typeof DeliveryRow>>

const ChannelCounts = z.record(DeliveryChannel, z.int())

export const SessionCard = PolicyBrief.extend({
  summary: z.string(),
  enterprises: z.array(CardEnterprise),
})
export type SessionCard = Readonly<z.infer<typeof SessionCard>>

/** A card and how it stands with one enterprise. */
export const EnterpriseCard = PolicyBrief.extend({
  summary: z.string(),
  fit: Fit,
  gaps: z.array(FitGap),
  deliveries: z.array(Brought),
})
export type EnterpriseCard = Readonly<z.infer<typeof EnterpriseCard>>

export const CareRow = CareActivity.omit({ at: true }).extend({ enterprises: z.array(z.string()) })
export type CareRow = Readonly<z.infer<typeof CareRow>>

const CareCounts = z.object({ activities: z.int(), people: z.int(), enterprises: z.int() })

const cardOperations = {
  'policy.save': write({
    input: PolicyCard.omit({ at: true, by: true, archived: true }).partial({ id: true }),
    output: ofPolicy,
  }),
  'policy.archive': write({ input: ofPolicy.extend({ archived: z.boolean() }), output: nothing }),
  'policy.list': read({
    staleAfter: ['policies', 'registers', 'calendar'],
    input: z.object({
      filter: PolicyFilter.default('current'),
      query: z.string().max(80).default(''),
    }),
    output: z.object({ rows: z.array(PolicyRow), counts: z.record(PolicyFilter, z.int()) }),
  }),
  'policy.get': read({
    staleAfter: ['policies', 'calendar'],
    input: ofPolicy,
    output: z.object({ card: PolicyCard, term: PolicyTerm, daysLeft: z.int().optional() }),
  }),
  /** Types and industries that enterprises of the register and other cards name, by pinyin. */
  'policy.words': read({
    staleAfter: ['policies', 'registers'],
    input: nothing,
    output: z.object({ types: z.array(z.string()), industries: z.array(z.string()) }),
  }),
}

const deliveryOperations = {
  /** The cards that hold in a month; with a policy also its enterprises: those it fits, then those that cannot be told. */
  'policy.batch': read({
    staleAfter: ['policies', 'registers', 'calendar'],
    input: z.object({ month: PlainMonth, policyId: PolicyId.optional() }),
    output: z.object({
      cards: z.array(
        PolicyBrief.extend({
          fits: z.int(),
          unknown: z.int(),
          /** Of those it fits: who has it by the end of the month. */
          delivered: z.int(),
        }),
      ),
      enterprises: z.array(CardEnterprise),
      /** Deliveries within the month. */
      channels: ChannelCounts,
    }),
  }),
  /** Recorded once for a policy, enterprise, channel and day; the day is the session's, else today, unless named. */
  'policy.deliver': write({
    input: ofPolicy.extend({
      enterpriseIds: z.array(EnterpriseId).min(1).max(2000),
      channel: DeliveryChannel,
      date: PlainDate.optional(),
      sessionId: SessionId.optional(),
      note: Delivery.shape.note,
    }),
    output: z.object({ deliveryIds: z.array(DeliveryId), already: z.int() }),
  }),
  'policy.undeliver': write({
    input: z.object({ deliveryIds: z.array(DeliveryId).min(1).max(2000) }),
    output: nothing,
  }),
  /** What was brought, the latest first. */
  'policy.deliveries': read({
    staleAfter: ['policies', 'registers'],
    input: z.object({
      from: PlainDate.optional(),
      until: PlainDate.optional(),
      channel: DeliveryChannel.optional(),
      policyId: PolicyId.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ rows: z.array(DeliveryRow), total: z.int() }),
  }),
  /** The cards for the enterprises in the room: those signed in, before anybody is those expected. */
  'policy.forSession': read({
    staleAfter: ['policies', 'registers', 'attendances', 'sessions'],
    input: z.object({ sessionId: SessionId }),
    output: z.object({
      session: z.object({
        sessionId: SessionId,
        name: z.string(),
        number: z.int(),
        date: PlainDate,
        state: SessionState,
      }),
      basis: z.enum(['present', 'expected']),
      enterprises: z.array(z.object({ enterpriseId: EnterpriseId, name: z.string() })),
      /** Names in the room that the register does not have. */
      unregistered: z.array(z.string()),
      cards: z.array(SessionCard),
    }),
  }),
  /** Cards that hold today and fit an enterprise, or of which it cannot be told; a name the register lacks is one of these. */
  'policy.forEnterprise': read({
    staleAfter: ['policies', 'registers', 'calendar'],
    input: z.object({ enterpriseId: EnterpriseId.optional(), name: z.string().max(120).optional() }),
    output: z.object({ enterpriseId: EnterpriseId.optional(), cards: z.array(EnterpriseCard) }),
  }),
}

const careOperations = {
  /** Enterprises by name; the register grows as they are typed. */
  'care.save': write({
    input: CareActivity.omit({ at: true, by: true, enterpriseIds: true })
      .partial({ id: true })
      .extend({ enterprises: z.array(z.string().trim().min(1).max(120)).max(500).default([]) }),
    output: z.object({ careId: CareId }),
  }),
  'care.remove': write({ input: z.object({ careId: CareId }), output: nothing }),
  /** Of a year, the latest first. People are added up; an enterprise counts once a month and once a year. */
  'care.list': read({
    staleAfter: ['care', 'registers'],
    input: z.object({ year: z.int().min(1900).max(9999), kind: CareKind.optional() }),
    output: z.object({
      months: z.array(z.object({ month: PlainMonth, counts: CareCounts, rows: z.array(CareRow) })),
      counts: CareCounts,
      kinds: z.record(CareKind, z.int()),
    }),
  }),
}

export const policyOperations = { ...cardOperations, ...deliveryOperations, ...careOperations }
