import type { NextLook } from '#shared/contract/visit-operations'
import type { NeedId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import { bySessionOrder, type Session } from '#shared/domain/session'
import { loadAgenda } from '../session-book'
import type { View } from '../work'

/** States in which a session is still to come to its needs. */
const AHEAD: readonly Session['state'][] = ['draft', 'noticed', 'sign-in', 'running']

/** Finds where open needs are looked at next: the earliest prepared session that waits for it, else its series. */
export async function loadNextLooks(view: View): Promise<(need: Need) => NextLook> {
  const series = new Map<string, string>((await view.list('series')).map(({ id, name }) => [id, name]))
  const sessions = (await view.list('sessions'))
    .filter(({ state }) => AHEAD.includes(state))
    .sort(bySessionOrder)
  const places = new Map<NeedId, Session>()
  for (const session of sessions) {
    const { items } = await loadAgenda(view, session.id)
    for (const { needId, state } of items.flatMap(({ entries }) => entries))
      if (state === 'waiting' && !places.has(needId)) places.set(needId, session)
  }
  return ({ id, seriesId }) => {
    const session = places.get(id)
    if (session) {
      const { seriesName, number, date } = session
      return { seriesName, session: { id: session.id, number, date } }
    }
    const seriesName = seriesId && series.get(seriesId)
    return seriesName === undefined ? {} : { seriesName }
  }
}
