import { AppError } from '../errors'
import type { Attendee } from './attendance'
import type { Reaction } from './disposition'
import { currentDisposition, type Need } from './need'
import { followUp, withEvent, type Occasion } from './need-rules'
import { plainName } from './register'

type Raised = {
  readonly attendeeId?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly enterprise: string
  readonly raiser: string
}

function organisationKeys(id: string | undefined, name: string): string[] {
  return [...(id ? [`#${id}`] : []), ...(name.trim() === '' ? [] : [plainName(name)])]
}

/** Under which keys something that was raised is found by whom it belongs to; see `keysOfPerson`. */
export function keysOfRaised({ attendeeId, enterpriseId, enterprise, raiser }: Raised): readonly string[] {
  const named = organisationKeys(enterpriseId, enterprise).map((key) => `${key}/${plainName(raiser)}`)
  return [...(attendeeId ? [`@${attendeeId}`] : []), ...named]
}

type Person = Pick<Attendee, 'id' | 'name' | 'organisation' | 'enterpriseId'>

/**
 * The keys of what is somebody's own: what stands under their place on the list, under their name and enterprise, or
 * under their enterprise without anybody's name.
 */
export function keysOfPerson({ id, name, organisation, enterpriseId }: Person): readonly string[] {
  const own = organisationKeys(enterpriseId, organisation).flatMap((key) => [
    `${key}/${plainName(name)}`,
    `${key}/`,
  ])
  return [`@${id}`, ...own]
}

/** Whether what was raised is this person's own. */
export function isOwn(person: Person, raised: Raised): boolean {
  const keys = new Set(keysOfPerson(person))
  return keysOfRaised(raised).some((key) => keys.has(key))
}

type StoryType = Need['story'][number]['type']

function sinceDisposed(need: Need, types: readonly StoryType[]) {
  const since = need.dispositions.at(-1)?.at
  if (since === undefined) return []
  return need.story.filter(({ type, at }) => types.includes(type) && at >= since)
}

/** Whether there is an answer to be rated: it is closed, was answered or explained, or the raiser was told something. */
export function mayRate(need: Need): boolean {
  if (need.state === 'withdrawn') return false
  const kind = currentDisposition(need)?.kind
  if (need.state === 'closed' || kind === 'answered' || kind === 'explained') return true
  return sinceDisposed(need, ['reported', 'claim-returned', 'told']).length > 0
}

/** What was reported last; a department's reply only once the raiser was told. */
export function answerTo(need: Need): string {
  const isTold = sinceDisposed(need, ['told']).length > 0
  const types: readonly StoryType[] = [
    'reported',
    'claim-returned',
    ...(isTold ? (['replied'] as const) : []),
  ]
  return sinceDisposed(need, types).findLast(({ words }) => words !== '')?.words ?? ''
}

const REACTIONS: readonly string[] = ['satisfied', 'mostly', 'unsatisfied'] satisfies Reaction[]

function isReaction(word: string | undefined): word is Reaction {
  return word !== undefined && REACTIONS.includes(word)
}

/** How the raiser took the answer that holds, as they or the desk said it last. */
export function ratedAs(need: Need): Reaction | undefined {
  const disposedAt = need.dispositions.at(-1)?.at ?? ''
  const said = need.story.findLast(
    ({ type, at, facts }) =>
      at >= disposedAt && ['rated', 'followed-up', 'closed'].includes(type) && isReaction(facts['reaction']),
  )?.facts['reaction']
  if (isReaction(said)) return said
  const disposition = currentDisposition(need)
  return disposition?.kind === 'answered' ? disposition.reaction : undefined
}

/** How the raiser rated it on their phone since it was last decided or reopened; undefined when they did not. */
export function ratedByPhone({ story }: Need): Reaction | undefined {
  const last = story.findLast(({ type }) => ['rated', 'disposed', 'followed-up', 'reopened'].includes(type))
  const said = last?.type === 'rated' ? last.facts['reaction'] : undefined
  return isReaction(said) ? said : undefined
}

type Rating = { readonly reaction: Reaction; readonly of: string; readonly how: string }

/**
 * The need with its raiser's own rating: of a closed need it is a 回访, and 不满意 reopens it (rule 5); of an open one
 * it stands in the story. The same rating again changes nothing. AppError `refused` when nothing was answered yet.
 */
export function rateNeed(need: Need, { reaction, of, how }: Rating, occasion: Occasion): Need {
  if (!mayRate(need)) throw new AppError('refused', 'phone.nothingToRate')
  if (ratedAs(need) === reaction) return need
  if (need.state === 'closed') return followUp(need, { reaction, words: '', of, by: how }, occasion)
  return withEvent(need, occasion, 'rated', '', { reaction, by: of })
}
