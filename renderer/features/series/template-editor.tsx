import { Button, InputNumber } from 'antd'
import { AGENDA_KINDS } from '#shared/domain/agenda'
import type { AgendaTemplateItem } from '#shared/domain/series'
import { useText } from '../../client/hooks'
import { Input } from '../../ui/text-fields'
import { Choice } from './rule-editor'

/** Kinds a session adds by itself need no line of their own. */
const KINDS = AGENDA_KINDS.filter((kind) => kind === 'briefing' || kind === 'policy' || kind === 'other')

/** The items every session of a series begins with. */
export function TemplateEditor(props: {
  readonly items: readonly AgendaTemplateItem[]
  readonly onChange: (items: readonly AgendaTemplateItem[]) => void
}) {
  const { items, onChange } = props
  const text = useText()
  const change = (place: number, item: AgendaTemplateItem) => onChange(items.with(place, item))
  const add = () =>
    onChange([...items, { kind: 'policy', title: text('words.agendaKinds.policy'), plannedMinutes: 5 }])
  return (
    <fieldset className="series-template">
      <legend>{text('series.form.template')}</legend>
      <p className="ui-note">{text('series.form.templateHint')}</p>
      {items.map((item, place) => (
        // A line has no name of its own before it is saved; its place is what it is known by.
        <div key={`${place} of ${items.length}`} className="series-template-line">
          <Choice
            label={text('series.session.kind')}
            value={item.kind}
            options={KINDS.map((kind) => ({ value: kind, label: text(`words.agendaKinds.${kind}`) }))}
            onChange={(kind) => change(place, { ...item, kind })}
          />
          <Input
            label={text('series.session.itemTitle')}
            value={item.title}
            onChange={(title) => change(place, { ...item, title })}
            maxLength={200}
          />
          <InputNumber
            aria-label={text('series.session.minutesOf', { title: item.title })}
            min={0}
            max={600}
            precision={0}
            value={item.plannedMinutes}
            suffix={text('series.session.minutesUnit')}
            onChange={(minutes) => change(place, { ...item, plannedMinutes: minutes ?? 0 })}
          />
          <Button
            type="text"
            aria-label={text('series.session.removeNamed', { title: item.title })}
            onClick={() => onChange(items.toSpliced(place, 1))}
          >
            {text('series.session.remove')}
          </Button>
        </div>
      ))}
      <Button onClick={add}>{text('series.session.addItem')}</Button>
    </fieldset>
  )
}
