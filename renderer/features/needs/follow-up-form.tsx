import { Form, Radio } from 'antd'
import { REACTIONS, type Reaction } from '#shared/domain/disposition'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { NamePart, WordsPart, type NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

type Values = {
  readonly reached: boolean
  readonly reaction?: Reaction
  readonly words: string
  readonly by: string
  readonly calledBy: string
  readonly date?: string
}

/** 回访: who called whom and when, reached or not; an unsatisfied raiser reopens the need, and the form says so first. */
export function FollowUpForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const [form] = Form.useForm<Values>()
  const reaction = Form.useWatch('reaction', form)
  const reached = Form.useWatch<boolean | undefined>('reached', form) ?? true
  const settings = useAsk('settings.get', {})
  const status = useAsk('status.get', {})
  const { send, busy, problem } = useOrder('need.followUp', { quiet: true })
  const reopens = reached && reaction === 'unsatisfied'

  async function submit(values: Values) {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  if (settings.status !== 'ready' || status.status !== 'ready') return null
  const { secretaryName: calledBy } = settings.data
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '', by: need.raiser, calledBy, date: status.data.today, reached: true }}
      submitLabel={text(reopens ? 'ledger.reopen' : 'ledger.actions.follow-up')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <NamePart name="by" label={text('ledger.followedUpWith')} />
      <Form.Item
        name="reached"
        label={text('needs.forms.reachedOrNot')}
        extra={text('needs.forms.reachedHint')}
      >
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: text('needs.forms.reached') },
            { value: false, label: text('needs.forms.notReached') },
          ]}
        />
      </Form.Item>
      {reached && (
        <Form.Item
          name="reaction"
          label={text('ledger.reaction')}
          extra={reopens ? text('ledger.willReopen') : undefined}
          rules={[{ required: true, message: text('ledger.reactionMissing') }]}
        >
          <Radio.Group
            optionType="button"
            options={REACTIONS.map((value) => ({ value, label: text(`words.reactions.${value}`) }))}
          />
        </Form.Item>
      )}
      <WordsPart name="words" label={text('ledger.followUpWords')} />
      <NamePart name="calledBy" label={text('needs.forms.calledBy')} />
      <Form.Item name="date" label={text('needs.forms.calledOn')}>
        <DateField label={text('needs.forms.calledOn')} />
      </Form.Item>
    </DrawerForm>
  )
}
