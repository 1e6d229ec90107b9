import { ENTERPRISE_SIZES, PARTNER_KINDS } from '#shared/domain/register'
import type { TextKey } from '#shared/text/say'
import type { RegisterField } from './register-fields'

type Words = {
  readonly say: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
  /** Names of buildings by id. */
  readonly buildings: ReadonlyMap<string, string>
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function contactWords(contacts: unknown, { say }: Words): string {
  if (!Array.isArray(contacts) || contacts.length === 0) return ''
  const { name, phone } = contacts[0] as { readonly name?: string; readonly phone?: string }
  const first = [name, phone].filter((part) => part !== undefined && part !== '').join(' ')
  return contacts.length === 1 ? first : say('registers.andMore', { first, count: contacts.length - 1 })
}

/** What stands in a register's column: words for coded values, the building's name for its id, the first contact. */
export function registerWords(record: object, field: RegisterField, words: Words): string {
  const value = (record as Readonly<Record<string, unknown>>)[field]
  const { say, buildings } = words
  if (field === 'size') {
    const size = ENTERPRISE_SIZES.find((known) => known === value)
    return size ? say(`words.enterpriseSizes.${size}`) : ''
  }
  if (field === 'kind') {
    const kind = PARTNER_KINDS.find((known) => known === value)
    return kind ? say(`words.partnerKinds.${kind}`) : ''
  }
  if (field === 'buildingId') return buildings.get(textOf(value)) ?? ''
  return field === 'contacts' ? contactWords(value, words) : textOf(value)
}
