import type { SessionId } from '#shared/domain/ids'
import { closeAndPrint, nextSession } from './closing-steps'
import { playHistory, type Council } from './history'
import { confirmInTheRoom, disposeOfAll, interruptedDraft } from './need-steps'
import { lookAtHome, prepare, signIn, startAndApprove } from './opening-steps'
import type { Desk } from './play'
import { reviewCanteen, reviewMetro, reviewStreetLamp } from './review-steps'
import type { Stage } from './stage'

/** What a played scenario leaves behind. */
export type Played = {
  readonly council: Council
  readonly sessionId?: SessionId
  readonly nextSessionId?: SessionId
  readonly monthlySessionId?: SessionId
}

/** The acceptance scenario's twelve steps, in order. */
const STEPS: readonly ((stage: Stage) => Promise<void>)[] = [
  lookAtHome,
  prepare,
  signIn,
  startAndApprove,
  reviewStreetLamp,
  reviewCanteen,
  reviewMetro,
  confirmInTheRoom,
  disposeOfAll,
  interruptedDraft,
  closeAndPrint,
  nextSession,
]

/** How many steps the scenario has. */
export const LAST_STEP = STEPS.length

/** Plays what came before and steps 1 to `until` of the acceptance scenario, through the operations themselves. */
export async function playScenario(
  desk: Desk,
  until: number = LAST_STEP,
  onStep: (step: number) => void = () => undefined,
): Promise<Played> {
  const stage: Stage = { desk, council: await playHistory(desk) }
  for (const [place, step] of STEPS.slice(0, until).entries()) {
    await step(stage)
    onStep(place + 1)
  }
  const { council, sessionId, nextSessionId, monthlySessionId } = stage
  return {
    council,
    ...(sessionId && { sessionId }),
    ...(nextSessionId && { nextSessionId }),
    ...(monthlySessionId && { monthlySessionId }),
  }
}
