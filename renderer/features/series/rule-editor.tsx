import { Checkbox, InputNumber, Select } from 'antd'
import { useId } from 'react'
import type { Weekday } from '#shared/domain/calendar'
import type { RecurrenceRule } from '#shared/domain/recurrence'
import { useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { Labelled } from '../../ui/text-fields'

type EditorProps<R> = { readonly rule: R; readonly onChange: (rule: RecurrenceRule) => void }
type Weekly = Extract<RecurrenceRule, { type: 'weekly' }>
type InMonths = Exclude<RecurrenceRule, { type: 'weekly' | 'called' }>

const TYPES = ['weekly', 'weekday-of-month', 'working-day-of-month', 'day-of-month', 'called'] as const
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function ruleOfType(type: RecurrenceRule['type'], before: RecurrenceRule): RecurrenceRule {
  const months =
    'monthsOfQuarter' in before && before.monthsOfQuarter ? { monthsOfQuarter: before.monthsOfQuarter } : {}
  switch (type) {
    case 'weekly':
      return { type, weekdays: [4], every: 1 }
    case 'weekday-of-month':
      return { type, nth: 'last', weekday: 4, ...months }
    case 'working-day-of-month':
      return { type, nth: 'last', ...months }
    case 'day-of-month':
      return { type, day: 15, ...months }
    case 'called':
      return { type }
  }
}

/** When a series meets, before holidays move it. */
export function RuleEditor(props: EditorProps<RecurrenceRule> & { readonly problem?: string | undefined }) {
  const { rule, onChange, problem } = props
  const text = useText()
  return (
    <fieldset className="series-rule">
      <legend>{text('series.form.rule')}</legend>
      <Choice
        label={text('series.rule.type')}
        value={rule.type}
        options={TYPES.map((type) => ({ value: type, label: text(`series.rule.types.${type}`) }))}
        onChange={(type) => onChange(ruleOfType(type, rule))}
      />
      {rule.type === 'weekly' && <WeeklyEditor rule={rule} onChange={onChange} problem={problem} />}
      {rule.type !== 'weekly' && rule.type !== 'called' && <MonthlyEditor rule={rule} onChange={onChange} />}
    </fieldset>
  )
}

function WeeklyEditor(props: EditorProps<Weekly> & { readonly problem: string | undefined }) {
  const { rule, onChange, problem } = props
  const text = useText()
  const id = useId()
  return (
    <>
      <Choice
        label={text('series.rule.every')}
        value={rule.every}
        options={[
          { value: 1 as const, label: text('series.rule.everyWeek') },
          { value: 2 as const, label: text('series.rule.everyOtherWeek') },
        ]}
        onChange={(every) => onChange({ ...rule, every })}
      />
      {rule.every === 2 && (
        <DateField
          label={text('series.rule.anchor')}
          value={rule.anchor}
          onChange={(anchor) => onChange({ ...rule, ...(anchor && { anchor }) })}
        />
      )}
      <Labelled id={id} label={text('series.rule.weekdays')} problem={problem}>
        <Checkbox.Group
          className="series-weekdays"
          value={rule.weekdays}
          options={WEEKDAYS.map((day) => ({ value: day, label: text(`series.rule.days.${day}`) }))}
          onChange={(weekdays) => onChange({ ...rule, weekdays })}
        />
      </Labelled>
    </>
  )
}

function MonthlyEditor({ rule, onChange }: EditorProps<InMonths>) {
  const text = useText()
  const id = useId()
  const monthOptions = [
    { value: 0, label: text('series.rule.everyMonth') },
    ...[1, 2, 3].map((count) => ({ value: count, label: text('series.rule.monthOfQuarter', { count }) })),
  ]
  const inMonth = (place: number) => {
    const { monthsOfQuarter: _before, ...rest } = rule
    onChange(place === 1 || place === 2 || place === 3 ? { ...rest, monthsOfQuarter: [place] } : rest)
  }
  return (
    <>
      <Choice
        label={text('series.rule.months')}
        value={rule.monthsOfQuarter?.[0] ?? 0}
        options={monthOptions}
        onChange={inMonth}
      />
      {rule.type !== 'day-of-month' && (
        <Choice
          label={text('series.rule.nth')}
          value={rule.nth}
          options={[
            ...Array.from({ length: rule.type === 'weekday-of-month' ? 5 : 23 }, (_, place) => ({
              value: place + 1,
              label: text('series.rule.nthOf', { count: place + 1 }),
            })),
            { value: 'last', label: text('series.rule.last') },
          ]}
          onChange={(nth) => onChange({ ...rule, nth })}
        />
      )}
      {rule.type === 'weekday-of-month' && (
        <Choice
          label={text('series.rule.weekday')}
          value={rule.weekday}
          options={WEEKDAYS.map((day) => ({ value: day, label: text(`series.rule.days.${day}`) }))}
          onChange={(weekday) => onChange({ ...rule, weekday })}
        />
      )}
      {rule.type === 'day-of-month' && (
        <Labelled id={id} label={text('series.rule.day')}>
          <InputNumber
            id={id}
            min={1}
            max={31}
            precision={0}
            value={rule.day}
            onChange={(day) => day !== null && onChange({ ...rule, day })}
          />
        </Labelled>
      )}
    </>
  )
}

/** A labelled choice of one. */
export function Choice<V extends string | number>(props: {
  readonly label: string
  readonly value: V
  readonly options: { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
  readonly disabled?: boolean
}) {
  const { label, value, options, onChange, disabled = false } = props
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <Select
        id={id}
        aria-label={label}
        value={value}
        options={options}
        onChange={(chosen: V) => onChange(chosen)}
        disabled={disabled}
        popupMatchSelectWidth={false}
      />
    </Labelled>
  )
}
