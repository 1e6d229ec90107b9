import { EnterpriseId, PartnerId } from '#shared/domain/ids'
import { sameName, type Partner } from '#shared/domain/register'
import type { IdSource } from '../ports'
import { growRegister } from '../register-growth'
import type { Work } from '../work'

/** Adds a partner under a name that is not in the register yet; gives the partner's id. */
export async function growPartner(
  work: Work,
  ids: IdSource,
  name: string,
  kind: Partner['kind'],
): Promise<PartnerId> {
  const partners = await work.list('partners')
  const named = partners.filter((partner) => sameName(partner.name, name))
  const known = named.find((partner) => partner.kind === kind) ?? named[0]
  if (known) return known.id
  const id = PartnerId.parse(ids.next())
  work.put('partners', { id, name, kind, contacts: [], note: '' })
  return id
}

/** Ids of enterprises by name, each once; new names are added to the register. */
export async function enterpriseIdsOf(
  work: Work,
  ids: IdSource,
  names: readonly string[],
): Promise<EnterpriseId[]> {
  const found = new Set<EnterpriseId>()
  for (const name of names) found.add(EnterpriseId.parse(await growRegister(work, ids, 'enterprise', name)))
  return [...found]
}
