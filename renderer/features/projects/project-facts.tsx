import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { plainDateOf } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentList } from '../../fields/attachment-list'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'
import type { ProjectAnswer } from './project-answer'

type FactsProps = { readonly answer: ProjectAnswer }

/** Everything about a project: what for, who, until when, with what, and how far it is. */
export function ProjectFacts({ answer }: FactsProps) {
  const text = useText()
  const { project, light, enterprises, library } = answer
  const { goal, criterion, reason, result, state, owner, category } = project
  return (
    <>
      <header className="project-head">
        <h2>{project.title}</h2>
        <span className="projects-quiet num">{text('projects.number', { number: project.number })}</span>
        <Tag strong>{text(`projects.states.${state}`)}</Tag>
        {light && <NeedLight light={light} />}
      </header>
      <dl className="project-facts">
        <Fact label={text(state === 'dropped' ? 'projects.drop.reason' : 'projects.result')}>{result}</Fact>
        <Fact label={text('projects.goal')}>{goal}</Fact>
        <Fact label={text('projects.criterion')}>{criterion}</Fact>
        <Fact label={text('projects.owner')}>{owner}</Fact>
        <Fact label={text('projects.term')}>
          <Term answer={answer} />
        </Fact>
        <Fact label={text('projects.category')}>{category}</Fact>
        <Fact label={text('projects.enterprises')}>
          {enterprises.map(({ name }) => name).join(text('partners.comma'))}
        </Fact>
        <Fact label={text('projects.reason')}>{reason}</Fact>
        <Fact label={text('projects.library.from')}>{library?.title}</Fact>
      </dl>
      <Steps answer={answer} />
      <Needs answer={answer} />
      <Resources answer={answer} />
      {project.attachments && project.attachments.length > 0 && (
        <Section title={text('projects.attachments')}>
          <AttachmentList ids={project.attachments} />
        </Section>
      )}
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === '' || children === undefined) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="project-section">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Term({ answer }: FactsProps) {
  const text = useText()
  const { date } = useFormats()
  const { from, dueDate, doneAt } = answer.project
  const days = [
    from && text('projects.fromDay', { date: date(from) }),
    dueDate && text('projects.untilDay', { date: date(dueDate) }),
    doneAt && text('projects.endedOn', { date: date(plainDateOf(doneAt)) }),
  ].filter(Boolean)
  return days.length > 0 ? <span className="num">{days.join(text('projects.semicolon'))}</span> : '—'
}

function Steps({ answer }: FactsProps) {
  const text = useText()
  const { date } = useFormats()
  const tick = useOrder('project.tickStep')
  const { id, steps, state } = answer.project
  const isLive = state === 'proposed' || state === 'running'
  return (
    <Section title={text('projects.steps')}>
      {steps.length === 0 && <p className="projects-quiet">{text('projects.noSteps')}</p>}
      <ol className="lists-lines">
        {steps.map(({ title, owner, dueDate, doneAt }, place) => (
          <li key={`${String(place)} ${title}`}>
            <Checkbox
              checked={doneAt !== undefined}
              disabled={!isLive || tick.busy}
              onChange={({ target }) => void tick.send({ projectId: id, place, title, done: target.checked })}
            >
              {title}
            </Checkbox>{' '}
            <span className="projects-quiet num">
              {[
                owner,
                dueDate && text('projects.untilDay', { date: date(dueDate) }),
                doneAt && text('projects.stepDone', { date: date(plainDateOf(doneAt)) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Needs({ answer }: FactsProps) {
  const text = useText()
  return (
    <Section title={text('projects.needsOf')}>
      {answer.needs.length === 0 && <p className="projects-quiet">{text('projects.noNeeds')}</p>}
      <ul className="lists-lines">
        {answer.needs.map(({ id, number, title, enterprise, state }) => (
          <li key={id}>
            <Link className="num" to={`/needs?filter=all&need=${id}`}>
              {formatNeedNumber(number)}
            </Link>{' '}
            {title} · {enterprise} <Tag>{text(`words.needStates.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The list in which a resource or a demand stands. */
function resourcePath(side: 'supply' | 'demand', title: string): string {
  const query = encodeURIComponent(title)
  return side === 'demand' ? `/projects?tab=talent&q=${query}` : `/projects?tab=resources&q=${query}`
}

function Resources({ answer }: FactsProps) {
  const text = useText()
  return (
    <Section title={text('projects.resourcesOf')}>
      {answer.resources.length === 0 && <p className="projects-quiet">{text('projects.noResources')}</p>}
      <ul className="lists-lines">
        {answer.resources.map(({ id, title, owner, side, kind, state }) => (
          <li key={id}>
            <Tag>{text(`projects.resourceKinds.${kind}`)}</Tag>{' '}
            <Link to={resourcePath(side, title)}>{title}</Link> · {owner}{' '}
            <span className="projects-quiet">
              {side === 'demand' ? text('projects.demandMark') : text(`projects.resourceStates.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
