import { AppError } from '../errors'
import { daysBetween, type PlainDate } from './calendar'
import { dueDateOf, type Disposition, type Reaction } from './disposition'
import type { SessionId } from './ids'
import {
  currentDisposition,
  currentWording,
  type Confirmation,
  type Need,
  type StoryEvent,
  type Wording,
} from './need'

/** Who does something, when, and in which session. */
export type Occasion = {
  readonly at: string
  readonly today: PlainDate
  readonly by: string
  readonly sessionId?: SessionId | undefined
}

type TellingHow = 'session' | 'phone' | 'visit' | 'letter' | 'message'

/** The need with one more line in its story. */
export function withEvent(
  need: Need,
  occasion: Occasion,
  type: StoryEvent['type'],
  words = '',
  facts: Record<string, string> = {},
): Need {
  const event: StoryEvent = {
    type,
    at: occasion.at,
    by: occasion.by,
    words,
    facts,
    ...(occasion.sessionId && { sessionId: occasion.sessionId }),
  }
  return { ...need, story: [...need.story, event] }
}

function refuseUnlessOpen(need: Need): void {
  if (need.state !== 'open') throw new AppError('refused', 'needs.notOpen', { number: need.number })
}

/** A new version of the wording; unconfirmed when no confirmation comes with it. */
export function amendWording(
  need: Need,
  change: { title: string; text: string; reason: string; confirmation?: Confirmation | undefined },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const before = currentWording(need)
  if (before.title === change.title && before.text === change.text) {
    throw new AppError('refused', 'needs.sameWording')
  }
  const wording: Wording = {
    version: before.version + 1,
    title: change.title,
    text: change.text,
    at: occasion.at,
    by: occasion.by,
    reason: change.reason,
    ...(change.confirmation && { confirmation: change.confirmation }),
  }
  const amended = { ...need, wordings: [...need.wordings, wording] }
  return withEvent(amended, occasion, 'amended', change.reason, { version: String(wording.version) })
}

/** Confirms the wording that holds and has not been confirmed yet. */
export function confirmWording(need: Need, confirmation: Confirmation, occasion: Occasion): Need {
  const wording = currentWording(need)
  if (wording.confirmation) throw new AppError('refused', 'needs.alreadyConfirmed')
  const wordings = [...need.wordings.slice(0, -1), { ...wording, confirmation }]
  return withEvent({ ...need, wordings }, occasion, 'confirmed', '', {
    version: String(wording.version),
    by: confirmation.by,
    how: confirmation.how,
  })
}

function settles(disposition: Disposition): boolean {
  if (disposition.kind === 'answered') return disposition.reaction !== 'unsatisfied'
  return disposition.kind === 'explained' && disposition.understanding.obtained
}

/** A claim is returned before anything else is decided; only the session that gave it may still correct it. */
function refuseUnreturnedClaim(need: Need, { sessionId }: Occasion): void {
  const entry = need.dispositions.at(-1)
  if (entry?.disposition.kind !== 'claimed' || entry.disposition.returned) return
  const isCorrection = sessionId !== undefined && entry.sessionId === sessionId
  if (!isCorrection) throw new AppError('refused', 'needs.claimNotReturned')
}

/** Gives the need its current disposition. An accepted answer or an understood explanation closes it at once. */
export function dispose(need: Need, disposition: Disposition, occasion: Occasion): Need {
  refuseUnlessOpen(need)
  if (!currentWording(need).confirmation && need.source === 'session') {
    throw new AppError('refused', 'needs.notConfirmed')
  }
  refuseUnreturnedClaim(need, occasion)
  const entry = {
    at: occasion.at,
    by: occasion.by,
    disposition,
    ...(occasion.sessionId && { sessionId: occasion.sessionId }),
  }
  const disposed = withEvent(
    { ...need, dispositions: [...need.dispositions, entry] },
    occasion,
    'disposed',
    '',
    {
      kind: disposition.kind,
      ...(dueDateOf(disposition) && { dueDate: String(dueDateOf(disposition)) }),
    },
  )
  if (!settles(disposition)) return disposed
  const reaction = disposition.kind === 'answered' ? disposition.reaction : undefined
  return closeNeed(disposed, { told: 'session', reaction, words: '' }, occasion)
}

/** A report on how it stands. */
export function reportProgress(need: Need, words: string, occasion: Occasion): Need {
  refuseUnlessOpen(need)
  return withEvent(need, occasion, 'reported', words)
}

function replaceCurrent(need: Need, disposition: Disposition): Need {
  const last = need.dispositions.at(-1)
  if (!last) throw new AppError('refused', 'needs.noDisposition')
  return { ...need, dispositions: [...need.dispositions.slice(0, -1), { ...last, disposition }] }
}

/** 延期: a later due date with its reason; the earlier one stays in the story. */
export function extendDueDate(
  need: Need,
  change: { dueDate: PlainDate; reason: string; approvedBy: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'immediate' && disposition?.kind !== 'dated')
    throw new AppError('refused', 'needs.noDueDate')
  if (change.dueDate <= disposition.dueDate) throw new AppError('refused', 'needs.notLater')
  const extended = replaceCurrent(need, { ...disposition, dueDate: change.dueDate })
  return withEvent(extended, occasion, 'extended', change.reason, {
    from: disposition.dueDate,
    dueDate: change.dueDate,
    ...(change.approvedBy && { approvedBy: change.approvedBy }),
  })
}

/** The claimant reports; what happens next is a disposition of its own or a closing. */
export function returnClaim(need: Need, report: string, occasion: Occasion): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'claimed') throw new AppError('refused', 'needs.notClaimed')
  if (disposition.returned) throw new AppError('refused', 'needs.claimAlreadyReturned')
  const returned = { at: occasion.at, report, ...(occasion.sessionId && { sessionId: occasion.sessionId }) }
  return withEvent(replaceCurrent(need, { ...disposition, returned }), occasion, 'claim-returned', report)
}

function escalated(need: Need) {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'escalated') throw new AppError('refused', 'needs.notEscalated')
  return disposition
}

/** A contact with the department. */
export function logContact(need: Need, words: string, occasion: Occasion): Need {
  const disposition = escalated(need)
  const contacts = [...disposition.contacts, { at: occasion.at, by: occasion.by, words }]
  return withEvent(replaceCurrent(need, { ...disposition, contacts }), occasion, 'contacted', words)
}

/** The department's reply. */
export function logReply(need: Need, words: string, occasion: Occasion): Need {
  const disposition = escalated(need)
  const replied = replaceCurrent(need, { ...disposition, reply: { at: occasion.at, words } })
  return withEvent(replied, occasion, 'replied', words)
}

/** Closes a need; the raiser has been told (rule 5), and how they took it is kept. */
export function closeNeed(
  need: Need,
  closing: { told: TellingHow; reaction?: Reaction | undefined; words: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (!disposition) throw new AppError('refused', 'needs.noDisposition')
  if (disposition.kind === 'claimed' && !disposition.returned)
    throw new AppError('refused', 'needs.claimNotReturned')
  if (closing.reaction === 'unsatisfied') throw new AppError('refused', 'needs.unsatisfiedStaysOpen')
  const told = { at: occasion.at, how: closing.told }
  const due = dueDateOf(disposition)
  const kept = disposition.kind === 'escalated' ? replaceCurrent(need, { ...disposition, told }) : need
  const heard = withEvent(kept, occasion, 'told', '', { how: closing.told })
  const closed: Need = {
    ...heard,
    state: 'closed',
    closing: {
      at: occasion.at,
      date: occasion.today,
      by: occasion.by,
      told,
      ...(occasion.sessionId && { sessionId: occasion.sessionId }),
      ...(closing.reaction && { reaction: closing.reaction }),
      ...(due && { onTime: occasion.today <= due }),
    },
  }
  return withEvent(
    closed,
    occasion,
    'closed',
    closing.words,
    closing.reaction ? { reaction: closing.reaction } : {},
  )
}

/** 回访 after closing: an unsatisfied raiser reopens the need (重办). */
export function followUp(
  need: Need,
  call: { reaction: Reaction; words: string; of: string },
  occasion: Occasion,
): Need {
  if (need.state !== 'closed') throw new AppError('refused', 'needs.followUpNeedsClosed')
  const facts = { reaction: call.reaction, of: call.of }
  const called = withEvent(need, occasion, 'followed-up', call.words, facts)
  if (call.reaction !== 'unsatisfied') {
    return called.closing ? { ...called, closing: { ...called.closing, reaction: call.reaction } } : called
  }
  const { closing: _closed, ...rest } = called
  return withEvent({ ...rest, state: 'open', reopened: need.reopened + 1 }, occasion, 'reopened', call.words)
}

/** Days an escalation has waited: until the raiser was told, else until today. Calendar days. */
export function waitingDays(need: Need, today: PlainDate): number | undefined {
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'escalated') return undefined
  return daysBetween(disposition.since, need.closing?.date ?? today)
}
