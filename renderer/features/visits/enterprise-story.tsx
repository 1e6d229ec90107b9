import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import type { EnterpriseId } from '#shared/domain/ids'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { NeedNumber } from '../../fields/need-number'
import { Tag } from '../../ui/marks'
import { Loading } from '../../ui/states'
import { FlagMarks } from './coverage-table'
import type { Open } from './opened'
import { TeamMarks } from './team-marks'

type Story = OutputOf<'enterprise.story'>

/** 企业档案: everything the council did with one enterprise. */
export function EnterpriseStory({
  enterpriseId,
  onOpen,
}: {
  readonly enterpriseId: EnterpriseId
  readonly onOpen: Open
}) {
  const text = useText()
  const answer = useAsk('enterprise.story', { enterpriseId })
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="enterprise.story" problem={answer.problem} />
  const story = answer.data
  const { enterprise, building } = story
  const { id, name, leader, room, industry } = enterprise
  return (
    <article className="visits-view">
      <h2>{name}</h2>
      <p className="visits-facts">
        {[building, room, industry, leader && `${text('visits.fields.leader')} ${leader}`]
          .filter((fact) => fact !== '')
          .join(' · ')}
      </p>
      <FlagMarks flags={story.coverage.flags} />
      <StoryFigures story={story} />
      <VisitPart story={story} onOpen={onOpen} />
      <NeedPart story={story} />
      <KindnessParts story={story} />
      <div className="visits-foot">
        <Button
          type="primary"
          onClick={() => onOpen({ kind: 'new-visit', enterprise: { id, name, leader } })}
        >
          {text('visits.new')}
        </Button>
        <Button onClick={() => onOpen({ kind: 'new-plan', enterprise: { id, name, leader } })}>
          {text('visits.plans.new')}
        </Button>
      </div>
    </article>
  )
}

/** Each figure leads to the part it counts. */
function StoryFigures({ story }: { readonly story: Story }) {
  const text = useText()
  const figures = [
    ['visits', 'visits', story.visitTotal],
    ['openNeeds', 'needs', story.openNeeds],
    ['closedNeeds', 'needs', story.closedNeeds],
    ['policies', 'policies', story.policies.length],
    ['care', 'care', story.care.length],
  ] as const
  return (
    <ul className="visits-story-figures num" aria-label={text('visits.story.figures')}>
      {figures.map(([figure, part, count]) => (
        <li key={figure}>
          <Button
            type="link"
            size="small"
            onClick={() => document.getElementById(`story-${part}`)?.scrollIntoView()}
          >
            {text(`visits.story.${figure}`, { count })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Part(props: {
  readonly id: string
  readonly title: string
  readonly children: readonly ReactNode[]
}) {
  const text = useText()
  return (
    <section id={`story-${props.id}`}>
      <h3>{props.title}</h3>
      {props.children.length === 0 ? (
        <p className="visits-second">{text('visits.story.none')}</p>
      ) : (
        <ul className="visits-story-lines num">{props.children}</ul>
      )}
    </section>
  )
}

function VisitPart({ story, onOpen }: { readonly story: Story; readonly onOpen: Open }) {
  const text = useText()
  const { date } = useFormats()
  const { visits, visitTotal } = story
  return (
    <>
      <Part id="visits" title={text('visits.story.visitTitle')}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <Button type="link" size="small" onClick={() => onOpen({ kind: 'visit', visitId: visit.id })}>
              {date(visit.date)}
            </Button>{' '}
            {visit.leader} <TeamMarks check={visit.check} /> {visit.findings}{' '}
            {visit.needs > 0 && <Tag>{text('visits.needsCount', { count: visit.needs })}</Tag>}
          </li>
        ))}
      </Part>
      {visitTotal > visits.length && (
        <p className="ui-note">{text('visits.story.moreVisits', { count: visits.length })}</p>
      )}
    </>
  )
}

function NeedPart({ story }: { readonly story: Story }) {
  const text = useText()
  const { date } = useFormats()
  return (
    <Part id="needs" title={text('visits.story.needTitle')}>
      {story.needs.map(({ needId, number, title, state, raisedOn }) => (
        <li key={needId}>
          <Link to={`/needs?filter=all&need=${encodeURIComponent(needId)}`}>
            <NeedNumber number={number} /> {title}
          </Link>{' '}
          <Tag strong={state === 'open'}>{text(`words.needStates.${state}`)}</Tag>{' '}
          <span className="visits-second">{date(raisedOn)}</span>
        </li>
      ))}
    </Part>
  )
}

function KindnessParts({ story }: { readonly story: Story }) {
  const text = useText()
  const { date } = useFormats()
  return (
    <>
      <Part id="policies" title={text('visits.story.policyTitle')}>
        {story.policies.map(({ title, channel, date: day }, place) => (
          <li key={place}>
            {date(day)} {title} <Tag>{text(`visits.channels.${channel}`)}</Tag>
          </li>
        ))}
      </Part>
      <Part id="care" title={text('visits.story.careTitle')}>
        {story.care.map(({ id, kind, title, date: day }) => (
          <li key={id}>
            {date(day)} {title} <Tag>{text(`visits.careKinds.${kind}`)}</Tag>
          </li>
        ))}
      </Part>
    </>
  )
}
