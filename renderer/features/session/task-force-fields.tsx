import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { OfficePicker } from '../../fields/office-picker'
import type { KindFieldsProps } from './kind-fields-props'

/** 专班: lead, liaison and member offices, who give one combined reply. */
export function TaskForceFields({ fields, onChange }: Omit<KindFieldsProps, 'missing'>) {
  const text = useText()
  return (
    <div className="desk-form-row" role="group" aria-label={text('desk.taskForce')}>
      <NamePicker
        kinds={['person', 'office']}
        label={text('desk.taskForceLead')}
        value={fields.taskForceLead}
        onChange={(taskForceLead) => onChange({ taskForceLead })}
      />
      <NamePicker
        kinds={['person']}
        label={text('desk.taskForceLiaison')}
        value={fields.taskForceLiaison}
        onChange={(taskForceLiaison) => onChange({ taskForceLiaison })}
      />
      <OfficePicker
        multiple
        label={text('desk.taskForceMembers')}
        value={fields.taskForceMembers}
        onChange={(taskForceMembers) => onChange({ taskForceMembers })}
      />
    </div>
  )
}
