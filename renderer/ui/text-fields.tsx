import { useId, type ReactNode } from 'react'
import { Input as AntInput } from 'antd'
import { submitOnControlEnter, submitOnEnter } from './composing'
import './text-fields.css'

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter (in several lines Ctrl+Enter), never the one that ends a composition. */
  readonly onSubmit?: () => void
  readonly onBlur?: () => void
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly startsFocused?: boolean
  readonly required?: boolean
}

/** A labelled line to type in. */
export function Input(props: FieldProps & { readonly prefix?: ReactNode }) {
  const { onChange, onSubmit, problem, prefix } = props
  const id = useId()
  return (
    <Labelled {...props} id={id}>
      <AntInput
        {...nativeOf(props, id)}
        onChange={(event) => onChange(event.target.value)}
        {...(onSubmit && { onKeyDown: submitOnEnter(onSubmit) })}
        {...(problem !== undefined && { status: 'error' as const })}
        {...(prefix !== undefined && { prefix })}
        spellCheck={false}
      />
    </Labelled>
  )
}

/** A labelled field of several lines that grows with its words from `rows` to `maxRows` lines. */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly maxRows?: number }) {
  const { onChange, onSubmit, problem, rows = 3, maxRows = 12 } = props
  const id = useId()
  return (
    <Labelled {...props} id={id}>
      <AntInput.TextArea
        {...nativeOf(props, id)}
        autoSize={{ minRows: rows, maxRows }}
        onChange={(event) => onChange(event.target.value)}
        {...(onSubmit && { onKeyDown: submitOnControlEnter(onSubmit) })}
        {...(problem !== undefined && { status: 'error' as const })}
        spellCheck={false}
      />
    </Labelled>
  )
}

function nativeOf(props: FieldProps, id: string) {
  const {
    label,
    value,
    onBlur,
    hideLabel = false,
    hint,
    problem,
    placeholder,
    maxLength,
    disabled,
    startsFocused,
  } = props
  const isDescribed = hint !== undefined || problem !== undefined
  return {
    id,
    value,
    ...(hideLabel && { 'aria-label': label }),
    ...(onBlur && { onBlur }),
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
    ...(disabled !== undefined && { disabled }),
    ...(startsFocused === true && { autoFocus: true }),
    ...(props.required === true && { 'aria-required': true }),
    ...(isDescribed && { 'aria-describedby': `${id}-note` }),
    ...(problem !== undefined && { 'aria-invalid': true }),
  }
}

/** A label above any control; the control carries the same `id`, and `<id>-note` describes it. */
export function Labelled(props: {
  readonly id: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly children: ReactNode
}) {
  const { id, label, hideLabel = false, hint, problem, required = false, children } = props
  const note = problem ?? hint
  return (
    <div className="ui-field">
      {!hideLabel && (
        <label htmlFor={id} className={required ? 'ui-label ui-required' : 'ui-label'}>
          {label}
        </label>
      )}
      {children}
      {note !== undefined && (
        <div id={`${id}-note`} className={problem === undefined ? 'ui-note' : 'ui-note ui-note-problem'}>
          {note}
        </div>
      )}
    </div>
  )
}
