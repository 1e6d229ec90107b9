import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { PartedFigure } from '#shared/domain/figures'
import { rateOf } from '#shared/domain/figures-rate'
import { useLanguage, useText } from '../../client/hooks'
import type { ChartFacts } from '../../fields/chart-option'
import { valueWords } from '../../fields/figure-words'
import { ChartPanel, type ChartRow } from './chart-panel'
import { needsPath, useFigurePlace } from './figure-link'
import type { Figures } from './figure-target'

const HEIGHT = 260
/** More bars than these do not fit a panel; the table has every category. */
const MOST_BARS = 10

/** The page's figures as pictures, each with its table. */
export function FigureCharts({ figures }: { readonly figures: Figures }) {
  return (
    <div className="figures-charts">
      <MonthsChart figures={figures} />
      <PartsChart figures={figures} figure="source" form="ring" />
      <PartsChart figures={figures} figure="disposition" form="bars" />
      <PartsChart figures={figures} figure="satisfaction" form="ring" />
      <PartsChart figures={figures} figure="category" form="bars" />
    </div>
  )
}

function MonthsChart({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const { frame } = useFigurePlace()
  const { months } = figures
  const raised = text('figures.charts.raised')
  const closed = text('figures.charts.closed')
  const names = useMemo(() => months.map(({ from }) => from.slice(0, 7)), [months])
  const facts = useMemo(
    (): ChartFacts => ({
      form: 'columns',
      names,
      series: [
        { name: raised, values: months.map(({ total }) => total) },
        { name: closed, values: months.map((month) => month.closed) },
      ],
    }),
    [months, names, raised, closed],
  )
  const targetOf = (index: number, series: number) => {
    const { from = frame.from, until = frame.until } = months[index] ?? {}
    return { list: 'needs', figure: series === 0 ? 'total' : 'closed-in-period', from, until } as const
  }
  const rows = months.map(({ total, closed: done }, index): ChartRow => ({
    key: names[index] ?? '',
    name: names[index] ?? '',
    numbers: [
      { count: total, target: targetOf(index, 0) },
      { count: done, target: targetOf(index, 1) },
    ],
  }))
  return (
    <ChartPanel
      key={language}
      className="figures-chart-wide"
      title={text('figures.charts.months')}
      facts={facts}
      height={HEIGHT}
      heads={[text('figures.charts.month'), raised, closed]}
      rows={rows}
      onPick={(index, series) => void navigate(needsPath(frame, targetOf(index, series)))}
    />
  )
}

type PartsChartProps = {
  readonly figures: Figures
  readonly figure: Extract<PartedFigure, 'source' | 'category' | 'disposition' | 'satisfaction'>
  readonly form: ChartFacts['form']
}

function PartsChart({ figures, figure, form }: PartsChartProps) {
  const text = useText()
  const navigate = useNavigate()
  const { frame } = useFigurePlace()
  const parts = figures.parts[figure]
  const { total } = figures.plain
  // A piece of nothing only crowds a ring's legend; the table has it.
  const drawn = useMemo(
    () => parts.filter(({ count }) => form === 'bars' || count > 0).slice(0, MOST_BARS),
    [parts, form],
  )
  const counted = text('figures.charts.count')
  const facts = useMemo(
    (): ChartFacts => ({
      form,
      names: drawn.map(({ value }) => valueWords(figure, value, text)),
      series: [{ name: counted, values: drawn.map(({ count }) => count) }],
    }),
    [drawn, figure, form, counted, text],
  )
  const targetOf = (value: string) => ({ list: 'needs', figure, value }) as const
  const rows = parts.map(({ value, count }): ChartRow => ({
    key: value,
    name: valueWords(figure, value, text),
    numbers: [{ count, target: targetOf(value) }],
    share: `${String(rateOf(count, total) ?? 0)}%`,
  }))
  const title = text(`figures.charts.${figure}`)
  return (
    <ChartPanel
      title={title}
      facts={facts}
      height={HEIGHT}
      heads={[text(`figures.names.${figure}`), counted, text('figures.charts.share')]}
      rows={rows}
      hint={
        parts.length > MOST_BARS ? text('figures.charts.moreCategories', { count: MOST_BARS }) : undefined
      }
      onPick={(index) => {
        const part = drawn[index]
        if (part) void navigate(needsPath(frame, targetOf(part.value)))
      }}
    />
  )
}
