import type { DispositionInput, DispositionKind, Reaction, TellingWay } from '#shared/domain/disposition'

/** The disposition form's fields, whatever kind is chosen. */
export type DispositionFields = {
  readonly kind?: DispositionKind
  readonly answer?: string
  readonly answeredBy?: string
  readonly reaction?: Reaction
  readonly leadOffice?: string
  readonly assistingOffices?: readonly string[]
  readonly person?: string
  readonly requirement?: string
  readonly dueDate?: string
  readonly explanation?: string
  readonly explainedBy?: string
  readonly understood?: boolean
  readonly understoodBy?: string
  readonly understoodHow?: TellingWay
  readonly assistingDue?: Readonly<Record<string, string>>
  readonly department?: string
  readonly letterNumber?: string
  readonly returnYear?: number
  readonly returnNumber?: number
}

type FieldName = Exclude<keyof DispositionFields, 'kind'>

/** Which fields each kind asks for, mandatory ones first (rule 3 of the product). */
export const FIELDS_OF_KIND: Readonly<Record<DispositionKind, readonly FieldName[]>> = {
  answered: ['answer', 'answeredBy', 'reaction'],
  immediate: ['leadOffice', 'assistingOffices', 'assistingDue', 'person', 'dueDate', 'requirement'],
  dated: ['leadOffice', 'dueDate', 'assistingOffices', 'assistingDue', 'person', 'requirement'],
  explained: ['explanation', 'explainedBy', 'understood', 'understoodBy', 'understoodHow'],
  escalated: ['department', 'leadOffice', 'letterNumber'],
  claimed: ['person', 'leadOffice', 'returnYear', 'returnNumber'],
}

const MANDATORY: Readonly<Record<DispositionKind, readonly FieldName[]>> = {
  answered: ['answer', 'answeredBy', 'reaction'],
  immediate: ['leadOffice'],
  dated: ['leadOffice', 'dueDate'],
  explained: ['explanation', 'understood', 'understoodBy'],
  escalated: ['department'],
  claimed: ['person', 'returnYear', 'returnNumber'],
}

/** Whether the kind cannot do without the field. */
export function isMandatory(kind: DispositionKind, field: FieldName): boolean {
  return MANDATORY[kind].includes(field)
}

/** The disposition to send: the chosen kind's fields only, empty ones left out. Undefined until a kind is chosen. */
export function dispositionFrom(fields: DispositionFields): DispositionInput | undefined {
  const { kind } = fields
  if (!kind) return undefined
  const { returnYear: year, returnNumber: number, ...plain } = fields
  const asked = FIELDS_OF_KIND[kind]
  const given = Object.entries<unknown>(plain).filter(
    ([name, value]) => asked.some((field) => field === name) && value !== undefined && value !== '',
  )
  const returns =
    kind === 'claimed' && year !== undefined && number !== undefined
      ? { returnSession: { year, number } }
      : {}
  // The entries keep the names and types they had in `fields`.
  return { kind, ...(Object.fromEntries(given) as Omit<DispositionInput, 'kind'>), ...returns }
}
