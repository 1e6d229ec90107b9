import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { AutoComplete } from 'antd'
import type { FoundName } from '#shared/contract/register-operations'
import { sameName, type NameKind } from '#shared/domain/register'
import { useAsk, useText } from '../client/hooks'
import { Labelled } from '../ui/text-fields'
import './name-picker.css'

const ADD = '+add'

type NamePickerProps = {
  readonly kinds: NameKind[]
  readonly label: string
  readonly value?: string | undefined
  /** The name as typed, or with its id when it was chosen from the register. */
  readonly onChange?: (name: string, id?: string) => void
  /** Given by a form that draws the label itself. */
  readonly id?: string
  /** Adds a name the register does not have; without it no such option is shown. */
  readonly onAdd?: (name: string) => void
  /** Shown while nothing is typed. */
  readonly suggestions?: readonly FoundName[]
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly disabled?: boolean
  readonly startsFocused?: boolean
  readonly onBlur?: () => void
}

/** A name, found by pinyin initials, full pinyin or characters; a name is enough, known or not. */
export function NamePicker(props: NamePickerProps) {
  const { label, value = '', problem } = props
  const text = useText()
  const ownId = useId()
  const { id = ownId, hideLabel = id !== ownId } = props
  const found = useFoundNames(value, props.kinds, props.suggestions ?? [])
  const isKnown = found.some((name) => sameName(name.name, value))
  const offersToAdd = props.onAdd !== undefined && value.trim() !== '' && !isKnown
  const options = [
    ...found.map((name) => ({ value: `${name.kind}:${name.id}`, label: <NameLine name={name} />, name })),
    ...(offersToAdd
      ? [{ value: ADD, label: text('fields.addName', { name: value.trim() }), name: undefined }]
      : []),
  ]
  const [chosenName, setChosenName] = useState<string>()
  // A list that is still closing would swallow the Tab; a name that stands already needs no choosing.
  const leaveAtOnce = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && (value === chosenName || !isPinyin(value))) event.stopPropagation()
  }
  const change = (typed: string, option: unknown) => {
    const chosen = options.find((candidate) => candidate === option || candidate.value === typed)
    setChosenName(chosen?.name?.name)
    if (chosen?.name) props.onChange?.(chosen.name.name, chosen.name.id)
    else if (chosen) props.onAdd?.(value.trim())
    else props.onChange?.(typed)
  }
  return (
    <Labelled
      id={id}
      label={label}
      hideLabel={hideLabel}
      problem={problem}
      required={props.required ?? false}
    >
      <div role="presentation" onKeyDownCapture={leaveAtOnce}>
        <AutoComplete
          id={id}
          aria-label={label}
          className="fields-name"
          value={value}
          options={options}
          onChange={change}
          // Letters are pinyin on its way to a name; characters are already one, and Enter must not change it.
          defaultActiveFirstOption={isPinyin(value)}
          {...optionsOf(props)}
          {...useOpenList(props.onBlur)}
        />
      </div>
    </Labelled>
  )
}

/** Whether the list is open. Names that are answered only after the field was left must not open it over the next one. */
function useOpenList(onBlur: (() => void) | undefined) {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onBlur?.()
  }
  return { open, onOpenChange: setOpen, onBlur: close }
}

/** Letters only: pinyin on its way to a name. */
function isPinyin(value: string): boolean {
  return /^[\w\s]+$/u.test(value)
}

function optionsOf(props: NamePickerProps) {
  const { placeholder, disabled, startsFocused, problem } = props
  return {
    ...(placeholder !== undefined && { placeholder }),
    ...(disabled !== undefined && { disabled }),
    ...(startsFocused === true && { autoFocus: true }),
    ...(problem !== undefined && { status: 'error' as const }),
  }
}

/** A name of the register with what tells it apart. */
export function NameLine({ name }: { readonly name: FoundName }) {
  return (
    <span className="fields-name-line">
      <span>{name.name}</span>
      <span className="fields-name-detail">{name.detail}</span>
    </span>
  )
}

/** Names that fit what is typed, best first; `suggestions` while nothing is. */
export function useFoundNames(
  typed: string,
  kinds: NameKind[],
  suggestions: readonly FoundName[],
): readonly FoundName[] {
  const query = useDeferredValue(typed.trim().slice(0, 80))
  const found = useAsk('name.find', { query, kinds }, { enabled: query !== '', keepPrevious: true })
  if (query === '') return suggestions
  return found.status === 'ready' ? found.data : []
}
