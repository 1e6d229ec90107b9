import { Checkbox, Select } from 'antd'
import { useId } from 'react'
import { POLICY_LEVELS, type PolicyLevel } from '#shared/domain/policy'
import { ENTERPRISE_SIZES } from '#shared/domain/register'
import { useAsk, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { NamePicker } from '../../fields/name-picker'
import { Input, Labelled, TextArea } from '../../ui/text-fields'
import type { CardDraft } from './card-draft'
import { OptionalDate } from './optional-date'
import { WordTags } from './word-tags'

type CardFormProps = {
  readonly draft: CardDraft
  readonly onChange: (change: Partial<CardDraft>) => void
  readonly titleProblem: string | undefined
}

/** Everything a card says, and for whom it is. */
export function CardForm({ draft, onChange, titleProblem }: CardFormProps) {
  const text = useText()
  const label = (field: keyof CardDraft) => text(`policies.fields.${field}`)
  return (
    <div className="policies-form">
      <Input
        label={label('title')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        problem={titleProblem}
        maxLength={200}
        required
        startsFocused
      />
      <div className="policies-form-row">
        <LevelField value={draft.level} onChange={(level) => onChange({ level })} />
        <Input
          label={label('number')}
          value={draft.number}
          onChange={(number) => onChange({ number })}
          maxLength={200}
        />
      </div>
      <NamePicker
        kinds={['partner', 'office']}
        label={label('issuer')}
        value={draft.issuer}
        onChange={(issuer) => onChange({ issuer })}
      />
      <div className="policies-form-row">
        <OptionalDate
          label={label('issuedOn')}
          value={draft.issuedOn}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
        <OptionalDate label={label('from')} value={draft.from} onChange={(from) => onChange({ from })} />
        <OptionalDate label={label('until')} value={draft.until} onChange={(until) => onChange({ until })} />
      </div>
      <TextArea
        label={label('summary')}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
        maxLength={8000}
        rows={4}
      />
      <Whom draft={draft} onChange={onChange} />
      <AttachmentsField
        label={label('attachments')}
        value={draft.attachments}
        onChange={(attachments) => onChange({ attachments: [...attachments] })}
      />
    </div>
  )
}

function LevelField(props: { readonly value: PolicyLevel; readonly onChange: (level: PolicyLevel) => void }) {
  const text = useText()
  const id = useId()
  const label = text('policies.fields.level')
  return (
    <Labelled id={id} label={label}>
      <Select<PolicyLevel>
        id={id}
        aria-label={label}
        value={props.value}
        options={POLICY_LEVELS.map((value) => ({ value, label: text(`policies.levels.${value}`) }))}
        onChange={props.onChange}
      />
    </Labelled>
  )
}

type WhomProps = Pick<CardFormProps, 'draft' | 'onChange'>

/** For which enterprises: sizes, types and industries, each any when nothing is named. */
function Whom({ draft, onChange }: WhomProps) {
  const text = useText()
  const asked = useAsk('policy.words', {})
  const offered = asked.status === 'ready' ? asked.data : { types: [], industries: [] }
  return (
    <>
      <fieldset className="policies-sizes">
        <legend className="ui-label">{text('policies.fields.sizes')}</legend>
        <Checkbox.Group
          value={draft.sizes}
          options={ENTERPRISE_SIZES.map((value) => ({
            value,
            label: text(`words.enterpriseSizes.${value}`),
          }))}
          onChange={(sizes) => onChange({ sizes })}
        />
        <div className="ui-note">{text('policies.anyHint')}</div>
      </fieldset>
      <WordTags
        label={text('policies.fields.types')}
        hint={text('policies.anyHint')}
        value={draft.types}
        offered={offered.types}
        onChange={(types) => onChange({ types })}
      />
      <WordTags
        label={text('policies.fields.industries')}
        hint={`${text('policies.anyHint')} ${text('policies.industriesHint')}`}
        value={draft.industries}
        offered={offered.industries}
        onChange={(industries) => onChange({ industries })}
      />
    </>
  )
}
