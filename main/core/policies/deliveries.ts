import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { formatChineseDate, plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { DeliveryId } from '#shared/domain/ids'
import {
  daysOfMonth,
  deliveryKey,
  holdsWithin,
  type Delivery,
  type DeliveryChannel,
  type PolicyCard,
} from '#shared/domain/policy'
import type { Enterprise } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { loadOpenSession } from '../session-book'
import type { View, Work } from '../work'
import { deliveryBook, enterprisesOf, type DeliveryBook } from './card-enterprises'
import { briefOf, byUrgency, presentEnterprises } from './policy-cards'

type DeliveryHandlers = Pick<
  Handlers,
  'policy.batch' | 'policy.deliver' | 'policy.undeliver' | 'policy.deliveries'
>

function byChannel(deliveries: readonly Delivery[]): Record<DeliveryChannel, number> {
  const counts: Record<DeliveryChannel, number> = { session: 0, group: 0, visit: 0 }
  for (const { channel } of deliveries) counts[channel] += 1
  return counts
}

/** The day on which a month's batch is looked at: today within the month, else the month's nearest day. */
function dayIn({ first, last }: ReturnType<typeof daysOfMonth>, today: PlainDate): PlainDate {
  if (today < first) return first
  return today > last ? last : today
}

type Shelf = { readonly enterprises: readonly Enterprise[]; readonly book: DeliveryBook }

function batchRow(card: PolicyCard, day: PlainDate, { enterprises, book }: Shelf) {
  const listed = enterprisesOf(card, enterprises, book)
  const fitting = listed.filter(({ fit }) => fit === 'fits')
  return {
    ...briefOf(card, day),
    fits: fitting.length,
    unknown: listed.length - fitting.length,
    delivered: fitting.filter(({ deliveries }) => deliveries.length > 0).length,
  }
}

async function batch(
  view: View,
  { month, policyId }: ParsedInputOf<'policy.batch'>,
  today: PlainDate,
): Promise<OutputOf<'policy.batch'>> {
  const days = daysOfMonth(month)
  const [cards, enterprises, deliveries] = await Promise.all([
    view.list('policies'),
    presentEnterprises(view),
    view.list('deliveries'),
  ])
  const holding = cards
    .filter((card) => !card.archived && holdsWithin(card, days.first, days.last))
    .sort(byUrgency)
  const untilThen = deliveries.filter(({ date }) => date <= days.last)
  const book = deliveryBook(untilThen)
  const opened = holding.find(({ id }) => id === policyId)
  return {
    // What ran out earlier in the month is at the end: nothing is left to do about it.
    cards: holding
      .map((card) => batchRow(card, dayIn(days, today), { enterprises, book }))
      .sort((first, second) => Number(first.term === 'expired') - Number(second.term === 'expired')),
    enterprises: opened ? [...enterprisesOf(opened, enterprises, book)] : [],
    channels: byChannel(untilThen.filter(({ date }) => date >= days.first)),
  }
}

/** When a delivery happens: the day named, else the session's, else today; never a day to come. */
async function deliveryDay(
  work: Work,
  { date, sessionId }: ParsedInputOf<'policy.deliver'>,
  now: string,
): Promise<PlainDate> {
  const session = sessionId && (await loadOpenSession(work, sessionId))
  const today = plainDateOf(now)
  const day = date ?? session?.date ?? today
  if (day > today) throw new AppError('refused', 'policies.notYet', { date: formatChineseDate(day) })
  return day
}

function deliver(ids: IdSource): Handlers['policy.deliver'] {
  return async (input, { work, now }) => {
    const { policyId, channel, sessionId, note } = input
    const card = await work.load('policies', policyId, 'policies.gone')
    if (card.archived) throw new AppError('refused', 'policies.archivedCard', { title: card.title })
    const date = await deliveryDay(work, input, now)
    const known = new Set(
      (await work.list('deliveries')).filter((one) => one.policyId === policyId).map(deliveryKey),
    )
    const { secretaryName: by } = await loadSettings(work)
    const deliveryIds: DeliveryId[] = []
    for (const enterpriseId of new Set(input.enterpriseIds)) {
      await work.load('enterprises', enterpriseId, 'policies.enterpriseGone')
      const what = { policyId, enterpriseId, channel, date }
      if (known.has(deliveryKey(what))) continue
      const id = DeliveryId.parse(ids.next())
      work.put('deliveries', { id, ...what, ...(sessionId && { sessionId }), note, at: now, by })
      deliveryIds.push(id)
    }
    return { deliveryIds, already: new Set(input.enterpriseIds).size - deliveryIds.length }
  }
}

const listDeliveries: Handlers['policy.deliveries'] = async (input, { view }) => {
  const { from, until, channel, policyId, offset, limit } = input
  const [deliveries, cards, enterprises] = await Promise.all([
    view.list('deliveries'),
    view.list('policies'),
    view.list('enterprises'),
  ])
  const titles = new Map<string, string>(cards.map(({ id, title }) => [id, title]))
  const names = new Map<string, string>(enterprises.map(({ id, name }) => [id, name]))
  const asked = deliveries
    .filter(
      (one) =>
        (from === undefined || one.date >= from) &&
        (until === undefined || one.date <= until) &&
        (channel === undefined || one.channel === channel) &&
        (policyId === undefined || one.policyId === policyId),
    )
    .sort((first, second) => second.date.localeCompare(first.date) || second.at.localeCompare(first.at))
  const rows = asked.slice(offset, offset + limit).map(({ at: _at, ...one }) => ({
    ...one,
    policy: titles.get(one.policyId) ?? '',
    enterprise: names.get(one.enterpriseId) ?? '',
  }))
  return { rows, total: asked.length }
}

/** What was brought to whom, and what is still to be brought this month. */
export function deliveryHandlers({ ids }: { ids: IdSource }): DeliveryHandlers {
  return {
    'policy.batch': (input, { view, now }) => batch(view, input, plainDateOf(now)),
    'policy.deliver': deliver(ids),
    'policy.undeliver': async ({ deliveryIds }, { work }) => {
      for (const id of deliveryIds) {
        const { sessionId } = await work.load('deliveries', id, 'policies.deliveryGone')
        if (sessionId) await loadOpenSession(work, sessionId)
        work.remove('deliveries', id)
      }
      return {}
    },
    'policy.deliveries': listDeliveries,
  }
}
