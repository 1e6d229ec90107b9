import type { Agenda } from '#shared/domain/agenda'
import { plainDateOf } from '#shared/domain/calendar'
import { ownerOf, type Disposition } from '#shared/domain/disposition'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { linesOf, type Minutes } from '#shared/domain/minutes'
import { currentDisposition, currentWording, titleFrom, type Need } from '#shared/domain/need'
import type { PolicyCard } from '#shared/domain/policy'
import type { Project } from '#shared/domain/project'
import type { Enterprise, Person } from '#shared/domain/register'
import type { SearchPart } from '#shared/contract/search-operations'
import type { Session } from '#shared/domain/session'
import type { Visit } from '#shared/domain/visit'

/** What a result is made from: the record, a session with its agenda, minutes with their session. */
export type Source =
  | { readonly kind: 'need'; readonly record: Need }
  | { readonly kind: 'session'; readonly record: Session; readonly agenda: Agenda | undefined }
  | { readonly kind: 'minutes'; readonly record: Minutes; readonly session: Session | undefined }
  | { readonly kind: 'enterprise'; readonly record: Enterprise }
  | { readonly kind: 'person'; readonly record: Person }
  | { readonly kind: 'policy'; readonly record: PolicyCard }
  | { readonly kind: 'project'; readonly record: Project }
  | { readonly kind: 'visit'; readonly record: Visit }

/** A long text, and what it is of the record. */
export type Body = { readonly part: SearchPart; readonly text: string }

/** What of a record is searched, and how. */
export type SearchDocument = {
  readonly title: string
  /** Shown with it and found like it: by characters and pinyin. */
  readonly names: readonly string[]
  /** Values by which it is filtered; buildings by the ids of building and series. */
  readonly facets: Readonly<Record<string, readonly string[]>>
}

const present = (texts: readonly (string | undefined)[]) => [
  ...new Set(texts.filter((text): text is string => text !== undefined && text !== '')),
]

function dispositionBodies(disposition: Disposition): Body[] {
  const answer = (text: string): Body => ({ part: 'answer', text })
  switch (disposition.kind) {
    case 'answered':
      return [answer(disposition.answer), answer(disposition.basis)]
    case 'immediate':
    case 'dated':
      return [{ part: 'action', text: disposition.requirement }]
    case 'explained':
      return [answer(disposition.explanation)]
    case 'escalated':
      return [
        ...(disposition.reply ? [answer(disposition.reply.words)] : []),
        ...disposition.contacts.map(({ words }): Body => ({ part: 'action', text: words })),
      ]
    case 'claimed':
      return disposition.returned ? [answer(disposition.returned.report)] : []
  }
}

function needBodies(need: Need): Body[] {
  return [
    { part: 'wording', text: currentWording(need).text },
    ...need.dispositions.flatMap(({ disposition }) => dispositionBodies(disposition)),
    ...need.story.map(({ words }): Body => ({ part: 'story', text: words })),
  ]
}

function paperLines({ draft, versions }: Minutes): string[] {
  const paper = draft?.paper ?? versions.at(-1)?.paper
  return paper ? linesOf(paper) : []
}

/** The long texts of a record, the telling ones first; some may be empty. */
export function bodiesOf(source: Source): readonly Body[] {
  switch (source.kind) {
    case 'need':
      return needBodies(source.record)
    case 'session':
      return (source.agenda?.items ?? []).flatMap(({ title, outcome }): Body[] => [
        { part: 'agenda', text: title },
        { part: 'agenda', text: outcome },
      ])
    case 'minutes':
      return paperLines(source.record).map((text) => ({ part: 'text', text }))
    case 'policy':
      return [{ part: 'text', text: source.record.summary }]
    case 'project': {
      const { goal, criterion, result, reason, steps } = source.record
      const texts = [goal, criterion, result, reason, ...steps.map(({ title }) => title)]
      return texts.map((text) => ({ part: 'text', text }))
    }
    case 'visit':
      return [{ part: 'text', text: source.record.findings }]
    case 'enterprise':
    case 'person':
      return []
  }
}

function needDocument(need: Need): SearchDocument {
  const { title, text } = currentWording(need)
  const disposition = currentDisposition(need)
  const owner = ownerOf(disposition)
  const person = disposition && 'person' in disposition ? disposition.person : undefined
  const offices = need.dispositions.flatMap(({ disposition: each }) => [
    ownerOf(each),
    ...('assistingOffices' in each ? each.assistingOffices : []),
  ])
  return {
    title: title === '' ? titleFrom(text) : title,
    names: present([
      formatNeedNumber(need.number),
      ...[need.enterprise, need.raiser, owner, person],
      ...offices,
      ...[need.category, need.sourceNumber],
    ]),
    facets: {
      state: [need.state],
      office: present(offices),
      place: present([need.buildingId, need.seriesId]),
      enterprise: [need.enterprise],
      disposition: present([disposition?.kind]),
      year: [yearOf(need.raisedAt)],
    },
  }
}

/** The year in China, which is the instant's own but for New Year's night. */
const yearOf = (at: string) => (at.slice(5, 10) === '12-31' ? plainDateOf(at) : at).slice(0, 4)

const dayNumber = (day: string) => Number(day.slice(0, 10).replaceAll('-', ''))

function sessionDocument(session: Session): SearchDocument {
  const { year, number, seriesName, place, chair, recorder, documentNumber, state, seriesId, date } = session
  return {
    title: `${formatIssue(year, number)} ${seriesName}`,
    names: present([place, chair, recorder, documentNumber, date]),
    facets: { state: [state], place: [seriesId], year: [String(year)] },
  }
}

function enterpriseDocument(enterprise: Enterprise): SearchDocument {
  const { name, shortName, industry, type, room, leader, contacts, buildingId, creditCode } = enterprise
  const people = contacts.flatMap((contact) => [contact.name, contact.position, contact.phone])
  return {
    title: name,
    names: present([shortName, industry, type, room, leader, ...people, creditCode]),
    facets: { place: present([buildingId]), enterprise: [name] },
  }
}

function policyDocument({ title, issuer, number, issuedOn, at }: PolicyCard): SearchDocument {
  return {
    title,
    names: present([issuer, number]),
    facets: { year: [(issuedOn ?? plainDateOf(at)).slice(0, 4)] },
  }
}

function projectDocument(project: Project): SearchDocument {
  const { title, owner, category, state, buildingId, proposedAt, steps } = project
  const owners = steps.map((step) => step.owner)
  return {
    title,
    names: present([owner, category, ...owners]),
    facets: {
      state: [state],
      office: present([owner, ...owners]),
      place: present([buildingId]),
      year: [yearOf(proposedAt)],
    },
  }
}

function visitDocument({ enterprise, date, team, met, buildingId }: Visit): SearchDocument {
  const people = [...team, ...met].map(({ name }) => name)
  return {
    title: enterprise,
    names: present([date, ...people, ...team.map(({ organisation }) => organisation)]),
    facets: {
      office: present(team.map(({ organisation }) => organisation)),
      place: present([buildingId]),
      enterprise: [enterprise],
      year: [date.slice(0, 4)],
    },
  }
}

/** What of a record is searched besides its long texts. */
export function documentOf(source: Source): SearchDocument {
  switch (source.kind) {
    case 'need':
      return needDocument(source.record)
    case 'session':
      return sessionDocument(source.record)
    case 'minutes': {
      if (!source.session) return { title: '', names: [], facets: {} }
      return { ...sessionDocument(source.session), names: present([source.session.documentNumber]) }
    }
    case 'enterprise':
      return enterpriseDocument(source.record)
    case 'person': {
      const { name, organisation, position, phone } = source.record
      return { title: name, names: present([organisation, position, phone]), facets: {} }
    }
    case 'policy':
      return policyDocument(source.record)
    case 'project':
      return projectDocument(source.record)
    case 'visit':
      return visitDocument(source.record)
  }
}

/** Whether there is anything in it to be found: minutes that nobody wrote yet are not. */
export function isFindable(source: Source): boolean {
  return source.kind !== 'minutes' || (source.session !== undefined && paperLines(source.record).length > 0)
}

/** The later the greater: later ones come first among equals. */
export function orderOf(source: Source): number {
  switch (source.kind) {
    case 'need':
    case 'project':
      return source.record.number
    case 'session':
      return dayNumber(source.record.date)
    case 'minutes':
      return dayNumber(source.session?.date ?? '')
    case 'visit':
      return dayNumber(source.record.date)
    case 'policy':
      return source.record.archived ? 0 : dayNumber(source.record.issuedOn ?? source.record.at)
    case 'enterprise':
    case 'person':
      return 0
  }
}
