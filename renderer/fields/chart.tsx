import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useText } from '../client/hooks'
import type { ChartFacts } from './chart-option'
import './chart.css'

type ChartProps = {
  /** Stays the same object as long as the picture does. */
  readonly facts: ChartFacts
  /** Height in pixels. */
  readonly height: number
  /** A bar or piece was clicked: its place among the names, and among the series. */
  readonly onPick?: (index: number, series: number) => void
}

function lookOf(place: HTMLElement) {
  const style = getComputedStyle(place)
  const size = Math.round(Number.parseFloat(style.fontSize) * 0.8125)
  return { size, family: style.fontFamily, ink: style.color, line: style.borderTopColor }
}

/** A picture of figures. Whoever cannot see it has the table beside it, which the caller draws. */
export function Chart({ facts, height, onPick }: ChartProps) {
  const text = useText()
  const place = useRef<HTMLDivElement>(null)
  const [isFailed, setFailed] = useState(false)
  const pick = useEffectEvent((index: number, series: number) => onPick?.(index, series))

  useEffect(() => {
    let end: (() => void) | undefined
    let isGone = false
    async function draw(): Promise<void> {
      // The engine comes when the first picture is drawn, not with the program.
      const { drawChart } = await import('./chart-engine')
      if (isGone || !place.current) return
      end = drawChart(place.current, facts, { look: lookOf(place.current), onPick: pick })
    }
    draw().catch(() => setFailed(true))
    return () => {
      isGone = true
      end?.()
    }
  }, [facts])

  if (isFailed) return <p role="alert">{text('figures.charts.failed')}</p>
  return <div ref={place} className="chart" style={{ height }} aria-hidden="true" />
}
