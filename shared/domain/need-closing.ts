import { AppError } from '../errors'
import type { PlainDate } from './calendar'
import { dueDateOf, TellingWay, type Reaction } from './disposition'
import { currentDisposition, type Need } from './need'
import { refuseUnlessOpen, replaceCurrent, withEvent, type Occasion } from './need-occasion'
import { tellRaiser } from './need-progress'

/** How the raiser was told since the disposition that holds was made, when they were. */
export function toldAlready(need: Need): { readonly at: string; readonly how: TellingWay } | undefined {
  const since = need.dispositions.at(-1)?.at ?? ''
  const reopenedAt = need.story.findLast(({ type }) => type === 'reopened')?.at ?? ''
  const told = need.story.findLast(({ type, at }) => type === 'told' && at >= since && at > reopenedAt)
  const how = TellingWay.safeParse(told?.facts['how'])
  return told && how.success ? { at: told.at, how: how.data } : undefined
}

type Closing = {
  /** How the raiser is told now; may be left out when they were told before. */
  readonly told?: TellingWay | undefined
  readonly reaction?: Reaction | undefined
  readonly words: string
}

/** What waited for a decision is over with the need. */
function settled(need: Need): Need {
  const { objection: _objection, extensionAsked: _asked, ...rest } = need
  return rest
}

/** Closes a need; the raiser has been told (rule 5), and how they took it is kept. */
export function closeNeed(need: Need, closing: Closing, occasion: Occasion): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (!disposition) throw new AppError('refused', 'needs.noDisposition')
  if (disposition.kind === 'claimed' && !disposition.returned)
    throw new AppError('refused', 'needs.claimNotReturned')
  if (closing.reaction === 'unsatisfied') throw new AppError('refused', 'needs.unsatisfiedStaysOpen')
  const told = closing.told ? { at: occasion.at, how: closing.told } : toldAlready(need)
  if (!told) throw new AppError('refused', 'needs.notTold')
  const { attachments: _shown, ...plain } = occasion
  const heard = closing.told ? tellRaiser(need, { how: closing.told, words: '' }, plain) : need
  const due = dueDateOf(disposition)
  const closed: Need = {
    ...settled(heard),
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
  return withEvent(closed, occasion, 'closed', closing.words, { reaction: closing.reaction })
}

type FollowUp = {
  /** How they took it; mandatory when they were reached. */
  readonly reaction?: Reaction | undefined
  readonly words: string
  /** Whom they asked. */
  readonly of: string
  /** Who called; absent: whoever keeps the desk. */
  readonly by?: string | undefined
  /** The day of the call, when it is written down later. */
  readonly date?: PlainDate | undefined
  /** False: nobody was reached; it is recorded and does not count as a follow-up. */
  readonly reached?: boolean | undefined
}

/** Opens a closed need again; an escalation waits anew. */
function reopen(need: Need, words: string, occasion: Occasion): Need {
  const { closing: _closed, ...rest } = need
  const opened: Need = { ...rest, state: 'open', reopened: need.reopened + 1 }
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'escalated') return withEvent(opened, occasion, 'reopened', words)
  const { told: _told, ...waiting } = disposition
  return withEvent(replaceCurrent(opened, waiting), occasion, 'reopened', words)
}

/** 回访 after closing: an unsatisfied raiser reopens the need (重办); a call that reached nobody changes nothing. */
export function followUp(need: Need, call: FollowUp, occasion: Occasion): Need {
  if (need.state !== 'closed') throw new AppError('refused', 'needs.followUpNeedsClosed')
  const { reaction, words, of, by = '', date, reached = true } = call
  if (date !== undefined && date > occasion.today) throw new AppError('refused', 'needs.dateAhead')
  if (reached && !reaction) throw new AppError('refused', 'needs.reactionMissing')
  const called = withEvent(need, occasion, 'followed-up', words, {
    reaction: reached ? reaction : undefined,
    of,
    by: by || occasion.by,
    date: date === occasion.today ? undefined : date,
    reached: reached ? 'yes' : 'no',
  })
  if (!reached || !reaction) return called
  if (reaction === 'unsatisfied') return reopen(called, words, occasion)
  return called.closing ? { ...called, closing: { ...called.closing, reaction } } : called
}

/** 有效回访: calls that reached the raiser. Follow-ups of earlier versions always did. */
export function validFollowUps(need: Need): Need['story'] {
  return need.story.filter(({ type, facts }) => type === 'followed-up' && facts['reached'] !== 'no')
}
