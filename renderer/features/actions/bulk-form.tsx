import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { ActionRow } from '#shared/domain/action-row'
import { REACTIONS, TELLING_WAYS } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { TextKey } from '#shared/text/say'
import { useOrder, useText } from '../../client/hooks'
import { DrawerForm } from '../../fields/drawer-form'
import { DueDateField } from '../../fields/due-date-field'
import { NamePicker } from '../../fields/name-picker'
import { needsOf, type BulkKind } from './action-groups'
import { changeFrom, type BulkValues } from './bulk-values'

type FormProps = {
  readonly kind: BulkKind
  readonly rows: readonly ActionRow[]
  readonly onDone: (changed: number) => void
  readonly onCancel: () => void
}

/** The form of one change of many needs; refused as a whole, it keeps what was typed. */
export function BulkForm({ kind, rows, onDone, onCancel }: FormProps) {
  const text = useText()
  const [form] = Form.useForm<BulkValues>()
  const { send, busy, problem } = useOrder('action.bulk', { quiet: true })
  const numbers = [...new Set(rows.map(({ number }) => formatNeedNumber(number)))]
  const submit = async (values: BulkValues) => {
    const receipt = await send({ needIds: needsOf(rows), what: changeFrom(kind, values, rows) })
    if (receipt) onDone(receipt.changed)
  }
  return (
    <DrawerForm<BulkValues>
      form={form}
      initialValues={{
        // Urging is mostly done by phone; how a raiser was told is never taken for granted.
        ...(kind === 'urge' && { how: 'phone' }),
        granted: true,
        words: kind === 'urge' ? text('actions.form.urgeDefault') : '',
      }}
      submitLabel={text(`actions.bulk.${kind}`)}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <p className="actions-quiet actions-bulk-needs">
        {text('actions.bulkNeeds', { numbers: numbers.join(text('home.listComma')) })}
      </p>
      <Fields kind={kind} />
    </DrawerForm>
  )
}

function Fields({ kind }: { readonly kind: BulkKind }) {
  switch (kind) {
    case 'urge':
      return (
        <>
          <HowField label="actions.form.how" />
          <WordsField label="actions.form.urgeWords" />
        </>
      )
    case 'report':
      return <WordsField label="actions.form.reportWords" isRequired />
    case 'assisted':
      return <WordsField label="actions.form.assistedWords" isRequired />
    case 'ask-extension':
      return (
        <>
          <DateItem />
          <WordsField name="reason" label="actions.form.reason" isRequired />
          <PersonField label="actions.form.askedBy" isRequired />
          <WordsField name="lateReason" label="actions.form.lateReason" hint="actions.form.lateHint" />
        </>
      )
    case 'decide-extension':
      return <DecisionFields />
    case 'extend':
      return (
        <>
          <DateItem />
          <WordsField name="reason" label="actions.form.reason" isRequired />
          <PersonField label="actions.form.approvedBy" />
          <HowField label="actions.form.toldHow" />
        </>
      )
    case 'reassign':
      return <PersonField label="actions.form.person" isRequired />
    case 'told':
      return (
        <>
          <HowField label="actions.form.toldHow" isRequired />
          <ReactionField />
          <WordsField label="actions.form.toldWords" />
        </>
      )
  }
}

function DecisionFields() {
  const text = useText()
  const isGranted = Form.useWatch<boolean | undefined>('granted') ?? true
  return (
    <>
      <Form.Item name="granted" label={text('actions.form.decision')}>
        <Radio.Group
          aria-label={text('actions.form.decision')}
          options={[
            { value: true, label: text('actions.form.granted') },
            { value: false, label: text('actions.form.notGranted') },
          ]}
        />
      </Form.Item>
      <PersonField label="actions.form.decidedBy" isRequired />
      <HowField label="actions.form.toldHow" isRequired={isGranted} />
      <WordsField label="actions.form.decisionWords" />
    </>
  )
}

function HowField({ label, isRequired = false }: ItemProps) {
  const text = useText()
  const message = text('actions.form.missing', { field: text(label) })
  return (
    <Form.Item name="how" label={text(label)} rules={[{ required: isRequired, message }]}>
      <Radio.Group
        aria-label={text(label)}
        optionType="button"
        options={TELLING_WAYS.map((way) => ({ value: way, label: text(`words.tellingWays.${way}`) }))}
      />
    </Form.Item>
  )
}

/** How all of them took it, when that was heard; who is not satisfied is dealt with one by one. */
function ReactionField() {
  const text = useText()
  const label = text('actions.form.reaction')
  return (
    <Form.Item name="reaction" label={label} extra={text('ledger.unsatisfiedStaysOpen')}>
      <Radio.Group
        aria-label={label}
        optionType="button"
        options={REACTIONS.filter((reaction) => reaction !== 'unsatisfied').map((reaction) => ({
          value: reaction,
          label: text(`words.reactions.${reaction}`),
        }))}
      />
    </Form.Item>
  )
}

function useRequired(label: TextKey, isRequired: boolean) {
  const text = useText()
  const message = text('actions.form.missing', { field: text(label) })
  return isRequired ? { rules: [{ required: true, whitespace: true, message }] } : {}
}

type ItemProps = {
  readonly label: TextKey
  readonly name?: keyof BulkValues
  readonly hint?: TextKey
  readonly isRequired?: boolean
}

function WordsField({ label, name = 'words', hint, isRequired = false }: ItemProps): ReactNode {
  const text = useText()
  const rules = useRequired(label, isRequired)
  return (
    <Form.Item name={name} label={text(label)} {...rules} {...(hint && { extra: text(hint) })}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={400} spellCheck={false} />
    </Form.Item>
  )
}

function PersonField({ label, isRequired = false }: ItemProps): ReactNode {
  const text = useText()
  const rules = useRequired(label, isRequired)
  return (
    <Form.Item name="person" label={text(label)} {...rules}>
      <NamePicker kinds={['person', 'office']} label={text(label)} />
    </Form.Item>
  )
}

function DateItem() {
  const text = useText()
  const label = text('actions.form.newDate')
  return (
    <Form.Item
      name="dueDate"
      label={label}
      rules={[{ required: true, message: text('actions.form.missing', { field: label }) }]}
    >
      <DueDateField label={label} />
    </Form.Item>
  )
}
