import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { PlainDate } from '#shared/domain/calendar'
import type { BuildingId, EnterpriseId } from '#shared/domain/ids'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { DateField } from '../../fields/date-field'
import { useFormats } from '../../fields/moments'
import { NamePicker } from '../../fields/name-picker'
import { submitOnControlEnter } from '../../ui/composing'
import { Kbd } from '../../ui/marks'
import { Loading, Problem } from '../../ui/states'
import { Input } from '../../ui/text-fields'
import { BuildingSelect } from './building-select'
import { useFirstFocus } from './first-focus'
import { ProposedTable } from './proposed-table'

/** A plan while it is typed in. */
export type PlanDraft = {
  /** Empty: named after its place and its last day. */
  readonly title: string
  readonly leader: string
  readonly from: PlainDate
  readonly until: PlainDate
  readonly buildingId: BuildingId | undefined
  /** Undefined: those that are proposed. */
  readonly chosen: readonly EnterpriseId[] | undefined
  /** Chosen beside the proposed ones. */
  readonly always: readonly EnterpriseId[] | undefined
}

type PlanFormProps = {
  readonly begin: PlanDraft
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSave: (draft: PlanDraft, chosen: readonly EnterpriseId[]) => void
  readonly onCancel: () => void
}

/** The enterprises of the building and leader, and which of them the plan holds. */
function useProposal({ buildingId, leader, chosen, always = [] }: PlanDraft) {
  const answer = useAsk(
    'visitPlan.propose',
    { leader: leader.trim(), ...(buildingId && { buildingId }) },
    { keepPrevious: true },
  )
  const rows = answer.status === 'ready' ? answer.data : []
  const proposed = rows.filter(({ proposed: isProposed }) => isProposed).map((row) => row.enterpriseId)
  return { answer, rows, proposed, chosen: chosen ?? [...new Set([...always, ...proposed])] }
}

/** One plan, new or mended; Ctrl+Enter saves it from any field. */
export function PlanForm({ begin, busy, problem, onSave, onCancel }: PlanFormProps) {
  const text = useText()
  const { shortDate } = useFormats()
  const [draft, setDraft] = useState(begin)
  const form = useRef<HTMLFormElement>(null)
  useFirstFocus(form, true)
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }))
  const { answer, rows, proposed, chosen } = useProposal(draft)
  const place = draft.leader.trim() || (draft.buildingId ? (rows[0]?.building ?? '') : '')
  const usualTitle = text('visits.plans.defaultTitle', { place, date: shortDate(draft.until) })
  const submit = () => {
    if (!busy) onSave({ ...draft, title: draft.title.trim() || usualTitle }, chosen)
  }
  return (
    // The keys of the fields within come up to the form.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="visits-form"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnControlEnter(submit)}
    >
      <div className="visits-pair">
        <BuildingSelect
          label={text('visits.fields.building')}
          placeholder={text('visits.anyBuilding')}
          value={draft.buildingId}
          onChange={(buildingId) => change({ buildingId })}
        />
        <NamePicker
          kinds={['person']}
          label={text('visits.fields.leader')}
          placeholder={text('visits.anyLeader')}
          value={draft.leader}
          onChange={(leader) => change({ leader })}
        />
      </div>
      <div className="visits-pair">
        <DateField
          label={text('visits.plans.from')}
          value={draft.from}
          onChange={(from) => from !== undefined && change({ from })}
        />
        <DateField
          label={text('visits.plans.until')}
          value={draft.until}
          onChange={(until) => until !== undefined && change({ until })}
        />
      </div>
      <Input
        label={text('visits.plans.title')}
        value={draft.title}
        placeholder={usualTitle}
        maxLength={200}
        onChange={(title) => change({ title })}
      />
      {answer.status === 'loading' && <Loading label={text('visits.loading')} />}
      {answer.status === 'failed' && <AskedProblem name="visitPlan.propose" problem={answer.problem} />}
      {answer.status === 'ready' && (
        <ProposedTable
          rows={rows}
          chosen={chosen}
          proposed={proposed}
          onChange={(next) => change({ chosen: next })}
        />
      )}
      {problem !== undefined && <Problem message={problem} />}
      <div className="visits-foot">
        <Button type="primary" loading={busy} onClick={submit}>
          {text('visits.save')} <Kbd>{text('visits.saveKey')}</Kbd>
        </Button>
        <Button onClick={onCancel}>{text('visits.cancel')}</Button>
      </div>
    </form>
  )
}
