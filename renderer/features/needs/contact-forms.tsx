import { Form, Select } from 'antd'
import type { TellingWay } from '#shared/domain/disposition'
import { ownerOf } from '#shared/domain/disposition'
import { currentDisposition } from '#shared/domain/need'
import { assistingOfficesOf } from '#shared/domain/need-rules'
import { useState } from 'react'
import type { AttachmentId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { NamePart, WayPart, WordsPart, type NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

/** 催办: who urged whom, and how. */
export function UrgeForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { by: string; how: TellingWay; office: string; words: string }
  const [form] = Form.useForm<Values>()
  const settings = useAsk('settings.get', {})
  const { send, busy, problem } = useOrder('need.urge', { quiet: true })
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  if (settings.status !== 'ready') return null
  return (
    <DrawerForm
      form={form}
      initialValues={{
        by: settings.data.secretaryName,
        office: ownerOf(currentDisposition(need)),
        words: '',
      }}
      submitLabel={text('needs.acts.urge')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <NamePart name="office" label={text('needs.forms.urged')} kinds={['office', 'person', 'partner']} />
      <WayPart name="how" label={text('needs.forms.urgedHow')} missing={text('needs.forms.howMissing')} />
      <NamePart name="by" label={text('needs.forms.urgedBy')} />
      <WordsPart name="words" label={text('needs.forms.urgedWords')} />
    </DrawerForm>
  )
}

/** 告知提出人, without closing. */
export function TellForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { how: TellingWay; words: string }
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('need.tell', { quiet: true })
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text('needs.acts.tell')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <WayPart name="how" label={text('ledger.toldHow')} missing={text('needs.forms.howMissing')} />
      <WordsPart name="words" label={text('needs.forms.toldWords')} />
    </DrawerForm>
  )
}

/** 协办完成: which assisting office has done its part. */
export function AssistForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { office: string; words: string }
  const [form] = Form.useForm<Values>()
  const [attachments, setAttachments] = useState<readonly AttachmentId[]>([])
  const { send, busy, problem } = useOrder('need.assist', { quiet: true })
  const disposition = currentDisposition(need)
  const done = disposition && 'assisted' in disposition ? (disposition.assisted ?? {}) : {}
  const offices = assistingOfficesOf(need).filter((office) => done[office] === undefined)
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values, attachments: [...attachments] })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '', ...(offices.length === 1 && { office: offices[0] ?? '' }) }}
      submitLabel={text('needs.acts.assist')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="office"
        label={text('needs.forms.assistingOffice')}
        rules={[{ required: true, message: text('needs.forms.assistingMissing') }]}
      >
        <Select
          aria-label={text('needs.forms.assistingOffice')}
          options={offices.map((office) => ({ value: office, label: office }))}
        />
      </Form.Item>
      <WordsPart name="words" label={text('needs.forms.assistedWords')} />
      <AttachmentsField label={text('attachments.title')} value={attachments} onChange={setAttachments} />
    </DrawerForm>
  )
}
