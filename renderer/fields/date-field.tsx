import { useId } from 'react'
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { PlainDate } from '#shared/domain/calendar'
import { Labelled } from '../ui/text-fields'

const PLAIN = 'YYYY-MM-DD'

/** The picker's moment of a plain date; the clock plays no part. */
function momentOf(date: PlainDate | undefined): Dayjs | null {
  return date === undefined || date === '' ? null : dayjs(date, PLAIN)
}

/** A plain date. */
export function DateField(props: {
  readonly label: string
  readonly value?: PlainDate | undefined
  readonly onChange?: (date: PlainDate | undefined) => void
  /** Given by a form that draws the label itself. */
  readonly id?: string
  readonly hideLabel?: boolean
  readonly disabled?: boolean
  readonly problem?: string | undefined
}) {
  const { label, value, onChange, disabled = false, problem } = props
  const ownId = useId()
  const { id = ownId, hideLabel = id !== ownId } = props
  return (
    <Labelled id={id} label={label} hideLabel={hideLabel} problem={problem}>
      <DatePicker
        id={id}
        aria-label={label}
        value={momentOf(value)}
        onChange={(moment) => onChange?.(moment instanceof dayjs ? moment.format(PLAIN) : undefined)}
        disabled={disabled}
        allowClear={false}
        {...(problem !== undefined && { status: 'error' as const })}
      />
    </Labelled>
  )
}
