import { Button } from 'antd'
import { useState } from 'react'
import type { EnterpriseId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { NamePicker } from '../../fields/name-picker'
import { Problem } from '../../ui/states'
import { Input, TextArea } from '../../ui/text-fields'
import type { InboxRow } from './use-inbox'

/** Corrects what was understood wrongly, before anything is decided. */
export function EditForm({ row, onDone }: { readonly row: InboxRow; readonly onDone: () => void }) {
  const text = useText()
  const { enterprise, raiser, phone, title, category } = row
  const [fields, setFields] = useState({ enterprise, raiser, phone, title, text: row.text, category })
  const [known, setKnown] = useState<EnterpriseId>()
  const { send, busy, problem } = useOrder('inbox.save', { quiet: true })
  const change = (more: Partial<typeof fields>) => setFields({ ...fields, ...more })
  const save = async () => {
    if (await send({ ...fields, inboxId: row.id, ...(known && { enterpriseId: known }) })) onDone()
  }
  return (
    <form
      className="inbox-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="inbox-form-row">
        <NamePicker
          kinds={['enterprise']}
          label={text('inbox.fields.enterprise')}
          startsFocused
          value={fields.enterprise}
          onChange={(name, id) => {
            change({ enterprise: name })
            // The picker gives ids of the register of enterprises only.
            setKnown(id as EnterpriseId | undefined)
          }}
        />
        <NamePicker
          kinds={['person']}
          label={text('inbox.fields.raiser')}
          value={fields.raiser}
          onChange={(name) => change({ raiser: name })}
        />
        <Input
          label={text('inbox.fields.phone')}
          value={fields.phone}
          maxLength={200}
          onChange={(typed) => change({ phone: typed })}
        />
      </div>
      <TextArea
        label={text('inbox.fields.text')}
        value={fields.text}
        maxLength={8000}
        required
        onSubmit={() => void save()}
        onChange={(typed) => change({ text: typed })}
      />
      <Input
        label={text('inbox.fields.title')}
        value={fields.title}
        maxLength={200}
        onChange={(typed) => change({ title: typed })}
      />
      <CategoryField
        label={text('inbox.fields.category')}
        value={fields.category}
        words={fields.text}
        onChange={(typed) => change({ category: typed })}
      />
      {problem && <Problem message={problem.message} />}
      <div className="inbox-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={fields.text.trim() === ''}>
          {text('inbox.save')}
        </Button>
        <Button onClick={onDone}>{text('inbox.cancel')}</Button>
      </div>
    </form>
  )
}
