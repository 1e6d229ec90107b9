import { z } from 'zod'
import { AttachmentIds } from './attachment'
import { addDays, daysBetween, daysInMonth, PlainDate } from './calendar'
import { CareId, DeliveryId, EnterpriseId, PolicyId, SessionId } from './ids'
import { EnterpriseSize } from './register'

const shortWords = z.string().trim().max(200)
const words = z.string().trim().max(8000)

/** state 国家, province 省, city 市, district 区县, subdistrict 街道. */
export const POLICY_LEVELS = ['state', 'province', 'city', 'district', 'subdistrict'] as const
export const PolicyLevel = z.enum(POLICY_LEVELS)
export type PolicyLevel = z.infer<typeof PolicyLevel>

/** 政策卡片. Empty sizes, types or industries: any. */
export const PolicyCard = z.object({
  id: PolicyId,
  title: shortWords.min(1),
  issuer: shortWords.default(''),
  level: PolicyLevel,
  /** 文号. */
  number: shortWords.default(''),
  issuedOn: PlainDate.optional(),
  from: PlainDate.optional(),
  /** Last day it holds. */
  until: PlainDate.optional(),
  summary: words.default(''),
  attachments: AttachmentIds.optional(),
  sizes: z.array(EnterpriseSize).default([]),
  types: z.array(shortWords).default([]),
  industries: z.array(shortWords).default([]),
  archived: z.boolean().default(false),
  at: z.string(),
  by: z.string(),
})
export type PolicyCard = Readonly<z.infer<typeof PolicyCard>>

/** A calendar month, 2022-09. */
export const PlainMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
export type PlainMonth = z.infer<typeof PlainMonth>

/** First and last day of a month. */
export function daysOfMonth(month: PlainMonth): { readonly first: PlainDate; readonly last: PlainDate } {
  const first = `${month}-01`
  const [year, number] = month.split('-').map(Number)
  return { first, last: addDays(first, daysInMonth(year ?? 0, number ?? 1) - 1) }
}

/** How long before its last day a card is marked 即将到期, in calendar days. */
const EXPIRY_WARNING_DAYS = 30

/** coming 未生效, holding 有效, expiring 即将到期, expired 已过期. */
export const POLICY_TERMS = ['coming', 'holding', 'expiring', 'expired'] as const
export const PolicyTerm = z.enum(POLICY_TERMS)
export type PolicyTerm = z.infer<typeof PolicyTerm>

type Term = Pick<PolicyCard, 'issuedOn' | 'from' | 'until'>

/** From when a card holds: its own day, else the day it was issued, else it always did. */
function firstDay({ from, issuedOn }: Term): PlainDate | undefined {
  return from ?? issuedOn
}

/** Where a day stands in the card's term; both its first and its last day belong to it. */
export function termOn(card: Term, day: PlainDate): PolicyTerm {
  const first = firstDay(card)
  if (card.until !== undefined && day > card.until) return 'expired'
  if (first !== undefined && day < first) return 'coming'
  if (card.until === undefined) return 'holding'
  return daysBetween(day, card.until) <= EXPIRY_WARNING_DAYS ? 'expiring' : 'holding'
}

/** Whether the card holds on any day from `first` to `last`. */
export function holdsWithin(card: Term, first: PlainDate, last: PlainDate): boolean {
  const begin = firstDay(card)
  return (begin === undefined || begin <= last) && (card.until === undefined || card.until >= first)
}

/** session 会上, group 微信群, visit 上门. */
export const DELIVERY_CHANNELS = ['session', 'group', 'visit'] as const
export const DeliveryChannel = z.enum(DELIVERY_CHANNELS)
export type DeliveryChannel = z.infer<typeof DeliveryChannel>

/** 推送记录: one policy brought to one enterprise. */
export const Delivery = z.object({
  id: DeliveryId,
  policyId: PolicyId,
  enterpriseId: EnterpriseId,
  date: PlainDate,
  channel: DeliveryChannel,
  sessionId: SessionId.optional(),
  note: shortWords.default(''),
  at: z.string(),
  by: z.string(),
})
export type Delivery = Readonly<z.infer<typeof Delivery>>

/** Two records of the same bringing: one policy, one enterprise, one way, one day. */
export function deliveryKey(
  delivery: Pick<Delivery, 'policyId' | 'enterpriseId' | 'channel' | 'date'>,
): string {
  const { policyId, enterpriseId, channel, date } = delivery
  return [policyId, enterpriseId, channel, date].join('/')
}

/** lecture 讲堂, course 培训, comfort 慰问, activity 活动, other 其他. */
export const CARE_KINDS = ['lecture', 'course', 'comfort', 'activity', 'other'] as const
export const CareKind = z.enum(CARE_KINDS)
export type CareKind = z.infer<typeof CareKind>

/** A course or an act of care on a day; each counts. */
export const CareActivity = z.object({
  id: CareId,
  kind: CareKind,
  date: PlainDate,
  title: shortWords.min(1),
  place: shortWords.default(''),
  host: shortWords.default(''),
  enterpriseIds: z.array(EnterpriseId).default([]),
  /** People reached. */
  people: z.int().min(0).default(0),
  words: words.default(''),
  attachments: AttachmentIds.optional(),
  at: z.string(),
  by: z.string(),
})
export type CareActivity = Readonly<z.infer<typeof CareActivity>>
