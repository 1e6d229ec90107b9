import { InputNumber } from 'antd'
import { CoverageRule } from '#shared/domain/visit-coverage'
import { useText } from '../../client/hooks'

const FIELDS = ['overdueDays', 'oftenDays', 'oftenVisits'] as const

/** After how many days an enterprise counts as not visited, and what counts as too often. */
export function RuleFields(props: {
  readonly rule: CoverageRule
  readonly onChange: (rule: CoverageRule) => void
}) {
  const { rule, onChange } = props
  const text = useText()
  const change = (field: (typeof FIELDS)[number], value: number | null) => {
    const next = CoverageRule.safeParse({ ...rule, [field]: value })
    if (next.success) onChange(next.data)
  }
  return (
    <div className="visits-rules" role="group" aria-label={text('visits.coverage.rules')}>
      {FIELDS.map((field) => (
        <label key={field}>
          <span className="ui-label">{text(`visits.coverage.${field}`)}</span>
          <InputNumber
            aria-label={text(`visits.coverage.${field}`)}
            min={field === 'oftenVisits' ? 2 : 1}
            max={field === 'overdueDays' ? 3650 : 100}
            precision={0}
            value={rule[field]}
            onChange={(value) => change(field, value)}
          />
        </label>
      ))}
    </div>
  )
}
