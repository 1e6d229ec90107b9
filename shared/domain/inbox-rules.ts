import { AppError } from '../errors'
import type { Reaction, TellingWay } from './disposition'
import type { SessionId } from './ids'
import type { InboxItem, InboxSource } from './inbox'
import type { Need, NeedSource } from './need'
import { closeNeed, withEvent, type Occasion } from './need-rules'
import type { z } from 'zod'

/** The item when it still waits; AppError `refused` says what became of it otherwise. */
export function refuseUnlessWaiting(item: InboxItem): void {
  if (item.state !== 'waiting') throw new AppError('refused', `inbox.handled.${item.state}`)
}

/** The item when it may become a need: it waits, and an enterprise is named. */
export function refuseUnlessNamed(item: InboxItem): void {
  refuseUnlessWaiting(item)
  if (item.enterprise === '') throw new AppError('refused', 'inbox.enterpriseMissing')
}

/** The source its need bears: a telephone call is one, everything else came by the green channel. */
export function needSourceOf(source: InboxSource): Exclude<NeedSource, 'session'> {
  return source === 'phone' ? 'phone' : 'green-channel'
}

/** The item after a way was found for it. */
export function handled(
  item: InboxItem,
  how: Exclude<InboxItem['state'], 'waiting'>,
  { at, by }: Pick<Occasion, 'at' | 'by'>,
  facts: Partial<Pick<InboxItem, 'needId' | 'answer' | 'reason'>> & { readonly sessionId?: SessionId } = {},
): InboxItem {
  refuseUnlessWaiting(item)
  return { ...item, ...facts, state: how, handledAt: at, handledBy: by }
}

/** A freshly raised need as one that came out of an inbox item: raised when it was said. */
export function raisedFrom(need: Need, item: InboxItem): Need {
  const story = need.story.map((event) => (event.type === 'raised' ? { ...event, at: item.saidAt } : event))
  return { ...need, raisedAt: item.saidAt, story, inboxIds: [item.id] }
}

/** The need with one more item that says the same. */
export function joinItem(need: Need, item: InboxItem, occasion: Occasion): Need {
  const { enterprise, raiser, sourceNumber } = item
  const facts = { enterprise, raiser, source: item.source, ...(sourceNumber && { number: sourceNumber }) }
  const joined = { ...need, inboxIds: [...(need.inboxIds ?? []), item.id] }
  return withEvent(joined, occasion, 'joined', item.text, facts)
}

/** What is answered at once: who answered, and how the raiser was told and took it. */
type AnswerAtOnce = {
  readonly answer: string
  readonly answeredBy: string
  readonly told: z.infer<typeof TellingWay>
  readonly reaction: Reaction
}

/**
 * A fresh need with its answer. Accepted, it is closed on the spot and counts as answered; an unsatisfied raiser's
 * stays open for another disposition.
 */
export function answerAtOnce(need: Need, given: AnswerAtOnce, occasion: Occasion): Need {
  const { answer, answeredBy, told, reaction } = given
  if (answer.trim() === '') throw new AppError('refused', 'needs.missing.answer')
  if (answeredBy.trim() === '') throw new AppError('refused', 'needs.missing.answeredBy')
  const disposition = { kind: 'answered', answer, answeredBy, reaction, basis: '' } as const
  const { at, by } = occasion
  const disposed = { ...need, dispositions: [...need.dispositions, { at, by, disposition }] }
  const answered = withEvent(disposed, occasion, 'disposed', '', { kind: 'answered' })
  if (reaction === 'unsatisfied') return withEvent(answered, occasion, 'told', '', { how: told })
  return closeNeed(answered, { told, reaction, words: '' }, occasion)
}
