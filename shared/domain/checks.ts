import { z } from 'zod'
import type { Agenda } from './agenda'
import { isPresent, type Attendance } from './attendance'
import { addDays, isWorkingDay, type PlainDate } from './calendar'
import { dueDateOf, type Disposition } from './disposition'
import type { HolidayYear } from './holidays'
import { AgendaItemId, AttendeeId, DraftId, NeedId } from './ids'
import { currentDisposition, currentWording, type Draft, type Need } from './need'
import { lowestQuorum } from './quorum'
import type { Series } from './series'
import type { Session } from './session'
import type { Vote } from './vote'

export const CHECK_NAMES = [
  'undisposed',
  'unconfirmed',
  'reviewOpen',
  'claimDue',
  'draftOpen',
  'itemOpen',
  'voteOpen',
  'nobodyPresent',
  'leftWithoutItem',
  'noPerson',
  'substituteWithoutName',
  'attendanceOpen',
  'quorumMissed',
  'previousNotApproved',
  'noChair',
  'noRecorder',
  'stillUnsatisfied',
  'escalationWithoutOffice',
  'dueOnHoliday',
  'dueTooLate',
] as const
export const CheckName = z.enum(CHECK_NAMES)

export const CheckTarget = z.object({
  needId: NeedId.optional(),
  itemId: AgendaItemId.optional(),
  attendeeId: AttendeeId.optional(),
  draftId: DraftId.optional(),
})

/** One thing to mend before the session is finalised; a soft one may be passed over with a reason. */
export const Check = z.object({
  /** Unique among the checks of one session: the name and what it is about. */
  id: z.string(),
  name: CheckName,
  hard: z.boolean(),
  /** The thing it is about: N-037, a person, an item. */
  subject: z.string(),
  target: CheckTarget,
})
export type Check = Readonly<z.infer<typeof Check>>

/** Everything of one session that the checks look at. */
export type SessionBook = {
  readonly session: Session
  readonly agenda: Agenda
  readonly attendance: Attendance
  readonly drafts: readonly Draft[]
  /** Needs under the agenda's entries. */
  readonly needs: readonly Need[]
  readonly previous: Session | undefined
  readonly holidays: readonly HolidayYear[]
  readonly longestDays: number
  /** How many the series wants to be there; no check without it. */
  readonly quorum?: Series['quorum']
  /** A vote that nobody has closed or called off. */
  readonly openVote?: Vote | undefined
}

type Finding = {
  name: z.infer<typeof CheckName>
  hard: boolean
  subject: string
  target: z.infer<typeof CheckTarget>
}

const numberOf = (need: Need) => `N-${String(need.number).padStart(3, '0')}`

type About = (name: Finding['name'], hard: boolean) => Finding

/** Whether a claim of this series comes back now or should have come back already. */
function isClaimDue(need: Need, disposition: Disposition, session: Session): boolean {
  // 第 n 期 counts within its own series; a monthly session says nothing about a weekly one's numbers.
  if (disposition.kind !== 'claimed' || disposition.returned || need.seriesId !== session.seriesId)
    return false
  const { year, number } = disposition.returnSession
  return year < session.year || (year === session.year && number <= session.number)
}

function dispositionFindings(disposition: Disposition, about: About): Finding[] {
  switch (disposition.kind) {
    case 'answered':
      return [about('stillUnsatisfied', false)]
    case 'escalated':
      return disposition.leadOffice === '' ? [about('escalationWithoutOffice', false)] : []
    case 'immediate':
    case 'dated':
      return disposition.person === '' ? [about('noPerson', false)] : []
    case 'claimed':
      // A claim that came back asks for a decision of its own.
      return disposition.returned ? [about('undisposed', true)] : []
    case 'explained':
      return []
  }
}

function openNeedFindings(need: Need, book: SessionBook): Finding[] {
  const about: About = (name, hard) => ({ name, hard, subject: numberOf(need), target: { needId: need.id } })
  const disposition = currentDisposition(need)
  const isUnconfirmed = !currentWording(need).confirmation && need.source === 'session'
  return [
    ...(disposition ? dispositionFindings(disposition, about) : [about('undisposed', true)]),
    ...(isUnconfirmed ? [about('unconfirmed', true)] : []),
    ...(disposition && isClaimDue(need, disposition, book.session) ? [about('claimDue', true)] : []),
    ...dueFindings(dueDateOf(disposition), book, about),
  ]
}

function needFindings(book: SessionBook): Finding[] {
  return book.needs.filter(({ state }) => state === 'open').flatMap((need) => openNeedFindings(need, book))
}

function dueFindings(due: PlainDate | undefined, book: SessionBook, about: About): Finding[] {
  if (!due) return []
  const found: Finding[] = []
  if (!isWorkingDay(due, book.holidays)) found.push(about('dueOnHoliday', false))
  if (due > addDays(book.session.date, book.longestDays * 2)) found.push(about('dueTooLate', false))
  return found
}

function agendaFindings({ agenda, needs }: SessionBook): Finding[] {
  return agenda.items.flatMap((item) => {
    const found: Finding[] = []
    // Needs raised while another item was at hand stand under 新需求: it took place, whatever its clock says.
    const wasUsed = item.kind === 'need' && item.entries.length > 0
    const hasTime = item.spentSeconds > 0 || item.runningSince !== undefined
    const untouched = item.state === 'planned' && !hasTime && !wasUsed
    if (untouched)
      found.push({ name: 'itemOpen', hard: true, subject: item.title, target: { itemId: item.id } })
    if (item.kind !== 'review') return found
    for (const entry of item.entries) {
      const need = needs.find((candidate) => candidate.id === entry.needId)
      if (entry.state !== 'waiting' || need?.state !== 'open') continue
      found.push({
        name: 'reviewOpen',
        hard: true,
        subject: numberOf(need),
        target: { needId: need.id, itemId: item.id },
      })
    }
    return found
  })
}

function attendanceFindings({ attendance, session }: SessionBook): Finding[] {
  const found: Finding[] = []
  const anybody = attendance.attendees.some(isPresent)
  if (!anybody) found.push({ name: 'nobodyPresent', hard: true, subject: session.seriesName, target: {} })
  for (const attendee of attendance.attendees) {
    const about = (name: Finding['name'], hard: boolean) =>
      found.push({
        name,
        hard,
        subject: attendee.name || attendee.organisation,
        target: { attendeeId: attendee.id },
      })
    if (attendee.state === 'left-early' && !attendee.leftAtItemId) about('leftWithoutItem', true)
    if (attendee.state === 'substitute' && attendee.substituteFor === '')
      about('substituteWithoutName', false)
    if (attendee.state === 'expected') about('attendanceOpen', false)
  }
  return found
}

function quorumFindings({ quorum, attendance, agenda }: SessionBook): Finding[] {
  const lowest = lowestQuorum(quorum, attendance, agenda)
  if (!lowest || lowest.isMet) return []
  const subject = `${String(lowest.present)}/${String(lowest.needed)}`
  return [{ name: 'quorumMissed', hard: false, subject, target: {} }]
}

function sessionFindings({ session, drafts, previous }: SessionBook): Finding[] {
  const found: Finding[] = []
  if (session.chair === '')
    found.push({ name: 'noChair', hard: false, subject: session.seriesName, target: {} })
  if (session.recorder === '')
    found.push({ name: 'noRecorder', hard: false, subject: session.seriesName, target: {} })
  if (previous && !previous.approved) {
    found.push({
      name: 'previousNotApproved',
      hard: false,
      subject: String(previous.number),
      target: {},
    })
  }
  for (const draft of drafts) {
    if (draft.state !== 'typing' && draft.state !== 'on-screen') continue
    found.push({
      name: 'draftOpen',
      hard: true,
      subject: draft.title || draft.enterprise,
      target: { draftId: draft.id },
    })
  }
  return found
}

function voteFindings({ openVote }: SessionBook): Finding[] {
  if (!openVote) return []
  const { question: subject, itemId, needId } = openVote
  return [{ name: 'voteOpen', hard: true, subject, target: { itemId, ...(needId && { needId }) } }]
}

/** The checks before finalising, hard ones first; empty when the session is clean. */
export function checksOf(book: SessionBook): Check[] {
  const found = [
    ...needFindings(book),
    ...agendaFindings(book),
    ...attendanceFindings(book),
    ...quorumFindings(book),
    ...voteFindings(book),
    ...sessionFindings(book),
  ]
  return found
    .map((finding) => ({
      ...finding,
      id: `${finding.name}:${Object.values(finding.target).join(',') || finding.subject}`,
    }))
    .sort((a, b) => Number(b.hard) - Number(a.hard))
}
