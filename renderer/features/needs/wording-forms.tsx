import { Form, Input, Radio } from 'antd'
import type { Need } from '#shared/domain/need'
import { CONFIRMING_WAYS, currentWording, type ConfirmingWay } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { DrawerForm } from '../../fields/drawer-form'

type WordingFormProps = { readonly need: Need; readonly onDone: () => void; readonly onCancel: () => void }

function ConfirmingWays({ label, required }: { readonly label: string; readonly required: boolean }) {
  const text = useText()
  return (
    <Form.Item name="how" label={label} rules={[{ required, message: text('ledger.howMissing') }]}>
      <Radio.Group
        optionType="button"
        options={CONFIRMING_WAYS.map((way) => ({ value: way, label: text(`words.confirmingWays.${way}`) }))}
      />
    </Form.Item>
  )
}

/** Confirms the wording that stands: who agreed, and how. */
export function ConfirmForm({ need, onDone, onCancel }: WordingFormProps) {
  const text = useText()
  type Values = { by: string; how: ConfirmingWay }
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('need.confirm', { quiet: true })

  async function submit({ by, how }: Values) {
    if (await send({ needId: need.id, by, how })) onDone()
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ by: need.raiser, how: 'oral' }}
      submitLabel={text('ledger.actions.confirm')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <p className="ledger-wording-text">{currentWording(need).text}</p>
      <Form.Item
        name="by"
        label={text('ledger.confirmedBy')}
        rules={[{ required: true, whitespace: true, message: text('ledger.byMissing') }]}
      >
        <Input maxLength={80} spellCheck={false} />
      </Form.Item>
      <ConfirmingWays label={text('ledger.confirmedHow')} required />
    </DrawerForm>
  )
}

type AmendValues = { title: string; text: string; reason: string; by: string; how?: ConfirmingWay }

/** A new version of the wording; the one that stood stays in the story. */
export function AmendForm({ need, onDone, onCancel }: WordingFormProps) {
  const text = useText()
  const [form] = Form.useForm<AmendValues>()
  const isConfirmed = Form.useWatch((values: Partial<AmendValues>) => (values.by ?? '').trim() !== '', form)
  const { send, busy, problem } = useOrder('need.amend', { quiet: true })
  const { title, text: words } = currentWording(need)

  async function submit(values: AmendValues) {
    const confirmed = values.by.trim() !== '' && values.how ? { confirmedBy: values.by, how: values.how } : {}
    const { title, text, reason } = values
    if (await send({ needId: need.id, title, text, reason, ...confirmed })) onDone()
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ title, text: words, reason: '', by: '' }}
      submitLabel={text('ledger.actions.amend')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="title"
        label={text('ledger.needTitle')}
        rules={[{ required: true, whitespace: true, message: text('ledger.titleMissing') }]}
      >
        <Input maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="text"
        label={text('ledger.needText')}
        rules={[{ required: true, whitespace: true, message: text('ledger.textMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 18 }} maxLength={8000} spellCheck={false} />
      </Form.Item>
      <Form.Item name="reason" label={text('ledger.amendReason')}>
        <Input maxLength={400} spellCheck={false} />
      </Form.Item>
      <Form.Item name="by" label={text('ledger.amendConfirmedBy')} extra={text('ledger.amendConfirmedHint')}>
        <Input maxLength={80} spellCheck={false} />
      </Form.Item>
      {isConfirmed && <ConfirmingWays label={text('ledger.confirmedHow')} required />}
    </DrawerForm>
  )
}
