import { Button } from 'antd'
import type { PlainDate } from '#shared/domain/calendar'
import { useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'

type OptionalDateProps = {
  readonly label: string
  readonly value: PlainDate | undefined
  readonly onChange: (date: PlainDate | undefined) => void
}

/** A date that may be left open, and opened again. */
export function OptionalDate({ label, value, onChange }: OptionalDateProps) {
  const text = useText()
  return (
    <div className="policies-date">
      <DateField label={label} value={value} onChange={onChange} />
      {value !== undefined && (
        <Button
          type="text"
          size="small"
          aria-label={text('policies.clearDate', { field: label })}
          onClick={() => onChange(undefined)}
        >
          ×
        </Button>
      )}
    </div>
  )
}
