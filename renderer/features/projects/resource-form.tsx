import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { BuildingId } from '#shared/domain/ids'
import { ENTERPRISE_SIZES } from '#shared/domain/register'
import type { Resource } from '#shared/domain/resource'
import { RESOURCE_KINDS, RESOURCE_OWNER_KINDS, TALENT_KINDS } from '#shared/domain/resource'
import { useOrder, useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { DateField } from '../../fields/date-field'
import { DrawerForm } from '../../fields/drawer-form'
import { NamePicker } from '../../fields/name-picker'
import { BuildingSelect } from './building-select'

type Values = Pick<
  Resource,
  | 'kind'
  | 'title'
  | 'text'
  | 'owner'
  | 'ownerKind'
  | 'capacity'
  | 'category'
  | 'sizes'
  | 'contact'
  | 'phone'
  | 'state'
> & {
  readonly quantity: number | null
  readonly buildingIds: string[]
  readonly from?: string
  readonly until?: string
}

const STATES = ['available', 'used', 'withdrawn'] as const

/** A resource, or a talent supply or demand, new or known. */
export function ResourceForm(props: {
  readonly resource: Partial<Resource>
  readonly talent: boolean
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const { resource, talent, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('resource.save', { quiet: true })
  const side = resource.side ?? 'supply'

  async function submit({ quantity, buildingIds, from, until, ...values }: Values) {
    const known = resource.id && { id: resource.id }
    const term = { ...(from && { from }), ...(until && { until }) }
    const count = quantity === null ? {} : { quantity }
    const places = buildingIds.map((id) => BuildingId.parse(id))
    if (await send({ side, ...values, ...known, ...term, ...count, buildingIds: places })) onDone()
  }

  const blank = { title: '', text: '', owner: '', capacity: '', category: '', contact: '', phone: '' }
  return (
    <DrawerForm
      form={form}
      initialValues={{
        ...blank,
        sizes: [],
        buildingIds: [],
        quantity: null,
        state: 'available',
        ...resource,
      }}
      submitLabel={text('projects.save')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <WhatItIs talent={talent} isDemand={side === 'demand'} />
      <WhoGivesIt isDemand={side === 'demand'} />
      <WhomItSuits isDemand={side === 'demand'} />
      {resource.id !== undefined && (
        <Form.Item name="state" label={text('projects.resources.state')}>
          <Radio.Group
            optionType="button"
            options={STATES.map((value) => ({
              value,
              label: text(
                side === 'demand' ? `projects.demandStates.${value}` : `projects.resourceStates.${value}`,
              ),
            }))}
          />
        </Form.Item>
      )}
    </DrawerForm>
  )
}

function WhatItIs({ talent, isDemand }: { readonly talent: boolean; readonly isDemand: boolean }) {
  const text = useText()
  const kinds = talent || isDemand ? TALENT_KINDS : RESOURCE_KINDS
  return (
    <>
      <Form.Item name="kind" label={text('projects.resources.kind')}>
        <Radio.Group
          optionType="button"
          options={kinds.map((value) => ({ value, label: text(`projects.resourceKinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={text('projects.resources.title')}
        rules={[{ required: true, whitespace: true, message: text('projects.titleMissing') }]}
      >
        <Input maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item name="text" label={text('projects.resources.text')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} spellCheck={false} />
      </Form.Item>
      <div className="drawer-form-pair">
        <Form.Item name="capacity" label={text('projects.resources.capacity')}>
          <Input maxLength={200} placeholder={text('projects.resources.capacityHint')} spellCheck={false} />
        </Form.Item>
        <Form.Item name="quantity" label={text('projects.resources.quantity')}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
      </div>
    </>
  )
}

function WhoGivesIt({ isDemand }: { readonly isDemand: boolean }) {
  const text = useText()
  const ownerKind = Form.useWatch<Resource['ownerKind'] | undefined>('ownerKind')
  const label = text(isDemand ? 'projects.resources.asker' : 'projects.resources.owner')
  const register = ownerKind === 'enterprise' ? 'enterprise' : ownerKind === 'office' ? 'office' : 'partner'
  return (
    <>
      <Form.Item name="ownerKind" label={text('projects.resources.ownerKind')} hidden={isDemand}>
        <Radio.Group
          optionType="button"
          options={RESOURCE_OWNER_KINDS.map((value) => ({
            value,
            label: text(`projects.ownerKinds.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="owner"
        label={label}
        rules={[{ required: true, whitespace: true, message: text('projects.resources.ownerMissing') }]}
      >
        <NamePicker kinds={[register]} label={label} />
      </Form.Item>
      <div className="drawer-form-pair">
        <Form.Item name="contact" label={text('projects.resources.contact')}>
          <NamePicker kinds={['person']} label={text('projects.resources.contact')} />
        </Form.Item>
        <Form.Item name="phone" label={text('projects.resources.phone')}>
          <Input maxLength={200} spellCheck={false} />
        </Form.Item>
      </div>
    </>
  )
}

function WhomItSuits({ isDemand }: { readonly isDemand: boolean }) {
  const text = useText()
  const title = Form.useWatch<string | undefined>('title')
  const words = Form.useWatch<string | undefined>('text')
  const from = text(isDemand ? 'projects.resources.wantedFrom' : 'projects.resources.from')
  const until = text(isDemand ? 'projects.resources.wantedUntil' : 'projects.resources.until')
  return (
    <>
      <Form.Item name="category" label={text('projects.category')}>
        <CategoryField label={text('projects.category')} words={`${title ?? ''}\n${words ?? ''}`} />
      </Form.Item>
      <div className="drawer-form-pair">
        <Form.Item name="from" label={from}>
          <DateField label={from} />
        </Form.Item>
        <Form.Item name="until" label={until}>
          <DateField label={until} />
        </Form.Item>
        <Form.Item name="sizes" label={text('projects.resources.sizes')}>
          <Select
            mode="multiple"
            aria-label={text('projects.resources.sizes')}
            placeholder={text('projects.resources.any')}
            options={ENTERPRISE_SIZES.map((value) => ({
              value,
              label: text(`words.enterpriseSizes.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="buildingIds" label={text('projects.resources.buildings')}>
          <BuildingSelect label={text('projects.resources.buildings')} multiple />
        </Form.Item>
      </div>
    </>
  )
}
