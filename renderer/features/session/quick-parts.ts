import type { OutputOf } from '#shared/contract/operations'
import { DispositionFields } from './disposition-form'

/** How a quick line was understood. */
export type QuickReading = OutputOf<'quick.read'>

/** One thing that was understood; `isUnknown` when the register does not know the name yet. */
export type QuickChip = {
  readonly kind: 'enterprise' | 'lead' | 'assisting' | 'category' | 'due' | 'text'
  readonly words: string
  readonly isUnknown: boolean
}

type Name = NonNullable<QuickReading['enterprise']>

/** The name a reading came to: the register's, or as typed. */
export function nameOf(name: Name | undefined): string {
  if (!name) return ''
  return name.type === 'found' ? name.name : name.text
}

/** The reading as a row of things to look at before Enter saves it, in a fixed order. */
export function quickChips(reading: QuickReading): readonly QuickChip[] {
  const chip = (kind: QuickChip['kind'], words: string, isUnknown = false) =>
    words === '' ? [] : [{ kind, words, isUnknown }]
  const named = (kind: QuickChip['kind'], name: Name | undefined) =>
    chip(kind, nameOf(name), name?.type === 'unknown')
  return [
    ...named('enterprise', reading.enterprise),
    ...named('lead', reading.lead),
    ...reading.assisting.flatMap((office) => named('assisting', office)),
    ...chip('category', reading.category ?? ''),
    ...chip('due', reading.due?.date ?? ''),
    ...chip('text', reading.text),
  ]
}

/** The disposition form that a quick line's offices and date fill in beforehand. */
export function fieldsFromQuick(reading: QuickReading): DispositionFields | undefined {
  if (!reading.lead && !reading.due) return undefined
  return DispositionFields.parse({
    kind: 'dated',
    leadOffice: nameOf(reading.lead),
    assistingOffices: reading.assisting.map(nameOf),
    dueDate: reading.due?.date ?? '',
  })
}
