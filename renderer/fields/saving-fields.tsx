import { useId, useState } from 'react'
import { InputNumber } from 'antd'
import type { NameKind } from '#shared/domain/register'
import type { ReadName } from '#shared/contract/operations'
import { useRefresh } from '../client/hooks'
import { submitOnEnter } from '../ui/composing'
import { Input, Labelled } from '../ui/text-fields'
import { NamePicker } from './name-picker'
import './saving-fields.css'

/**
 * What is being typed over a value the core keeps. Leaving the field or pressing Enter saves it; what was typed stays on
 * screen until the core's answer carries it, and stays for good when it was refused.
 */
function useTyped<T>({ value, onSave, source }: SavingProps<T>, isGood: (value: T) => boolean) {
  const [typed, setTyped] = useState<{ readonly value: T }>()
  const refresh = useRefresh()
  const save = async (next: T | undefined = typed?.value) => {
    if (next === undefined || next === value || !isGood(next)) {
      setTyped(undefined)
      return
    }
    if ((await onSave(next)) === undefined) return
    await refresh(source)
    setTyped((now) => (now?.value === next ? undefined : now))
  }
  return { shown: typed ? typed.value : value, type: (next: T) => setTyped({ value: next }), save }
}

type SavingProps<T> = {
  readonly label: string
  readonly value: T
  /** The receipt, or undefined when it was refused. */
  readonly onSave: (value: T) => Promise<unknown>
  /** The question whose answer carries the value. */
  readonly source: ReadName
  readonly disabled?: boolean
}

/** A line that saves itself; `isNeeded`: an emptied one goes back to what it was. */
export function SavingText(
  props: SavingProps<string> & {
    readonly maxLength?: number
    readonly hideLabel?: boolean
    readonly isNeeded?: boolean
    readonly hint?: string
  },
) {
  const { label, isNeeded = false, disabled = false, hideLabel = false, maxLength, hint } = props
  const { shown, type, save } = useTyped(props, (next) => !isNeeded || next.trim() !== '')
  return (
    <Input
      label={label}
      hideLabel={hideLabel}
      value={shown}
      onChange={type}
      onSubmit={() => void save()}
      onBlur={() => void save()}
      disabled={disabled}
      {...(maxLength !== undefined && { maxLength })}
      {...(hint !== undefined && { hint })}
    />
  )
}

/** A whole number that saves itself. */
export function SavingNumber(
  props: SavingProps<number> & {
    readonly min: number
    readonly max: number
    readonly unit: string
    readonly hideLabel?: boolean
    readonly hint?: string
  },
) {
  const { label, min, max, unit, disabled = false, hideLabel = false, hint } = props
  const id = useId()
  const { shown, type, save } = useTyped(props, (next) => Number.isInteger(next))
  return (
    <Labelled id={id} label={label} hideLabel={hideLabel} {...(hint !== undefined && { hint })}>
      <InputNumber
        id={id}
        className="fields-number"
        aria-label={label}
        min={min}
        max={max}
        precision={0}
        value={shown}
        suffix={unit}
        disabled={disabled}
        onChange={(next) => next !== null && type(next)}
        onStep={(next) => void save(next)}
        onBlur={() => void save()}
        onKeyDown={submitOnEnter(() => void save())}
      />
    </Labelled>
  )
}

/** A name that saves itself. */
export function SavingName(props: SavingProps<string> & { readonly kinds: NameKind[] }) {
  const { label, kinds, disabled = false } = props
  const { shown, type, save } = useTyped(props, () => true)
  return (
    <NamePicker
      kinds={kinds}
      label={label}
      value={shown}
      disabled={disabled}
      onChange={(name, id) => {
        type(name)
        if (id !== undefined) void save(name)
      }}
      onBlur={() => void save()}
    />
  )
}
