import { Select } from 'antd'
import type { ImportPreview } from '#shared/contract/paper-operations'
import { useText } from '../../client/hooks'
import { fieldKey } from './field-words'
import { unmapped, withColumn } from './import-mapping'

type MappingTableProps = {
  readonly preview: ImportPreview
  readonly disabled: boolean
  readonly onMapping: (mapping: ImportPreview['mapping']) => void
}

/** Which column of the file fills which field; a missing column is told beside the field. */
export function MappingTable({ preview, disabled, onMapping }: MappingTableProps) {
  const text = useText()
  const missing = unmapped(preview)
  const columns = preview.columns.map((name, value) => ({
    value,
    label: name.trim() === '' ? text('imports.namelessColumn', { number: value + 1 }) : name,
  }))
  return (
    <div className="import-mapping">
      {preview.fields.map(({ field, required }) => {
        const key = fieldKey(field)
        const name = key ? text(key) : field
        const isMissing = missing.includes(field)
        return (
          <div key={field} className="import-field">
            <span className={required ? 'import-label import-needed' : 'import-label'}>{name}</span>
            <Select<number>
              className="import-select"
              aria-label={text('imports.columnOf', { field: name })}
              aria-invalid={isMissing}
              {...(isMissing && { status: 'error' as const })}
              value={preview.mapping[field] ?? null}
              placeholder={text(isMissing ? 'imports.columnNeeded' : 'imports.noColumn')}
              options={columns}
              disabled={disabled}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(column: number | undefined) => onMapping(withColumn(preview.mapping, field, column))}
            />
          </div>
        )
      })}
    </div>
  )
}
