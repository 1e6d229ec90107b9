import type { PlainDate } from '#shared/domain/calendar'
import { useText } from '../client/hooks'
import { DateField } from './date-field'
import './assisting-due.css'

/** 协办期限: a date for each assisting office; an empty one takes the days of the settings. */
export function AssistingDue(props: {
  readonly offices: readonly string[]
  readonly value?: Readonly<Record<string, PlainDate>> | undefined
  readonly onChange?: (limits: Readonly<Record<string, PlainDate>>) => void
}) {
  const { offices, value = {}, onChange } = props
  const text = useText()
  const set = (office: string, date: PlainDate | undefined) => {
    const { [office]: _old, ...rest } = value
    onChange?.(date === undefined ? rest : { ...rest, [office]: date })
  }
  if (offices.length === 0) return null
  return (
    <div className="assisting-due" role="group" aria-label={text('needs.forms.assistingDue')}>
      {offices.map((office) => (
        <DateField
          key={office}
          label={text('needs.forms.dueOf', { office })}
          value={value[office]}
          onChange={(date) => set(office, date)}
        />
      ))}
      <span className="ui-note">{text('needs.forms.assistingDueHint')}</span>
    </div>
  )
}
