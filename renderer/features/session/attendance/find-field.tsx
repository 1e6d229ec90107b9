import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { isComposing } from '../../../ui/composing'
import { Kbd } from '../../../ui/marks'
import { useHome } from './use-home'
import './find-field.css'

/** One who is offered; `key` is unlike the others'. */
export type Offer = { readonly key: string; readonly content: ReactNode }

type FindFieldProps = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder: string
  readonly offered: string
  readonly value: string
  /** Called also while Chinese is being composed, then with `isComposing`. */
  readonly onType: (value: string, isComposing: boolean) => void
  readonly offers: readonly Offer[]
  readonly active: number
  readonly onActive: (place: number) => void
  readonly onTake: (place: number) => void
  readonly onEnter: () => void
  readonly onEscape?: () => void
  /** The field takes the focus when it comes and whenever this changes. */
  readonly focusOn: unknown
  /** After a press of the mouse on a button elsewhere the field takes the focus back, so that typing goes on. */
  readonly isHome?: boolean
}

/**
 * A line to find somebody with: what is offered stands below it with its number, ↑ and ↓ choose, Enter takes. It never
 * moves what is below.
 */
export function FindField(props: FindFieldProps) {
  const { label, value, offers, active, onActive, onEnter, onEscape, focusOn } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [focusOn])
  useHome(field, props.isHome ?? false)
  const isOpen = offers.length > 0
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    const act = {
      Enter: onEnter,
      ArrowDown: isOpen ? () => onActive((active + 1) % offers.length) : undefined,
      ArrowUp: isOpen ? () => onActive((active + offers.length - 1) % offers.length) : undefined,
      Escape: onEscape,
    }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className="find-field">
      <label htmlFor={id} className={props.hideLabel === true ? 'read-aloud-only' : 'ui-label'}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="find-field-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        {...(isOpen && { 'aria-activedescendant': `${id}-${String(active)}` })}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => props.onType(event.target.value, isComposingChange(event.nativeEvent))}
        onCompositionEnd={(event) => props.onType(event.currentTarget.value, false)}
        onKeyDown={press}
      />
      <Offers {...props} id={`${id}-offers`} optionId={id} />
    </div>
  )
}

function isComposingChange(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}

function Offers(props: FindFieldProps & { readonly optionId: string; readonly id: string }) {
  const { offers, active, onTake, onActive, optionId, id, offered } = props
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={offered}
      className="find-field-offers"
      hidden={offers.length === 0}
    >
      {offers.map((offer, place) => (
        // The field has the keys; a press here must not take the focus from it.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys act in the field above
        <li
          key={offer.key}
          id={`${optionId}-${String(place)}`}
          role="option"
          aria-selected={place === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => onActive(place)}
          onClick={() => onTake(place)}
        >
          <Kbd>{place === active ? '↵' : place + 1}</Kbd>
          {offer.content}
        </li>
      ))}
    </ul>
  )
}
