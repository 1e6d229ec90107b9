import { Form, Radio, Select } from 'antd'
import { useState } from 'react'
import type { ListedTaskForce } from '#shared/contract/task-force-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import { ownerOf } from '#shared/domain/disposition'
import { currentDisposition, currentWording } from '#shared/domain/need'
import { assistingOfficesOf } from '#shared/domain/need-rules'
import { TaskForceId, type NeedId } from '#shared/domain/ids'
import { say } from '#shared/text/say'
import { useAsk, useOrder, useText } from '../../client/hooks'
import type { NeedFormOf } from './form-parts'
import { DrawerForm } from '../../fields/drawer-form'
import { TaskForceFields, taskForceFrom, type TaskForceValues } from './task-force-fields'

/** 成立专班 for a need, or giving it to a task force that is at work already. */
export function FormTaskForce(props: NeedFormOf) {
  const text = useText()
  const listed = useAsk('taskForce.list', {})
  const [way, setWay] = useState<'form' | 'join'>('form')
  const atWork = listed.status === 'ready' ? listed.data.filter(({ taskForce }) => !taskForce.reply) : []
  return (
    <>
      {atWork.length > 0 && (
        <Radio.Group
          className="task-force-way"
          optionType="button"
          aria-label={text('taskForces.title')}
          value={way}
          options={[
            { value: 'form', label: text('taskForces.form') },
            { value: 'join', label: text('taskForces.join') },
          ]}
          onChange={({ target }) => setWay(target.value === 'join' ? 'join' : 'form')}
        />
      )}
      {way === 'join' && atWork.length > 0 ? (
        <JoinForm {...props} atWork={atWork} />
      ) : (
        <NewTaskForce {...props} />
      )}
    </>
  )
}

function NewTaskForce({ need, onDone, onCancel }: NeedFormOf) {
  const text = useText()
  const [form] = Form.useForm<TaskForceValues & { others: NeedId[] }>()
  const others = useAsk('need.list', { filter: 'open', limit: 400 })
  const { send, busy, problem } = useOrder('taskForce.form', { quiet: true })
  const disposition = currentDisposition(need)
  const lead = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
  const named = [...new Set([lead, ...assistingOfficesOf(need)])].filter((office) => office !== '')
  const offices = Form.useWatch<readonly string[] | undefined>('offices', form) ?? named
  const submit = async ({ others: chosen, ...values }: TaskForceValues & { others: NeedId[] }) => {
    if (await send({ ...taskForceFrom(values), needIds: [need.id, ...chosen] })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{
        // It stands on papers, and papers are Chinese.
        name: say('zh-CN', 'taskForces.usualName', { title: currentWording(need).title }),
        lead: ownerOf(disposition),
        ...{ liaison: '', offices: named, others: [] },
      }}
      submitLabel={text('taskForces.form')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <TaskForceFields offices={offices} />
      <Form.Item
        name="others"
        label={text('taskForces.otherNeeds')}
        extra={text('taskForces.otherNeedsHint')}
      >
        <Select
          mode="multiple"
          aria-label={text('taskForces.otherNeeds')}
          showSearch={{ optionFilterProp: 'label' }}
          options={(others.status === 'ready' ? others.data.rows : [])
            .filter(({ id }) => id !== need.id)
            .map(({ id, number, title }) => ({
              value: id,
              label: `${formatNeedNumber(number)} ${title}`,
            }))}
        />
      </Form.Item>
    </DrawerForm>
  )
}

function JoinForm(props: NeedFormOf & { readonly atWork: readonly ListedTaskForce[] }) {
  const { need, atWork, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<{ taskForceId: string }>()
  const { send, busy, problem } = useOrder('taskForce.addNeeds', { quiet: true })
  const submit = async ({ taskForceId }: { taskForceId: string }) => {
    if (await send({ taskForceId: TaskForceId.parse(taskForceId), needIds: [need.id] })) onDone()
  }
  return (
    <DrawerForm
      form={form}
      initialValues={{}}
      submitLabel={text('taskForces.join')}
      busy={busy}
      problem={problem}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <p className="ledger-hint">{text('taskForces.joinHint')}</p>
      <Form.Item
        name="taskForceId"
        label={text('taskForces.chooseTaskForce')}
        rules={[{ required: true, message: text('taskForces.chooseTaskForce') }]}
      >
        <Select
          aria-label={text('taskForces.chooseTaskForce')}
          options={atWork.map(({ taskForce }) => ({ value: taskForce.id, label: taskForce.name }))}
        />
      </Form.Item>
    </DrawerForm>
  )
}
