import { Button } from 'antd'
import { useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { NamePicker } from '../../fields/name-picker'
import { Input, TextArea } from '../../ui/text-fields'
import { replaced, type VisitDraft } from './visit-draft'

type LinesProps<K extends 'met' | 'needs'> = {
  readonly value: VisitDraft[K]
  readonly onChange: (lines: VisitDraft[K]) => void
}

/** Whom they met. */
export function MetField({ value, onChange }: LinesProps<'met'>) {
  const text = useText()
  return (
    <fieldset className="visits-lines">
      <legend className="ui-label">{text('visits.fields.met')}</legend>
      {value.map((met, place) => (
        <div className="visits-line visits-line-met" key={place}>
          <NamePicker
            kinds={['person']}
            label={text('visits.metName', { number: place + 1 })}
            hideLabel
            placeholder={text('visits.fields.name')}
            value={met.name}
            onChange={(name) => onChange(replaced(value, place, { name }))}
          />
          <Input
            label={text('visits.metPosition', { number: place + 1 })}
            hideLabel
            placeholder={text('visits.fields.position')}
            value={met.position}
            maxLength={120}
            onChange={(position) => onChange(replaced(value, place, { position }))}
          />
          <Button
            type="text"
            aria-label={text('visits.removeMet', { number: place + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== place))}
          >
            ×
          </Button>
        </div>
      ))}
      <div className="visits-line-foot">
        <Button onClick={() => onChange([...value, { name: '', position: '' }])}>
          {text('visits.addMet')}
        </Button>
      </div>
    </fieldset>
  )
}

/** Needs that came up; each becomes one of the ledger when the visit is saved. */
export function NewNeedsField({ value, onChange }: LinesProps<'needs'>) {
  const text = useText()
  return (
    <fieldset className="visits-lines">
      <legend className="ui-label">{text('visits.fields.needs')}</legend>
      {value.map((need, place) => (
        <div className="visits-line visits-line-need" key={place}>
          <TextArea
            label={text('visits.fields.needText', { number: place + 1 })}
            value={need.text}
            rows={2}
            maxLength={8000}
            startsFocused
            onChange={(words) => onChange(replaced(value, place, { text: words }))}
          />
          <NamePicker
            kinds={['person']}
            label={text('visits.raiserOf', { number: place + 1 })}
            value={need.raiser}
            onChange={(raiser) => onChange(replaced(value, place, { raiser }))}
          />
          <Button
            type="text"
            aria-label={text('visits.removeNeed', { number: place + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== place))}
          >
            ×
          </Button>
          <div className="visits-need-category">
            <CategoryField
              label={text('visits.fields.needCategory', { number: place + 1 })}
              value={need.category}
              words={need.text}
              onChange={(category) => onChange(replaced(value, place, { category }))}
            />
          </div>
        </div>
      ))}
      <div className="visits-line-foot">
        <Button onClick={() => onChange([...value, { raiser: '', text: '', category: '' }])}>
          {text('visits.addNeed')}
        </Button>
        <span className="ui-note">{text('visits.needsHint')}</span>
      </div>
    </fieldset>
  )
}
