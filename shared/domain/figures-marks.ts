import { plainDateOf, type PlainDate } from './calendar'
import { dueDateOf, type DispositionKind, type Reaction } from './disposition'
import { currentDisposition, type Need, type NeedSource } from './need'
import { validFollowUps } from './need-rules'

/** What became of a need; `other`: closed without a disposition that was written down (old ledgers). */
export const OUTCOMES = ['answered', 'solved', 'escalated', 'explained', 'other', 'in-hand'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the figures look at in one need, worked out once. Days are council days (China Standard Time). */
export type Marks = {
  readonly raisedOn: PlainDate
  readonly closedOn: PlainDate | undefined
  readonly seriesId: string | undefined
  readonly buildingId: string | undefined
  readonly enterpriseId: string | undefined
  /** Lead office of the disposition that holds; empty when none was asked. */
  readonly office: string
  readonly source: NeedSource
  readonly category: string
  readonly outcome: Outcome
  readonly disposition: DispositionKind | 'none'
  readonly state: Need['state']
  readonly satisfaction: Reaction | 'not-asked'
  /** How a need stands to its due date; `none`: nothing was due, or it is not due yet. */
  readonly timing: 'on-time' | 'closed-late' | 'overdue-open' | 'none'
  readonly isConfirmed: boolean
  /** Closed at least once, whether or not it was reopened. */
  readonly wasClosed: boolean
  /** A follow-up reached the raiser. */
  readonly isReached: boolean
  readonly isReopened: boolean
}

/** What became of a need, from its state and the disposition that holds. */
export function outcomeOf(state: Need['state'], disposition: DispositionKind | undefined): Outcome {
  if (state !== 'closed') return 'in-hand'
  switch (disposition) {
    case undefined:
      return 'other'
    case 'immediate':
    case 'dated':
    case 'claimed':
      return 'solved'
    case 'answered':
    case 'escalated':
    case 'explained':
      return disposition
  }
}

/**
 * How the raiser takes it now: a closed need by its closing or the follow-up after it, an open one by an answer that did
 * not satisfy or the call that reopened it. Undefined: nobody asked.
 */
export function satisfactionOf(need: Need): Reaction | undefined {
  if (need.state !== 'open') return need.closing?.reaction
  const held = currentDisposition(need)
  if (held?.kind === 'answered' && held.reaction) return held.reaction
  return need.reopened > 0 ? 'unsatisfied' : undefined
}

/** 主办科室 of the disposition that holds; empty when no office was asked. */
export function leadOfficeOf(need: Need): string {
  const held = currentDisposition(need)
  return held && 'leadOffice' in held ? held.leadOffice : ''
}

function timingOf(need: Need, today: PlainDate): Marks['timing'] {
  if (need.state === 'closed') {
    if (need.closing?.onTime === undefined) return 'none'
    return need.closing.onTime ? 'on-time' : 'closed-late'
  }
  const due = dueDateOf(currentDisposition(need))
  return due !== undefined && due < today ? 'overdue-open' : 'none'
}

/** The marks of a need as things stand today. */
export function marksOf(need: Need, today: PlainDate): Marks {
  const held = currentDisposition(need)
  const { state, source, category, seriesId, buildingId, enterpriseId } = need
  return {
    ...{ state, source, category, seriesId, buildingId, enterpriseId },
    raisedOn: plainDateOf(need.raisedAt),
    closedOn: need.closing?.date,
    office: leadOfficeOf(need),
    outcome: outcomeOf(state, held?.kind),
    disposition: held?.kind ?? 'none',
    satisfaction: satisfactionOf(need) ?? 'not-asked',
    timing: timingOf(need, today),
    isConfirmed: need.wordings.some(({ confirmation }) => confirmation !== undefined),
    wasClosed: state === 'closed' || need.reopened > 0,
    isReached: validFollowUps(need).length > 0,
    isReopened: need.reopened > 0,
  }
}
