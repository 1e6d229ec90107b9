import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import type { EnterpriseCard, SessionCard } from '#shared/contract/policy-operations'
import { isPresent, type Attendance, type Attendee } from '#shared/domain/attendance'
import { plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { holdsWithin, type PolicyCard } from '#shared/domain/policy'
import { fitOf } from '#shared/domain/policy-matching'
import { plainName, type Enterprise } from '#shared/domain/register'
import type { Handlers } from '../dispatch'
import { loadAttendance, loadSession } from '../session-book'
import type { View } from '../work'
import { deliveryBook, enterprisesOf, type DeliveryBook } from './card-enterprises'
import { briefOf, byUrgency, presentEnterprises } from './policy-cards'

/** As much of a card's summary as a list shows. */
const SUMMARY_SHOWN = 240

type Finder = (name: string, id?: string) => Enterprise | undefined

/** Finds an enterprise by its id, else by its name or short name. */
function finderOf(enterprises: readonly Enterprise[]): Finder {
  const byId = new Map<string, Enterprise>(enterprises.map((one) => [one.id, one]))
  const byName = new Map<string, Enterprise>()
  for (const one of enterprises) {
    if (one.shortName !== '') byName.set(plainName(one.shortName), one)
  }
  for (const one of enterprises) byName.set(plainName(one.name), one)
  return (name, id) => (id === undefined ? undefined : byId.get(id)) ?? byName.get(plainName(name))
}

async function cardsHolding(view: View, day: PlainDate): Promise<readonly PolicyCard[]> {
  return (await view.list('policies'))
    .filter((card) => !card.archived && holdsWithin(card, day, day))
    .sort(byUrgency)
}

type Room = Pick<OutputOf<'policy.forSession'>, 'basis' | 'unregistered'> & {
  readonly found: readonly Enterprise[]
}

/** Enterprises in the room; before anybody signed in, those that are expected. */
function inTheRoom({ attendees }: Attendance, find: Finder): Room {
  const guests = attendees.filter(({ organisationKind }) => organisationKind === 'enterprise')
  const present = guests.filter(isPresent)
  const expected = guests.filter(({ state }) => state === 'expected')
  const basis = present.length > 0 ? 'present' : 'expected'
  const found = new Map<string, Enterprise>()
  const unregistered = new Set<string>()
  const seat = ({ organisation, enterpriseId }: Attendee) => {
    const enterprise = find(organisation, enterpriseId)
    if (enterprise) found.set(enterprise.id, enterprise)
    else unregistered.add(organisation)
  }
  ;(basis === 'present' ? present : expected).forEach(seat)
  return { basis, found: [...found.values()], unregistered: [...unregistered] }
}

/** Cards that still have somebody to reach come first. */
function waiting({ enterprises }: SessionCard): number {
  return enterprises.some(({ fit, deliveries }) => fit === 'fits' && deliveries.length === 0) ? 0 : 1
}

async function bookOf(view: View): Promise<DeliveryBook> {
  return deliveryBook(await view.list('deliveries'))
}

const forSession: Handlers['policy.forSession'] = async ({ sessionId }, { view }) => {
  const session = await loadSession(view, sessionId)
  const find = finderOf(await view.list('enterprises'))
  const { found, ...room } = inTheRoom(await loadAttendance(view, sessionId), find)
  const [book, holding] = await Promise.all([bookOf(view), cardsHolding(view, session.date)])
  const cards = holding
    .map((card) => ({
      ...briefOf(card, session.date),
      summary: card.summary.slice(0, SUMMARY_SHOWN),
      enterprises: [...enterprisesOf(card, found, book)],
    }))
    .filter(({ enterprises }) => enterprises.length > 0)
    .sort((first, second) => waiting(first) - waiting(second))
  const { seriesName: name, number, date, state } = session
  return {
    session: { sessionId, name, number, date, state },
    ...room,
    enterprises: found.map((one) => ({ enterpriseId: one.id, name: one.name })),
    cards,
  }
}

const NOTHING_KNOWN = { type: '', industry: '' }

async function forEnterprise(
  view: View,
  { enterpriseId, name = '' }: ParsedInputOf<'policy.forEnterprise'>,
  today: PlainDate,
): Promise<OutputOf<'policy.forEnterprise'>> {
  const enterprise = finderOf(await presentEnterprises(view))(name, enterpriseId)
  const [book, holding] = await Promise.all([bookOf(view), cardsHolding(view, today)])
  const cards = holding
    .map((card): EnterpriseCard => ({
      ...briefOf(card, today),
      summary: card.summary.slice(0, SUMMARY_SHOWN),
      ...gapsOf(card, enterprise),
      deliveries: enterprise ? [...book(card.id, enterprise.id)] : [],
    }))
    .filter(({ fit }) => fit !== 'differs')
    .sort((first, second) => Number(first.fit === 'unknown') - Number(second.fit === 'unknown'))
  return { ...(enterprise && { enterpriseId: enterprise.id }), cards }
}

function gapsOf(card: PolicyCard, enterprise: Enterprise | undefined) {
  const { fit, gaps } = fitOf(card, enterprise ?? NOTHING_KNOWN)
  return { fit, gaps: [...gaps] }
}

/** Cards for those who are here, and for one of them. */
export function fittingHandlers(): Pick<Handlers, 'policy.forSession' | 'policy.forEnterprise'> {
  return {
    'policy.forSession': forSession,
    'policy.forEnterprise': (input, { view, now }) => forEnterprise(view, input, plainDateOf(now)),
  }
}
