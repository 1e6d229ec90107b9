import type { CardEnterprise } from '#shared/contract/policy-operations'
import { compareNames } from '#shared/domain/names'
import type { Delivery, PolicyCard } from '#shared/domain/policy'
import { fitOf } from '#shared/domain/policy-matching'
import type { Enterprise } from '#shared/domain/register'

/** Deliveries of one policy to one enterprise, the latest first. */
export type DeliveryBook = (
  policyId: string,
  enterpriseId: string,
) => readonly Pick<Delivery, 'id' | 'date' | 'channel' | 'sessionId'>[]

/** Deliveries by policy and enterprise. */
export function deliveryBook(deliveries: readonly Delivery[]): DeliveryBook {
  const pages = new Map<string, Delivery[]>()
  for (const delivery of deliveries) {
    const key = `${delivery.policyId}/${delivery.enterpriseId}`
    const page = pages.get(key)
    if (page) page.push(delivery)
    else pages.set(key, [delivery])
  }
  return (policyId, enterpriseId) =>
    (pages.get(`${policyId}/${enterpriseId}`) ?? [])
      .toSorted((first, second) => second.date.localeCompare(first.date) || second.at.localeCompare(first.at))
      .map(({ id, date, channel, sessionId }) => ({ id, date, channel, ...(sessionId && { sessionId }) }))
}

/** The enterprises a card is for, by pinyin; then, apart, those of which the register does not say enough. */
export function enterprisesOf(
  card: PolicyCard,
  enterprises: readonly Enterprise[],
  book: DeliveryBook,
): readonly CardEnterprise[] {
  return enterprises
    .map((enterprise) => ({ enterprise, reading: fitOf(card, enterprise) }))
    .filter(({ reading }) => reading.fit !== 'differs')
    .map(({ enterprise: { id, name, room, industry }, reading }) => ({
      enterpriseId: id,
      name,
      detail: [room, industry].filter(Boolean).join(' · '),
      fit: reading.fit,
      gaps: [...reading.gaps],
      deliveries: [...book(card.id, id)],
    }))
    .sort((first, second) =>
      first.fit === second.fit ? compareNames(first.name, second.name) : first.fit === 'fits' ? -1 : 1,
    )
}
