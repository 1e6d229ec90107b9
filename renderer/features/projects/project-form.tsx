import { Form, Input } from 'antd'
import type { InputOf } from '#shared/contract/operations'
import { BuildingId, type AttachmentId } from '#shared/domain/ids'
import type { Project, ProjectStep } from '#shared/domain/project'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { CategoryField } from '../../fields/category-field'
import { DateField } from '../../fields/date-field'
import { DrawerForm } from '../../fields/drawer-form'
import { DueDateField } from '../../fields/due-date-field'
import { NamePicker } from '../../fields/name-picker'
import { NamesField } from '../../fields/names-field'
import { ResourcesPicker } from '../../fields/found-picker'
import { BuildingSelect } from './building-select'
import { NeedsPicker } from './needs-picker'
import { StepLines } from './step-lines'

/** As much of a project as its form holds. */
export type ProjectDraft = Pick<
  Project,
  'title' | 'goal' | 'criterion' | 'owner' | 'category' | 'needIds' | 'resourceIds' | 'steps'
> &
  Partial<Pick<Project, 'id' | 'from' | 'dueDate' | 'buildingId' | 'attachments'>> & {
    readonly enterprises: readonly string[]
    /** Titles of the needs and resources it has, by id. */
    readonly titles: Readonly<Record<string, string>>
  }

export const NEW_PROJECT: ProjectDraft = {
  ...{ title: '', goal: '', criterion: '', owner: '', category: '' },
  ...{ needIds: [], resourceIds: [], steps: [], enterprises: [], titles: {} },
}

type Values = Omit<ProjectDraft, 'id' | 'titles' | 'buildingId' | 'attachments' | 'steps'> & {
  readonly buildingId?: string
  readonly attachments: readonly AttachmentId[]
  readonly steps: readonly (Partial<ProjectStep> | undefined)[]
}

function inputOf({ buildingId, from, dueDate, ...values }: Values): InputOf<'project.save'> {
  return {
    ...values,
    needIds: [...values.needIds],
    resourceIds: [...values.resourceIds],
    enterprises: [...values.enterprises],
    attachments: [...values.attachments],
    steps: values.steps.map((step) => ({
      title: step?.title ?? '',
      owner: step?.owner ?? '',
      ...(step?.dueDate && { dueDate: step.dueDate }),
      ...(step?.doneAt && { doneAt: step.doneAt }),
    })),
    ...(buildingId && { buildingId: BuildingId.parse(buildingId) }),
    ...(from && { from }),
    ...(dueDate && { dueDate }),
  }
}

/** A project, new or known: goal, steps, owners, dates, when it counts as done. */
export function ProjectForm(props: {
  readonly draft: ProjectDraft
  readonly onDone: (projectId: string) => void
  readonly onCancel: () => void
}) {
  const { draft, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const { send, busy, problem } = useOrder('project.save', { quiet: true })
  const { id, titles, ...known } = draft

  async function submit(values: Values) {
    const saved = await send({ ...inputOf(values), ...(id && { id }) })
    if (saved) onDone(saved.projectId)
  }

  return (
    <DrawerForm<Values>
      form={form}
      initialValues={{ ...known, attachments: draft.attachments ?? [] }}
      submitLabel={text('projects.save')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <Aim />
      <StepLines />
      <Form.Item name="needIds" label={text('projects.needsOf')}>
        <NeedsPicker label={text('projects.needsOf')} titles={titles} />
      </Form.Item>
      <Form.Item name="resourceIds" label={text('projects.resourcesOf')}>
        <ResourcesPicker label={text('projects.resourcesOf')} titles={titles} />
      </Form.Item>
      <Form.Item
        name="enterprises"
        label={text('projects.enterprises')}
        extra={text('projects.enterprisesHint')}
      >
        <NamesField kinds={['enterprise']} label={text('projects.enterprises')} />
      </Form.Item>
      <Form.Item name="attachments" noStyle>
        <Attachments />
      </Form.Item>
    </DrawerForm>
  )
}

function Aim() {
  const text = useText()
  const title = Form.useWatch<string | undefined>('title')
  const goal = Form.useWatch<string | undefined>('goal')
  const lines = { autoSize: { minRows: 2, maxRows: 10 }, maxLength: 4000, spellCheck: false }
  return (
    <>
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
      <div className="drawer-form-pair">
        <Form.Item name="owner" label={text('projects.owner')}>
          <NamePicker kinds={['person', 'office']} label={text('projects.owner')} />
        </Form.Item>
        <Form.Item name="buildingId" label={text('projects.building')}>
          <BuildingSelect label={text('projects.building')} />
        </Form.Item>
        <Form.Item name="from" label={text('projects.from')}>
          <DateField label={text('projects.from')} />
        </Form.Item>
        <Form.Item name="dueDate" label={text('projects.due')}>
          <DueDateField label={text('projects.due')} />
        </Form.Item>
      </div>
      <Form.Item name="category" label={text('projects.category')}>
        <CategoryField label={text('projects.category')} words={`${title ?? ''}\n${goal ?? ''}`} />
      </Form.Item>
    </>
  )
}

function Attachments(props: {
  readonly value?: readonly AttachmentId[]
  readonly onChange?: (ids: readonly AttachmentId[]) => void
}) {
  const text = useText()
  return (
    <AttachmentsField
      label={text('projects.attachments')}
      value={props.value ?? []}
      onChange={(ids) => props.onChange?.(ids)}
    />
  )
}
