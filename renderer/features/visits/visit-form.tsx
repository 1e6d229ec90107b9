import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { EnterpriseId } from '#shared/domain/ids'
import { useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { DateField } from '../../fields/date-field'
import { NamePicker } from '../../fields/name-picker'
import { submitOnControlEnter } from '../../ui/composing'
import { Kbd } from '../../ui/marks'
import { Problem } from '../../ui/states'
import { TextArea } from '../../ui/text-fields'
import { BuildingSelect } from './building-select'
import { useFirstFocus } from './first-focus'
import { TeamField } from './team-field'
import type { VisitDraft } from './visit-draft'
import { MetField, NewNeedsField } from './visit-lines'

type VisitFormProps = {
  readonly begin: VisitDraft
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSave: (draft: VisitDraft) => void
  readonly onCancel: () => void
}

/** One visit, new or edited; Ctrl+Enter saves it from any field. */
export function VisitForm({ begin, busy, problem, onSave, onCancel }: VisitFormProps) {
  const text = useText()
  const [draft, setDraft] = useState(begin)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useFirstFocus(form, begin.enterprise === '')
  const change = (part: Partial<VisitDraft>) => setDraft((now) => ({ ...now, ...part }))
  const isNameless = draft.enterprise.trim() === ''
  const submit = () => {
    setAsked(true)
    if (!isNameless && !busy) onSave(draft)
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
        <NamePicker
          kinds={['enterprise']}
          label={text('visits.fields.enterprise')}
          value={draft.enterprise}
          required
          problem={isAsked && isNameless ? text('visits.enterpriseMissing') : undefined}
          // The chosen id holds only as long as the name is not typed over.
          onChange={(enterprise, id) => change({ enterprise, enterpriseId: id as EnterpriseId | undefined })}
        />
        <DateField
          label={text('visits.fields.date')}
          value={draft.date}
          onChange={(date) => date !== undefined && change({ date })}
        />
      </div>
      {draft.enterpriseId === undefined && (
        <BuildingSelect
          label={text('visits.fields.newBuilding')}
          placeholder={text('visits.sweep.choose')}
          value={draft.buildingId}
          onChange={(buildingId) => change({ buildingId })}
        />
      )}
      <TeamField value={draft.team} onChange={(team) => change({ team })} />
      <MetField value={draft.met} onChange={(met) => change({ met })} />
      <TextArea
        label={text('visits.fields.findings')}
        value={draft.findings}
        onChange={(findings) => change({ findings })}
        maxLength={8000}
      />
      <NewNeedsField value={draft.needs} onChange={(needs) => change({ needs })} />
      <AttachmentsField
        label={text('visits.fields.photos')}
        value={draft.attachments}
        onChange={(attachments) => change({ attachments })}
      />
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
