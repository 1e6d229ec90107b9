import { Button, Popconfirm } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import type { VisitPlanId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Loading } from '../../ui/states'
import type { Open } from './opened'
import { PlanMark } from './plans-tab'

type Plan = OutputOf<'visitPlan.get'>
type Step = Plan['steps'][number]

/** One plan: who is left, who was visited. */
export function PlanView({ planId, onOpen }: { readonly planId: VisitPlanId; readonly onOpen: Open }) {
  const text = useText()
  const answer = useAsk('visitPlan.get', { planId })
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visitPlan.get" problem={answer.problem} />
  return <Planned row={answer.data} onOpen={onOpen} />
}

function Planned({ row, onOpen }: { readonly row: Plan; readonly onOpen: Open }) {
  const text = useText()
  const { date } = useFormats()
  const { plan, building, visited, total, steps } = row
  const left = steps.filter(({ visit }) => visit === undefined)
  const done = steps.filter(({ visit }) => visit !== undefined)
  const days = `${date(plan.from)} – ${date(plan.until)}`
  return (
    <article className="visits-view">
      <h2>{plan.title}</h2>
      <p className="visits-facts num">
        {[building, plan.leader, days].filter((fact) => fact !== '').join(' · ')}
      </p>
      <p className="num">
        {text('visits.plans.progressOf', { visited, total })} <PlanMark row={row} />
      </p>
      <h3>{text('visits.plans.leftTitle', { count: left.length })}</h3>
      <ul className="visits-steps">
        {left.map((step) => (
          <LeftStep key={step.enterpriseId} step={step} plan={plan} onOpen={onOpen} />
        ))}
      </ul>
      <h3>{text('visits.plans.doneTitle', { count: done.length })}</h3>
      <ul className="visits-steps">
        {done.map(({ enterpriseId, name, visit }) => (
          <li key={enterpriseId}>
            <span>{name}</span>
            {visit && (
              <Button type="link" size="small" onClick={() => onOpen({ kind: 'visit', visitId: visit.id })}>
                {text('visits.plans.visitedOn', { date: date(visit.date) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="visits-foot">
        <Button type="primary" onClick={() => onOpen({ kind: 'edit-plan', planId: plan.id })}>
          {text('visits.edit')}
        </Button>
        <Removal planId={plan.id} onRemoved={() => onOpen(undefined)} />
      </div>
    </article>
  )
}

function LeftStep(props: { readonly step: Step; readonly plan: Plan['plan']; readonly onOpen: Open }) {
  const { step, plan, onOpen } = props
  const text = useText()
  const { enterpriseId: id, name, room, openNeeds } = step
  const enterprise = { id, name, leader: plan.leader }
  return (
    <li>
      <span>
        {name} <span className="visits-second">{room}</span>{' '}
        {openNeeds > 0 && <Tag strong>{text('visits.needsCount', { count: openNeeds })}</Tag>}
      </span>
      <Button
        size="small"
        aria-label={text('visits.plans.visitOf', { name })}
        onClick={() => onOpen({ kind: 'new-visit', enterprise, planId: plan.id })}
      >
        {text('visits.plans.visit')}
      </Button>
    </li>
  )
}

function Removal({ planId, onRemoved }: { readonly planId: VisitPlanId; readonly onRemoved: () => void }) {
  const text = useText()
  const { send, busy } = useOrder('visitPlan.remove')
  const remove = async () => {
    if (await send({ planId })) onRemoved()
  }
  return (
    <Popconfirm
      title={text('visits.plans.removeSure')}
      description={text('visits.plans.removeSureHint')}
      okText={text('visits.remove')}
      cancelText={text('visits.cancel')}
      onConfirm={() => void remove()}
    >
      <Button loading={busy}>{text('visits.remove')}</Button>
    </Popconfirm>
  )
}
