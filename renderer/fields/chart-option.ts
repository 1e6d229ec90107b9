/** What a chart shows: `columns` stand along a time line, `bars` lie one under the other, a `ring` shows shares. */
export type ChartFacts = {
  readonly form: 'columns' | 'bars' | 'ring'
  /** The names along the axis, or of the ring's pieces. */
  readonly names: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** How a chart is drawn: type size in pixels, family and ink. */
export type ChartLook = {
  readonly size: number
  readonly family: string
  readonly ink: string
  readonly line: string
}

/** Blue first as everywhere; no red and no amber, which mean overdue and near due. */
const COLOURS = ['#0958d9', '#5b9a8b', '#7a5ea8', '#2f6f8f', '#9aa7b5', '#3d7a4a', '#8c6d5a']

function axisOf(facts: ChartFacts, { ink, line, size, family }: ChartLook) {
  const label = { color: ink, fontSize: size, fontFamily: family }
  const names = {
    type: 'category' as const,
    data: [...facts.names],
    axisLabel: { ...label, width: 140, overflow: 'truncate' as const },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    // The first bar stands on top.
    inverse: facts.form === 'bars',
  }
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: label,
    splitLine: { lineStyle: { color: line } },
  }
  return facts.form === 'bars' ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }
}

/** A bar of nothing needs no number on it. */
function unlessNothing({ value }: { readonly value?: unknown }): string {
  return typeof value === 'number' && value !== 0 ? String(value) : ''
}

/** The drawing of these facts for the chart engine; patterns beside colours, so that it reads in grey, and no motion. */
export function chartOption(facts: ChartFacts, look: ChartLook) {
  const { size, family, ink } = look
  const words = { color: ink, fontSize: size, fontFamily: family }
  const frame = {
    animation: false,
    color: COLOURS,
    textStyle: words,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    // Drawn within the picture: a box of its own would need styles that the page's policy refuses.
    tooltip: { trigger: facts.form === 'ring' ? 'item' : 'axis', renderMode: 'richText', textStyle: words },
    ...(facts.form === 'ring' || facts.series.length > 1
      ? { legend: { bottom: 0, textStyle: words, itemGap: 16 } }
      : {}),
  } as const
  if (facts.form === 'ring') {
    const values = facts.series[0]?.values ?? []
    return {
      ...frame,
      series: [
        {
          type: 'pie' as const,
          radius: ['42%', '68%'],
          center: ['50%', '42%'],
          label: { ...words, formatter: '{b} {c}' },
          emphasis: { disabled: true },
          data: facts.names.map((name, place) => ({ name, value: values[place] ?? 0 })),
        },
      ],
    }
  }
  return {
    ...frame,
    ...axisOf(facts, look),
    grid: {
      left: 8,
      right: 40,
      top: 24,
      bottom: facts.series.length > 1 ? 40 : 8,
      outerBoundsMode: 'same' as const,
    },
    series: facts.series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: 26,
      label: {
        show: facts.names.length <= 14,
        position: facts.form === 'bars' ? ('right' as const) : ('top' as const),
        ...words,
        formatter: unlessNothing,
      },
      emphasis: { disabled: true },
    })),
  }
}
