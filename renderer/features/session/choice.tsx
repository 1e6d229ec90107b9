import { Radio } from 'antd'
import { useId } from 'react'

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T | undefined
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly required?: boolean
  readonly problem?: boolean
}

/** One of a few words, all in sight. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  required,
  problem,
}: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className="ui-field">
      <span id={id} className={required === true ? 'ui-label ui-required' : 'ui-label'}>
        {label}
      </span>
      <Radio.Group
        aria-labelledby={id}
        className={problem === true ? 'desk-choice desk-choice-missing' : 'desk-choice'}
        optionType="button"
        value={value ?? null}
        options={[...options]}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      />
    </div>
  )
}
