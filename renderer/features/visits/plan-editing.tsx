import { addDays, type PlainDate } from '#shared/domain/calendar'
import type { VisitPlanId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Loading } from '../../ui/states'
import type { Open, Opened } from './opened'
import { PlanForm, type PlanDraft } from './plan-form'

/** How long a new plan runs unless another day is named, in calendar days. */
const USUAL_DAYS = 30

function useSaving(onOpen: Open, planId?: VisitPlanId) {
  const { send, busy, problem } = useOrder('visitPlan.save', { quiet: true })
  const save = async ({ title, leader, from, until, buildingId }: PlanDraft, chosen: PlanDraft['chosen']) => {
    const receipt = await send({
      ...{ title, leader, from, until, enterpriseIds: [...(chosen ?? [])] },
      ...(buildingId && { buildingId }),
      ...(planId && { planId }),
    })
    if (receipt) onOpen({ kind: 'plan', planId: receipt.planId })
  }
  return {
    busy,
    problem: problem?.message,
    onSave: (draft: PlanDraft, chosen: PlanDraft['chosen']) => void save(draft, chosen),
  }
}

/** A new plan, from whoever is proposed. */
export function NewPlan({
  begin,
  today,
  onOpen,
}: {
  readonly begin: Extract<Opened, { kind: 'new-plan' }>
  readonly today: PlainDate
  readonly onOpen: Open
}) {
  const saving = useSaving(onOpen)
  const { enterprise, buildingId, leader = '' } = begin
  const draft: PlanDraft = {
    title: '',
    leader: enterprise?.leader ?? leader,
    from: today,
    until: addDays(today, USUAL_DAYS),
    buildingId,
    chosen: undefined,
    always: enterprise && [enterprise.id],
  }
  return <PlanForm begin={draft} {...saving} onCancel={() => onOpen(undefined)} />
}

/** A plan, mended. */
export function EditPlan({ planId, onOpen }: { readonly planId: VisitPlanId; readonly onOpen: Open }) {
  const text = useText()
  const answer = useAsk('visitPlan.get', { planId })
  const saving = useSaving(onOpen, planId)
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visitPlan.get" problem={answer.problem} />
  const { title, leader, from, until, buildingId, enterpriseIds } = answer.data.plan
  const draft = { title, leader, from, until, buildingId, chosen: enterpriseIds, always: undefined }
  return <PlanForm begin={draft} {...saving} onCancel={() => onOpen({ kind: 'plan', planId })} />
}
