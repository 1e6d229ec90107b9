import { useDeferredValue, useEffect, useId } from 'react'
import { AutoComplete, Button } from 'antd'
import { useAsk, useRefresh, useText } from '../client/hooks'
import { Labelled } from '../ui/text-fields'
import './category-field.css'

type CategoryFieldProps = {
  readonly label: string
  readonly value?: string | undefined
  readonly onChange?: (category: string) => void
  readonly onBlur?: () => void
  /** The words of the need as far as they are typed: what the suggestions are made from. */
  readonly words?: string | undefined
  /** Given by a form that draws the label itself. */
  readonly id?: string
}

const MOST_SIGNS = 120
/** A guess below this is not worth a look. */
const WORTH_SHOWING = 0.2
const FEWEST_WORDS = 4
/** Milliseconds until a question is asked again of a program that is still learning. */
const ASK_AGAIN = 1000

/** A category: found by pinyin or typed freely, with the likeliest ones of past needs as buttons below. */
export function CategoryField(props: CategoryFieldProps) {
  const { label, value = '', onChange, onBlur, words = '' } = props
  const ownId = useId()
  const { id = ownId } = props
  const query = useDeferredValue(value.trim())
  const found = useAsk('category.find', { query }, { enabled: query !== '', keepPrevious: true })
  const options = query !== '' && found.status === 'ready' ? found.data : []
  return (
    <Labelled id={id} label={label} hideLabel={id !== ownId}>
      <AutoComplete
        id={id}
        aria-label={label}
        className="fields-name"
        value={value}
        options={options.map(({ path }) => ({ value: path, label: path }))}
        onChange={(typed: string) => onChange?.(typed.slice(0, MOST_SIGNS))}
        // Letters are pinyin on its way to a category; characters are one already.
        defaultActiveFirstOption={/^[\w\s]+$/u.test(value)}
        {...(onBlur && { onBlur })}
      />
      <CategoryGuesses words={words} chosen={value} onChoose={(name) => onChange?.(name)} />
    </Labelled>
  )
}

type GuessesProps = {
  readonly words: string
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/** The guesses for some words, as good as they are known; the first question makes the program learn. */
function useGuesses(words: string) {
  const refresh = useRefresh()
  const typed = useDeferredValue(words.trim().slice(0, 2000))
  const asked = Array.from(typed).length >= FEWEST_WORDS ? typed : ''
  const answer = useAsk('category.suggest', { text: asked }, { keepPrevious: true })
  const guesses = answer.status === 'ready' ? answer.data : undefined
  useEffect(() => {
    if (guesses?.isLearning !== true) return undefined
    const timer = setTimeout(() => void refresh('category.suggest'), ASK_AGAIN)
    return () => clearTimeout(timer)
  }, [guesses, refresh])
  return asked === '' ? undefined : guesses
}

function CategoryGuesses({ words, chosen, onChoose }: GuessesProps) {
  const text = useText()
  const guesses = useGuesses(words)
  if (!guesses) return null
  const { categories, offices } = guesses
  const shown = categories.filter(({ name, share }) => name !== chosen && share >= WORTH_SHOWING)
  const percent = (share: number) => Math.round(share * 100)
  const names = offices.filter(({ share }) => share >= WORTH_SHOWING).map(({ name }) => name)
  if (shown.length === 0 && names.length === 0) return null
  return (
    <div className="fields-guesses" role="group" aria-label={text('categories.suggested')}>
      {shown.map(({ name, share }) => (
        <Button
          key={name}
          size="small"
          title={name}
          aria-label={text('categories.useSuggestion', { name, percent: percent(share) })}
          onClick={() => onChoose(name)}
        >
          {text('categories.suggestion', { name: name.split('/').at(-1) ?? name, percent: percent(share) })}
        </Button>
      ))}
      {names.length > 0 && (
        <span className="fields-guessed-offices">
          {text('categories.offices', { names: names.join(text('categories.comma')) })}
        </span>
      )}
    </div>
  )
}
