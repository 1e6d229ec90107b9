import {
  Building,
  Contact,
  Enterprise,
  Office,
  Partner,
  Person,
  type NameKind,
} from '#shared/domain/register'
import type { TextKey } from '#shared/text/say'
import type { z } from 'zod'

/** The schema of one record of each register. */
export const RECORDS = {
  enterprise: Enterprise,
  person: Person,
  office: Office,
  building: Building,
  partner: Partner,
} as const

/** How a field is filled in. */
export type RegisterControl =
  'text' | 'lines' | 'size' | 'building' | 'partner-kind' | 'person' | 'switch' | 'contacts'
export type RegisterField =
  | 'name'
  | 'shortName'
  | 'creditCode'
  | 'size'
  | 'type'
  | 'industry'
  | 'buildingId'
  | 'room'
  | 'leader'
  | 'contacts'
  | 'archived'
  | 'organisation'
  | 'position'
  | 'phone'
  | 'head'
  | 'station'
  | 'address'
  | 'kind'
  | 'note'

const CONTROLS: Readonly<Partial<Record<RegisterField, RegisterControl>>> = {
  size: 'size',
  buildingId: 'building',
  kind: 'partner-kind',
  leader: 'person',
  head: 'person',
  contacts: 'contacts',
  archived: 'switch',
  note: 'lines',
}

/** How a field of any register is filled in; most are a line of text. */
export function controlOf(field: RegisterField): RegisterControl {
  return CONTROLS[field] ?? 'text'
}

/** The fields of each register in the order of its form. */
export const FORM_FIELDS: Readonly<Record<NameKind, readonly RegisterField[]>> = {
  enterprise: [
    'name',
    'shortName',
    'creditCode',
    'size',
    'type',
    'industry',
    'buildingId',
    'room',
    'leader',
    'contacts',
    'archived',
  ],
  person: ['name', 'organisation', 'position', 'phone'],
  office: ['name', 'head', 'phone', 'archived'],
  building: ['name', 'station', 'address'],
  partner: ['name', 'kind', 'contacts', 'note'],
}

/** The columns of each register. */
export const TABLE_FIELDS: Readonly<Record<NameKind, readonly RegisterField[]>> = {
  enterprise: ['name', 'size', 'industry', 'buildingId', 'room', 'contacts', 'leader', 'archived'],
  person: ['name', 'organisation', 'position', 'phone'],
  office: ['name', 'head', 'phone', 'archived'],
  building: ['name', 'station', 'address'],
  partner: ['name', 'kind', 'contacts', 'note'],
}

/** The sentence that names a field of a register: a person has 姓名, everything else 名称. */
export function fieldLabel(kind: NameKind, field: RegisterField): TextKey {
  return kind === 'person' && field === 'name' ? 'registers.contact.name' : `registers.fields.${field}`
}

/** The schema of one field of a register; undefined when the register has no such field. */
export function schemaOf(kind: NameKind, field: string): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = RECORDS[kind].shape
  return Object.hasOwn(shape, field) ? shape[field] : undefined
}

/** The schema of one field of a contact. */
export const CONTACT_FIELDS = ['name', 'position', 'phone'] as const
export function contactSchema(field: (typeof CONTACT_FIELDS)[number]): z.ZodType {
  return Contact.shape[field]
}

type Typed = Readonly<Record<string, unknown>>

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** What the form's values come to: fields left blank are left out, and so are contacts without anything in them. */
export function filledIn(values: Typed): Typed {
  const entries = Object.entries(values).filter(([, value]) => !isBlank(value))
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      Array.isArray(value) ? value.filter((one: unknown) => !isBlankContact(one)) : value,
    ]),
  )
}

function isBlankContact(contact: unknown): boolean {
  return isBlank(contact) || (typeof contact === 'object' && Object.values(contact as Typed).every(isBlank))
}
