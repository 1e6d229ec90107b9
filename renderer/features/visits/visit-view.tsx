import { Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import type { NextLook, VisitNeed } from '#shared/contract/visit-operations'
import type { VisitId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { AttachmentList } from '../../fields/attachment-list'
import { useFormats } from '../../fields/moments'
import { NeedNumber } from '../../fields/need-number'
import { Tag } from '../../ui/marks'
import { Loading } from '../../ui/states'
import type { Open } from './opened'
import { TeamMarks } from './team-marks'

/** One visit with its needs and photos. */
export function VisitView({ visitId, onOpen }: { readonly visitId: VisitId; readonly onOpen: Open }) {
  const text = useText()
  const answer = useAsk('visit.get', { visitId })
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visit.get" problem={answer.problem} />
  return <Recorded {...answer.data} onOpen={onOpen} />
}

type RecordedProps = OutputOf<'visit.get'> & { readonly onOpen: Open }

function Recorded({ visit, building, check, needs, onOpen }: RecordedProps) {
  const text = useText()
  const formats = useFormats()
  const { enterpriseId, team, met, findings, attachments = [] } = visit
  return (
    <article className="visits-view">
      <h2>{visit.enterprise}</h2>
      <p className="visits-facts num">
        {[formats.dateWithWeekday(visit.date), building].filter((fact) => fact !== '').join(' · ')}{' '}
        {visit.sweepId !== undefined && <Tag>{text('visits.sweep.tag')}</Tag>}
      </p>
      <h3>
        {text('visits.fields.team')} <TeamMarks check={check} />
      </h3>
      <dl className="visits-people">
        {team.map(({ role, name, organisation }, place) => (
          <div key={place}>
            <dt>{text(`visits.roles.${role}`)}</dt>
            <dd>{[name, organisation].filter((part) => part !== '').join(' · ')}</dd>
          </div>
        ))}
      </dl>
      <h3>{text('visits.fields.met')}</h3>
      <p>
        {met.length === 0
          ? text('visits.noOneMet')
          : met.map(({ name, position }) => `${name} ${position}`.trim()).join(' · ')}
      </p>
      <h3>{text('visits.fields.findings')}</h3>
      <p className="visits-words">{findings === '' ? text('visits.noFindings') : findings}</p>
      <h3>{text('visits.fields.needs')}</h3>
      {needs.length === 0 ? <p>{text('visits.noNeeds')}</p> : <NeedLines needs={needs} />}
      {attachments.length > 0 && <h3>{text('visits.fields.photos')}</h3>}
      <AttachmentList ids={attachments} />
      <p className="ui-note">{text('visits.recordedBy', { by: visit.by, at: formats.dateTime(visit.at) })}</p>
      <div className="visits-foot">
        <Button type="primary" onClick={() => onOpen({ kind: 'edit-visit', visitId: visit.id })}>
          {text('visits.edit')}
        </Button>
        <Button onClick={() => onOpen({ kind: 'story', enterpriseId })}>{text('visits.story.open')}</Button>
        <Removal visitId={visit.id} onRemoved={() => onOpen(undefined)} />
      </div>
    </article>
  )
}

function NeedLines({ needs }: { readonly needs: readonly VisitNeed[] }) {
  const text = useText()
  return (
    <ul className="visits-needs">
      {needs.map(({ needId, number, title, state, next }) => (
        <li key={needId}>
          <Link to={`/needs?filter=all&need=${encodeURIComponent(needId)}`}>
            <NeedNumber number={number} /> {title}
          </Link>{' '}
          <Tag>{text(`words.needStates.${state}`)}</Tag>
          {next && <NextLine next={next} />}
        </li>
      ))}
    </ul>
  )
}

/** Where a need is looked at next. */
function NextLine({ next: { seriesName: series, session } }: { readonly next: NextLook }) {
  const text = useText()
  const formats = useFormats()
  if (series === undefined) return <span className="visits-next">{text('visits.next.none')}</span>
  if (!session) return <span className="visits-next">{text('visits.next.series', { series })}</span>
  const date = formats.shortDate(session.date)
  return (
    <Link className="visits-next" to={`/sessions/${encodeURIComponent(session.id)}`}>
      {text('visits.next.session', { series, number: session.number, date })}
    </Link>
  )
}

function Removal({ visitId, onRemoved }: { readonly visitId: VisitId; readonly onRemoved: () => void }) {
  const text = useText()
  const { send, busy } = useOrder('visit.remove')
  const remove = async () => {
    if (await send({ visitId })) onRemoved()
  }
  return (
    <Popconfirm
      title={text('visits.removeSure')}
      description={text('visits.removeSureHint')}
      okText={text('visits.remove')}
      cancelText={text('visits.cancel')}
      onConfirm={() => void remove()}
    >
      <Button loading={busy}>{text('visits.remove')}</Button>
    </Popconfirm>
  )
}
