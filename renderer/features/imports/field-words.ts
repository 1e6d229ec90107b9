import { IMPORT_FIELDS } from '#shared/domain/import-column-names'
import type { TextKey } from '#shared/text/say'

const KNOWN = Object.values(IMPORT_FIELDS).flat()

/** The sentence key that names an import field; undefined for a field of a newer file. */
export function fieldKey(field: string): TextKey | undefined {
  const known = KNOWN.find((candidate) => candidate === field)
  return known && `imports.fields.${known}`
}
