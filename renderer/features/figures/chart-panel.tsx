import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useText } from '../../client/hooks'
import { Chart } from '../../fields/chart'
import type { ChartFacts } from '../../fields/chart-option'
import { Panel } from '../../ui/page'
import { FigureLink } from './figure-link'
import type { Target } from './figure-target'

/** One line of the table behind a chart: its name and its numbers, each with its list. */
export type ChartRow = {
  readonly key: string
  readonly name: string
  readonly numbers: readonly { readonly count: number; readonly target: Target }[]
  /** Share of the whole in words. */
  readonly share?: string
}

type ChartPanelProps = {
  readonly title: string
  readonly facts: ChartFacts
  readonly height: number
  /** Heads of the table: the name's, then one for each number. */
  readonly heads: readonly string[]
  readonly rows: readonly ChartRow[]
  readonly hint?: string | undefined
  readonly onPick: (index: number, series: number) => void
  readonly className?: string
}

/** A picture and its table: one of them is seen, and who cannot see the picture is read the table. */
export function ChartPanel(props: ChartPanelProps) {
  const { title, facts, height, heads, rows, hint, onPick, className = '' } = props
  const text = useText()
  const [isTable, setTable] = useState(false)
  return (
    <Panel
      title={title}
      className={`figures-chart ${className}`}
      actions={
        <Button
          size="small"
          aria-pressed={isTable}
          aria-label={`${title} ${text('figures.charts.showTable')}`}
          onClick={() => setTable(!isTable)}
        >
          {text(isTable ? 'figures.charts.showChart' : 'figures.charts.showTable')}
        </Button>
      }
    >
      {isTable ? (
        <ChartTable title={title} heads={heads} rows={rows} isLinked />
      ) : (
        <>
          <Chart facts={facts} height={height} onPick={onPick} />
          <div className="read-aloud-only">
            <ChartTable title={title} heads={heads} rows={rows} isLinked={false} />
          </div>
        </>
      )}
      {hint !== undefined && !isTable && <p className="figures-note">{hint}</p>}
    </Panel>
  )
}

function ChartTable(props: {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly ChartRow[]
  /** False where it is only read aloud: nothing unseen takes the focus. */
  readonly isLinked: boolean
}) {
  const { title, heads, rows, isLinked } = props
  const [first = '', ...others] = heads
  const cell = (row: ChartRow, place: number): ReactNode => {
    const number = row.numbers[place]
    if (!number) return row.share ?? ''
    if (!isLinked) return number.count
    const label = `${row.name} ${heads[place + 1] ?? ''} ${String(number.count)}`
    return (
      <FigureLink target={number.target} label={label}>
        {number.count}
      </FigureLink>
    )
  }
  return (
    <table className="figures-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {others.map((head) => (
            <th key={head} scope="col" className="figures-amount">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {others.map((head, place) => (
              <td key={head} className="figures-amount num">
                {cell(row, place)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
