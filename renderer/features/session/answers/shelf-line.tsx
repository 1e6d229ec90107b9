import { Button } from 'antd'
import type { PastAnswer } from '#shared/contract/answer-operations'
import { plainDateOf } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useText } from '../../../client/hooks'
import { useFormats } from '../../../fields/moments'
import { Kbd, Tag } from '../../../ui/marks'
import type { InsertedAnswer } from './insert-answer'
import type { ShelfLine, UsefulCard } from './shelf-lines'

type LineProps<T> = { readonly pick: ShelfLine<T>; readonly onInsert: (answer: InsertedAnswer) => void }

/** A past need in a few words: when, in which issue, whose, what was asked, what was answered by whom, how it was taken. */
export function NeedLine({ pick, onInsert }: LineProps<PastAnswer>) {
  const text = useText()
  const { date, shortDate } = useFormats()
  const { number, enterprise, title, at, issue, kind, answer, by, reaction } = pick.item
  const who = kind ? text('answers.answeredBy', { by, kind: text(`words.dispositions.${kind}`) }) : by
  // The issue says the year.
  const day = issue === '' ? date(plainDateOf(at)) : shortDate(plainDateOf(at))
  const from = [day, issue, enterprise, who].filter((part) => part !== '').join(' · ')
  return (
    <li className="answers-line">
      <div className="answers-words">
        <p className="answers-about" title={`${title} · ${from}`}>
          <b>
            {formatNeedNumber(number)} {title}
          </b>
          {reaction && <Tag strong={reaction === 'unsatisfied'}>{text(`words.reactions.${reaction}`)}</Tag>}
          <span className="answers-from">{from}</span>
        </p>
        <p className={answer === '' ? 'answers-answer answers-from' : 'answers-answer'} title={answer}>
          {answer || text('answers.noWords')}
        </p>
      </div>
      <InsertButton pick={pick} title={title} onInsert={onInsert} />
    </li>
  )
}

/** A policy card or a project of the library. */
export function CardLine({ pick, onInsert }: LineProps<UsefulCard>) {
  const text = useText()
  const { kind, title, summary, reason, used } = pick.item
  const about =
    kind === 'policy' ? reason : text(used > 0 ? 'answers.used' : 'answers.unused', { count: used })
  return (
    <li className="answers-line">
      <div className="answers-words">
        <p className="answers-about" title={`${title} · ${about}`}>
          <b>{title}</b>
          <span className="answers-from">{about}</span>
        </p>
        <p className="answers-answer" title={summary}>
          {summary}
        </p>
      </div>
      <InsertButton pick={pick} title={title} onInsert={onInsert} />
    </li>
  )
}

type InsertButtonProps = LineProps<unknown> & { readonly title: string }

function InsertButton({ pick: { key, inserted }, title, onInsert }: InsertButtonProps) {
  const text = useText()
  if (!inserted) return null
  return (
    <Button
      size="small"
      className="answers-insert"
      aria-label={text('answers.insert', { title })}
      {...(key !== undefined && { 'aria-keyshortcuts': `Alt+${key}` })}
      onClick={() => onInsert(inserted)}
    >
      {key === undefined ? text('answers.take') : <Kbd>{text('answers.key', { key })}</Kbd>}
    </Button>
  )
}
