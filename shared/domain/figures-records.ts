import { z } from 'zod'
import { isPresent, ORGANISATION_KINDS, type Attendance, type OrganisationKind } from './attendance'
import { plainDateOf, type PlainDate } from './calendar'
import type { FigureFrame } from './figures'
import type { Delivery, PolicyCard } from './policy'
import type { Project } from './project'
import type { Enterprise } from './register'
import type { Series } from './series'
import { bySessionOrder, type Session } from './session'
import type { Talk } from './talk'
import type { Visit } from './visit'

/** What is counted besides needs. */
export const CountedFigure = z.enum([
  'sessions',
  'visits',
  'visited',
  'deliveries',
  'policies',
  'projects',
  'projects-done',
  'partner-talks',
  'talent-talks',
])
export type CountedFigure = z.infer<typeof CountedFigure>
/** The same and attendance, whose value names an organisation. */
export const RecordFigure = z.enum([...CountedFigure.options, 'invited', 'present'])
export type RecordFigure = z.infer<typeof RecordFigure>

/** One line of the list behind such a figure. */
export const FigureRecord = z.object({
  kind: z.enum(['session', 'visit', 'enterprise', 'policy', 'project', 'partner-talk', 'talent-talk']),
  id: z.string(),
  title: z.string(),
  /** 第 n 期 of a session, the number of a project. */
  number: z.int().optional(),
  detail: z.string(),
  date: z.string(),
})
export type FigureRecord = Readonly<z.infer<typeof FigureRecord>>

/** Everything besides needs that figures count. */
export type FigureBooks = {
  readonly sessions: readonly Session[]
  readonly series: readonly Series[]
  readonly attendances: readonly Attendance[]
  readonly visits: readonly Visit[]
  readonly deliveries: readonly Delivery[]
  readonly policies: readonly PolicyCard[]
  readonly projects: readonly Project[]
  readonly talks: readonly Talk[]
  readonly enterprises: readonly Enterprise[]
}

const HELD: readonly Session['state'][] = ['running', 'closed', 'finalised']

/** Sessions that were held in the period, of the frame's series and building; whatever the office. */
function sessionsHeld({ sessions, series }: FigureBooks, frame: FigureFrame): Session[] {
  const { from, until, seriesId, buildingId } = frame
  const scopes = new Map<string, string>(series.map(({ id, scope }) => [id, scope]))
  return sessions
    .filter(({ state, date }) => HELD.includes(state) && date >= from && date <= until)
    .filter((session) => seriesId === undefined || session.seriesId === seriesId)
    .filter((session) => buildingId === undefined || scopes.get(session.seriesId) === buildingId)
    .sort(bySessionOrder)
}

function sessionRecord({ id, seriesName, number, place, date }: Session): FigureRecord {
  return { kind: 'session', id, title: seriesName, number, detail: place, date }
}

/** One organisation's sessions: asked to come, and there. */
export type OrganisationLine = {
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly invited: readonly Session[]
  readonly present: readonly Session[]
}

/** How an organisation is named as a figure's value: the kind before the name. */
export function organisationKey({ kind, organisation }: Pick<OrganisationLine, 'kind' | 'organisation'>) {
  return `${kind}:${organisation}`
}

/** Attendance by organisation over the sessions of the frame; observers were not asked to come. The most present first. */
export function attendanceLines(books: FigureBooks, frame: FigureFrame): readonly OrganisationLine[] {
  const held = sessionsHeld(books, frame)
  const sheets = new Map<string, Attendance>(books.attendances.map((sheet) => [sheet.id, sheet]))
  const lines = new Map<string, OrganisationLine & { invited: Session[]; present: Session[] }>()
  for (const session of held) {
    for (const attendee of sheets.get(session.id)?.attendees ?? []) {
      if (attendee.state === 'observer') continue
      const { organisation, organisationKind: kind } = attendee
      const key = organisationKey({ kind, organisation })
      const line = lines.get(key) ?? { organisation, kind, invited: [], present: [] }
      lines.set(key, line)
      if (line.invited.at(-1) !== session) line.invited.push(session)
      if (isPresent(attendee) && line.present.at(-1) !== session) line.present.push(session)
    }
  }
  return [...lines.values()].sort(
    (a, b) =>
      ORGANISATION_KINDS.indexOf(a.kind) - ORGANISATION_KINDS.indexOf(b.kind) ||
      b.present.length - a.present.length ||
      a.organisation.localeCompare(b.organisation, 'zh-CN'),
  )
}

const byDate = (first: FigureRecord, second: FigureRecord) => first.date.localeCompare(second.date)

function visitRecords({ visits }: FigureBooks, { from, until, buildingId }: FigureFrame): FigureRecord[] {
  return visits
    .filter((visit) => visit.date >= from && visit.date <= until)
    .filter((visit) => buildingId === undefined || visit.buildingId === buildingId)
    .map(({ id, enterprise, team, date }) => ({
      kind: 'visit' as const,
      id,
      title: enterprise,
      detail: team.map(({ name }) => name).join(' '),
      date,
    }))
    .sort(byDate)
}

/** Each enterprise once, on the day of its first visit in the period. */
function visitedRecords(books: FigureBooks, frame: FigureFrame): FigureRecord[] {
  const ofVisit = new Map<string, Visit>(books.visits.map((visit) => [visit.id, visit]))
  const firsts = new Map<string, FigureRecord>()
  for (const record of visitRecords(books, frame)) {
    const id = ofVisit.get(record.id)?.enterpriseId ?? record.title
    if (!firsts.has(id)) firsts.set(id, { ...record, kind: 'enterprise', id })
  }
  return [...firsts.values()]
}

function deliveryRecords(books: FigureBooks, { from, until, buildingId }: FigureFrame): FigureRecord[] {
  const enterprises = new Map<string, Enterprise>(books.enterprises.map((one) => [one.id, one]))
  const titles = new Map<string, string>(books.policies.map(({ id, title }) => [id, title]))
  return books.deliveries
    .filter(({ date }) => date >= from && date <= until)
    .filter(
      ({ enterpriseId }) =>
        buildingId === undefined || enterprises.get(enterpriseId)?.buildingId === buildingId,
    )
    .map(({ policyId, enterpriseId, date }) => ({
      kind: 'policy' as const,
      id: policyId,
      title: titles.get(policyId) ?? '',
      detail: enterprises.get(enterpriseId)?.name ?? '',
      date,
    }))
    .sort(byDate)
}

/** Each policy once, on the day it was first delivered in the period. */
function policyRecords(books: FigureBooks, frame: FigureFrame): FigureRecord[] {
  const issuers = new Map<string, string>(books.policies.map(({ id, issuer }) => [id, issuer]))
  const firsts = new Map<string, FigureRecord>()
  for (const record of deliveryRecords(books, frame)) {
    if (!firsts.has(record.id)) firsts.set(record.id, { ...record, detail: issuers.get(record.id) ?? '' })
  }
  return [...firsts.values()]
}

function projectRecords(
  { projects }: FigureBooks,
  { from, until, buildingId }: FigureFrame,
  moment: 'startedAt' | 'doneAt',
): FigureRecord[] {
  return projects
    .filter((project) => buildingId === undefined || project.buildingId === buildingId)
    .flatMap((project) => {
      const at = project[moment]
      const date: PlainDate | undefined = at === undefined ? undefined : plainDateOf(at)
      if (date === undefined || date < from || date > until) return []
      const { id, title, number, owner } = project
      return [{ kind: 'project' as const, id, title, number, detail: owner, date }]
    })
    .sort(byDate)
}

function talkRecords(
  { talks }: FigureBooks,
  { from, until }: FigureFrame,
  kind: Talk['kind'],
): FigureRecord[] {
  return talks
    .filter((talk) => talk.kind === kind && talk.date >= from && talk.date <= until)
    .map(({ id, title, place, date }) => ({ kind: `${kind}-talk` as const, id, title, detail: place, date }))
    .sort(byDate)
}

/**
 * The records a figure counts, in order of date; the figure is the length of this list. A series narrows sessions and
 * attendance only; a building also visits, deliveries and projects; talks are the whole council's.
 */
export function recordsOf(
  figure: RecordFigure,
  books: FigureBooks,
  frame: FigureFrame,
  value = '',
): FigureRecord[] {
  switch (figure) {
    case 'sessions':
      return sessionsHeld(books, frame).map(sessionRecord)
    case 'visits':
      return visitRecords(books, frame)
    case 'visited':
      return visitedRecords(books, frame)
    case 'deliveries':
      return deliveryRecords(books, frame)
    case 'policies':
      return policyRecords(books, frame)
    case 'projects':
      return projectRecords(books, frame, 'startedAt')
    case 'projects-done':
      return projectRecords(books, frame, 'doneAt')
    case 'partner-talks':
      return talkRecords(books, frame, 'partner')
    case 'talent-talks':
      return talkRecords(books, frame, 'talent')
    case 'invited':
    case 'present':
      return (
        attendanceLines(books, frame)
          .find((line) => organisationKey(line) === value)
          ?.[figure].map(sessionRecord) ?? []
      )
  }
}

/** Every such figure as a number. */
export function countedFigures(books: FigureBooks, frame: FigureFrame): Record<CountedFigure, number> {
  const counts = CountedFigure.options.map(
    (figure) => [figure, recordsOf(figure, books, frame).length] as const,
  )
  return Object.fromEntries(counts) as Record<CountedFigure, number>
}
