import { Form, Radio } from 'antd'
import { DISPOSITION_KINDS } from '#shared/domain/disposition'
import { currentDisposition, type Need } from '#shared/domain/need'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { DispositionFields } from './disposition-fields'
import { dispositionFrom, type DispositionFields as Fields } from './disposition-input'
import { NeedForm } from './need-form'

type DisposeFormProps = { readonly need: Need; readonly onDone: () => void; readonly onCancel: () => void }

/** 处置 between sessions: one of six, with its mandatory fields. */
export function DisposeForm({ need, onDone, onCancel }: DisposeFormProps) {
  const text = useText()
  const [form] = Form.useForm<Fields>()
  const kind = Form.useWatch('kind', form)
  const status = useAsk('status.get', {})
  const { send, busy, problem } = useOrder('need.dispose', { quiet: true })
  const current = currentDisposition(need)

  async function submit(fields: Fields) {
    const disposition = dispositionFrom(fields)
    if (disposition && (await send({ needId: need.id, disposition }))) onDone()
  }
  if (status.status !== 'ready') return null

  return (
    <NeedForm
      form={form}
      initialValues={{ returnYear: Number(status.data.today.slice(0, 4)), understoodBy: need.raiser }}
      submitLabel={text('ledger.actions.dispose')}
      busy={busy}
      problem={problem}
      onSubmit={(fields) => void submit(fields)}
      onCancel={onCancel}
    >
      {current && (
        <p className="ledger-hint">
          {text('ledger.disposedBefore', { kind: text(`words.dispositions.${current.kind}`) })}
        </p>
      )}
      <Form.Item
        name="kind"
        label={text('ledger.columns.disposition')}
        rules={[{ required: true, message: text('ledger.kindMissing') }]}
      >
        <Radio.Group
          className="ledger-kinds"
          optionType="button"
          options={DISPOSITION_KINDS.map((value) => ({ value, label: text(`words.dispositions.${value}`) }))}
        />
      </Form.Item>
      {kind && <DispositionFields kind={kind} />}
    </NeedForm>
  )
}
