import { Button, Form, Input, InputNumber } from 'antd'
import { useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { NamePicker } from '../../fields/name-picker'

/** The steps of a project, each with who and until when; of a kept one with working days from the start. */
export function StepLines({ kept = false }: { readonly kept?: boolean }) {
  const text = useText()
  return (
    <fieldset className="projects-steps">
      <legend className="ui-label">{text('projects.steps')}</legend>
      <Form.List name="steps">
        {(steps, { add, remove }) => (
          <>
            {steps.map(({ key, name: at }) => (
              <StepLine key={key} at={at} kept={kept} onRemove={() => remove(at)} />
            ))}
            <Button onClick={() => add({ title: '', owner: '', ...(kept && { days: 0 }) })}>
              {text('projects.addStep')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

function StepLine(props: { readonly at: number; readonly kept: boolean; readonly onRemove: () => void }) {
  const { at, kept, onRemove } = props
  const text = useText()
  const number = at + 1
  return (
    <div className="projects-step">
      <Form.Item
        name={[at, 'title']}
        rules={[{ required: true, whitespace: true, message: text('projects.stepMissing') }]}
      >
        <Input
          aria-label={text('projects.stepTitle', { number })}
          placeholder={text('projects.stepTitle', { number })}
          maxLength={200}
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item name={[at, 'owner']}>
        <NamePicker
          kinds={['office', 'person']}
          label={text('projects.stepOwner', { number })}
          placeholder={text('projects.owner')}
        />
      </Form.Item>
      {kept ? (
        <Form.Item name={[at, 'days']}>
          <InputNumber
            aria-label={text('projects.stepDays', { number })}
            min={0}
            max={400}
            precision={0}
            suffix={text('fields.workingDays')}
          />
        </Form.Item>
      ) : (
        <Form.Item name={[at, 'dueDate']}>
          <DateField label={text('projects.stepDue', { number })} />
        </Form.Item>
      )}
      <Button type="text" aria-label={text('projects.removeStep', { number })} onClick={onRemove}>
        ×
      </Button>
    </div>
  )
}
