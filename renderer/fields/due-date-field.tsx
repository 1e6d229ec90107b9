import { useRef, useState } from 'react'
import { InputNumber } from 'antd'
import type { PlainDate } from '#shared/domain/calendar'
import { useAsk, useClient, useText } from '../client/hooks'
import { DateField } from './date-field'
import { useFormats } from './moments'
import './due-date-field.css'

/** A due date, counted in working days or named; the date it comes to stands beside it with its weekday. */
export function DueDateField(props: {
  readonly label: string
  readonly value?: PlainDate | undefined
  readonly onChange?: (date: PlainDate | undefined) => void
  /** Given by a form that draws the label itself. */
  readonly id?: string
  /** The day the count begins; today when absent. */
  readonly from?: PlainDate
  readonly problem?: string | undefined
}) {
  const { label, value, onChange, from, problem } = props
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const client = useClient()
  const [workingDays, setWorkingDays] = useState<number>()
  const latest = useRef(0)
  const until = value ?? ''
  const counted = useAsk('calendar.count', { until, ...(from && { from }) }, { enabled: value !== undefined })
  // What was typed stands as typed; a date that was named or given shows how many working days it is.
  const days = workingDays ?? (counted.status === 'ready' ? Math.max(0, counted.data.workingDays) : undefined)
  const count = async (typed: number | null) => {
    setWorkingDays(typed ?? undefined)
    if (typed === null) return
    const ask = ++latest.current
    const due = await client.call('calendar.due', { workingDays: typed, ...(from && { from }) })
    if (ask === latest.current) onChange?.(due.date)
  }
  const name = (date: PlainDate | undefined) => {
    latest.current += 1
    setWorkingDays(undefined)
    onChange?.(date)
  }
  return (
    <div className="fields-due" role="group" aria-label={label}>
      {props.id === undefined && <span className="ui-label">{label}</span>}
      <div className="fields-due-row">
        <InputNumber
          aria-label={text('fields.workingDaysOf', { label })}
          value={days ?? null}
          min={0}
          max={365}
          precision={0}
          suffix={text('fields.workingDays')}
          onChange={(typed) => void count(typed)}
        />
        <DateField
          label={text('fields.dateOf', { label })}
          {...(props.id !== undefined && { id: props.id })}
          hideLabel
          value={value}
          onChange={name}
        />
        {value !== undefined && <span className="num">{dateWithWeekday(value)}</span>}
      </div>
      {problem !== undefined && <span className="ui-note ui-note-problem">{problem}</span>}
    </div>
  )
}
