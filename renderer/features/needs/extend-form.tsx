import { Form, Input } from 'antd'
import { dueDateOf, type TellingWay } from '#shared/domain/disposition'
import { currentDisposition, type Need } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { DueDateField } from '../../fields/due-date-field'
import { NamePicker } from '../../fields/name-picker'
import { useFormats } from '../../fields/moments'
import { WayPart } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

type ExtendFormProps = { readonly need: Need; readonly onDone: () => void; readonly onCancel: () => void }
type Values = {
  readonly dueDate: string
  readonly reason: string
  readonly approvedBy?: string
  readonly told?: TellingWay
}

/** 延期: a later date, why, and who agreed to it. */
export function ExtendForm({ need, onDone, onCancel }: ExtendFormProps) {
  const text = useText()
  const formats = useFormats()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('need.extend', { quiet: true })
  const due = dueDateOf(currentDisposition(need))

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values })) onDone()
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ reason: '' }}
      submitLabel={text('ledger.actions.extend')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      {due && <p className="ledger-hint">{text('ledger.dueUntilNow', { date: formats.date(due) })}</p>}
      <Form.Item
        name="dueDate"
        label={text('ledger.newDueDate')}
        rules={[{ required: true, message: text('ledger.dueDateMissing') }]}
      >
        <DueDateField label={text('ledger.newDueDate')} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={text('ledger.extendReason')}
        rules={[{ required: true, whitespace: true, message: text('ledger.reasonMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={400} spellCheck={false} />
      </Form.Item>
      <Form.Item name="approvedBy" label={text('ledger.approvedBy')}>
        <NamePicker kinds={['person']} label={text('ledger.approvedBy')} />
      </Form.Item>
      <WayPart name="told" label={text('ledger.toldHow')} />
    </DrawerForm>
  )
}
