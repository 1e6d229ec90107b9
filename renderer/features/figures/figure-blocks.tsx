import { CountedFigure } from '#shared/domain/figures-records'
import { OUTCOMES } from '#shared/domain/figures-marks'
import type { PlainFigure } from '#shared/domain/figures'
import { rateOf } from '#shared/domain/figures-rate'
import { useText } from '../../client/hooks'
import { valueWords } from '../../fields/figure-words'
import { Panel } from '../../ui/page'
import { FigureLink } from './figure-link'
import { partOf, type Figures, type Target } from './figure-target'

type Line = {
  readonly name: string
  readonly words: string
  readonly hint?: string
  readonly target?: Target
  /** The whole of a rate, which opens its own list. */
  readonly whole?: { readonly label: string; readonly count: number; readonly target: Target }
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <Panel title={title} className="figures-block">
      <dl className="figures-lines">
        {lines.map(({ name, words, hint = '', target, whole }) => (
          <div key={name} className="figures-line">
            <dt>{name}</dt>
            <dd>
              {target ? (
                <FigureLink target={target} label={`${name} ${words}`} className="figures-number">
                  {words}
                </FigureLink>
              ) : (
                <span className="num">{words}</span>
              )}
              {whole && (
                <span className="figures-whole">
                  {' / '}
                  <FigureLink target={whole.target} label={`${whole.label} ${String(whole.count)}`}>
                    {whole.count}
                  </FigureLink>
                </span>
              )}
              {hint !== '' && <span className="figures-hint num">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const RATES = [
  ['onTime', 'on-time', 'due'],
  ['confirmed', 'confirmed', 'in-session'],
  ['answered', 'answered-there', 'in-session'],
  ['content', 'content', 'asked'],
  ['reached', 'reached', 'closed-once'],
] as const

function useQuality(figures: Figures): readonly Line[] {
  const text = useText()
  const { plain, days } = figures
  const target = (figure: PlainFigure) => ({ list: 'needs', figure }) as const
  const rates = RATES.map(([key, part, whole]): Line => {
    const name = text(`figures.rates.${key}`)
    const rate = rateOf(plain[part], plain[whole])
    if (rate === undefined) return { name, words: '—', hint: text('figures.noWhole') }
    return {
      name,
      words: String(plain[part]),
      target: target(part),
      hint: `${String(rate)}%`,
      whole: {
        label: text(`figures.names.${whole}`),
        count: plain[whole],
        target: target(whole),
      },
    }
  })
  const { count, median = 0, ninetieth = 0 } = days
  const long: Line = {
    name: text('figures.days'),
    words: String(count),
    target: { list: 'needs', figure: 'state', value: 'closed' },
    hint: count > 0 ? text('figures.daysWords', { median, ninetieth }) : text('figures.daysNone'),
  }
  const more = (
    ['reopened', 'closed-late', 'overdue-open', 'closed-in-period', 'closed-of-earlier'] as const
  ).map((figure): Line => ({
    name: text(`figures.names.${figure}`),
    words: String(plain[figure]),
    target: target(figure),
  }))
  return [...rates, long, ...more]
}

/** What became of the needs, how they were handled, and what else was done: one line a figure. */
export function FigureBlocks({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const quality = useQuality(figures)
  const { plain, counted } = figures
  const became = OUTCOMES.map((value): Line => ({
    name: valueWords('outcome', value, text),
    words: String(partOf(figures, 'outcome', value)),
    target: { list: 'needs', figure: 'outcome', value },
    hint: plain.total > 0 ? `${String(rateOf(partOf(figures, 'outcome', value), plain.total))}%` : '',
  }))
  const total: Line = {
    name: text('figures.names.total'),
    words: String(plain.total),
    target: { list: 'needs', figure: 'total' },
  }
  const work = CountedFigure.options.map((figure): Line => {
    const title = text(`figures.records.${figure}`)
    return {
      name: title,
      words: String(counted[figure]),
      hint: text(`figures.units.${figure}`),
      target: { list: 'records', figure, title },
    }
  })
  return (
    <div className="figures-blocks">
      <Lines title={text('figures.blocks.became')} lines={[total, ...became]} />
      <Lines title={text('figures.blocks.quality')} lines={quality} />
      <Lines title={text('figures.blocks.work')} lines={work} />
    </div>
  )
}
