import { Form, Radio } from 'antd'
import { DISPOSITION_KINDS } from '#shared/domain/disposition'
import { linksFromDisposition, type Link } from '#shared/domain/four-links'
import { currentDisposition } from '#shared/domain/need'
import { useState } from 'react'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { LinksField } from '../../fields/links-field'
import { DispositionFields } from './disposition-fields'
import { dispositionFrom, type DispositionFields as Fields } from './disposition-input'
import { DrawerForm } from '../../fields/drawer-form'
import type { NeedFormOf } from './form-parts'

/** 处置 between sessions: one of six, with its mandatory fields. */
export function DisposeForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const [form] = Form.useForm<Fields>()
  const kind = Form.useWatch('kind', form)
  const status = useAsk('status.get', {})
  const { send, busy, problem } = useOrder('need.dispose', { quiet: true })
  const [links, setLinks] = useState<readonly Link[]>([])
  const fields = Form.useWatch<Fields | undefined>((values: Fields) => values, form)
  const current = currentDisposition(need)

  async function submit(fields: Fields) {
    const disposition = dispositionFrom(fields)
    if (disposition && (await send({ needId: need.id, disposition, links: [...links] }))) onDone()
  }
  if (status.status !== 'ready') return null

  return (
    <DrawerForm
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
      {kind && (
        <LinksField
          label={text('needs.links.title')}
          value={links}
          onChange={setLinks}
          proposed={linksFromDisposition({ ...fields, kind })}
        />
      )}
    </DrawerForm>
  )
}
