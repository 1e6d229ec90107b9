import { z } from 'zod'
import { PlainDate } from './calendar'
import { DispositionKind, Reaction, dueDateOf, ownerOf, type Disposition } from './disposition'
import { satisfactionOf } from './figures-marks'
import { NeedId, SessionId } from './ids'
import { Light } from './lights'
import { currentDisposition, currentWording, NeedSource, type Need } from './need'

/** 工作台账: one row per need, whatever happened to it. */
export const LedgerRow = z.object({
  id: NeedId,
  number: z.int(),
  title: z.string(),
  text: z.string(),
  enterprise: z.string(),
  /** The register's short name, for where there is little room; the whole name when there is none. */
  enterpriseShort: z.string(),
  raiser: z.string(),
  category: z.string(),
  source: NeedSource,
  raisedAt: z.string(),
  raisedIn: SessionId.optional(),
  /** 第 n 期 of the session it was raised in. */
  issue: z.int().optional(),
  disposition: DispositionKind.optional(),
  owner: z.string(),
  leadOffice: z.string(),
  person: z.string(),
  dueDate: PlainDate.optional(),
  /** 第 n 期 a claim comes back to. */
  returnIssue: z.int().optional(),
  light: Light.optional(),
  state: z.enum(['open', 'closed', 'withdrawn']),
  reply: z.string(),
  satisfaction: Reaction.optional(),
  closedAt: z.string().optional(),
  onTime: z.boolean().optional(),
})
export type LedgerRow = Readonly<z.infer<typeof LedgerRow>>

/** What the raiser was answered, in the words kept. */
export function replyOf(need: Need): string {
  const disposition = currentDisposition(need)
  if (disposition?.kind === 'answered') return disposition.answer
  if (disposition?.kind === 'explained') return disposition.explanation
  if (disposition?.kind === 'escalated' && disposition.reply) return disposition.reply.words
  const spoken = need.story.filter(
    (event) => event.type === 'closed' || event.type === 'reported' || event.type === 'claim-returned',
  )
  return spoken.findLast((event) => event.words !== '')?.words ?? ''
}

function leadOf(disposition: Disposition | undefined): string {
  return disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
}

/** The need as its line in the ledger. */
export function ledgerRow(
  need: Need,
  circumstances: {
    readonly issue?: number | undefined
    readonly light?: Light | undefined
    readonly enterpriseShort?: string | undefined
  },
): LedgerRow {
  const wording = currentWording(need)
  const disposition = currentDisposition(need)
  const due = dueDateOf(disposition)
  const satisfaction = satisfactionOf(need)
  const person = disposition && 'person' in disposition ? disposition.person : ''
  return {
    id: need.id,
    number: need.number,
    title: wording.title,
    text: wording.text,
    enterprise: need.enterprise,
    enterpriseShort: circumstances.enterpriseShort ?? need.enterprise,
    raiser: need.raiser,
    category: need.category,
    source: need.source,
    raisedAt: need.raisedAt,
    owner: ownerOf(disposition),
    leadOffice: leadOf(disposition),
    person,
    state: need.state,
    reply: replyOf(need),
    ...(need.raisedIn && { raisedIn: need.raisedIn }),
    ...(circumstances.issue && { issue: circumstances.issue }),
    ...(disposition && { disposition: disposition.kind }),
    ...(due && { dueDate: due }),
    ...(disposition?.kind === 'claimed' && { returnIssue: disposition.returnSession.number }),
    ...(circumstances.light && { light: circumstances.light }),
    ...(satisfaction && { satisfaction }),
    ...(need.closing && { closedAt: need.closing.at }),
    ...(need.closing?.onTime !== undefined && { onTime: need.closing.onTime }),
  }
}
