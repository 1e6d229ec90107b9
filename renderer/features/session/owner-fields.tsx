import { Checkbox, InputNumber } from 'antd'
import { useId } from 'react'
import { useText } from '../../client/hooks'
import { AssistingDue } from '../../fields/assisting-due'
import { DueDateField } from '../../fields/due-date-field'
import { NamePicker } from '../../fields/name-picker'
import { OfficePicker } from '../../fields/office-picker'
import { Labelled } from '../../ui/text-fields'
import { DispositionAnswers } from './answers/disposition-answers'
import { problemOf, type KindFieldsProps } from './kind-fields-props'
import { ReadyText } from './ready-text'
import { TaskForceFields } from './task-force-fields'

/** 马上办 and 限期办: who leads, who assists, who answers for it, by when, and what is asked. */
export function OwnedFields({ fields, onChange, missing }: KindFieldsProps) {
  const text = useText()
  return (
    <>
      <div className="desk-form-row">
        <OfficePicker
          label={text('desk.leadOffice')}
          required
          startsFocused
          value={fields.leadOffice}
          problem={problemOf(missing, 'leadOffice')}
          onChange={(leadOffice) => onChange({ leadOffice })}
        />
        <OfficePicker
          multiple
          label={text('desk.assistingOffices')}
          value={fields.assistingOffices}
          onChange={(assistingOffices) => onChange({ assistingOffices })}
        />
        <NamePicker
          kinds={['person']}
          label={text('desk.responsible')}
          value={fields.person}
          onChange={(person) => onChange({ person })}
        />
      </div>
      <DueDateField
        label={text('desk.dueDate')}
        value={fields.dueDate === '' ? undefined : fields.dueDate}
        problem={problemOf(missing, 'dueDate')}
        onChange={(dueDate) => onChange({ dueDate: dueDate ?? '' })}
      />
      <AssistingDue
        offices={fields.assistingOffices}
        value={fields.assistingDue}
        onChange={(assistingDue) => onChange({ assistingDue })}
      />
      <ReadyText
        use="task"
        label={text('desk.requirement')}
        rows={1}
        value={fields.requirement}
        onChange={(requirement) => onChange({ requirement })}
      />
      <DispositionAnswers fields={fields} onChange={onChange} />
      <Checkbox
        checked={fields.hasTaskForce}
        onChange={(event) => onChange({ hasTaskForce: event.target.checked })}
      >
        {text('desk.taskForce')}
      </Checkbox>
      {fields.hasTaskForce && <TaskForceFields fields={fields} onChange={onChange} />}
    </>
  )
}

/** 认领带回: who takes it back, and at which session they report. */
export function ClaimedFields({ fields, onChange, missing }: KindFieldsProps) {
  const text = useText()
  const id = useId()
  const number = Number.parseInt(fields.returnNumber, 10)
  return (
    <div className="desk-form-row">
      <NamePicker
        kinds={['person']}
        label={text('desk.claimant')}
        required
        startsFocused
        value={fields.person}
        problem={problemOf(missing, 'person')}
        onChange={(person) => onChange({ person })}
      />
      <OfficePicker
        label={text('desk.claimingOffice')}
        value={fields.leadOffice}
        onChange={(leadOffice) => onChange({ leadOffice })}
      />
      <Labelled
        id={id}
        label={text('desk.returnSession')}
        required
        problem={problemOf(missing, 'returnSession')}
      >
        <InputNumber
          id={id}
          value={Number.isNaN(number) ? null : number}
          min={1}
          precision={0}
          prefix={text('desk.returnBefore', { year: fields.returnYear })}
          suffix={text('desk.returnAfter')}
          onChange={(value) => onChange({ returnNumber: value === null ? '' : String(value) })}
        />
      </Labelled>
    </div>
  )
}
