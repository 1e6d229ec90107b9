import { useState } from 'react'
import { Button } from 'antd'
import type { NeedId } from '#shared/domain/ids'
import { useKeys, useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import './answers.css'
import type { InsertedAnswer } from './insert-answer'
import { CardLine, NeedLine } from './shelf-line'
import { linesOf, type ShelfLines } from './shelf-lines'
import { useAnswers, type Found } from './use-answers'

/** Lines of each kind: the first alone, or opened. */
const SHUT = 1
const OPEN = 6

type AnswerShelfProps = {
  readonly text: string
  readonly enterprise: string
  readonly needId?: NeedId
  /** Takes an answer with its source. */
  readonly onInsert: (answer: InsertedAnswer) => void
}

/**
 * 以前怎么答的: what the council knows about words that are being typed. Its height is the same with and without an answer,
 * so that nothing jumps; Alt+1 to 4 put one in, Alt+0 opens it.
 */
export function AnswerShelf({ text: words, enterprise, needId, onInsert }: AnswerShelfProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const found = useAnswers(words, enterprise, needId)
  const picks = found && linesOf(found, isOpen ? OPEN : SHUT)
  useKeys({ ...insertKeys(picks, onInsert), 'Alt+0': () => setOpen((before) => !before) })
  const count = found ? found.needs.length + found.policies.length + found.projects.length : 0
  return (
    <section className={isOpen ? 'answers answers-open' : 'answers'} aria-label={text('answers.title')}>
      {found && picks && count > 0 ? (
        <div className="answers-boxes">
          <NeedsBox found={found} picks={picks} isOpen={isOpen} onOpen={setOpen} onInsert={onInsert} />
          {picks.cards.length > 0 && <CardsBox found={found} picks={picks} onInsert={onInsert} />}
        </div>
      ) : (
        <p className="answers-none">{text(noteFor(found))}</p>
      )}
    </section>
  )
}

function noteFor(found: Found | undefined) {
  if (!found) return 'answers.waiting'
  return found.isReady ? 'answers.none' : 'answers.making'
}

function insertKeys(picks: ShelfLines | undefined, onInsert: AnswerShelfProps['onInsert']) {
  const lines = picks ? [...picks.needs, ...picks.cards] : []
  const keyed = lines.flatMap(({ key, inserted }) => (key && inserted ? [{ key, inserted }] : []))
  return Object.fromEntries(keyed.map(({ key, inserted }) => [`Alt+${key}`, () => onInsert(inserted)]))
}

type BoxProps = {
  readonly found: Found
  readonly picks: ShelfLines
  readonly onInsert: AnswerShelfProps['onInsert']
}

type NeedsBoxProps = BoxProps & {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

function NeedsBox({ found, picks, isOpen, onOpen, onInsert }: NeedsBoxProps) {
  const text = useText()
  const [office] = found.offices
  return (
    <div className="answers-box">
      <div className="answers-head">
        <h4>{text('answers.title')}</h4>
        <span className="num">{text('answers.count', { count: found.needs.length })}</span>
        {office && (
          <span className="answers-office">
            {text('answers.office', { name: office.name, count: office.count })}
          </span>
        )}
        <Button
          type="link"
          size="small"
          className="answers-more"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {text(isOpen ? 'answers.less' : 'answers.more')} <Kbd>{text('answers.openKey')}</Kbd>
        </Button>
      </div>
      {picks.needs.length === 0 && (
        <p className="answers-none">{text(found.isReady ? 'answers.noNeeds' : 'answers.making')}</p>
      )}
      <ul>
        {picks.needs.map((pick) => (
          <NeedLine key={pick.item.needId} pick={pick} onInsert={onInsert} />
        ))}
      </ul>
    </div>
  )
}

function CardsBox({ found, picks, onInsert }: BoxProps) {
  const text = useText()
  return (
    <div className="answers-box">
      <div className="answers-head">
        <h4>{text('answers.useful')}</h4>
        <span className="num">
          {text('answers.usefulCount', { count: found.policies.length + found.projects.length })}
        </span>
      </div>
      <ul>
        {picks.cards.map((pick) => (
          <CardLine key={`${pick.item.kind}/${pick.item.id}`} pick={pick} onInsert={onInsert} />
        ))}
      </ul>
    </div>
  )
}
