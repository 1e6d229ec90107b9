import { Alert, Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { CallFailure } from '#shared/contract/client'
import { useText } from '../../client/hooks'

type NeedFormProps<V extends object> = {
  readonly form: FormInstance<V>
  readonly initialValues: Partial<V>
  readonly submitLabel: string
  readonly busy: boolean
  /** Why the last try was refused; what was typed stays. */
  readonly problem: CallFailure | undefined
  readonly onSubmit: (values: V) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A form of the ledger: fields, why it was refused, and the two buttons at its foot. */
export function NeedForm<V extends object>(props: NeedFormProps<V>) {
  const text = useText()
  const { form, initialValues, submitLabel, busy, problem, onSubmit, onCancel, children } = props
  return (
    <Form<V>
      form={form}
      className="ledger-form"
      layout="vertical"
      initialValues={initialValues}
      onFinish={onSubmit}
      scrollToFirstError={{ focus: true }}
    >
      {children}
      {problem && (
        <Alert className="ledger-form-problem" type="error" showIcon role="alert" title={problem.message} />
      )}
      <div className="ledger-form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{text('ledger.cancel')}</Button>
      </div>
    </Form>
  )
}
