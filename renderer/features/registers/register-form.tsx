import { Button, Form } from 'antd'
import type { NameKind } from '#shared/domain/register'
import { useText } from '../../client/hooks'
import { Problem } from '../../ui/states'
import { ContactsField } from './contacts-field'
import { useRegisterControl } from './register-controls'
import { controlOf, fieldLabel, filledIn, FORM_FIELDS, schemaOf, type RegisterField } from './register-fields'
import { ruleOf } from './zod-rules'

type Values = Readonly<Record<string, unknown>>

type RegisterFormProps = {
  readonly kind: NameKind
  /** The record as it is; undefined for a new one. */
  readonly record: Values | undefined
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSave: (values: Values) => void
  readonly onCancel: () => void
}

/** One record of a register, new or known; the rules are those of the domain's schema. */
export function RegisterForm({ kind, record, busy, problem, onSave, onCancel }: RegisterFormProps) {
  const text = useText()
  return (
    <Form<Values>
      className="register-form"
      layout="vertical"
      initialValues={record ?? {}}
      onFinish={(values) =>
        onSave({ ...filledIn(values), ...(record?.['id'] !== undefined && { id: record['id'] }) })
      }
      scrollToFirstError={{ focus: true }}
    >
      {FORM_FIELDS[kind].map((field) =>
        controlOf(field) === 'contacts' ? (
          <ContactsField key={field} />
        ) : (
          <FieldItem key={field} kind={kind} field={field} />
        ),
      )}
      {problem !== undefined && <Problem message={problem} />}
      <div className="register-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {text('registers.save')}
        </Button>
        <Button onClick={onCancel}>{text('registers.cancel')}</Button>
      </div>
    </Form>
  )
}

function FieldItem({ kind, field }: { readonly kind: NameKind; readonly field: RegisterField }) {
  const text = useText()
  const control = useRegisterControl()
  const label = text(fieldLabel(kind, field))
  const schema = schemaOf(kind, field)
  return (
    <Form.Item
      name={field}
      label={label}
      {...(schema && { rules: [ruleOf(schema, text)] })}
      {...(controlOf(field) === 'switch' && {
        valuePropName: 'checked',
        extra: text('registers.archivedHint'),
      })}
    >
      {control(field, label)}
    </Form.Item>
  )
}
