import { PlainDate } from '#shared/domain/calendar'
import type { InputOf } from '#shared/contract/operations'

/** What the page is asked to count; no days: this year. */
export type AskedFrame = InputOf<'figure.get'>

/** Reads it from the route; days that are none, or only one of the two, count as none. */
export function frameOf(params: URLSearchParams): AskedFrame {
  const from = PlainDate.safeParse(params.get('from')).data
  const until = PlainDate.safeParse(params.get('until')).data
  const seriesId = params.get('series')
  const buildingId = params.get('building')
  const office = params.get('office')
  return {
    ...(from && until && { from, until }),
    ...(seriesId && { seriesId }),
    ...(buildingId && { buildingId }),
    ...(office && { office }),
  }
}

/** The route's query for it. */
export function paramsOfFrame({ from, until, seriesId, buildingId, office }: AskedFrame): URLSearchParams {
  const named = { from, until, series: seriesId, building: buildingId, office }
  return new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  )
}
