import { Checkbox, Form, Input, Radio } from 'antd'
import { Link } from 'react-router'
import { REACTIONS, TELLING_WAYS, type Reaction } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId, ResourceId } from '#shared/domain/ids'
import { isTextKey } from '#shared/text/say'
import { useOrder, useText } from '../../client/hooks'
import { DrawerForm } from '../../fields/drawer-form'
import type { ProjectAnswer } from './project-answer'

type Values = {
  readonly result: string
  readonly needIds: NeedId[]
  readonly told?: (typeof TELLING_WAYS)[number]
  readonly reaction?: Reaction
  readonly usedResourceIds: ResourceId[]
}
type FormProps = { readonly answer: ProjectAnswer }

/** 办成: what came of it, which needs are closed with it and how their raisers were told, what is used up. */
export function FinishForm(
  props: FormProps & { readonly onDone: () => void; readonly onCancel: () => void },
) {
  const { answer, onDone, onCancel } = props
  const text = useText()
  const [form] = Form.useForm<Values>()
  const closing = Form.useWatch('needIds', form) as NeedId[] | undefined
  const { send, busy, problem } = useOrder('project.finish', { quiet: true })
  const closable = answer.needs.filter(({ state, obstacle }) => state === 'open' && obstacle === undefined)

  async function submit({ result, needIds, told, reaction, usedResourceIds }: Values) {
    const closings = told ? needIds.map((needId) => ({ needId, told, ...(reaction && { reaction }) })) : []
    if (await send({ projectId: answer.project.id, result, closings, usedResourceIds })) onDone()
  }

  return (
    <DrawerForm<Values>
      form={form}
      initialValues={{ result: '', needIds: closable.map(({ id }) => id), usedResourceIds: [] }}
      submitLabel={text('projects.finish.do')}
      {...{ busy, problem, onCancel }}
      onSubmit={(values) => void submit(values)}
    >
      <p className="projects-quiet">{answer.project.criterion}</p>
      <Form.Item
        name="result"
        label={text('projects.result')}
        rules={[{ required: true, whitespace: true, message: text('projects.resultMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} spellCheck={false} />
      </Form.Item>
      {answer.needs.length > 0 && <NeedsToClose answer={answer} isClosing={(closing ?? []).length > 0} />}
      {answer.resources.length > 0 && (
        <Form.Item name="usedResourceIds" label={text('projects.finish.used')}>
          <Checkbox.Group
            className="projects-checks"
            options={answer.resources.map(({ id, title, owner }) => ({
              value: id,
              label: `${title} · ${owner}`,
            }))}
          />
        </Form.Item>
      )}
    </DrawerForm>
  )
}

function NeedsToClose({ answer, isClosing }: FormProps & { readonly isClosing: boolean }) {
  const text = useText()
  const why = (obstacle: string) => (isTextKey(obstacle) ? text(obstacle) : '')
  return (
    <>
      <Form.Item
        name="needIds"
        label={text('projects.finish.needs')}
        extra={text('projects.finish.needsHint')}
      >
        <Checkbox.Group
          className="projects-checks"
          options={answer.needs.map(({ id, number, title, enterprise, state, obstacle }) => ({
            value: id,
            disabled: state !== 'open' || obstacle !== undefined,
            label: (
              <>
                {formatNeedNumber(number)} {title} · {enterprise}
                {state !== 'open' && ` · ${text(`words.needStates.${state}`)}`}
                {state === 'open' && obstacle !== undefined && (
                  <>
                    {' '}
                    · {why(obstacle)}{' '}
                    <Link to={`/needs?filter=all&need=${id}`}>{text('projects.finish.toLedger')}</Link>
                  </>
                )}
              </>
            ),
          }))}
        />
      </Form.Item>
      {isClosing && (
        <>
          <Form.Item
            name="told"
            label={text('projects.finish.told')}
            rules={[{ required: true, message: text('projects.finish.toldMissing') }]}
          >
            <Radio.Group
              optionType="button"
              options={TELLING_WAYS.filter((way) => way !== 'session').map((way) => ({
                value: way,
                label: text(`words.tellingWays.${way}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="reaction" label={text('projects.finish.reaction')}>
            <Radio.Group
              optionType="button"
              options={REACTIONS.filter((reaction) => reaction !== 'unsatisfied').map((value) => ({
                value,
                label: text(`words.reactions.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
    </>
  )
}
