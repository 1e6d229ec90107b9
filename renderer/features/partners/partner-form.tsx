import { Button, Form, Input, Radio } from 'antd'
import { PARTNER_KINDS, type Partner } from '#shared/domain/register'
import { useOrder, useText } from '../../client/hooks'
import { DrawerForm } from '../../fields/drawer-form'

const FIELDS = ['name', 'position', 'phone'] as const

type Values = Pick<Partner, 'name' | 'kind' | 'note'> & { readonly contacts: Partner['contacts'] }

/** A partner, new or known: name, kind, whom to call. */
export function PartnerForm(props: {
  readonly partner: Partial<Partner>
  readonly onDone: (saved: Pick<Partner, 'kind' | 'name'>) => void
  readonly onCancel: () => void
}) {
  const { partner, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('partner.save', { quiet: true })

  async function submit(values: Values) {
    if (await send({ ...values, ...(partner.id && { id: partner.id }) })) onDone(values)
  }

  return (
    <DrawerForm
      form={form}
      initialValues={{ kind: 'department', contacts: [], note: '', ...partner }}
      submitLabel={text('partners.save')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <Form.Item
        name="name"
        label={text('partners.name')}
        rules={[{ required: true, whitespace: true, message: text('partners.nameMissing') }]}
      >
        <Input maxLength={120} spellCheck={false} />
      </Form.Item>
      <Form.Item name="kind" label={text('partners.kind')}>
        <Radio.Group
          optionType="button"
          options={PARTNER_KINDS.map((value) => ({ value, label: text(`words.partnerKinds.${value}`) }))}
        />
      </Form.Item>
      <ContactLines />
      <Form.Item name="note" label={text('partners.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={400} spellCheck={false} />
      </Form.Item>
    </DrawerForm>
  )
}

function ContactLines() {
  const text = useText()
  return (
    <fieldset className="partner-contacts">
      <legend className="ui-label">{text('partners.contacts')}</legend>
      <Form.List name="contacts">
        {(contacts, { add, remove }) => (
          <>
            {contacts.map(({ key, name: at }) => (
              <div key={key} className="partner-contact">
                {FIELDS.map((field) => (
                  <Form.Item
                    key={field}
                    name={[at, field]}
                    rules={
                      field === 'name'
                        ? [{ required: true, whitespace: true, message: text('partners.contactNameMissing') }]
                        : []
                    }
                  >
                    <Input
                      aria-label={text('partners.contactField', {
                        number: at + 1,
                        field: text(`partners.contact.${field}`),
                      })}
                      placeholder={text(`partners.contact.${field}`)}
                      maxLength={120}
                      spellCheck={false}
                    />
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  aria-label={text('partners.removeContact', { number: at + 1 })}
                  onClick={() => remove(at)}
                >
                  ×
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', position: '', phone: '' })}>
              {text('partners.addContact')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
