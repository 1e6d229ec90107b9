import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import type { PolicyBrief, PolicyFilter, PolicyRow } from '#shared/contract/policy-operations'
import { daysBetween, plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { PolicyId } from '#shared/domain/ids'
import { compareNames } from '#shared/domain/names'
import { termOn, type Delivery, type PolicyCard } from '#shared/domain/policy'
import { fitOf } from '#shared/domain/policy-matching'
import { plainName, sameName, type Enterprise } from '#shared/domain/register'
import { AppError } from '#shared/errors'
import { loadSettings } from '../council'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { IdSource } from '../ports'
import type { View, Work } from '../work'

type CardHandlers = Pick<
  Handlers,
  'policy.save' | 'policy.archive' | 'policy.list' | 'policy.get' | 'policy.words'
>

/** How many days are left, when the card has a last day. */
function daysLeftOf(card: PolicyCard, today: PlainDate): { readonly daysLeft?: number } {
  return card.until === undefined ? {} : { daysLeft: daysBetween(today, card.until) }
}

/** A card in a list, as it stands on a day. */
export function briefOf(card: PolicyCard, day: PlainDate): PolicyBrief {
  const { id, title, issuer, level, number, until } = card
  return {
    policyId: id,
    ...{ title, issuer, level, number },
    ...(until !== undefined && { until }),
    term: termOn(card, day),
    ...daysLeftOf(card, day),
  }
}

/** Enterprises that are still here. */
export async function presentEnterprises(view: View): Promise<readonly Enterprise[]> {
  return (await view.list('enterprises')).filter(({ archived }) => !archived)
}

/** What ends sooner comes first, what has no end last; then by title. */
export function byUrgency(
  first: Pick<PolicyCard, 'until' | 'title'>,
  second: Pick<PolicyCard, 'until' | 'title'>,
): number {
  const end = (card: Pick<PolicyCard, 'until'>) => card.until ?? '9999'
  return end(first).localeCompare(end(second)) || compareNames(first.title, second.title)
}

/** Enterprises that have each policy. */
function holdersOf(deliveries: readonly Delivery[]): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>()
  for (const { policyId, enterpriseId } of deliveries) {
    const known = holders.get(policyId)
    if (known) known.add(enterpriseId)
    else holders.set(policyId, new Set([enterpriseId]))
  }
  return holders
}

function filtersOf(card: PolicyCard, today: PlainDate): readonly PolicyFilter[] {
  if (card.archived) return ['archived', 'all']
  const term = termOn(card, today)
  switch (term) {
    case 'holding':
      return ['current', 'all']
    case 'expiring':
      return ['current', 'expiring', 'all']
    case 'coming':
    case 'expired':
      return [term, 'all']
  }
}

function rowOf(
  card: PolicyCard,
  today: PlainDate,
  { enterprises, delivered }: { readonly enterprises: readonly Enterprise[]; readonly delivered: number },
): PolicyRow {
  const fits = enterprises.map((enterprise) => fitOf(card, enterprise).fit)
  const { issuedOn, from, sizes, types, industries, archived, attachments = [] } = card
  return {
    ...briefOf(card, today),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(from !== undefined && { from }),
    ...{ sizes, types, industries, archived, delivered },
    hasFile: attachments.length > 0,
    fits: fits.filter((fit) => fit === 'fits').length,
    unknown: fits.filter((fit) => fit === 'unknown').length,
  }
}

const listCards: Handlers['policy.list'] = async ({ filter, query }, { view, now }) => {
  const today = plainDateOf(now)
  const [cards, enterprises, deliveries] = await Promise.all([
    view.list('policies'),
    presentEnterprises(view),
    view.list('deliveries'),
  ])
  const holders = holdersOf(deliveries)
  const counts: Record<PolicyFilter, number> = {
    ...{ current: 0, expiring: 0, coming: 0, expired: 0, archived: 0, all: 0 },
  }
  const shown: PolicyCard[] = []
  for (const card of cards) {
    const filters = filtersOf(card, today)
    for (const one of filters) counts[one] += 1
    const { title, issuer, number } = card
    if (filters.includes(filter) && matches([title, issuer, number], query)) shown.push(card)
  }
  const rows = shown
    .sort(byUrgency)
    .map((card) => rowOf(card, today, { enterprises, delivered: holders.get(card.id)?.size ?? 0 }))
  return { rows, counts }
}

/** Distinct words by pinyin; spellings of one word count once. */
function distinct(words: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const word of words.map((one) => one.trim())) {
    const name = plainName(word)
    if (name !== '' && !byName.has(name)) byName.set(name, word)
  }
  return [...byName.values()].sort(compareNames)
}

async function wordsInUse(view: View): Promise<OutputOf<'policy.words'>> {
  const [enterprises, cards] = await Promise.all([presentEnterprises(view), view.list('policies')])
  const parts = (text: string) => text.split(/[、,，;；/]/u)
  return {
    types: distinct([...enterprises.map(({ type }) => type), ...cards.flatMap(({ types }) => types)]),
    industries: distinct([
      ...enterprises.flatMap(({ industry }) => parts(industry)),
      ...cards.flatMap(({ industries }) => industries),
    ]),
  }
}

type SaveInput = ParsedInputOf<'policy.save'>

async function refuseWrongCard(work: Work, card: SaveInput): Promise<void> {
  const { issuedOn, until, number } = card
  const from = card.from ?? issuedOn
  if (from !== undefined && until !== undefined && until < from)
    throw new AppError('refused', 'policies.datesCrossed')
  if (plainName(number) !== '') {
    const twin = (await work.list('policies')).find(
      (known) => known.id !== card.id && sameName(known.number, number),
    )
    if (twin) throw new AppError('conflict', 'policies.numberTwice', { number, title: twin.title })
  }
  for (const id of card.attachments ?? []) await work.load('attachments', id)
}

function saveCard(ids: IdSource): Handlers['policy.save'] {
  return async (given, { work, now }) => {
    await refuseWrongCard(work, given)
    const id = given.id ?? PolicyId.parse(ids.next())
    const known = await work.get('policies', id)
    const { secretaryName: by } = await loadSettings(work)
    const lists = { types: distinct(given.types), industries: distinct(given.industries) }
    work.put('policies', {
      ...given,
      ...lists,
      sizes: [...new Set(given.sizes)],
      id,
      archived: known?.archived ?? false,
      at: now,
      by,
    })
    return { policyId: id }
  }
}

/** The cards themselves. */
export function cardHandlers({ ids }: { ids: IdSource }): CardHandlers {
  return {
    'policy.save': saveCard(ids),
    'policy.archive': async ({ policyId, archived }, { work }) => {
      const card = await work.load('policies', policyId, 'policies.gone')
      work.put('policies', { ...card, archived })
      return {}
    },
    'policy.list': listCards,
    'policy.get': async ({ policyId }, { view, now }) => {
      const card = await view.load('policies', policyId, 'policies.gone')
      const today = plainDateOf(now)
      return { card, term: termOn(card, today), ...daysLeftOf(card, today) }
    },
    'policy.words': (_input, { view }) => wordsInUse(view),
  }
}
