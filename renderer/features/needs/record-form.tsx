import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { EnterpriseId } from '#shared/domain/ids'
import { NEED_SOURCES } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { NamePicker } from '../../fields/name-picker'
import { DrawerForm } from '../../fields/drawer-form'

type RecordFormProps = {
  readonly onDone: (needId: string, number: number) => void
  readonly onCancel: () => void
}
type OutsideSource = Exclude<(typeof NEED_SOURCES)[number], 'session'>
type Values = {
  readonly source: OutsideSource
  readonly enterprise: string
  readonly raiser: string
  readonly title: string
  readonly text: string
  readonly category: string
}

const isOutside = (source: (typeof NEED_SOURCES)[number]): source is OutsideSource => source !== 'session'

/** A need that came in outside a session: by phone, visit, sweep or green channel. */
export function RecordForm({ onDone, onCancel }: RecordFormProps) {
  const text = useText()
  const [form] = Form.useForm<Values>()
  const [known, setKnown] = useState<{ name: string; id: string }>()
  const { send, busy, problem } = useOrder('need.create', { quiet: true })
  const register = useOrder('enterprise.save')

  async function addEnterprise(name: string) {
    const added = await register.send({ name })
    if (!added) return
    setKnown({ name, id: added.id })
    form.setFieldValue('enterprise', name)
  }

  async function submit(values: Values) {
    // The chosen id holds only as long as the name was not typed over.
    const chosen = known?.name === values.enterprise ? { enterpriseId: known.id as EnterpriseId } : {}
    const receipt = await send({ ...values, ...chosen })
    if (receipt) onDone(receipt.needId, receipt.number)
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ source: 'phone', enterprise: '', raiser: '', title: '', text: '', category: '' }}
      submitLabel={text('ledger.record')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item name="source" label={text('ledger.columns.source')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={NEED_SOURCES.filter(isOutside).map((value) => ({
            value,
            label: text(`words.sources.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="enterprise"
        label={text('ledger.columns.enterprise')}
        rules={[{ required: true, whitespace: true, message: text('ledger.enterpriseMissing') }]}
        getValueFromEvent={(name: string, id?: string) => {
          setKnown(id ? { name, id } : undefined)
          return name
        }}
      >
        <NamePicker
          kinds={['enterprise']}
          startsFocused
          label={text('ledger.columns.enterprise')}
          onAdd={(name) => void addEnterprise(name)}
        />
      </Form.Item>
      <Form.Item name="raiser" label={text('ledger.raiser')}>
        <NamePicker kinds={['person']} label={text('ledger.raiser')} />
      </Form.Item>
      <Form.Item
        name="text"
        label={text('ledger.needText')}
        rules={[{ required: true, whitespace: true, message: text('ledger.textMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={8000} spellCheck={false} />
      </Form.Item>
      <Form.Item name="title" label={text('ledger.needTitle')} extra={text('ledger.titleHint')}>
        <Input maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item name="category" label={text('ledger.category')}>
        <CategoryField label={text('ledger.category')} words={Form.useWatch('text', form)} />
      </Form.Item>
    </DrawerForm>
  )
}
