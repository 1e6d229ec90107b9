import type { NeedNarrowing } from '#shared/domain/figures'
import { useAsk, useText, type Speak } from '../../client/hooks'
import { figureWords, valueWords } from '../../fields/figure-words'
import { useFormats, type Formats } from '../../fields/moments'

type Part = keyof NeedNarrowing
/** One part of what the list is narrowed to, in words, and what goes when it is taken off. */
type NarrowingChip = { readonly words: string; readonly parts: readonly Part[] }

/** The narrowing without some of its parts. */
export function withoutParts(narrowing: NeedNarrowing, parts: readonly Part[]): NeedNarrowing {
  // What is left has the same shape; fromEntries forgets it.
  return Object.fromEntries(
    Object.entries(narrowing).filter(([part]) => !parts.some((gone) => gone === part)),
  )
}

function periodChip({ from, until, figure }: NeedNarrowing, text: Speak, formats: Formats): NarrowingChip[] {
  const first = from && formats.date(from)
  const last = until && formats.date(until)
  const parts = ['from', 'until'] as const
  const isByClosing = figure === 'closed-in-period' || figure === 'closed-of-earlier'
  if (first && last) {
    const key = isByClosing ? 'figures.chips.closedPeriod' : 'figures.chips.period'
    return [{ words: text(key, { from: first, until: last }), parts }]
  }
  if (first) return [{ words: text('figures.chips.since', { from: first }), parts }]
  return last ? [{ words: text('figures.chips.to', { until: last }), parts }] : []
}

type Named = { readonly id: string; readonly name: string }

/** Names of what a narrowing gives by id. */
function useNames({ seriesId, buildingId, enterpriseId }: NeedNarrowing) {
  const series = useAsk('series.list', {}, { enabled: seriesId !== undefined })
  const buildings = useAsk('building.list', {}, { enabled: buildingId !== undefined })
  const enterprises = useAsk('enterprise.list', {}, { enabled: enterpriseId !== undefined })
  const nameIn = (known: readonly Named[] | undefined, id: string | undefined) =>
    known?.find((one) => one.id === id)?.name ?? '…'
  const named = series.status === 'ready' ? series.data.map((one) => one.series) : undefined
  return {
    seriesId: nameIn(named, seriesId),
    buildingId: nameIn(buildings.status === 'ready' ? buildings.data : undefined, buildingId),
    enterpriseId: nameIn(enterprises.status === 'ready' ? enterprises.data : undefined, enterpriseId),
  }
}

/** What the list is narrowed to, part by part. */
export function useNarrowingChips(narrowing: NeedNarrowing): readonly NarrowingChip[] {
  const text = useText()
  const formats = useFormats()
  const names = useNames(narrowing)
  const { figure, value, office, source, category } = narrowing
  const pair = (part: Part, name: string, words: string | undefined): NarrowingChip[] =>
    words === undefined || narrowing[part] === undefined
      ? []
      : [{ words: text('figures.chips.pair', { name, value: words }), parts: [part] }]
  return [
    ...(figure && figure !== 'total'
      ? [{ words: figureWords(figure, value, text), parts: ['figure', 'value'] as const }]
      : []),
    ...periodChip(narrowing, text, formats),
    ...pair('seriesId', text('figures.series'), names.seriesId),
    ...pair('buildingId', text('figures.building'), names.buildingId),
    ...pair('enterpriseId', text('figures.chips.enterprise'), names.enterpriseId),
    ...pair('office', text('figures.chips.office'), office),
    ...pair('source', text('figures.chips.source'), source && valueWords('source', source, text)),
    ...pair('category', text('figures.chips.category'), category),
  ]
}
