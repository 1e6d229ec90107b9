import { useId } from 'react'
import { InputNumber } from 'antd'
import { useText } from '../../client/hooks'
import { Labelled } from '../../ui/text-fields'
import { Choice } from './rule-editor'
import type { SeriesDraft } from './series-draft'

const KINDS = ['none', 'people', 'percent'] as const
type Kind = (typeof KINDS)[number]

const FIRST = { people: { people: 5 }, percent: { percent: 50 } } as const

function kindOf({ quorum }: SeriesDraft): Kind {
  if (!quorum) return 'none'
  return 'people' in quorum ? 'people' : 'percent'
}

/** 法定人数: none, so many people, or a share of those on the list. */
export function QuorumField(props: {
  readonly draft: SeriesDraft
  readonly onChange: (draft: SeriesDraft) => void
}) {
  const { draft, onChange } = props
  const text = useText()
  const id = useId()
  const kind = kindOf(draft)
  const choose = (chosen: Kind) => {
    const { quorum: _before, ...rest } = draft
    onChange(chosen === 'none' ? rest : { ...rest, quorum: FIRST[chosen] })
  }
  const { quorum } = draft
  return (
    <div className="series-pair">
      <Choice
        label={text('attendance.quorumField')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: text(`attendance.quorumKinds.${one}`) }))}
        onChange={choose}
      />
      {quorum && 'people' in quorum && (
        <Labelled id={id} label={text('attendance.quorumPeople')}>
          <InputNumber
            id={id}
            min={1}
            max={500}
            precision={0}
            value={quorum.people}
            onChange={(people) => onChange({ ...draft, quorum: { people: people ?? 1 } })}
          />
        </Labelled>
      )}
      {quorum && 'percent' in quorum && (
        <Labelled
          id={id}
          label={text('attendance.quorumPercent')}
          hint={text('attendance.quorumPercentHint')}
        >
          <InputNumber
            id={id}
            min={1}
            max={100}
            precision={0}
            value={quorum.percent}
            onChange={(percent) => onChange({ ...draft, quorum: { percent: percent ?? 1 } })}
          />
        </Labelled>
      )}
    </div>
  )
}
