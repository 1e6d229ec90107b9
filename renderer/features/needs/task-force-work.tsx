import { Form, Select } from 'antd'
import { useState } from 'react'
import type { ListedTaskForce } from '#shared/contract/task-force-operations'
import type { AttachmentId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { WordsPart } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'
import { TaskForceFields, taskForceFrom, type TaskForceValues } from './task-force-fields'

type OfTaskForce = {
  readonly taskForce: ListedTaskForce['taskForce']
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Name, lead, liaison, members and their parts. */
export function EditTaskForce({ taskForce, onDone, onCancel }: OfTaskForce) {
  const text = useText()
  const [form] = Form.useForm<TaskForceValues>()
  const { send, busy, problem } = useOrder('taskForce.save', { quiet: true })
  const named = taskForce.parts.map(({ office }) => office)
  const offices = Form.useWatch<readonly string[] | undefined>('offices', form) ?? named
  const submit = async (values: TaskForceValues) => {
    if (await send({ taskForceId: taskForce.id, ...taskForceFrom(values) })) onDone()
  }
  const { name, lead, liaison, parts } = taskForce
  return (
    <DrawerForm
      form={form}
      initialValues={{
        ...{ name, lead, liaison, offices: named },
        parts: Object.fromEntries(parts.map(({ office, part }) => [office, part])),
      }}
      submitLabel={text('taskForces.save')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <TaskForceFields offices={offices} />
    </DrawerForm>
  )
}

/** A member office reports its part. */
export function ReportPart({ taskForce, onDone, onCancel }: OfTaskForce) {
  const text = useText()
  type Values = { office: string; words: string }
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('taskForce.reportPart', { quiet: true })
  const submit = async (values: Values) => {
    if (await send({ taskForceId: taskForce.id, ...values })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text('taskForces.reportPart')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <Form.Item
        name="office"
        label={text('taskForces.member')}
        rules={[{ required: true, message: text('taskForces.memberMissing') }]}
      >
        <Select
          aria-label={text('taskForces.member')}
          options={taskForce.parts.map(({ office }) => ({ value: office, label: office }))}
        />
      </Form.Item>
      <WordsPart
        name="words"
        label={text('taskForces.partWords')}
        missing={text('taskForces.wordsMissing')}
      />
    </DrawerForm>
  )
}

/** 合并答复: one reply for all needs of the task force. */
export function ReplyForm({ taskForce, onDone, onCancel }: OfTaskForce) {
  const text = useText()
  const [form] = Form.useForm<{ words: string }>()
  const [attachments, setAttachments] = useState<readonly AttachmentId[]>([])
  const { send, busy, problem } = useOrder('taskForce.reply', { quiet: true })
  const submit = async ({ words }: { words: string }) => {
    if (await send({ taskForceId: taskForce.id, words, attachments: [...attachments] })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{ words: '' }}
      submitLabel={text('taskForces.reply')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <p className="ledger-hint">{text('taskForces.replyHint')}</p>
      <WordsPart
        name="words"
        label={text('taskForces.replyWords')}
        missing={text('taskForces.wordsMissing')}
      />
      <AttachmentsField label={text('attachments.title')} value={attachments} onChange={setAttachments} />
    </DrawerForm>
  )
}
