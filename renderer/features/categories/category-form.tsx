import { Button } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { useOrder, useText } from '../../client/hooks'
import { OfficePicker } from '../../fields/office-picker'
import { Problem } from '../../ui/states'
import { Input } from '../../ui/text-fields'

type CategoryFormProps = {
  readonly category: OutputOf<'category.list'>[number] | undefined
  readonly onDone: () => void
}

const EMPTY = { first: '', second: '', third: '', office: '' }
const LEVELS = ['first', 'second', 'third'] as const
const LONGEST_LEVEL = 60

/** The three levels and the office of one category. */
export function CategoryForm({ category, onDone }: CategoryFormProps) {
  const text = useText()
  const { first, second, third, office } = category ?? EMPTY
  const [fields, setFields] = useState({ first, second, third, office })
  const [isEmpty, setEmpty] = useState(false)
  const { send, busy, problem } = useOrder('category.save', { quiet: true })
  const save = async () => {
    setEmpty(fields.first.trim() === '')
    if (fields.first.trim() === '') return
    if (await send({ ...fields, ...(category && { id: category.id }) })) onDone()
  }
  return (
    <form
      className="categories-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {LEVELS.map((level) => (
        <Input
          key={level}
          label={text(`categories.${level}`)}
          value={fields[level]}
          maxLength={LONGEST_LEVEL}
          required={level === 'first'}
          startsFocused={level === 'first'}
          problem={level === 'first' && isEmpty ? text('categories.firstMissing') : undefined}
          onChange={(typed) => setFields({ ...fields, [level]: typed })}
        />
      ))}
      <OfficePicker
        label={text('categories.office')}
        value={fields.office}
        onChange={(name) => setFields({ ...fields, office: name })}
      />
      {problem && <Problem message={problem.message} />}
      <div className="categories-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {text('categories.save')}
        </Button>
        <Button onClick={onDone}>{text('categories.cancel')}</Button>
      </div>
    </form>
  )
}
