import { z } from 'zod'
import { BuildingId, EnterpriseId, OfficeId, PartnerId, PersonId } from './ids'

const name = z.string().trim().min(1).max(120)
const words = z.string().trim().max(400)

/** 楼宇, with the 党群服务站 in it. */
export const Building = z.object({
  id: BuildingId,
  name,
  station: words.default(''),
  address: words.default(''),
})
export type Building = Readonly<z.infer<typeof Building>>

export const ENTERPRISE_SIZES = ['large', 'medium', 'small', 'micro'] as const
export const EnterpriseSize = z.enum(ENTERPRISE_SIZES)

export const Contact = z.object({ name, position: words.default(''), phone: words.default('') })

/** 企业: sits in a building, has representatives and a leader who looks after it (包联). */
export const Enterprise = z.object({
  id: EnterpriseId,
  name,
  shortName: words.default(''),
  creditCode: words.default(''),
  size: EnterpriseSize.optional(),
  type: words.default(''),
  industry: words.default(''),
  buildingId: BuildingId.optional(),
  room: words.default(''),
  contacts: z.array(Contact).default([]),
  leader: words.default(''),
  archived: z.boolean().default(false),
})
export type Enterprise = Readonly<z.infer<typeof Enterprise>>

/** A plain name; needs no account. */
export const Person = z.object({
  id: PersonId,
  name,
  organisation: words.default(''),
  position: words.default(''),
  phone: words.default(''),
})
export type Person = Readonly<z.infer<typeof Person>>

/** 科室: a section of the subdistrict office. */
export const Office = z.object({
  id: OfficeId,
  name,
  head: words.default(''),
  phone: words.default(''),
  archived: z.boolean().default(false),
})
export type Office = Readonly<z.infer<typeof Office>>

/** The ten sections every subdistrict office of the client has. */
export const PRESET_OFFICES = [
  '党建办',
  '综经办',
  '城管办',
  '综治办',
  '环土办',
  '卫健办',
  '应急办',
  '民政社区办',
  '劳保所',
  '市场监管所',
] as const

export const PARTNER_KINDS = ['department', 'office', 'university', 'community'] as const

/** 四联对象: department 政府部门, office 科室, university 高校, community 社区. */
export const Partner = z.object({
  id: PartnerId,
  name,
  kind: z.enum(PARTNER_KINDS),
  contacts: z.array(Contact).default([]),
  note: words.default(''),
})
export type Partner = Readonly<z.infer<typeof Partner>>

export const NAME_KINDS = ['enterprise', 'office', 'person', 'building', 'partner'] as const
export const NameKind = z.enum(NAME_KINDS)
export type NameKind = z.infer<typeof NameKind>

/** Spaces, full-width letters and brackets do not make two names different. */
export function sameName(first: string, second: string): boolean {
  return plainName(first) === plainName(second)
}

/** The form of a name in which two spellings of it are equal. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase()
}
