import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import type { Attendee } from '#shared/domain/attendance'
import type { Device } from '#shared/domain/device'
import type { InboxItem } from '#shared/domain/inbox'
import { keysOfPerson } from '#shared/domain/phone-rules'
import type { Session } from '#shared/domain/session'
import { resultOf, type Vote } from '#shared/domain/vote'
import type { PhoneView } from '#shared/contract/phone-operations'
import type { Occasion } from '../dispatch'
import type { View } from '../work'
import { callingDevice, isOver } from './own-device'
import type { PhoneBook, SharedPart } from './phone-book'

type MySaying = PhoneView['sayings'][number]

function stateOf(session: Session): PhoneView['state'] {
  if (isOver(session)) return 'over'
  return session.state === 'running' ? 'running' : 'waiting'
}

async function sayingState(
  view: View,
  { state, draftId, needId }: InboxItem,
): Promise<Pick<MySaying, 'state' | 'number'>> {
  if (state === 'waiting' || state === 'set-aside') return { state }
  const draft = draftId && (await view.get('drafts', draftId))
  const found = needId ?? draft?.needId
  const need = found && (await view.get('needs', found))
  if (need) return { state: 'confirmed', number: formatNeedNumber(need.number) }
  if (draft?.state === 'withdrawn') return { state: 'set-aside' }
  // What the desk makes of the words is seen on the phone when the room sees it.
  return { state: draft?.state === 'on-screen' ? 'on-screen' : 'taken' }
}

async function sayingRow(view: View, item: InboxItem): Promise<MySaying> {
  const { id: inboxId, text, saidAt, isChange = false } = item
  return { inboxId, text, saidAt, isChange, ...(await sayingState(view, item)) }
}

function voteRow(vote: Vote, me: Attendee): PhoneView['vote'] {
  const { id, question, rule, state, voters } = vote
  const mine = vote.ballots.find(({ attendeeId }) => attendeeId === me.id)?.choice
  const result = resultOf(vote)
  return {
    ...{ voteId: id, question, rule, state: state === 'open' ? 'open' : 'closed' },
    mayVote: state === 'open' && voters?.includes(me.id) !== false,
    ...(mine && { mine }),
    ...(result && { result }),
  }
}

/** What belongs to whoever is signed in on the phone. */
async function ownPart(view: View, book: PhoneBook, shared: SharedPart, device: Device, me: Attendee) {
  const keys = keysOfPerson(me)
  const { wording, vote, needs } = shared
  const sayings = await book.sayings(view, device.sessionId, me.id)
  return {
    me: { name: me.name, organisation: me.organisation, mayChange: device.actedAt === undefined },
    expected: device.actedAt === undefined ? await book.expected(view, device.sessionId) : [],
    ...(wording && wording.keys.some((key) => keys.includes(key)) && { wording: wording.shown }),
    sayings: await Promise.all(sayings.map((item) => sayingRow(view, item))),
    needs: [...new Set(keys.flatMap((key) => needs.get(key) ?? []))],
    ...(vote && { vote: voteRow(vote, me) }),
  }
}

/** Everything one phone shows: what the room may know, its own person's matters, and nothing of anybody else's. */
export async function phoneView(
  view: View,
  book: PhoneBook,
  { caller, language, now }: Occasion,
): Promise<PhoneView> {
  const device = await callingDevice(view, caller)
  const shared = await book.shared(view, device.sessionId, language)
  const { session, item } = shared
  const me = device.attendeeId && shared.attendees.get(device.attendeeId)
  const nobody = async () => ({
    expected: await book.expected(view, device.sessionId),
    sayings: [],
    needs: [],
  })
  return {
    sessionId: session.id,
    seriesName: session.seriesName,
    issue: formatIssue(session.year, session.number),
    state: stateOf(session),
    ...(item && { item }),
    now,
    ...(await (me ? ownPart(view, book, shared, device, me) : nobody())),
  }
}
