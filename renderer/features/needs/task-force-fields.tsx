import { Form, Input } from 'antd'
import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { OfficePicker } from '../../fields/office-picker'
import { NamePart } from './form-parts'

/** A form of a task force as typed: parts by office. */
export type TaskForceValues = {
  readonly name: string
  readonly lead: string
  readonly liaison: string
  readonly offices: readonly string[]
  readonly parts?: Readonly<Record<string, string>>
}

/** What a form of a task force says, as the core takes it. */
export function taskForceFrom({ name, lead, liaison, offices, parts = {} }: TaskForceValues) {
  return {
    ...{ name, lead, liaison },
    parts: offices.map((office) => ({ office, part: parts[office] ?? '' })),
  }
}

/** Name, lead, liaison, members and what each does. */
export function TaskForceFields({ offices }: { readonly offices: readonly string[] }) {
  const text = useText()
  return (
    <>
      <Form.Item
        name="name"
        label={text('taskForces.name')}
        rules={[{ required: true, whitespace: true, message: text('taskForces.nameMissing') }]}
      >
        <Input maxLength={120} spellCheck={false} />
      </Form.Item>
      <NamePart name="lead" label={text('taskForces.lead')} missing={text('taskForces.leadMissing')} />
      <Form.Item name="liaison" label={text('taskForces.liaison')}>
        <NamePicker kinds={['person']} label={text('taskForces.liaison')} />
      </Form.Item>
      <Form.Item
        name="offices"
        label={text('taskForces.members')}
        rules={[{ required: true, message: text('taskForces.membersMissing') }]}
      >
        <OfficePicker multiple label={text('taskForces.members')} />
      </Form.Item>
      {offices.map((office) => (
        <Form.Item key={office} name={['parts', office]} label={text('taskForces.partOf', { office })}>
          <Input maxLength={400} spellCheck={false} />
        </Form.Item>
      ))}
    </>
  )
}
