import type { FoundName } from '#shared/contract/register-operations'
import type { Attendee, OrganisationKind } from '#shared/domain/attendance'
import { sameName } from '#shared/domain/register'
import type { Representative } from '../representatives'
import { findAttendees, MOST_OFFERED, type Findable } from './attendee-matching'
import { unknownsOf, type Organisation, type Unknown } from './newcomer'

/** What the field asks for: whom; then, where it is not clear yet, who comes in their place, who comes, or where from. */
export type SignInStep =
  | { readonly ask: 'whom' }
  | { readonly ask: 'substitute'; readonly attendee: Attendee }
  | { readonly ask: 'person'; readonly from: Organisation; readonly isObserver: boolean }
  | {
      readonly ask: 'organisation'
      readonly name: string
      readonly position: string
      readonly isObserver: boolean
    }

/** One line of what is offered. */
export type Choice =
  | { readonly is: 'listed'; readonly attendee: Attendee }
  | { readonly is: 'found'; readonly found: FoundName }
  | { readonly is: 'unknown'; readonly unknown: Unknown }
  | { readonly is: 'representative'; readonly one: Representative }
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'as'; readonly kind: OrganisationKind; readonly organisation: string }

/** Unlike every other choice's of the same moment. */
export function keyOfChoice(choice: Choice): string {
  switch (choice.is) {
    case 'listed':
      return `listed/${choice.attendee.id}`
    case 'found':
      return `found/${choice.found.kind}/${choice.found.id}`
    case 'unknown':
      return `unknown/${choice.unknown.organisation ?? ''}/${choice.unknown.name ?? ''}`
    case 'representative':
      return `representative/${choice.one.name}/${choice.one.position}`
    case 'named':
      return `named/${choice.name}`
    case 'as':
      return `as/${choice.kind}`
  }
}

/** Letters only: pinyin on its way to a name. */
const isLetters = (typed: string) => /^[\w\s']+$/u.test(typed)

function isOnList({ kind, name, detail }: FoundName, findables: readonly Findable[]): boolean {
  return (
    kind === 'person' &&
    findables.some(
      ({ attendee }) => sameName(attendee.name, name) && detail.startsWith(attendee.organisation),
    )
  )
}

function whom(query: string, findables: readonly Findable[], found: readonly FoundName[]): Choice[] {
  if (query.trim() === '') return []
  const listed = findAttendees(findables, query).map((attendee) => ({ is: 'listed', attendee }) as const)
  const others = found
    .filter((name) => !isOnList(name, findables))
    .map((name) => ({ is: 'found', found: name }) as const)
  const unknown = unknownsOf(query).map((one) => ({ is: 'unknown', unknown: one }) as const)
  const known = [...listed, ...others].slice(0, MOST_OFFERED - unknown.length)
  return [...known, ...unknown]
}

/** A name: who was found by letters, or what was typed in characters first. */
function names(query: string, found: readonly FoundName[], offered: readonly Representative[]): Choice[] {
  const typed = query.trim()
  const own = offered
    .filter(({ name }) => name.includes(typed))
    .map((one) => ({ is: 'representative', one }) as const)
  const others = found
    .filter(({ name }) => !offered.some((one) => sameName(one.name, name)))
    .map(({ name }) => ({ is: 'named', name }) as const)
    .filter(({ name }, place, all) => name !== typed && all.findIndex((one) => one.name === name) === place)
  if (typed === '') return [...own, { is: 'named', name: '' }]
  const isOwn = own.some(({ one }) => one.name === typed)
  const asTyped = isOwn ? [] : [{ is: 'named', name: typed } as const]
  const all = isLetters(typed) ? [...own, ...others, ...asTyped] : [...own, ...asTyped, ...others]
  return all.slice(0, MOST_OFFERED)
}

function organisations(query: string, found: readonly FoundName[]): Choice[] {
  const typed = query.trim()
  if (typed === '') return []
  const known = found.map((name) => ({ is: 'found', found: name }) as const)
  if (isLetters(typed) && known.length > 0) return known.slice(0, MOST_OFFERED)
  const kinds = ['enterprise', 'office', 'other'] as const
  const fresh = kinds.map((kind) => ({ is: 'as', kind, organisation: typed }) as const)
  const isKnown = known.some(({ found: one }) => sameName(one.name, typed))
  return isKnown ? known : [...known.slice(0, MOST_OFFERED - fresh.length), ...fresh]
}

/** What is offered for what was typed, the likeliest first. */
export function choicesFor(
  step: SignInStep,
  query: string,
  findables: readonly Findable[],
  found: readonly FoundName[],
): readonly Choice[] {
  switch (step.ask) {
    case 'whom':
      return whom(query, findables, found)
    case 'substitute':
      return names(query, found, [])
    case 'person':
      return names(query, found, step.from.offered)
    case 'organisation':
      return organisations(query, found)
  }
}
