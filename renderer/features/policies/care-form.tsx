import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import type { CareRow } from '#shared/contract/policy-operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { AttachmentId } from '#shared/domain/ids'
import { CARE_KINDS, type CareKind } from '#shared/domain/policy'
import { useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { DateField } from '../../fields/date-field'
import { Input, Labelled, TextArea } from '../../ui/text-fields'
import { EnterpriseTags } from './enterprise-tags'

type CareDraft = {
  readonly kind: CareKind
  readonly date: PlainDate
  readonly title: string
  readonly place: string
  readonly host: string
  readonly people: number
  readonly enterprises: string[]
  readonly words: string
  readonly attachments: AttachmentId[]
}

/** The activity's fields as the form holds them; a new one is a lecture of today. */
export function careDraftOf(known: CareRow | undefined, today: PlainDate): CareDraft {
  return {
    kind: known?.kind ?? 'lecture',
    date: known?.date ?? today,
    title: known?.title ?? '',
    place: known?.place ?? '',
    host: known?.host ?? '',
    people: known?.people ?? 0,
    enterprises: [...(known?.enterprises ?? [])],
    words: known?.words ?? '',
    attachments: [...(known?.attachments ?? [])],
  }
}

type CareFormProps = {
  readonly draft: CareDraft
  readonly onChange: (change: Partial<CareDraft>) => void
  readonly titleProblem: string | undefined
}

/** What was done, when, where, for how many. */
export function CareForm({ draft, onChange, titleProblem }: CareFormProps) {
  const text = useText()
  const label = (field: keyof CareDraft) => text(`policies.care.fields.${field}`)
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
        <KindField value={draft.kind} onChange={(kind) => onChange({ kind })} />
        <DateField
          label={label('date')}
          value={draft.date}
          onChange={(date) => date !== undefined && onChange({ date })}
        />
        <PeopleField value={draft.people} onChange={(people) => onChange({ people })} />
      </div>
      <div className="policies-form-row">
        <Input
          label={label('place')}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          maxLength={200}
        />
        <Input
          label={label('host')}
          value={draft.host}
          onChange={(host) => onChange({ host })}
          maxLength={200}
        />
      </div>
      <EnterpriseTags
        label={label('enterprises')}
        value={draft.enterprises}
        onChange={(enterprises) => onChange({ enterprises })}
      />
      <TextArea
        label={label('words')}
        value={draft.words}
        onChange={(words) => onChange({ words })}
        maxLength={8000}
      />
      <AttachmentsField
        label={label('attachments')}
        value={draft.attachments}
        onChange={(attachments) => onChange({ attachments: [...attachments] })}
      />
    </div>
  )
}

function KindField(props: { readonly value: CareKind; readonly onChange: (kind: CareKind) => void }) {
  const text = useText()
  const id = useId()
  const label = text('policies.care.fields.kind')
  return (
    <Labelled id={id} label={label}>
      <Select<CareKind>
        id={id}
        aria-label={label}
        value={props.value}
        options={CARE_KINDS.map((value) => ({ value, label: text(`policies.care.kinds.${value}`) }))}
        onChange={props.onChange}
      />
    </Labelled>
  )
}

function PeopleField(props: { readonly value: number; readonly onChange: (people: number) => void }) {
  const text = useText()
  const id = useId()
  const label = text('policies.care.fields.people')
  return (
    <Labelled id={id} label={label}>
      <InputNumber<number>
        id={id}
        aria-label={label}
        min={0}
        max={100_000}
        precision={0}
        value={props.value}
        onChange={(people) => props.onChange(people ?? 0)}
      />
    </Labelled>
  )
}
