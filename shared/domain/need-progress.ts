import { AppError } from '../errors'
import { daysBetween, plainDateOf, type PlainDate } from './calendar'
import type { TellingWay } from './disposition'
import { currentDisposition, type Need } from './need'
import { assignedOf, refuseUnlessOpen, replaceCurrent, withEvent, type Occasion } from './need-occasion'

/** A report on how it stands; `date` when it happened on another day than it is written down. */
export function reportProgress(need: Need, words: string, occasion: Occasion, date?: PlainDate): Need {
  refuseUnlessOpen(need)
  if (date !== undefined && date > occasion.today) throw new AppError('refused', 'needs.dateAhead')
  return withEvent(need, occasion, 'reported', words, { date: date === occasion.today ? undefined : date })
}

/** The assisting offices of the current disposition, those of its task force among them. */
export function assistingOfficesOf(need: Need): readonly string[] {
  const disposition = assignedOf(need)
  if (!disposition) return []
  const named = [...disposition.assistingOffices, ...(disposition.taskForce?.members ?? [])]
  return [...new Set(named)].filter((office) => office !== disposition.leadOffice)
}

/** An assisting office has done its part. */
export function assist(
  need: Need,
  { office, words }: { readonly office: string; readonly words: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const disposition = assignedOf(need)
  if (!disposition || !assistingOfficesOf(need).includes(office))
    throw new AppError('refused', 'needs.notAssisting', { office })
  if (disposition.assisted?.[office] !== undefined)
    throw new AppError('refused', 'needs.alreadyAssisted', { office })
  const assisted = { ...disposition.assisted, [office]: occasion.at }
  return withEvent(replaceCurrent(need, { ...disposition, assisted }), occasion, 'assisted', words, {
    office,
  })
}

/** 催办: who urged whom, and how. */
export function urge(
  need: Need,
  urging: { readonly by: string; readonly how: TellingWay; readonly office: string; readonly words: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  if (need.dispositions.length === 0) throw new AppError('refused', 'needs.noDisposition')
  const { by, how, office, words } = urging
  return withEvent(need, occasion, 'urged', words, { by: by || occasion.by, how, office })
}

/** How often a need was urged. */
export function urgingsOf(need: Need): number {
  return need.story.filter(({ type }) => type === 'urged').length
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

/** 告知提出人: how and what; an escalation stops waiting with it. */
export function tellRaiser(
  need: Need,
  { how, words }: { readonly how: TellingWay; readonly words: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (!disposition) throw new AppError('refused', 'needs.noDisposition')
  const told = { at: occasion.at, how }
  const kept = disposition.kind === 'escalated' ? replaceCurrent(need, { ...disposition, told }) : need
  return withEvent(kept, occasion, 'told', words, { how })
}

/** Days an escalation has waited: until the raiser was told, else until today. Calendar days. */
export function waitingDays(need: Need, today: PlainDate): number | undefined {
  const disposition = currentDisposition(need)
  if (disposition?.kind !== 'escalated') return undefined
  const told = disposition.told && plainDateOf(disposition.told.at)
  return daysBetween(disposition.since, need.closing?.date ?? told ?? today)
}
