import { Form, Input, InputNumber, Radio, type FormRule } from 'antd'
import type { ReactNode } from 'react'
import { REACTIONS, TELLING_WAYS, type DispositionKind } from '#shared/domain/disposition'
import { useText } from '../../client/hooks'
import { DueDateField } from '../../fields/due-date-field'
import { AssistingDue } from '../../fields/assisting-due'
import { NamePicker } from '../../fields/name-picker'
import { OfficePicker } from '../../fields/office-picker'
import { FIELDS_OF_KIND, isMandatory, type DispositionFields as Fields } from './disposition-input'

type FieldName = Exclude<keyof Fields, 'kind'>

function useControls(offices: readonly string[]): (field: FieldName, label: string) => ReactNode {
  const text = useText()
  return (field, label) => {
    switch (field) {
      case 'answer':
      case 'explanation':
      case 'requirement':
        return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={8000} spellCheck={false} />
      case 'answeredBy':
      case 'explainedBy':
        return <NamePicker kinds={['office', 'person', 'partner']} label={label} />
      case 'understoodBy':
        return <NamePicker kinds={['person', 'enterprise']} label={label} />
      case 'person':
        return <NamePicker kinds={['person']} label={label} />
      case 'department':
        return <NamePicker kinds={['partner']} label={label} />
      case 'leadOffice':
        return <OfficePicker label={label} />
      case 'assistingOffices':
        return <OfficePicker multiple label={label} />
      case 'dueDate':
        return <DueDateField label={label} />
      case 'letterNumber':
        return <Input maxLength={200} spellCheck={false} />
      case 'returnYear':
        return <InputNumber min={2000} max={2100} precision={0} />
      case 'returnNumber':
        return <InputNumber min={1} max={999} precision={0} />
      case 'reaction':
        return (
          <Radio.Group
            optionType="button"
            options={REACTIONS.map((value) => ({ value, label: text(`words.reactions.${value}`) }))}
          />
        )
      case 'understoodHow':
        return (
          <Radio.Group
            optionType="button"
            options={TELLING_WAYS.map((value) => ({ value, label: text(`words.tellingWays.${value}`) }))}
          />
        )
      case 'assistingDue':
        return <AssistingDue offices={offices} />
      case 'understood':
        return (
          <Radio.Group
            optionType="button"
            options={[
              { value: true, label: text('ledger.understood') },
              { value: false, label: text('ledger.notUnderstood') },
            ]}
          />
        )
    }
  }
}

function labelOf(field: FieldName) {
  return field === 'understoodHow' || field === 'assistingDue'
    ? (`needs.forms.${field}` as const)
    : (`ledger.disposing.${field}` as const)
}

/** Only the fields that the chosen disposition needs. */
export function DispositionFields({ kind }: { readonly kind: DispositionKind }) {
  const text = useText()
  const form = Form.useFormInstance<Fields>()
  const offices = Form.useWatch('assistingOffices', form) ?? []
  const control = useControls(offices)
  const fields = FIELDS_OF_KIND[kind].filter((field) => field !== 'assistingDue' || offices.length > 0)
  return fields.map((field) => {
    const label = text(labelOf(field))
    const required = isMandatory(kind, field)
    const rules: FormRule[] = [{ required, message: text('ledger.fieldMissing', { field: label }) }]
    return (
      <Form.Item key={`${kind}.${field}`} name={field} label={label} rules={rules}>
        {control(field, label)}
      </Form.Item>
    )
  })
}
