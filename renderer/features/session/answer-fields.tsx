import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { OfficePicker } from '../../fields/office-picker'
import { PolicyPicker } from '../../fields/policy-picker'
import { Input } from '../../ui/text-fields'
import { DispositionAnswers } from './answers/disposition-answers'
import { addSource } from './answers/insert-answer'
import { Choice } from './choice'
import { useEnterpriseAtHand } from './enterprise-at-hand'
import { problemOf, type KindFieldsProps } from './kind-fields-props'
import { ReadyText } from './ready-text'
import { ReactionChoice, TellingChoice } from './word-choices'

/** 现场解答: the answer, who gave it, and how the raiser took it. */
export function AnsweredFields({ fields, onChange, missing }: KindFieldsProps) {
  const text = useText()
  const enterprise = useEnterpriseAtHand()
  return (
    <>
      <ReadyText
        use="answer"
        label={text('desk.answer')}
        required
        startsFocused
        value={fields.answer}
        problem={problemOf(missing, 'answer')}
        onChange={(answer) => onChange({ answer })}
      />
      <DispositionAnswers fields={fields} onChange={onChange} />
      <div className="desk-form-row">
        <NamePicker
          kinds={['office', 'person', 'partner']}
          label={text('desk.answeredBy')}
          required
          value={fields.answeredBy}
          problem={problemOf(missing, 'answeredBy')}
          onChange={(answeredBy) => onChange({ answeredBy })}
        />
        <Input
          label={text('desk.basis')}
          value={fields.basis}
          maxLength={400}
          onChange={(basis) => onChange({ basis })}
        />
      </div>
      <PolicyPicker
        enterprise={enterprise}
        cited={fields.sources}
        onCite={(source) => onChange({ sources: addSource(fields.sources, source) })}
      />
      <ReactionChoice
        required
        value={fields.reaction}
        problem={missing?.field === 'reaction'}
        onChange={(reaction) => onChange({ reaction })}
      />
      <Missing message={problemOf(missing, 'reaction')} />
    </>
  )
}

/** 解释说明: why it cannot be done, and whether that was understood, by whom. */
export function ExplainedFields({ fields, onChange, missing }: KindFieldsProps) {
  const text = useText()
  const { understood } = fields
  return (
    <>
      <ReadyText
        use="answer"
        label={text('desk.explanation')}
        required
        startsFocused
        value={fields.explanation}
        problem={problemOf(missing, 'explanation')}
        onChange={(explanation) => onChange({ explanation })}
      />
      <DispositionAnswers fields={fields} onChange={onChange} />
      <div className="desk-form-row">
        <NamePicker
          kinds={['office', 'person']}
          label={text('desk.explainedBy')}
          value={fields.explainedBy}
          onChange={(explainedBy) => onChange({ explainedBy })}
        />
        <NamePicker
          kinds={['person']}
          label={text('desk.understoodBy')}
          required
          value={fields.understoodBy}
          problem={problemOf(missing, 'understoodBy')}
          onChange={(understoodBy) => onChange({ understoodBy })}
        />
      </div>
      <Choice
        label={text('desk.understanding')}
        required
        value={understood === undefined ? undefined : understood ? 'yes' : 'no'}
        problem={missing?.field === 'understood'}
        options={[
          { value: 'yes', label: text('desk.understood') },
          { value: 'no', label: text('desk.notUnderstood') },
        ]}
        onChange={(answer) => onChange({ understood: answer === 'yes' })}
      />
      <Missing message={problemOf(missing, 'understood')} />
      <TellingChoice
        label={text('needs.forms.understoodHow')}
        value={fields.understoodHow}
        onChange={(understoodHow) => onChange({ understoodHow })}
      />
    </>
  )
}

/** 上报转办: to which department, and which office follows it up. */
export function EscalatedFields({ fields, onChange, missing }: KindFieldsProps) {
  const text = useText()
  return (
    <div className="desk-form-row">
      <NamePicker
        kinds={['partner']}
        label={text('desk.department')}
        required
        startsFocused
        value={fields.department}
        problem={problemOf(missing, 'department')}
        onChange={(department) => onChange({ department })}
      />
      <OfficePicker
        label={text('desk.followingOffice')}
        value={fields.leadOffice}
        onChange={(leadOffice) => onChange({ leadOffice })}
      />
      <Input
        label={text('desk.letterNumber')}
        value={fields.letterNumber}
        maxLength={200}
        onChange={(letterNumber) => onChange({ letterNumber })}
      />
    </div>
  )
}

function Missing({ message }: { readonly message: string | undefined }) {
  return message === undefined ? null : <p className="ui-note ui-note-problem">{message}</p>
}
