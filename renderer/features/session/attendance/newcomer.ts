import type { OutputOf, InputOf } from '#shared/contract/operations'
import type { ReadName } from '#shared/contract/operations'
import type { FoundName } from '#shared/contract/register-operations'
import type { Attendee, OrganisationKind } from '#shared/domain/attendance'
import { representativesOf, type Representative } from '../representatives'

/** Asks one question. */
export type Asking = <N extends ReadName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** An organisation somebody comes from; `offered` are those who may come for it. */
export type Organisation = {
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly offered: readonly Representative[]
}

/** What a name of a register means: a person with where they are from, or an organisation with who may come. */
export type Meant =
  | {
      readonly is: 'person'
      readonly name: string
      readonly position: string
      readonly from: Organisation | undefined
    }
  | { readonly is: 'organisation'; readonly from: Organisation }

async function kindOf(ask: Asking, organisation: string): Promise<OrganisationKind> {
  const [offices, partners] = await Promise.all([ask('office.list', {}), ask('partner.list', {})])
  if (offices.some(({ name }) => name === organisation)) return 'office'
  return partners.some(({ name }) => name === organisation) ? 'partner' : 'enterprise'
}

async function organisationNamed(
  ask: Asking,
  organisation: string,
  attendees: readonly Attendee[],
): Promise<Organisation> {
  const kind = await kindOf(ask, organisation)
  const enterprises =
    kind === 'enterprise' ? await ask('enterprise.list', { query: organisation.slice(0, 80) }) : []
  const enterprise = enterprises.find(({ name }) => name === organisation)
  return { organisation, kind, offered: representativesOf(organisation, attendees, enterprise) }
}

/** Looks up what a found name means. */
export async function meantBy(ask: Asking, found: FoundName, attendees: readonly Attendee[]): Promise<Meant> {
  if (found.kind !== 'person')
    return { is: 'organisation', from: await organisationNamed(ask, found.name, attendees) }
  const people = await ask('person.list', { query: found.name.slice(0, 80) })
  const person = people.find(({ id }) => id === found.id)
  const organisation = person?.organisation ?? ''
  return {
    is: 'person',
    name: found.name,
    position: person?.position ?? '',
    from: organisation === '' ? undefined : await organisationNamed(ask, organisation, attendees),
  }
}

/** A name that no register has, as it was typed: one word, or organisation and person with a space between. */
export type Unknown = { readonly organisation?: string; readonly name?: string }

const ORGANISATION = /(?:公司|集团|中心|大学|学院|银行|支行|协会|商会|社区|[办局所院会部厅站])$/u
const LONGEST_NAME = 4

/** How an unknown name may be meant, the likelier first; letters alone mean nobody new. */
export function unknownsOf(typed: string): readonly Unknown[] {
  const whole = typed.trim()
  if (!/\p{Script=Han}/u.test(whole) && !/\S\s+\S/u.test(whole)) return []
  const [, organisation, name] = /^(\S.*?)\s+(\S{1,20})$/u.exec(whole) ?? []
  if (organisation !== undefined && name !== undefined) return [{ organisation, name }]
  const isOrganisation = ORGANISATION.test(whole) || Array.from(whole).length > LONGEST_NAME
  const both = [{ name: whole }, { organisation: whole }] as const
  return isOrganisation ? both.toReversed() : both
}
