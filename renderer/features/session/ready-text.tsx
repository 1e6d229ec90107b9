import { useId, useRef, type KeyboardEvent } from 'react'
import { Button, Dropdown, Input } from 'antd'
import { useAsk, useText } from '../../client/hooks'
import { isComposing } from '../../ui/composing'
import { Labelled } from '../../ui/text-fields'
import type { SentenceUse } from '#shared/domain/settings'
import { expandReady, putIn, sentencesFor, type CaretText } from './ready-sentences'

type ReadyTextProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
  readonly rows?: number
  /** Grows further before it scrolls. */
  readonly isTall?: boolean
  readonly required?: boolean
  readonly disabled?: boolean
  readonly startsFocused?: boolean
  readonly problem?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
  /** What the field is for: sentences meant for it come first. */
  readonly use?: SentenceUse
}

/** Several lines to type in, where 常用语 stand ready: their short name and Tab, or the button. */
export function ReadyText(props: ReadyTextProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    rows = 2,
    isTall = false,
    required = false,
    problem,
    maxLength = 8000,
  } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef(value.length)
  const put = (next: CaretText) => {
    onChange(next.text)
    caret.current = next.caret
    // After the new text is drawn, the caret goes behind what was put in.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  return (
    <div className="desk-ready">
      <Labelled id={id} label={label} required={required} problem={problem}>
        <div className={isTall ? 'desk-grow desk-grow-tall' : 'desk-grow'} data-text={value}>
          <Input.TextArea
            id={id}
            ref={(area) => {
              field.current = area?.resizableTextArea?.textArea ?? null
            }}
            value={value}
            rows={rows}
            maxLength={maxLength}
            spellCheck={false}
            disabled={props.disabled ?? false}
            {...{ autoFocus: props.startsFocused ?? false }}
            onChange={(event) => onChange(event.target.value)}
            onSelect={(event) => (caret.current = event.currentTarget.selectionStart)}
            {...(onBlur && { onBlur })}
            {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
            {...(required && { 'aria-required': true })}
            {...(problem !== undefined && { status: 'error' as const, 'aria-invalid': true })}
            {...useExpansion(value, put, props.use)}
          />
        </div>
      </Labelled>
      <ReadyMenu
        use={props.use}
        onChoose={(sentence) => put(putIn({ text: value, caret: caret.current }, sentence))}
      />
    </div>
  )
}

function useSentences(use: SentenceUse | undefined) {
  const settings = useAsk('settings.get', {})
  return settings.status === 'ready' ? sentencesFor(settings.data.readySentences, use) : []
}

/** Tab after a short name puts the sentence in its place; any other Tab goes on to the next field. */
function useExpansion(value: string, put: (next: CaretText) => void, use: SentenceUse | undefined) {
  const sentences = useSentences(use)
  return {
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
      if (event.key !== 'Tab' || event.shiftKey || isComposing(event)) return
      const next = expandReady({ text: value, caret: event.currentTarget.selectionStart }, sentences)
      if (!next) return
      event.preventDefault()
      put(next)
    },
  }
}

type ReadyMenuProps = {
  readonly use: SentenceUse | undefined
  readonly onChoose: (sentence: string) => void
}

function ReadyMenu({ use, onChoose }: ReadyMenuProps) {
  const text = useText()
  const sentences = useSentences(use)
  if (sentences.length === 0) return null
  const items = sentences.map(({ short, text: sentence }) => ({
    key: short,
    label: text('desk.readySentence', { short, sentence }),
    onClick: () => onChoose(sentence),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button size="small" type="text" className="desk-ready-button" title={text('desk.readyHint')}>
        {text('desk.ready')}
      </Button>
    </Dropdown>
  )
}
