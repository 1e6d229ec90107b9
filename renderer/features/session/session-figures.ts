import type { DeskView } from '#shared/contract/session-operations'
import { currentDisposition } from '#shared/domain/need'

export type SessionFigure = 'reviewed' | 'raised' | 'answered' | 'closed' | 'open'

/** What a session brought: needs looked back on, raised, answered on the spot, closed here, and left open. */
export function sessionFigures({
  session,
  needs,
}: Pick<DeskView, 'session' | 'needs'>): readonly (readonly [SessionFigure, number])[] {
  const all = needs.map(({ need }) => need)
  const raised = all.filter(({ raisedIn }) => raisedIn === session.id)
  return [
    ['reviewed', all.length - raised.length],
    ['raised', raised.length],
    ['answered', raised.filter((need) => currentDisposition(need)?.kind === 'answered').length],
    ['closed', all.filter(({ closing }) => closing?.sessionId === session.id).length],
    ['open', all.filter(({ state }) => state === 'open').length],
  ]
}
