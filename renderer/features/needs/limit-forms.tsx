import { Form, Radio } from 'antd'
import type { TellingWay } from '#shared/domain/disposition'
import { dueDateOf } from '#shared/domain/disposition'
import { currentDisposition } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { DueDateField } from '../../fields/due-date-field'
import { useFormats } from '../../fields/moments'
import { OfficePicker } from '../../fields/office-picker'
import { NamePart, WayPart, WordsPart, type NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'

/** 申请延期: who asks, until when, why; late only with its own reason. */
export function AskExtensionForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const formats = useFormats()
  type Values = { dueDate: string; reason: string; by: string; lateReason: string }
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('need.askExtension', { quiet: true })
  const disposition = currentDisposition(need)
  const due = dueDateOf(disposition)
  const by = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ reason: '', by, lateReason: '' }}
      submitLabel={text('needs.acts.ask-extension')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      {due && <p className="ledger-hint">{text('ledger.dueUntilNow', { date: formats.date(due) })}</p>}
      <Form.Item
        name="dueDate"
        label={text('ledger.newDueDate')}
        rules={[{ required: true, message: text('ledger.dueDateMissing') }]}
      >
        <DueDateField label={text('ledger.newDueDate')} />
      </Form.Item>
      <WordsPart
        name="reason"
        label={text('ledger.extendReason')}
        missing={text('ledger.reasonMissing')}
        most={400}
      />
      <NamePart name="by" label={text('needs.forms.askedBy')} missing={text('needs.forms.askedByMissing')} />
      <WordsPart
        name="lateReason"
        label={text('needs.forms.lateReason')}
        extra={text('needs.forms.lateHint')}
        most={400}
      />
    </DrawerForm>
  )
}

/** 延期决定: granted or not, by whom, and how the raiser was told. */
export function DecideExtensionForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const formats = useFormats()
  type Values = { granted: boolean; by: string; told?: TellingWay; words: string }
  const [form] = Form.useForm<Values>()
  const granted = Form.useWatch('granted', form)
  const { send, busy, problem } = useOrder('need.decideExtension', { quiet: true })
  const asked = need.extensionAsked
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ granted: true, by: '', words: '' }}
      submitLabel={text('needs.acts.decide-extension')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      {asked && (
        <p className="ledger-hint">
          {text('needs.forms.askedUntil', { ...asked, date: formats.date(asked.dueDate) })}
        </p>
      )}
      <Form.Item name="granted" label={text('needs.forms.decision')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: text('needs.forms.granted') },
            { value: false, label: text('needs.forms.refused') },
          ]}
        />
      </Form.Item>
      <NamePart name="by" label={text('needs.forms.decidedBy')} missing={text('needs.deciderMissing')} />
      <WayPart
        name="told"
        label={text('ledger.toldHow')}
        {...(granted && { missing: text('needs.tellingMissing') })}
      />
      <WordsPart name="words" label={text('needs.forms.note')} />
    </DrawerForm>
  )
}

/** 异议: why the lead office says it is not its business. */
export function ObjectForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const [form] = Form.useForm<{ reason: string }>()
  const { send, busy, problem } = useOrder('need.object', { quiet: true })
  const disposition = currentDisposition(need)
  const office = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
  const submit = async ({ reason }: { reason: string }) => {
    if (await send({ needId: need.id, reason })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ reason: '' }}
      submitLabel={text('needs.acts.object')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <p className="ledger-hint">{text('needs.forms.objecting', { office })}</p>
      <WordsPart
        name="reason"
        label={text('needs.forms.objection')}
        missing={text('ledger.reasonMissing')}
        most={400}
      />
    </DrawerForm>
  )
}

/** 异议处理: another office takes over, or it stays. */
export function SettleObjectionForm({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  type Values = { result: 'reassigned' | 'upheld'; by: string; office: string; words: string }
  const [form] = Form.useForm<Values>()
  const result = Form.useWatch('result', form)
  const { send, busy, problem } = useOrder('need.settleObjection', { quiet: true })
  const submit = async (values: Values) => {
    if (await send({ needId: need.id, ...values })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ by: '', words: '' }}
      submitLabel={text('needs.acts.settle-objection')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      {need.objection && <p className="ledger-hint">{text('needs.forms.objectionOpen', need.objection)}</p>}
      <Form.Item
        name="result"
        label={text('needs.forms.settlement')}
        rules={[{ required: true, message: text('needs.forms.settlementMissing') }]}
      >
        <Radio.Group
          optionType="button"
          options={(['reassigned', 'upheld'] as const).map((value) => ({
            value,
            label: text(`needs.settlements.${value}`),
          }))}
        />
      </Form.Item>
      {result === 'reassigned' && (
        <Form.Item
          name="office"
          label={text('needs.forms.newOffice')}
          rules={[{ required: true, whitespace: true, message: text('needs.forms.newOfficeMissing') }]}
        >
          <OfficePicker label={text('needs.forms.newOffice')} />
        </Form.Item>
      )}
      <NamePart name="by" label={text('needs.forms.decidedBy')} missing={text('needs.deciderMissing')} />
      <WordsPart name="words" label={text('needs.forms.note')} />
    </DrawerForm>
  )
}
