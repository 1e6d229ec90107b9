import { BarChart, PieChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as bringIn } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartOption, type ChartFacts, type ChartLook } from './chart-option'

// Only what is drawn here: the rest of the library stays out of the program.
bringIn([BarChart, PieChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Draws facts into an element that has a size and follows it; gives how to end it. */
export function drawChart(
  place: HTMLElement,
  facts: ChartFacts,
  {
    look,
    onPick,
  }: { readonly look: ChartLook; readonly onPick?: ((index: number, series: number) => void) | undefined },
): () => void {
  const chart = init(place, null, { renderer: 'svg' })
  chart.setOption(chartOption(facts, look))
  if (onPick) chart.on('click', ({ dataIndex, seriesIndex }) => onPick(dataIndex, seriesIndex ?? 0))
  const follow = new ResizeObserver(() => chart.resize())
  follow.observe(place)
  return () => {
    follow.disconnect()
    chart.dispose()
  }
}
