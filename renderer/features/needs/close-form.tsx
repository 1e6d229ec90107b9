import { Form, Radio } from 'antd'
import { useState } from 'react'
import { REACTIONS, TELLING_WAYS, type Reaction, type TellingWay } from '#shared/domain/disposition'
import type { AttachmentId } from '#shared/domain/ids'
import { toldAlready } from '#shared/domain/need-rules'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { useFormats } from '../../fields/moments'
import { WayPart, WordsPart, type NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

/** 告知企业并办结: how the raiser was told and how they took it. */
export function CloseForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const formats = useFormats()
  type Values = { told?: TellingWay; reaction?: Reaction; words: string }
  const [form] = Form.useForm<Values>()
  const [attachments, setAttachments] = useState<readonly AttachmentId[]>([])
  const { send, busy, problem } = useOrder('need.close', { quiet: true })
  const told = toldAlready(need)

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values, attachments: [...attachments] })) onDone()
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text('ledger.actions.close')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <WayPart
        name="told"
        label={text('ledger.toldHow')}
        ways={TELLING_WAYS}
        {...(told
          ? {
              extra: text('needs.forms.toldBefore', {
                at: formats.dateTime(told.at),
                how: text(`words.tellingWays.${told.how}`),
              }),
            }
          : { missing: text('ledger.toldMissing') })}
      />
      <Form.Item name="reaction" label={text('ledger.reaction')} extra={text('ledger.unsatisfiedStaysOpen')}>
        <Radio.Group
          optionType="button"
          options={REACTIONS.filter((reaction) => reaction !== 'unsatisfied').map((reaction) => ({
            value: reaction,
            label: text(`words.reactions.${reaction}`),
          }))}
        />
      </Form.Item>
      <WordsPart name="words" label={text('ledger.closingWords')} />
      <AttachmentsField label={text('attachments.title')} value={attachments} onChange={setAttachments} />
    </DrawerForm>
  )
}
