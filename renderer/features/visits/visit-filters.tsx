import { Button, Input } from 'antd'
import { useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { NamePicker } from '../../fields/name-picker'
import { Tag } from '../../ui/marks'
import { BuildingSelect } from './building-select'
import type { Narrowing } from './narrowing'

type FiltersProps = {
  readonly narrowing: Narrowing
  readonly isNarrowed: boolean
  readonly isOfSweep: boolean
  readonly counts: { readonly total: number; readonly incomplete: number }
  readonly onChange: (part: Partial<Narrowing>) => void
  readonly onClear: () => void
}

/** What narrows the list of visits, and how many it holds. */
export function VisitFilters(props: FiltersProps) {
  const { narrowing, isNarrowed, isOfSweep, counts, onChange, onClear } = props
  const text = useText()
  return (
    <>
      <div className="visits-filters" role="search">
        <Input
          className="visits-search"
          type="search"
          aria-label={text('visits.search')}
          placeholder={text('visits.searchHint')}
          value={narrowing.query}
          onChange={({ target }) => onChange({ query: target.value })}
          maxLength={120}
          spellCheck={false}
        />
        <BuildingSelect
          label={text('visits.fields.building')}
          hideLabel
          placeholder={text('visits.anyBuilding')}
          value={narrowing.buildingId}
          onChange={(buildingId) => onChange({ buildingId })}
        />
        <NamePicker
          kinds={['person']}
          label={text('visits.roles.leader')}
          hideLabel
          placeholder={text('visits.anyLeader')}
          value={narrowing.leader}
          onChange={(leader) => onChange({ leader })}
        />
        <DateField
          label={text('visits.from')}
          value={narrowing.from}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={text('visits.until')}
          value={narrowing.until}
          onChange={(until) => onChange({ until })}
        />
        {isNarrowed && <Button onClick={onClear}>{text('visits.clearFilters')}</Button>}
      </div>
      <div className="visits-totals num">
        {isOfSweep && <Tag strong>{text('visits.ofSweep')}</Tag>}
        <button
          type="button"
          className="visits-chip"
          aria-pressed={!narrowing.incomplete}
          onClick={() => onChange({ incomplete: false })}
        >
          {text('visits.total', { count: counts.total })}
        </button>
        {(counts.incomplete > 0 || narrowing.incomplete) && (
          <button
            type="button"
            className="visits-chip"
            aria-pressed={narrowing.incomplete}
            onClick={() => onChange({ incomplete: !narrowing.incomplete })}
          >
            {text('visits.onlyIncomplete', { count: counts.incomplete })}
          </button>
        )}
      </div>
    </>
  )
}
