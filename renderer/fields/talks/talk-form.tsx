import { Form, Input, InputNumber, Radio } from 'antd'
import type { ListedTalk } from '#shared/contract/partner-operations'
import type { ResourceId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { DateField } from '../date-field'
import { DrawerForm } from '../drawer-form'
import { ResourcesPicker } from '../found-picker'
import { NamesField } from '../names-field'

const KINDS = ['partner', 'talent'] as const

type Values = {
  readonly kind: (typeof KINDS)[number]
  readonly date: string
  readonly title: string
  readonly place: string
  readonly partners: string[]
  readonly enterprises: string[]
  readonly people: number | null
  readonly agreed: number | null
  readonly resourceIds: ResourceId[]
  readonly outcome: string
}

const BLANK: Partial<Values> = {
  ...{ kind: 'partner', place: '', outcome: '' },
  ...{ partners: [], enterprises: [], resourceIds: [] },
}

/** 座谈会, new or known: when, where, with whom, and what came of it. */
export function TalkForm(props: {
  readonly talk: Partial<ListedTalk>
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const { talk, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('talk.save', { quiet: true })

  async function submit(values: Values) {
    const { people, agreed, ...rest } = values
    const known = talk.id && { id: talk.id }
    if (await send({ ...rest, ...known, people: people ?? 0, agreed: agreed ?? 0 })) onDone()
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ ...BLANK, ...talk }}
      submitLabel={text('partners.talks.save')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <Form.Item name="kind" label={text('partners.talks.kind')}>
        <Radio.Group
          optionType="button"
          options={KINDS.map((value) => ({ value, label: text(`partners.talks.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={text('partners.talks.title')}
        rules={[{ required: true, whitespace: true, message: text('partners.talks.titleMissing') }]}
      >
        <Input maxLength={200} spellCheck={false} />
      </Form.Item>
      <div className="drawer-form-pair">
        <Form.Item
          name="date"
          label={text('partners.talks.date')}
          rules={[{ required: true, message: text('partners.talks.dateMissing') }]}
        >
          <DateField label={text('partners.talks.date')} />
        </Form.Item>
        <Form.Item name="place" label={text('partners.talks.place')}>
          <Input maxLength={200} spellCheck={false} />
        </Form.Item>
      </div>
      <TalkPeople />
      <Form.Item name="resourceIds" label={text('partners.talks.resources')}>
        <ResourcesPicker
          label={text('partners.talks.resources')}
          titles={Object.fromEntries((talk.resources ?? []).map(({ id, title }) => [id, title]))}
        />
      </Form.Item>
      <Form.Item name="outcome" label={text('partners.talks.outcome')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} spellCheck={false} />
      </Form.Item>
    </DrawerForm>
  )
}

function TalkPeople() {
  const text = useText()
  return (
    <>
      <Form.Item name="partners" label={text('partners.talks.partners')}>
        <NamesField kinds={['partner', 'office']} label={text('partners.talks.partners')} />
      </Form.Item>
      <Form.Item name="enterprises" label={text('partners.talks.enterprises')}>
        <NamesField kinds={['enterprise']} label={text('partners.talks.enterprises')} />
      </Form.Item>
      <div className="drawer-form-pair">
        <Form.Item name="people" label={text('partners.talks.people')}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="agreed" label={text('partners.talks.agreed')}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      </div>
    </>
  )
}
