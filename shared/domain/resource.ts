import { z } from 'zod'
import { PlainDate } from './calendar'
import { BuildingId, EnterpriseId, PartnerId, ResourceId } from './ids'
import { EnterpriseSize } from './register'

const shortWords = z.string().trim().max(200)
const words = z.string().trim().max(4000)

/**
 * What a resource is, or what a demand asks for. Talent kinds: staff 用工, interns 实习, research 科研合作; the rest:
 * space 场地, funding 资金, service 服务, expertise 专家, product 产品, other 其他.
 */
export const RESOURCE_KINDS = [
  'space',
  'funding',
  'service',
  'expertise',
  'product',
  'staff',
  'interns',
  'research',
  'other',
] as const
export const ResourceKind = z.enum(RESOURCE_KINDS)
export type ResourceKind = z.infer<typeof ResourceKind>

/** Kinds of which enterprises' demand and universities' supply are matched in talent meetings. */
export const TALENT_KINDS = ['staff', 'interns', 'research'] as const satisfies readonly ResourceKind[]

export const RESOURCE_OWNER_KINDS = [
  'office',
  'department',
  'university',
  'community',
  'enterprise',
  'other',
] as const

/** 资源清单: something somebody can give. A talent demand is its counterpart: something an enterprise asks for. */
export const Resource = z.object({
  id: ResourceId,
  /** supply 供给: given; demand 需求: asked for (staff, interns, research partners). */
  side: z.enum(['supply', 'demand']).default('supply'),
  kind: ResourceKind,
  title: shortWords.min(1),
  text: words.default(''),
  owner: shortWords.min(1),
  ownerKind: z.enum(RESOURCE_OWNER_KINDS),
  enterpriseId: EnterpriseId.optional(),
  partnerId: PartnerId.optional(),
  /** How much there is, in the words of the owner: 30 个车位, 5 人. */
  capacity: shortWords.default(''),
  /** Places or people as a number, where it is one; absent: not counted. */
  quantity: z.int().min(0).optional(),
  category: z.string().trim().max(120).default(''),
  /** Enterprises it is meant for; empty: any. */
  sizes: z.array(EnterpriseSize).default([]),
  buildingIds: z.array(BuildingId).default([]),
  from: PlainDate.optional(),
  until: PlainDate.optional(),
  contact: shortWords.default(''),
  phone: shortWords.default(''),
  state: z.enum(['available', 'used', 'withdrawn']).default('available'),
  at: z.string(),
  by: z.string(),
})
export type Resource = Readonly<z.infer<typeof Resource>>
