import type { DispositionFields, MandatoryField } from './disposition-form'

/** What each part of the disposition form gets. */
export type KindFieldsProps = {
  readonly fields: DispositionFields
  readonly onChange: (change: Partial<DispositionFields>) => void
  /** The mandatory field that was left out, and the sentence that says so. */
  readonly missing: { readonly field: MandatoryField; readonly message: string } | undefined
}

/** The sentence for one field, when that is the one that was left out. */
export function problemOf(missing: KindFieldsProps['missing'], field: MandatoryField): string | undefined {
  return missing?.field === field ? missing.message : undefined
}
