import { Form, Input, Switch } from 'antd'
import type { LibraryProject } from '#shared/domain/project'
import { useOrder, useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { DrawerForm } from '../../fields/drawer-form'
import { StepLines } from './step-lines'

type Step = LibraryProject['steps'][number]
type Values = Pick<LibraryProject, 'title' | 'goal' | 'criterion' | 'category' | 'archived'> & {
  readonly steps: readonly Partial<Step>[]
}

/** A kept project, new or known: its steps carry working days instead of dates. */
export function LibraryForm(props: {
  readonly kept: Partial<LibraryProject>
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const { kept, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('library.save', { quiet: true })
  const title = Form.useWatch<string | undefined>('title', form)
  const goal = Form.useWatch<string | undefined>('goal', form)
  const lines = { autoSize: { minRows: 2, maxRows: 10 }, maxLength: 4000, spellCheck: false }

  async function submit({ steps, ...values }: Values) {
    const whole = steps.map(({ title = '', owner = '', days }) => ({ title, owner, days: days ?? 0 }))
    if (await send({ ...values, steps: whole, ...(kept.id && { id: kept.id }) })) onDone()
  }

  return (
    <DrawerForm<Values>
      form={form}
      initialValues={{
        ...{ title: '', goal: '', criterion: '', category: '', archived: false, steps: [] },
        ...kept,
      }}
      submitLabel={text('projects.save')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <Form.Item
        name="title"
        label={text('projects.columns.title')}
        rules={[{ required: true, whitespace: true, message: text('projects.titleMissing') }]}
      >
        <Input maxLength={200} spellCheck={false} />
      </Form.Item>
      <Form.Item name="goal" label={text('projects.goal')}>
        <Input.TextArea {...lines} />
      </Form.Item>
      <Form.Item name="criterion" label={text('projects.criterion')}>
        <Input.TextArea {...lines} />
      </Form.Item>
      <Form.Item name="category" label={text('projects.category')}>
        <CategoryField label={text('projects.category')} words={`${title ?? ''}\n${goal ?? ''}`} />
      </Form.Item>
      <StepLines kept />
      <Form.Item
        name="archived"
        label={text('projects.library.archived')}
        valuePropName="checked"
        extra={text('projects.library.archivedHint')}
      >
        <Switch aria-label={text('projects.library.archived')} />
      </Form.Item>
    </DrawerForm>
  )
}
