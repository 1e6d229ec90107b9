import { Form, Input, Radio } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import { REACTIONS, TELLING_WAYS } from '#shared/domain/disposition'
import { useOrder, useText } from '../../client/hooks'
import { NeedForm } from './need-form'

type NeedFormOf = {
  readonly need: OutputOf<'need.get'>['need']
  readonly onDone: () => void
  readonly onCancel: () => void
}
type Reaction = (typeof REACTIONS)[number]

/** 告知企业并办结: how the raiser was told and how they took it. */
export function CloseForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { told: (typeof TELLING_WAYS)[number]; reaction?: Reaction; words: string }
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('need.close', { quiet: true })

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values })) onDone()
  }

  return (
    <NeedForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text('ledger.actions.close')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="told"
        label={text('ledger.toldHow')}
        rules={[{ required: true, message: text('ledger.toldMissing') }]}
      >
        <Radio.Group
          optionType="button"
          options={TELLING_WAYS.map((way) => ({ value: way, label: text(`words.tellingWays.${way}`) }))}
        />
      </Form.Item>
      <Form.Item name="reaction" label={text('ledger.reaction')} extra={text('ledger.unsatisfiedStaysOpen')}>
        <Radio.Group
          optionType="button"
          options={REACTIONS.filter((reaction) => reaction !== 'unsatisfied').map((reaction) => ({
            value: reaction,
            label: text(`words.reactions.${reaction}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="words" label={text('ledger.closingWords')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={8000} spellCheck={false} />
      </Form.Item>
    </NeedForm>
  )
}

/** 回访: an unsatisfied raiser reopens the need, and the form says so before it is sent. */
export function FollowUpForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { reaction: Reaction; words: string; by: string }
  const [form] = Form.useForm<Values>()
  const reaction = Form.useWatch('reaction', form)
  const { send, busy, problem } = useOrder('need.followUp', { quiet: true })

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values })) onDone()
  }

  return (
    <NeedForm
      form={form}
      initialValues={{ words: '', by: need.raiser }}
      submitLabel={text(reaction === 'unsatisfied' ? 'ledger.reopen' : 'ledger.actions.follow-up')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="reaction"
        label={text('ledger.reaction')}
        extra={reaction === 'unsatisfied' ? text('ledger.willReopen') : undefined}
        rules={[{ required: true, message: text('ledger.reactionMissing') }]}
      >
        <Radio.Group
          optionType="button"
          options={REACTIONS.map((value) => ({ value, label: text(`words.reactions.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="by" label={text('ledger.followedUpWith')}>
        <Input maxLength={80} spellCheck={false} />
      </Form.Item>
      <Form.Item name="words" label={text('ledger.followUpWords')}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={8000} spellCheck={false} />
      </Form.Item>
    </NeedForm>
  )
}
