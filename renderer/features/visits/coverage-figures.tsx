import { CoverageList, type CoverageRule } from '#shared/domain/visit-coverage'
import { useText } from '../../client/hooks'

/** The lists with how many stand in each; a figure opens its list. */
export function CoverageFigures(props: {
  readonly counts: Readonly<Record<CoverageList, number>>
  readonly list: CoverageList
  readonly rule: CoverageRule
  readonly onList: (list: CoverageList) => void
}) {
  const { counts, list, rule, onList } = props
  const text = useText()
  return (
    <div className="visits-figures" role="group" aria-label={text('visits.coverage.figures')}>
      {CoverageList.options.map((one) => (
        <button
          key={one}
          type="button"
          className="visits-figure"
          aria-pressed={one === list}
          onClick={() => onList(one)}
        >
          <span className="visits-figure-name">{text(`visits.coverage.lists.${one}`)}</span>
          <strong className="num">{counts[one]}</strong>
          <span className="visits-figure-hint">
            {text(`visits.coverage.hints.${one}`, { days: rule.overdueDays })}
          </span>
        </button>
      ))}
    </div>
  )
}
