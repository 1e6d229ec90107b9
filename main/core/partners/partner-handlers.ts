import { linksOf } from '#shared/domain/four-links'
import { compareNames } from '#shared/domain/names'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { PARTNER_KINDS, plainName, type Partner } from '#shared/domain/register'
import type { Resource } from '#shared/domain/resource'
import type { PartnerFigures, PartnerRow } from '#shared/contract/partner-operations'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { IdSource } from '../ports'
import { officesOf } from '../register-growth'
import type { View } from '../work'
import { listTalks, talkHandlers } from './talks'

type PartnerHandlers = Pick<Handlers, 'partner.overview' | 'partner.get' | 'talk.list' | 'talk.save'>
type Named = Pick<PartnerRow, 'kind' | 'name' | 'partnerId' | 'contacts'>

const MOST_NEEDS = 200
const keyOf = ({ kind, name }: Pick<Named, 'kind' | 'name'>) => `${kind}\n${plainName(name)}`

/** Needs by the partner they went through, each need once a partner. */
async function needsByPartner(view: View): Promise<ReadonlyMap<string, { name: string; needs: Need[] }>> {
  const found = new Map<string, { name: string; needs: Need[] }>()
  for (const need of await view.list('needs')) {
    for (const key of new Map(linksOf(need).map((link) => [keyOf(link), link])).entries()) {
      const [place, { name }] = key
      const known = found.get(place)
      if (known) known.needs.push(need)
      else found.set(place, { name, needs: [need] })
    }
  }
  return found
}

/** Everybody the four links can lead to: partners, offices still in use, and names that needs mention. */
async function everyPartner(view: View, mentioned: ReadonlyMap<string, { name: string }>): Promise<Named[]> {
  const partners = (await view.list('partners')).map(({ id, kind, name, contacts }): Named => ({
    ...{ kind, name, partnerId: id },
    contacts: contacts.map((contact) => contact.name),
  }))
  const offices = (await officesOf(view))
    .filter(({ archived }) => !archived)
    .map(({ name, head }): Named => ({ kind: 'office', name, contacts: head === '' ? [] : [head] }))
  const known = new Map<string, Named>()
  for (const one of [...partners, ...offices]) if (!known.has(keyOf(one))) known.set(keyOf(one), one)
  for (const [key, { name }] of mentioned) {
    const kind = PARTNER_KINDS.find((one) => key.startsWith(`${one}\n`))
    if (kind !== undefined && !known.has(key)) known.set(key, { kind, name, contacts: [] })
  }
  return [...known.values()]
}

function figuresOf(
  { partnerId }: Pick<Named, 'partnerId'>,
  needs: readonly Need[],
  resources: readonly Resource[],
  talks: readonly { readonly partnerIds: readonly string[]; readonly people: number }[],
): PartnerFigures {
  const own = partnerId === undefined ? [] : talks.filter(({ partnerIds }) => partnerIds.includes(partnerId))
  return {
    needs: needs.length,
    open: needs.filter(({ state }) => state === 'open').length,
    closed: needs.filter(({ state }) => state === 'closed').length,
    offers: partnerId === undefined ? 0 : resources.filter((one) => one.partnerId === partnerId).length,
    talks: own.length,
    people: own.reduce((sum, { people }) => sum + people, 0),
  }
}

const offered = async (view: View) =>
  (await view.list('resources')).filter(({ side, state }) => side === 'supply' && state !== 'withdrawn')

const overview: Handlers['partner.overview'] = async ({ kind, query }, { view }) => {
  const [needs, resources, talks] = await Promise.all([
    needsByPartner(view),
    offered(view),
    view.list('talks'),
  ])
  const everybody = await everyPartner(view, needs)
  const count = (one: Partner['kind']) => everybody.filter((named) => named.kind === one).length
  const rows = everybody
    .filter((named) => kind === undefined || named.kind === kind)
    .filter(({ name, contacts }) => matches([name, ...contacts], query))
    .map((named) => ({
      ...named,
      ...figuresOf(named, needs.get(keyOf(named))?.needs ?? [], resources, talks),
    }))
    .sort((a, b) => b.needs - a.needs || compareNames(a.name, b.name))
  const counts = Object.fromEntries(PARTNER_KINDS.map((one) => [one, count(one)]))
  // The keys are the kinds themselves; fromEntries forgets their names.
  return { rows, counts: counts as Record<Partner['kind'], number> }
}

const getPartner: Handlers['partner.get'] = async ({ kind, name }, { view }) => {
  const [byPartner, resources] = await Promise.all([needsByPartner(view), offered(view)])
  const key = keyOf({ kind, name })
  const partner = (await view.list('partners')).find((one) => keyOf(one) === key)
  const talks = partner ? await listTalks(view, ({ partnerIds }) => partnerIds.includes(partner.id)) : []
  const needs = byPartner.get(key)?.needs ?? []
  return {
    ...(partner && { partner }),
    figures: figuresOf({ partnerId: partner?.id }, needs, resources, talks),
    offers: partner ? resources.filter(({ partnerId }) => partnerId === partner.id) : [],
    talks,
    needs: needs
      .toSorted((a, b) => b.number - a.number)
      .slice(0, MOST_NEEDS)
      .map((need) => {
        const { id, number, enterprise, state } = need
        const disposition = currentDisposition(need)?.kind
        const { title } = currentWording(need)
        return { id, number, title, enterprise, state, ...(disposition && { disposition }) }
      }),
  }
}

export function partnerHandlers(dependencies: { readonly ids: IdSource }): PartnerHandlers {
  return { 'partner.overview': overview, 'partner.get': getPartner, ...talkHandlers(dependencies) }
}
