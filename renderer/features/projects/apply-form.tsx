import { Form } from 'antd'
import type { LibraryRow } from '#shared/contract/project-operations'
import type { NeedId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { DrawerForm } from '../../fields/drawer-form'
import { NamePicker } from '../../fields/name-picker'
import { NamesField } from '../../fields/names-field'
import { NeedsPicker } from './needs-picker'

type Values = {
  readonly enterprises: string[]
  readonly from: string
  readonly owner: string
  readonly needIds: NeedId[]
}

/** 套用: a kept project begun again for other enterprises; its steps are dated by working days from the start. */
export function ApplyForm(props: {
  readonly kept: LibraryRow
  readonly onDone: (projectId: string) => void
  readonly onCancel: () => void
}) {
  const { kept, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const status = useAsk('status.get', {})
  const { send, busy, problem } = useOrder('library.apply', { quiet: true })

  async function submit(values: Values) {
    const made = await send({ libraryId: kept.id, ...values })
    if (made) onDone(made.projectId)
  }

  if (status.status !== 'ready') return null
  return (
    <DrawerForm<Values>
      form={form}
      initialValues={{ enterprises: [], from: status.data.today, owner: '', needIds: [] }}
      submitLabel={text('projects.library.apply')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <Form.Item
        name="enterprises"
        label={text('projects.library.forWhom')}
        rules={[{ required: true, type: 'array', message: text('projects.library.forWhomMissing') }]}
      >
        <NamesField kinds={['enterprise']} label={text('projects.library.forWhom')} />
      </Form.Item>
      <Form.Item
        name="from"
        label={text('projects.from')}
        extra={text('projects.library.datedFrom')}
        rules={[{ required: true }]}
      >
        <DateField label={text('projects.from')} />
      </Form.Item>
      <Form.Item name="owner" label={text('projects.owner')}>
        <NamePicker kinds={['person', 'office']} label={text('projects.owner')} />
      </Form.Item>
      <Form.Item name="needIds" label={text('projects.needsOf')}>
        <NeedsPicker label={text('projects.needsOf')} titles={{}} />
      </Form.Item>
    </DrawerForm>
  )
}
