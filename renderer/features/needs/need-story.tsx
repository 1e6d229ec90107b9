import { Button } from 'antd'
import { useState, type Ref } from 'react'
import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId } from '#shared/domain/ids'
import { currentWording, type Need } from '#shared/domain/need'
import { useAsk, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'
import { Loading, Problem } from '../../ui/states'
import { sourceWords } from './ledger-cells'
import type { NeedAction } from './need-actions'
import { StoryActions } from './story-actions'
import { TaskForcePart, Waiting } from './story-waiting'
import { DispositionList, StoryLines } from './story-lines'
import { WordingVersions } from './wording-versions'
import './need-story.css'

type NeedStoryProps = {
  readonly needId: NeedId
  readonly onAction: (action: NeedAction, need: Need) => void
  readonly panel: Ref<HTMLElement>
}

/** The whole story of one need: its wordings, what was decided, everything that happened, and what can be done now. */
export function NeedStory({ needId, onAction, panel }: NeedStoryProps) {
  const text = useText()
  const answer = useAsk('need.get', { needId }, { keepPrevious: true })
  return (
    <aside className="story" ref={panel} tabIndex={-1} aria-label={text('ledger.storyOf')}>
      {answer.status === 'loading' && <Loading label={text('ledger.loading')} />}
      {answer.status === 'failed' && <Problem message={answer.problem.message} />}
      {answer.status === 'ready' && <Story {...answer.data} key={answer.data.need.id} onAction={onAction} />}
    </aside>
  )
}

type StoryProps = OutputOf<'need.get'> & Pick<NeedStoryProps, 'onAction'>

function Story({ need, light, issues, onAction }: StoryProps) {
  const text = useText()
  const wording = currentWording(need)
  const number = formatNeedNumber(need.number)
  return (
    <>
      <div className="story-content">
        <h2 className="story-title">
          <span className="num">{number}</span> {wording.title}
        </h2>
        <div className="story-marks">
          {light ? <NeedLight light={light} /> : <Tag>{text(`words.needStates.${need.state}`)}</Tag>}
          {need.reopened > 0 && <Tag strong>{text('ledger.reopened', { count: need.reopened })}</Tag>}
          {!wording.confirmation && <Tag strong>{text('ledger.notConfirmed')}</Tag>}
        </div>
        <Origin need={need} issues={issues} />
        <LongText text={wording.text} />
        {need.closing && <ClosingLine closing={need.closing} />}
        <Waiting need={need} />
        <DispositionList need={need} issues={issues} />
        <TaskForcePart need={need} />
        <StoryLines need={need} issues={issues} />
        <WordingVersions need={need} issues={issues} />
      </div>
      <StoryActions need={need} onAction={onAction} />
    </>
  )
}

function Origin({ need, issues }: Pick<StoryProps, 'need' | 'issues'>) {
  const text = useText()
  const formats = useFormats()
  const issue = need.raisedIn === undefined ? undefined : issues[need.raisedIn]
  const source = sourceWords({ source: need.source, ...(issue !== undefined && { issue }) }, text)
  return (
    <p className="story-origin">
      <EnterpriseName need={need} /> {need.raiser}
      <span className="story-when num">
        {[formats.dateTime(need.raisedAt), source, need.category].filter((part) => part !== '').join(' · ')}
      </span>
    </p>
  )
}

/** Leads to everything the council did with the enterprise, when the register knows it. */
function EnterpriseName({ need: { enterprise, enterpriseId } }: Pick<StoryProps, 'need'>) {
  const text = useText()
  if (enterpriseId === undefined) return <strong>{enterprise}</strong>
  return (
    <Link
      className="story-enterprise"
      to={`/visits?enterprise=${encodeURIComponent(enterpriseId)}`}
      title={text('registers.storyOf', { name: enterprise })}
    >
      {enterprise}
    </Link>
  )
}

function ClosingLine({ closing }: { readonly closing: NonNullable<Need['closing']> }) {
  const text = useText()
  const formats = useFormats()
  const facts = [
    text('ledger.closedOn', { date: formats.date(closing.date) }),
    text('ledger.toldBy', { how: text(`words.tellingWays.${closing.told.how}`) }),
    closing.reaction ? text(`words.reactions.${closing.reaction}`) : '',
    closing.onTime === undefined ? '' : text(closing.onTime ? 'ledger.onTime' : 'ledger.late'),
  ]
  return <p className="story-closing">{facts.filter((fact) => fact !== '').join(' · ')}</p>
}

/** How many characters stand before a long wording is folded. */
const FOLDED = 180

function LongText({ text: words }: { readonly text: string }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const isLong = words.length > FOLDED
  return (
    <div className="story-wording">
      <p className={isLong && !isOpen ? 'story-text story-text-folded' : 'story-text'}>{words}</p>
      {isLong && (
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text('ledger.fold') : text('ledger.unfold', { count: Array.from(words).length })}
        </Button>
      )}
    </div>
  )
}
