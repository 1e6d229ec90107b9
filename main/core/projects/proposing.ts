import { plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { matchingSteps, type Proposal, type Wanted } from '#shared/domain/matching'
import { currentWording, type Need } from '#shared/domain/need'
import { isFreeNeed, isLiveProject } from '#shared/domain/project-rules'
import type { Project } from '#shared/domain/project'
import type { Enterprise } from '#shared/domain/register'
import type { Resource } from '#shared/domain/resource'
import { breathe } from '../breathing'
import type { View } from '../work'

type About = 'needs' | 'talent'

/** What the desk needs of a proposal's asker beside what it is matched by. */
type Asker = Wanted & {
  readonly number?: number
  readonly enterprise: string
  readonly need?: Need
  readonly demand?: Resource
}

function askerOfNeed(need: Need, enterprise: Enterprise | undefined): Asker {
  const { title, text } = currentWording(need)
  const { id, number, category, enterpriseId, buildingId } = need
  return {
    ...{ id, number, title, text, category, enterpriseId, need },
    enterprise: need.enterprise,
    buildingId: buildingId ?? enterprise?.buildingId,
    size: enterprise?.size,
  }
}

function askerOfDemand(demand: Resource, enterprise: Enterprise | undefined): Asker {
  const { id, kind, title, text, category, enterpriseId, owner } = demand
  return {
    ...{ id, kind, title, text, category, enterpriseId, demand },
    enterprise: owner,
    buildingId: enterprise?.buildingId,
    size: enterprise?.size,
  }
}

/** Every record that what is proposed rests on. */
type Grounds = {
  readonly needs: readonly Need[]
  readonly projects: readonly Project[]
  readonly enterprises: readonly Enterprise[]
  readonly resources: readonly Resource[]
  readonly refused: readonly { readonly id: string }[]
}

async function groundsOf(view: View, about: About): Promise<Grounds> {
  const [needs, projects, enterprises, resources, refused] = await Promise.all([
    about === 'needs' ? view.list('needs', 'live') : [],
    ...([view.list('projects'), view.list('enterprises')] as const),
    ...([view.list('resources'), view.list('refusedMatches')] as const),
  ])
  return { needs, projects, enterprises, resources, refused }
}

/** Open needs, or talent demands within their dates, that no project is being worked on for. */
function askers(
  about: About,
  { needs, projects, enterprises, resources }: Grounds,
  today: PlainDate,
): Asker[] {
  const live = projects.filter(isLiveProject)
  const known = new Map(enterprises.map((one) => [one.id, one]))
  const of = (id: Need['enterpriseId']) => (id === undefined ? undefined : known.get(id))
  if (about === 'needs') {
    const busy = new Set(live.map(({ id }) => id))
    return needs
      .filter((need) => isFreeNeed(need, busy))
      .map((need) => askerOfNeed(need, of(need.enterpriseId)))
  }
  const taken = new Set(live.flatMap(({ resourceIds }) => resourceIds))
  return resources
    .filter(({ side, state, id }) => side === 'demand' && state === 'available' && !taken.has(id))
    .filter(({ from, until }) => (from ?? today) <= today && (until ?? today) >= today)
    .map((demand) => askerOfDemand(demand, of(demand.enterpriseId)))
}

export type Propositions = {
  readonly proposals: readonly Proposal[]
  readonly askers: ReadonlyMap<string, Asker>
  readonly resources: ReadonlyMap<string, Resource>
}

/** Steps before the event loop gets its turn: a few milliseconds of work. */
const BREATH = 50

async function breathing<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let taken = 1; ; taken++) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (taken % BREATH === 0) await breathe()
  }
}

async function reckon(about: About, grounds: Grounds, today: PlainDate): Promise<Propositions> {
  const wanted = askers(about, grounds, today)
  const rules = { today, refused: new Set(grounds.refused.map(({ id }) => id)) }
  return {
    proposals: await breathing(matchingSteps(wanted, grounds.resources, rules)),
    askers: new Map(wanted.map((asker) => [asker.id, asker])),
    resources: new Map<string, Resource>(grounds.resources.map((resource) => [resource.id, resource])),
  }
}

// A changed record is another object: what is in the books is never written over.
const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((record, place) => record === b[place])

function restsOnSame(a: Grounds, b: Grounds): boolean {
  return (
    isSame(a.needs, b.needs) &&
    isSame(a.projects, b.projects) &&
    isSame(a.enterprises, b.enterprises) &&
    isSame(a.resources, b.resources) &&
    isSame(a.refused, b.refused)
  )
}

/** Everything the program proposes now. */
export type Propose = (view: View, about: About, now: string) => Promise<Propositions>

type Kept = { readonly today: PlainDate; readonly grounds: Grounds; readonly answer: Promise<Propositions> }

/** Proposes, and remembers what it proposed for as long as the records it rests on are the same ones. */
export function createProposing(): Propose {
  const kept = new Map<About, Kept>()
  return async (view, about, now) => {
    const today = plainDateOf(now)
    const grounds = await groundsOf(view, about)
    const known = kept.get(about)
    if (known?.today === today && restsOnSame(known.grounds, grounds)) return known.answer
    const answer = reckon(about, grounds, today)
    kept.set(about, { today, grounds, answer })
    return answer
  }
}
