import { AppError } from '../errors'
import type { PlainDate } from './calendar'
import type { Disposition } from './disposition'
import type { AttachmentId } from './ids'
import type { SessionId } from './ids'
import { currentDisposition, type Need, type StoryEvent } from './need'

/** Who does something, when, and in which session; the photos and files that come with it. */
export type Occasion = {
  readonly at: string
  readonly today: PlainDate
  readonly by: string
  readonly sessionId?: SessionId | undefined
  readonly attachments?: readonly AttachmentId[] | undefined
}

type Facts = Readonly<Record<string, string | undefined>>

function filledIn(facts: Facts): Record<string, string> {
  const filled = Object.entries(facts).filter(
    (fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '',
  )
  return Object.fromEntries(filled)
}

/** The need with one more line in its story; facts without a value are left out. */
export function withEvent(
  need: Need,
  occasion: Occasion,
  type: StoryEvent['type'],
  words = '',
  facts: Facts = {},
): Need {
  const { at, by, sessionId, attachments = [] } = occasion
  const event: StoryEvent = {
    ...{ type, at, by, words },
    facts: filledIn(facts),
    ...(sessionId && { sessionId }),
    ...(attachments.length > 0 && { attachments: [...attachments] }),
  }
  return { ...need, story: [...need.story, event] }
}

/** AppError `refused` for a need that is closed or withdrawn. */
export function refuseUnlessOpen(need: Need): void {
  if (need.state !== 'open') throw new AppError('refused', 'needs.notOpen', { number: need.number })
}

/** The need with its current disposition mended in place; AppError `refused` when it has none. */
export function replaceCurrent(need: Need, disposition: Disposition): Need {
  const last = need.dispositions.at(-1)
  if (!last) throw new AppError('refused', 'needs.noDisposition')
  return { ...need, dispositions: [...need.dispositions.slice(0, -1), { ...last, disposition }] }
}

/** 马上办 and 限期办: what has a lead office, assisting offices and a limit. */
export type Assigned = Extract<Disposition, { kind: 'immediate' | 'dated' }>

/** The current disposition when it is assigned to offices with a limit. */
export function assignedOf(need: Need): Assigned | undefined {
  const disposition = currentDisposition(need)
  return disposition?.kind === 'immediate' || disposition?.kind === 'dated' ? disposition : undefined
}
