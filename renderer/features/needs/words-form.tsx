import { Form, Input } from 'antd'
import type { NeedId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { NeedForm } from './need-form'

type WordsFormProps = {
  readonly action: 'report' | 'log-contact' | 'log-reply' | 'return-claim'
  readonly needId: NeedId
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** An action that is words only: progress, a contact, a department's reply, the report of a claim. */
export function WordsForm({ action, needId, onDone, onCancel }: WordsFormProps) {
  const text = useText()
  const [form] = Form.useForm<{ words: string }>()
  const report = useOrder('need.report', { quiet: true })
  const contact = useOrder('need.logContact', { quiet: true })
  const reply = useOrder('need.logReply', { quiet: true })
  const returned = useOrder('need.returnClaim', { quiet: true })
  const order = { report, 'log-contact': contact, 'log-reply': reply, 'return-claim': returned }[action]

  async function submit({ words }: { words: string }) {
    const receipt =
      action === 'return-claim'
        ? await returned.send({ needId, report: words })
        : await send[action]({ needId, words })
    if (receipt) onDone()
  }
  const send = { report: report.send, 'log-contact': contact.send, 'log-reply': reply.send }

  return (
    <NeedForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text(`ledger.actions.${action}`)}
      busy={order.busy}
      problem={order.problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="words"
        label={text(`ledger.wordsOf.${action}`)}
        rules={[{ required: true, whitespace: true, message: text('ledger.wordsMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={8000} spellCheck={false} />
      </Form.Item>
    </NeedForm>
  )
}
