import { Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { CallFailure } from '#shared/contract/client'
import { useText } from '../client/hooks'
import { Problem } from '../ui/states'
import './drawer-form.css'

/** A form in a drawer: its fields, why it was refused, and the two buttons at its foot; what was typed stays. */
export function DrawerForm<V extends object>(props: {
  readonly form: FormInstance<V>
  readonly initialValues: { readonly [K in keyof V]?: V[K] | undefined }
  readonly submitLabel: string
  readonly busy: boolean
  readonly problem: CallFailure | undefined
  readonly onSubmit: (values: V) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const text = useText()
  const { form, initialValues, submitLabel, busy, problem, onSubmit, onCancel, children } = props
  return (
    <Form<V>
      form={form}
      className="drawer-form"
      layout="vertical"
      initialValues={initialValues}
      onFinish={onSubmit}
      scrollToFirstError={{ focus: true }}
    >
      {children}
      {problem && <Problem message={problem.message} />}
      <div className="drawer-form-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{text('shell.cancel')}</Button>
      </div>
    </Form>
  )
}
