import { rateOf } from '#shared/domain/figures-rate'
import type { CountedFigure } from '#shared/domain/figures-records'
import type { NeedFigure } from '#shared/domain/figures'
import type { Speak } from '../../client/hooks'
import { valueWords } from '../../fields/figure-words'
import { partOf, type Figures, type Target } from './figure-target'

/** A run of the council's sentence: words, or a number with the list it opens. */
export type Piece =
  { readonly words: string } | { readonly words: string; readonly label: string; readonly target: Target }

const MARK = '\u0001'
type Numbers = Readonly<Record<string, Piece>>

/** The sentence of a key with numbers set off in it. */
function clause(speak: (marks: Record<string, string>) => string, numbers: Numbers): Piece[] {
  const marks = Object.fromEntries(Object.keys(numbers).map((name) => [name, MARK + name + MARK]))
  return speak(marks)
    .split(MARK)
    .map((run, place) => (place % 2 === 1 ? numbers[run] : undefined) ?? { words: run })
    .filter(({ words }) => words !== '')
}

const RATES = [
  ['onTime', 'onTime', 'on-time', 'due'],
  ['confirmed', 'confirmed', 'confirmed', 'in-session'],
  ['answeredThere', 'answered', 'answered-there', 'in-session'],
  ['content', 'content', 'content', 'asked'],
] as const

/** The council's sentence for a period, every number with its list; rates that nothing stands behind are left out. */
export function sentencePieces(figures: Figures, period: string, text: Speak): readonly Piece[] {
  const { plain, parts, counted } = figures
  const need = (count: number, figure: NeedFigure, label: string, value?: string): Piece => ({
    words: String(count),
    label: `${label} ${String(count)}`,
    target: { list: 'needs', figure, ...(value !== undefined && { value }) },
  })
  const record = (figure: CountedFigure): Piece => {
    const title = text(`figures.records.${figure}`)
    const words = String(counted[figure])
    return { words, label: `${title} ${words}`, target: { list: 'records', figure, title } }
  }
  const outcome = (value: string): Piece =>
    need(partOf(figures, 'outcome', value), 'outcome', valueWords('outcome', value, text), value)
  const sources = parts.source
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => {
      const name = valueWords('source', value, text)
      return clause((marks) => text('figures.sentence.part', { name, ...marks }), {
        count: need(count, 'source', name, value),
      })
    })
  const listed = sources.flatMap((part, place) =>
    place === 0 ? part : [{ words: text('figures.listComma') }, ...part],
  )
  const [before = '', after = ''] = text('figures.sentence.bySource', { parts: MARK }).split(MARK)
  const rates = RATES.flatMap(([key, name, part, whole]) => {
    const rate = rateOf(plain[part], plain[whole])
    if (rate === undefined) return []
    const words = `${String(rate)}%`
    const label = `${text(`figures.rates.${name}`)} ${words}`
    return clause((marks) => text(`figures.sentence.${key}`, marks), {
      rate: { words, label, target: { list: 'needs', figure: part } },
    })
  })
  const ended: Piece[] =
    plain.total > 0 && partOf(figures, 'outcome', 'in-hand') === 0
      ? [{ words: text('figures.sentence.allDone') }]
      : clause((marks) => text('figures.sentence.inHand', marks), { count: outcome('in-hand') })
  return [
    ...clause((marks) => text('figures.sentence.meetings', { ...marks, period }), {
      sessions: record('sessions'),
      visits: record('visits'),
      deliveries: record('deliveries'),
    }),
    ...clause((marks) => text('figures.sentence.needs', marks), {
      total: need(plain.total, 'total', text('figures.names.total')),
    }),
    ...(listed.length > 0 ? [{ words: before }, ...listed, { words: after }] : []),
    ...clause((marks) => text('figures.sentence.became', marks), {
      answered: outcome('answered'),
      solved: outcome('solved'),
      escalated: outcome('escalated'),
      explained: outcome('explained'),
    }),
    ...(partOf(figures, 'outcome', 'other') > 0
      ? clause((marks) => text('figures.sentence.other', marks), { count: outcome('other') })
      : []),
    ...ended,
    ...rates,
    { words: text('figures.sentence.end') },
  ]
}
