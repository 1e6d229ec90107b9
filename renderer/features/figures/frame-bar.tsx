import { Radio, Select } from 'antd'
import { useId, useState } from 'react'
import type { FigureFrame } from '#shared/domain/figures'
import { PERIOD_PRESETS, periodOf, presetOf } from '#shared/domain/figures-period'
import { useAsk, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { Labelled } from '../../ui/text-fields'

type FrameBarProps = {
  readonly frame: FigureFrame
  readonly today: string
  readonly onFrame: (frame: FigureFrame) => void
}

const CUSTOM = 'custom'

/** The period, and whose needs: each choice counts at once. */
export function FrameBar(props: FrameBarProps) {
  return (
    <div className="figures-bar">
      <PeriodChoice {...props} />
      <ScopeChoice {...props} />
    </div>
  )
}

function PeriodChoice({ frame, today, onFrame }: FrameBarProps) {
  const text = useText()
  const known = presetOf(frame, today)
  const [isCustom, setCustom] = useState(known === undefined)
  const chosen = isCustom || known === undefined ? CUSTOM : known
  const options = [...PERIOD_PRESETS, CUSTOM] as const
  return (
    <>
      <Radio.Group
        optionType="button"
        aria-label={text('figures.period')}
        value={chosen}
        options={options.map((value) => ({ value, label: text(`figures.presets.${value}`) }))}
        onChange={({ target }) => {
          const preset = PERIOD_PRESETS.find((one) => one === target.value)
          setCustom(preset === undefined)
          if (preset) onFrame({ ...frame, ...periodOf(preset, today) })
        }}
      />
      {chosen === CUSTOM && <CustomPeriod frame={frame} onFrame={onFrame} />}
    </>
  )
}

/** Two days; counted once the first is not after the last. */
function CustomPeriod({ frame, onFrame }: Pick<FrameBarProps, 'frame' | 'onFrame'>) {
  const text = useText()
  const [from, setFrom] = useState(frame.from)
  const [until, setUntil] = useState(frame.until)
  const choose = (first: string, last: string) => {
    setFrom(first)
    setUntil(last)
    if (first <= last) onFrame({ ...frame, from: first, until: last })
  }
  const problem = from > until ? text('figures.wrongPeriod') : undefined
  return (
    <>
      <DateField
        label={text('figures.from')}
        value={from}
        problem={problem}
        onChange={(day) => choose(day ?? from, until)}
      />
      <DateField label={text('figures.until')} value={until} onChange={(day) => choose(from, day ?? until)} />
    </>
  )
}

const byId = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })

function ScopeChoice({ frame, onFrame }: FrameBarProps) {
  const text = useText()
  const series = useAsk('series.list', {})
  const buildings = useAsk('building.list', {})
  const offices = useAsk('office.list', {})
  const { seriesId, buildingId, office, ...rest } = frame
  const scope = {
    ...(seriesId && { seriesId }),
    ...(buildingId && { buildingId }),
    ...(office && { office }),
  }
  const change = (part: 'seriesId' | 'buildingId' | 'office', value: string) => {
    const { [part]: _before, ...others } = scope
    onFrame({ ...rest, ...others, ...(value !== '' && { [part]: value }) })
  }
  return (
    <div className="figures-scope">
      <Choice
        label={text('figures.series')}
        value={seriesId}
        options={series.status === 'ready' ? series.data.map((one) => byId(one.series)) : []}
        onChange={(value) => change('seriesId', value)}
      />
      <Choice
        label={text('figures.building')}
        value={buildingId}
        options={buildings.status === 'ready' ? buildings.data.map(byId) : []}
        onChange={(value) => change('buildingId', value)}
      />
      <Choice
        label={text('figures.office')}
        value={office}
        options={
          offices.status === 'ready' ? offices.data.map(({ name }) => ({ value: name, label: name })) : []
        }
        onChange={(value) => change('office', value)}
      />
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}) {
  const { label, value = '', options, onChange } = props
  const text = useText()
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <Select
        id={id}
        aria-label={label}
        className="figures-choice"
        value={value}
        options={[{ value: '', label: text('figures.every') }, ...options]}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Labelled>
  )
}
