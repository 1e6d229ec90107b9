import { useState } from 'react'
import { Button, Checkbox } from 'antd'
import { SeriesKind, type Series } from '#shared/domain/series'
import { useOrder, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { TimeField } from '../../fields/time-field'
import { Drawer } from '../../ui/dialogs'
import { Problem } from '../../ui/states'
import { Input } from '../../ui/text-fields'
import { Choice, RuleEditor } from './rule-editor'
import { QuorumField } from './quorum-field'
import { ScopeField } from './scope-field'
import { SeriesNumbers } from './series-numbers'
import { newSeries, possibleFeeds, problemsOf, withKind, type SeriesDraft } from './series-draft'
import { TemplateEditor } from './template-editor'

type SeriesFormProps = {
  readonly open: boolean
  readonly series: Series | undefined
  readonly all: readonly Series[]
  readonly onClose: () => void
}

/** Makes a series, or changes one. */
export function SeriesForm({ open, series, all, onClose }: SeriesFormProps) {
  const text = useText()
  return (
    <Drawer
      open={open}
      title={text(series ? 'series.editSeries' : 'series.newSeries')}
      closeLabel={text('series.close')}
      onClose={onClose}
      size={640}
    >
      <Fields initial={series ?? newSeries()} all={all} onClose={onClose} />
    </Drawer>
  )
}

function Fields(props: {
  readonly initial: SeriesDraft
  readonly all: readonly Series[]
  readonly onClose: () => void
}) {
  const { initial, all, onClose } = props
  const text = useText()
  const save = useOrder('series.save', { quiet: true })
  const [draft, setDraft] = useState(initial)
  const [isTried, setTried] = useState(false)
  const found = problemsOf(draft)
  const sayProblem = (field: keyof typeof found) => {
    const key = isTried ? found[field] : undefined
    return key === undefined ? undefined : text(key)
  }
  const change = (part: Partial<SeriesDraft>) => setDraft((now) => ({ ...now, ...part }))
  const submit = async () => {
    setTried(true)
    if (Object.keys(found).length > 0) return
    if (await save.send(draft)) onClose()
  }
  return (
    <div className="series-form">
      {save.problem && <Problem message={save.problem.message} />}
      <Input
        label={text('series.form.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        placeholder={text('series.form.namePlaceholder')}
        problem={sayProblem('name')}
        maxLength={120}
        required
        startsFocused
      />
      <div className="series-pair">
        <Choice
          label={text('series.form.kind')}
          value={draft.kind}
          options={SeriesKind.options.map((kind) => ({
            value: kind,
            label: text(`words.seriesKinds.${kind}`),
          }))}
          onChange={(kind) => setDraft((now) => withKind(now, kind))}
        />
        <ScopeField
          scope={draft.scope}
          onChange={(scope) => change({ scope })}
          problem={sayProblem('building')}
        />
      </div>
      <RuleEditor rule={draft.rule} onChange={(rule) => change({ rule })} problem={sayProblem('weekdays')} />
      <Meeting draft={draft} onChange={change} timesProblem={sayProblem('endTime')} />
      <SeriesNumbers draft={draft} feeds={possibleFeeds(draft, all)} onChange={setDraft} />
      <QuorumField draft={draft} onChange={setDraft} />
      <TemplateEditor
        items={draft.agendaTemplate}
        onChange={(agendaTemplate) => change({ agendaTemplate })}
      />
      <Checkbox checked={draft.active} onChange={(event) => change({ active: event.target.checked })}>
        {text('series.form.active')}
      </Checkbox>
      <div className="series-form-end">
        <Button onClick={onClose}>{text('series.cancel')}</Button>
        <Button type="primary" loading={save.busy} onClick={() => void submit()}>
          {text('series.save')}
        </Button>
      </div>
    </div>
  )
}

const POLICIES = ['postpone', 'advance', 'keep'] as const

function Meeting(props: {
  readonly draft: SeriesDraft
  readonly onChange: (part: Partial<SeriesDraft>) => void
  readonly timesProblem: string | undefined
}) {
  const { draft, onChange, timesProblem } = props
  const text = useText()
  const person = (field: 'chair' | 'recorder') => (
    <NamePicker
      kinds={['person']}
      label={text(`series.form.${field}`)}
      value={draft[field]}
      onChange={(name) => onChange({ [field]: name })}
    />
  )
  return (
    <div className="series-pair">
      <Choice
        label={text('series.form.holidayPolicy')}
        value={draft.holidayPolicy}
        options={POLICIES.map((policy) => ({ value: policy, label: text(`series.form.policies.${policy}`) }))}
        onChange={(holidayPolicy) => onChange({ holidayPolicy })}
      />
      <div className="series-times">
        <TimeField
          label={text('series.form.startTime')}
          value={draft.startTime}
          onChange={(startTime) => onChange({ startTime })}
        />
        <TimeField
          label={text('series.form.endTime')}
          value={draft.endTime}
          onChange={(endTime) => onChange({ endTime })}
          problem={timesProblem}
        />
      </div>
      <Input
        label={text('series.form.place')}
        value={draft.place}
        onChange={(place) => onChange({ place })}
        maxLength={120}
      />
      {person('chair')}
      {person('recorder')}
    </div>
  )
}
