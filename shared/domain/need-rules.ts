import { AppError } from '../errors'
import { dueDateOf, type Disposition } from './disposition'
import type { Link } from './four-links'
import { currentWording, type Confirmation, type Need, type Wording } from './need'
import { closeNeed } from './need-closing'
import { refuseUnlessOpen, withEvent, type Occasion } from './need-occasion'

export { closeNeed, followUp, toldAlready, validFollowUps } from './need-closing'
export {
  askExtension,
  decideExtension,
  extendDueDate,
  lastAskingDay,
  lastObjectingDay,
  objectTo,
  settleObjection,
} from './need-limits'
export { withEvent, type Occasion } from './need-occasion'
export {
  assist,
  assistingOfficesOf,
  logContact,
  logReply,
  reportProgress,
  returnClaim,
  tellRaiser,
  urge,
  urgingsOf,
  waitingDays,
} from './need-progress'

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

/** A new disposition decides what the old one left open: an objection, an extension that was asked for. */
function decideWhatWaited(need: Need, disposition: Disposition, occasion: Occasion): Need {
  const { objection, extensionAsked: _asked, ...rest } = need
  if (!objection) return rest
  const office = 'leadOffice' in disposition ? disposition.leadOffice : ''
  const result = office === objection.office ? 'upheld' : 'reassigned'
  return withEvent(rest, occasion, 'objection-settled', '', {
    ...{ result, office, from: objection.office, by: occasion.by },
  })
}

/** Gives the need its current disposition. An accepted answer or an understood explanation closes it at once. */
export function dispose(
  need: Need,
  disposition: Disposition,
  occasion: Occasion,
  links: readonly Link[] = [],
): Need {
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
    ...(links.length > 0 && { links: [...links] }),
  }
  const decided = decideWhatWaited(need, disposition, occasion)
  const disposed = withEvent(
    { ...decided, dispositions: [...decided.dispositions, entry] },
    occasion,
    'disposed',
    '',
    { kind: disposition.kind, dueDate: dueDateOf(disposition) },
  )
  if (!settles(disposition)) return disposed
  const { attachments: _shown, ...plain } = occasion
  const reaction = disposition.kind === 'answered' ? disposition.reaction : undefined
  const told = disposition.kind === 'explained' ? disposition.understanding.how : undefined
  return closeNeed(disposed, { told: told ?? 'session', reaction, words: '' }, plain)
}
