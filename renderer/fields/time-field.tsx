import { useId } from 'react'
import { TimePicker } from 'antd'
import dayjs from 'dayjs'
import type { PlainTime } from '#shared/domain/calendar'
import { Labelled } from '../ui/text-fields'

/** A time of day, `HH:mm`, to five minutes. */
export function TimeField(props: {
  readonly label: string
  readonly value: PlainTime
  readonly onChange: (time: PlainTime) => void
  readonly disabled?: boolean
  readonly problem?: string | undefined
}) {
  const { label, value, onChange, disabled = false, problem } = props
  const id = useId()
  return (
    <Labelled id={id} label={label} problem={problem}>
      <TimePicker
        id={id}
        value={dayjs(`2000-01-01T${value}`)}
        format="HH:mm"
        minuteStep={5}
        onChange={(moment) => moment instanceof dayjs && onChange(moment.format('HH:mm'))}
        disabled={disabled}
        allowClear={false}
        needConfirm={false}
        {...(problem !== undefined && { status: 'error' as const })}
      />
    </Labelled>
  )
}
