import { Button, Form, Input } from 'antd'
import { useText } from '../../client/hooks'
import { CONTACT_FIELDS, contactSchema } from './register-fields'
import { ruleOf } from './zod-rules'

/** The people to call, as many as there are. */
export function ContactsField() {
  const text = useText()
  return (
    <fieldset className="register-contacts">
      <legend className="ui-label">{text('registers.fields.contacts')}</legend>
      <Form.List name="contacts">
        {(contacts, { add, remove }) => (
          <>
            {contacts.map(({ key, name: at }) => (
              <div key={key} className="register-contact">
                {CONTACT_FIELDS.map((field) => {
                  const label = text(`registers.contact.${field}`)
                  return (
                    <Form.Item key={field} name={[at, field]} rules={[ruleOf(contactSchema(field), text)]}>
                      <Input
                        aria-label={text('registers.contactField', { number: at + 1, field: label })}
                        placeholder={label}
                        maxLength={120}
                        spellCheck={false}
                      />
                    </Form.Item>
                  )
                })}
                <Button
                  type="text"
                  aria-label={text('registers.removeContact', { number: at + 1 })}
                  onClick={() => remove(at)}
                >
                  ×
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', position: '', phone: '' })}>
              {text('registers.addContact')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
