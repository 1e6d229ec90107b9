import { useId, useState } from 'react'
import { InputNumber } from 'antd'
import type { NameKind } from '#shared/domain/register'
import { useRefresh, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { submitOnEnter } from '../../ui/composing'
import { Input } from '../../ui/text-fields'

/**
 * What is being typed over a value the core keeps. Leaving the field or pressing Enter saves it; what was typed stays on
 * screen until the core's answer carries it, and stays for good when it was refused.
 */
function useTyped<T>(value: T, onSave: (value: T) => Promise<unknown>, isGood: (value: T) => boolean) {
  const [typed, setTyped] = useState<{ readonly value: T }>()
  const refresh = useRefresh()
  const save = async (next: T | undefined = typed?.value) => {
    if (next === undefined || next === value || !isGood(next)) {
      setTyped(undefined)
      return
    }
    if ((await onSave(next)) === undefined) return
    await refresh('session.get')
    setTyped((now) => (now?.value === next ? undefined : now))
  }
  return { shown: typed ? typed.value : value, type: (next: T) => setTyped({ value: next }), save }
}

type SavingProps<T> = {
  readonly label: string
  readonly value: T
  /** The receipt, or undefined when it was refused. */
  readonly onSave: (value: T) => Promise<unknown>
  readonly disabled?: boolean
}

/** A line that saves itself; `isNeeded`: an emptied one goes back to what it was. */
export function SavingText(
  props: SavingProps<string> & {
    readonly maxLength?: number
    readonly hideLabel?: boolean
    readonly isNeeded?: boolean
  },
) {
  const { label, value, onSave, isNeeded = false, disabled = false, hideLabel = false, maxLength } = props
  const { shown, type, save } = useTyped(value, onSave, (next) => !isNeeded || next.trim() !== '')
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
    />
  )
}

/** Planned minutes that save themselves. */
export function SavingMinutes(props: SavingProps<number>) {
  const { label, value, onSave, disabled = false } = props
  const text = useText()
  const id = useId()
  const { shown, type, save } = useTyped(value, onSave, (next) => Number.isInteger(next))
  return (
    <InputNumber
      id={id}
      className="series-minutes"
      aria-label={label}
      min={0}
      max={600}
      precision={0}
      value={shown}
      suffix={text('series.session.minutesUnit')}
      disabled={disabled}
      onChange={(minutes) => minutes !== null && type(minutes)}
      onStep={(minutes) => void save(minutes)}
      onBlur={() => void save()}
      onKeyDown={submitOnEnter(() => void save())}
    />
  )
}

/** A name that saves itself. */
export function SavingName(props: SavingProps<string> & { readonly kinds: NameKind[] }) {
  const { label, value, onSave, kinds, disabled = false } = props
  const { shown, type, save } = useTyped(value, onSave, () => true)
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
