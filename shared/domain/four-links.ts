import { z } from 'zod'
import { PARTNER_KINDS } from './register'

/** 四联: one of department 政府部门, office 科室, university 高校, community 社区, that a disposal went through. */
export const Link = z.object({
  kind: z.enum(PARTNER_KINDS),
  name: z.string().trim().min(1).max(120),
})
export type Link = Readonly<z.infer<typeof Link>>

/** Links that a person adds to a disposition. */
export const Links = z.array(Link).max(20)

/** The links in order, each once. */
export function uniqueLinks(links: readonly Link[]): Link[] {
  const seen = new Set<string>()
  return links.filter(({ kind, name }) => {
    const key = `${kind}\n${name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function offices(...names: readonly string[]): Link[] {
  const given = names.filter((name) => name.trim() !== '')
  return uniqueLinks(given.map((name) => ({ kind: 'office', name })))
}

/** What of a disposition names a link; every disposition fits. */
type Named = {
  readonly kind: 'answered' | 'immediate' | 'dated' | 'explained' | 'escalated' | 'claimed'
  readonly leadOffice?: string | undefined
  readonly assistingOffices?: readonly string[] | undefined
  readonly department?: string | undefined
  readonly taskForce?: { readonly members: readonly string[] } | undefined
}
type Entry = { readonly disposition: Named; readonly links?: readonly Link[] | undefined }

/** The links that a disposition itself names: lead and assisting offices, the department it was passed to. */
export function linksFromDisposition(disposition: Named): Link[] {
  const { kind, leadOffice = '', assistingOffices = [], department = '', taskForce } = disposition
  switch (kind) {
    case 'immediate':
    case 'dated':
      return offices(leadOffice, ...assistingOffices, ...(taskForce?.members ?? []))
    case 'escalated':
      return [
        ...(department.trim() === '' ? [] : [{ kind: 'department', name: department } as const]),
        ...offices(leadOffice),
      ]
    case 'claimed':
      return offices(leadOffice)
    case 'answered':
    case 'explained':
      return []
  }
}

/** Links of one disposition entry: what it names itself, then what was added to it, each once. */
export function linksOfEntry({ disposition, links = [] }: Entry): Link[] {
  return uniqueLinks([...linksFromDisposition(disposition), ...links])
}

/** Every link that the need's disposals went through, in order of time, each once. */
export function linksOf(need: { readonly dispositions: readonly Entry[] }): Link[] {
  return uniqueLinks(need.dispositions.flatMap(linksOfEntry))
}
