import { useId, useRef, type KeyboardEvent } from 'react'
import { Button, Input, type InputRef } from 'antd'
import { BALLOT_CHOICES, type BallotChoice } from '#shared/domain/vote'
import { useText } from '../../../client/hooks'
import { isComposing } from '../../../ui/composing'
import { Kbd } from '../../../ui/marks'
import { countHands, typeHands, type TypedHands } from './hands-typing'

type HandsFieldsProps = {
  readonly hands: TypedHands
  /** How many may raise a hand. */
  readonly voting: number
  readonly startsFocused: boolean
  readonly isInvalid: boolean
  readonly onChange: (hands: TypedHands) => void
  /** Enter in the last field. */
  readonly onEnd: () => void
}

/** 赞成, 反对, 弃权: Enter or the space bar goes on, `=` takes everybody else into a field, Enter in the last one ends. */
export function HandsFields(props: HandsFieldsProps) {
  const { hands, voting, startsFocused, isInvalid, onChange, onEnd } = props
  const text = useText()
  const id = useId()
  const fields = useRef(new Map<BallotChoice, InputRef>())
  const count = countHands(hands, voting)
  const goOn = (choice: BallotChoice): boolean => {
    const next = BALLOT_CHOICES[BALLOT_CHOICES.indexOf(choice) + 1]
    if (next) fields.current.get(next)?.focus({ cursor: 'all' })
    return next !== undefined
  }
  const press = (choice: BallotChoice) => (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.normalize('NFKC')
    if (key !== 'Enter' && key !== ' ' && key !== '=') return
    event.preventDefault()
    if (key === '=') onChange({ ...hands, rest: choice })
    if (!goOn(choice) && key === 'Enter') onEnd()
  }
  return (
    <div className="votes-hands">
      {BALLOT_CHOICES.map((choice, place) => {
        const label = text(`votes.choices.${choice}`)
        const isRest = hands.rest === choice
        return (
          <div key={choice} className="votes-hand">
            <label htmlFor={`${id}-${choice}`}>{label}</label>
            <Input
              id={`${id}-${choice}`}
              ref={(field) => {
                if (field) fields.current.set(choice, field)
              }}
              className="num"
              inputMode="numeric"
              autoComplete="off"
              {...{ autoFocus: startsFocused && place === 0 }}
              {...(isInvalid && { status: 'error' as const, 'aria-invalid': true })}
              aria-describedby={`${id}-note`}
              value={isRest ? String(count[choice]) : hands.digits[choice]}
              onChange={(event) => onChange(typeHands(hands, choice, event.target.value))}
              onKeyDown={press(choice)}
            />
            <Button
              size="small"
              type={isRest ? 'primary' : 'default'}
              aria-pressed={isRest}
              onClick={() => onChange({ ...hands, rest: isRest ? undefined : choice })}
            >
              {text('votes.rest', { choice: label })}
            </Button>
          </div>
        )
      })}
      <p id={`${id}-note`} className="votes-quiet votes-note">
        <Kbd>=</Kbd> {text('votes.restHint')}
      </p>
    </div>
  )
}
