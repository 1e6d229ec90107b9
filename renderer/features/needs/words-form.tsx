import { Form } from 'antd'
import { useState } from 'react'
import type { AttachmentId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { DateField } from '../../fields/date-field'
import { WordsPart, type NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

type WordsFormProps = NeedFormOf & {
  readonly action: 'report' | 'log-contact' | 'log-reply' | 'return-claim'
}
type Values = { readonly words: string; readonly date?: string }

/** Words with photos and files: progress, a contact, a department's reply, the report of a claim. */
export function WordsForm({ action, need, onDone, onCancel }: WordsFormProps) {
  const text = useText()
  const [form] = Form.useForm<Values>()
  const [attachments, setAttachments] = useState<readonly AttachmentId[]>([])
  const status = useAsk('status.get', {})
  const { send, busy, problem } = useWordsOrder(action)

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values, attachments: [...attachments] })) onDone()
  }
  if (status.status !== 'ready') return null
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '', ...(action === 'report' && { date: status.data.today }) }}
      submitLabel={text(`ledger.actions.${action}`)}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      {action === 'report' && (
        <Form.Item name="date" label={text('needs.forms.happenedOn')}>
          <DateField label={text('needs.forms.happenedOn')} />
        </Form.Item>
      )}
      <WordsPart
        name="words"
        label={text(`ledger.wordsOf.${action}`)}
        missing={text('ledger.wordsMissing')}
        startsFocused
      />
      <AttachmentsField label={text('attachments.title')} value={attachments} onChange={setAttachments} />
    </DrawerForm>
  )
}

type Said = Values & { readonly needId: NeedFormOf['need']['id']; readonly attachments: AttachmentId[] }

function useWordsOrder(action: WordsFormProps['action']) {
  const report = useOrder('need.report', { quiet: true })
  const contact = useOrder('need.logContact', { quiet: true })
  const reply = useOrder('need.logReply', { quiet: true })
  const returned = useOrder('need.returnClaim', { quiet: true })
  const order = { report, 'log-contact': contact, 'log-reply': reply, 'return-claim': returned }[action]
  const send = ({ words, date, ...where }: Said) => {
    switch (action) {
      case 'report':
        return report.send({ ...where, words, ...(date !== undefined && { date }) })
      case 'log-contact':
        return contact.send({ ...where, words })
      case 'log-reply':
        return reply.send({ ...where, words })
      case 'return-claim':
        return returned.send({ ...where, report: words })
    }
  }
  return { send, busy: order.busy, problem: order.problem }
}
