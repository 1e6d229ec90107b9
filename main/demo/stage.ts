import type { NeedId, SessionId } from '#shared/domain/ids'
import type { DeskView } from '#shared/contract/session-operations'
import type { Council } from './history'
import type { Desk } from './play'

/** What the steps of the scenario share. */
export type Stage = {
  readonly desk: Desk
  readonly council: Council
  sessionId?: SessionId
  nextSessionId?: SessionId
  monthlySessionId?: SessionId
}

/** The day of the session, before it is moved. */
export const DAY = '2022-09-29'

/** The session that step 2 made. */
export function sessionOf({ sessionId }: Stage): SessionId {
  if (!sessionId) throw new Error('Step 2 makes the session')
  return sessionId
}

/** The session as the desk sees it. */
export function view(stage: Stage): Promise<DeskView> {
  return stage.desk.ask('session.get', { sessionId: sessionOf(stage) })
}

/** The need with this number. */
export async function needNumbered(stage: Stage, number: number): Promise<NeedId> {
  const { rows } = await stage.desk.ask('need.list', {})
  const row = rows.find((candidate) => candidate.number === number)
  if (!row) throw new Error(`There is no need ${String(number)}`)
  return row.id
}
