import type { Language, Topic } from '#shared/contract/frames'
import { currentItem, type Agenda } from '#shared/domain/agenda'
import type { Attendee } from '#shared/domain/attendance'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { InboxId, SessionId } from '#shared/domain/ids'
import type { InboxItem } from '#shared/domain/inbox'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { answerTo, keysOfRaised, mayRate, ratedAs } from '#shared/domain/phone-rules'
import type { Room } from '#shared/domain/room'
import type { Session } from '#shared/domain/session'
import type { Vote } from '#shared/domain/vote'
import type { PhoneView } from '#shared/contract/phone-operations'
import { pinyinKeys } from '../pinyin'
import { dispositionScreen } from '../room-views'
import { loadAgenda, loadAttendance, loadSession, needsOn } from '../session-book'
import type { View } from '../work'

type MyNeed = PhoneView['needs'][number]

/** What all phones of a session have in common, worked out once for each state of the data. */
export type SharedPart = {
  readonly session: Session
  readonly attendees: ReadonlyMap<string, Attendee>
  readonly item: PhoneView['item']
  /** The wording that is read back in the room, and whose it is. */
  readonly wording:
    { readonly shown: NonNullable<PhoneView['wording']>; readonly keys: readonly string[] } | undefined
  /** Needs on the agenda by the keys of whom they belong to. */
  readonly needs: ReadonlyMap<string, readonly MyNeed[]>
  readonly vote: Vote | undefined
}

function itemNow(session: Session, agenda: Agenda, room: Room | undefined): PhoneView['item'] {
  const item = session.state === 'running' ? currentItem(agenda) : undefined
  if (!item) return undefined
  const takesPlace = agenda.items.filter(({ state }) => state === 'planned' || state === 'done')
  const { title, plannedMinutes, spentSeconds, runningSince } = item
  const shown = room?.sessionId === session.id ? room.view : undefined
  const isShown = shown?.kind === 'read-back' || shown?.kind === 'disposition' || shown?.kind === 'review'
  // The room may show something of another item.
  const isOfItem = item.kind === 'need' || item.entries.some(({ needId }) => needId === room?.needId)
  return {
    title,
    subject: isShown && isOfItem ? shown.title : '',
    place: takesPlace.findIndex(({ id }) => id === item.id) + 1,
    of: takesPlace.length,
    clock: { plannedMinutes, spentSeconds, ...(runningSince && { runningSince }) },
  }
}

/** A need as its raiser's phone shows it: in the words of the room screen. */
function needRow(need: Need, language: Language): MyNeed {
  const { title, text } = currentWording(need)
  const screen = dispositionScreen(need, language)
  const { who, what, by } = screen.kind === 'disposition' ? screen : { who: '', what: '', by: '' }
  const kind = currentDisposition(need)?.kind
  const rated = ratedAs(need)
  return {
    answer: answerTo(need),
    ...{ needId: need.id, number: formatNeedNumber(need.number), title, text, who, what, by },
    isClosed: need.state === 'closed',
    mayRate: mayRate(need),
    ...(kind && { kind }),
    ...(rated && { rated }),
  }
}

function needsByOwner(needs: readonly Need[], language: Language): ReadonlyMap<string, readonly MyNeed[]> {
  const byKey = new Map<string, MyNeed[]>()
  for (const need of needs.filter(({ state }) => state !== 'withdrawn')) {
    const row = needRow(need, language)
    for (const key of keysOfRaised(need)) byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return byKey
}

async function wordingShown(
  view: View,
  session: Session,
  room: Room | undefined,
): Promise<SharedPart['wording']> {
  if (room?.sessionId !== session.id || room.draftId === undefined) return undefined
  if (room.view.kind !== 'read-back' || room.view.confirmed) return undefined
  const draft = await view.get('drafts', room.draftId)
  if (draft?.state !== 'on-screen') return undefined
  const { title, text, enterprise } = room.view
  return { shown: { draftId: draft.id, title, text, enterprise }, keys: keysOfRaised(draft) }
}

/** The open vote by phone; a closed one as long as the room screen shows what it came to. */
async function voteNow(view: View, session: Session, room: Room | undefined): Promise<Vote | undefined> {
  const votes = (await view.list('votes')).filter(
    ({ sessionId, way }) => sessionId === session.id && way === 'phones',
  )
  const open = votes.find(({ state }) => state === 'open')
  if (open || room?.view.kind !== 'vote' || room.view.state !== 'closed') return open
  return votes.find(({ id, state }) => id === room.voteId && state === 'closed')
}

function initialsOf(name: string): string {
  return pinyinKeys(name)
    .initials.map((letters) => letters.slice(0, 1))
    .join('')
}

async function expectedNow(view: View, sessionId: SessionId) {
  const [devices, { attendees }] = await Promise.all([view.list('devices'), loadAttendance(view, sessionId)])
  const taken = new Set(
    devices
      .filter((device) => device.sessionId === sessionId && device.removedAt === undefined)
      .map(({ attendeeId }) => attendeeId),
  )
  return attendees
    .filter(({ id, name, state }) => name !== '' && state !== 'observer' && !taken.has(id))
    .map(({ id, name, organisation }) => ({
      ...{ attendeeId: id, name, organisation },
      initials: `${initialsOf(name)} ${initialsOf(organisation)}`,
    }))
}

async function sharedPart(view: View, sessionId: SessionId, language: Language): Promise<SharedPart> {
  const session = await loadSession(view, sessionId)
  const [agenda, { attendees }, room] = await Promise.all([
    loadAgenda(view, sessionId),
    loadAttendance(view, sessionId),
    view.get('room', 'room'),
  ])
  return {
    session,
    attendees: new Map(attendees.map((attendee) => [attendee.id, attendee])),
    item: itemNow(session, agenda, room),
    wording: await wordingShown(view, session, room),
    needs: needsByOwner(await needsOn(view, agenda), language),
    vote: await voteNow(view, session, room),
  }
}

/** Keeps what many phones ask for at once. */
export type PhoneBook = {
  readonly shared: (view: View, sessionId: SessionId, language: Language) => Promise<SharedPart>
  /** Those somebody may still sign in as. */
  readonly expected: (view: View, sessionId: SessionId) => Promise<PhoneView['expected']>
  /** What one person has said by phone in a session, oldest first. */
  readonly sayings: (view: View, sessionId: SessionId, attendeeId: string) => Promise<readonly InboxItem[]>
  /** Notes that something is about to be said. */
  readonly said: (item: InboxItem) => void
}

type Kept<T> = { readonly at: number; readonly sessionId: string; readonly part: Promise<T> }

/** Makes something once for each state of the data it rests on; asked again it gives the same. */
function keeper<T>(revisionOf: RevisionOf, topics: readonly Topic[]) {
  let kept: Kept<T> | undefined
  return (sessionId: string, make: () => Promise<T>): Promise<T> => {
    const at = revisionOf(topics)
    if (kept?.at === at && kept.sessionId === sessionId) return kept.part
    const part = make()
    kept = { at, sessionId, part }
    part.catch(() => (kept = undefined))
    return part
  }
}

/** The revision at which one of these topics changed last. */
export type RevisionOf = (topics: readonly Topic[]) => number

/** What the part that all phones share rests on. */
const SHARED: readonly Topic[] = [
  'sessions',
  'agendas',
  'attendances',
  'room',
  'drafts',
  'needs',
  'votes',
  'settings',
]

type Spoken = {
  readonly sessionId: string
  readonly by: Map<string, Set<InboxId>>
  readonly learned: Promise<void>
}

/** Keeps what phones have in common until what it rests on changes. */
export function createPhoneBook(revisionOf: RevisionOf): PhoneBook {
  const shared = {
    'zh-CN': keeper<SharedPart>(revisionOf, SHARED),
    en: keeper<SharedPart>(revisionOf, SHARED),
  }
  const expected = keeper<PhoneView['expected']>(revisionOf, ['attendances', 'devices'])
  // Only ids are kept, for one session: what was said is read where it stands.
  let spoken: Spoken | undefined

  function note({ id, attendeeId, sessionId }: InboxItem): void {
    if (spoken?.sessionId !== sessionId || attendeeId === undefined) return
    spoken?.by.set(attendeeId, (spoken.by.get(attendeeId) ?? new Set()).add(id))
  }

  function spokenIn(view: View, sessionId: SessionId): Spoken {
    if (spoken?.sessionId === sessionId) return spoken
    const learned = view.list('inbox').then((items) => {
      for (const item of items) if (item.source === 'device') note(item)
    })
    spoken = { sessionId, by: new Map(), learned }
    learned.catch(() => (spoken = undefined))
    return spoken
  }

  return {
    shared: (view, sessionId, language) =>
      shared[language](sessionId, () => sharedPart(view, sessionId, language)),
    expected: (view, sessionId) => expected(sessionId, () => expectedNow(view, sessionId)),
    async sayings(view, sessionId, attendeeId) {
      const { by, learned } = spokenIn(view, sessionId)
      await learned
      const ids = [...(by.get(attendeeId) ?? [])]
      const items = await Promise.all(ids.map((id) => view.get('inbox', id)))
      return items.filter((item) => item !== undefined)
    },
    said: note,
  }
}
