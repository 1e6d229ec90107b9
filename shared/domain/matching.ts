import { z } from 'zod'
import type { PlainDate } from './calendar'
import type { EnterpriseSize } from './register'
import { TALENT_KINDS, type Resource, type ResourceKind } from './resource'
import { levelsOf, shelve, tallyOf, textOf, type Shelf, type Text } from './match-shelf'
import { lengthOf, sharedWords } from './word-overlap'

const MATCH_REASON_KINDS = ['talent-kind', 'category', 'words', 'building', 'size'] as const

/**
 * Why a pair is proposed. `details`: the kind of talent, the common path of the category, the words both have, the
 * building's id, the enterprise's size. Pages put it into a sentence of their language.
 */
export const MatchReason = z.object({ kind: z.enum(MATCH_REASON_KINDS), details: z.array(z.string()) })
export type MatchReason = Readonly<z.infer<typeof MatchReason>>

/** Somebody who wants something: an open need, or an enterprise's talent demand. */
export type Wanted = {
  /** The need's id, or that of the demand's resource record. */
  readonly id: string
  readonly title: string
  readonly text: string
  readonly category: string
  readonly enterpriseId?: string | undefined
  readonly buildingId?: string | undefined
  readonly size?: z.infer<typeof EnterpriseSize> | undefined
  /** A demand is met by a supply of the same kind only. */
  readonly kind?: ResourceKind | undefined
}

export type Proposal = {
  /** `<wantedId>:<resourceId>`, under which a refusal is kept. */
  readonly id: string
  readonly wantedId: string
  readonly resourceId: string
  /** 1 to 100; the higher the better. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

type Rules = {
  readonly today: PlainDate
  /** Ids of pairs a person refused. */
  readonly refused: ReadonlySet<string>
  /** At most so many resources for one need; 3 unless told otherwise. */
  readonly perWanted?: number
}

const POINTS = { 'talent-kind': 30, category: 35, words: 45, building: 10, size: 5 } as const
const MOST_WORDS = 4

/** The id of a pair. */
export function matchId(wantedId: string, resourceId: string): string {
  return `${wantedId}:${resourceId}`
}

/** Whether a resource can be given on a day. */
export function isOnOffer(resource: Resource, today: PlainDate): boolean {
  const { side, state, from, until } = resource
  return (
    side === 'supply' &&
    state === 'available' &&
    (from === undefined || from <= today) &&
    (until === undefined || until >= today)
  )
}

/** The levels two categories have in common; none when that is too little to rest a proposal on. */
function commonCategory(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (mine.length === 0 || mine[0] !== theirs[0]) return []
  const differs = mine.findIndex((level, place) => level !== theirs[place])
  const common = differs < 0 ? mine : mine.slice(0, differs)
  const isWhole = common.length === mine.length || common.length === theirs.length
  return isWhole || common.length >= 2 ? common : []
}

function isMeantFor(wanted: Wanted, { enterpriseId, sizes, buildingIds, kind }: Resource): boolean {
  if (enterpriseId !== undefined && enterpriseId === wanted.enterpriseId) return false
  if (wanted.kind !== undefined && wanted.kind !== kind) return false
  if (sizes.length > 0 && wanted.size !== undefined && !sizes.includes(wanted.size)) return false
  const places: readonly string[] = buildingIds
  return places.length === 0 || wanted.buildingId === undefined || places.includes(wanted.buildingId)
}

/** What speaks for a pair, before it is put into words. */
type Pair = {
  readonly id: string
  readonly wanted: Wanted
  readonly offer: Resource
  readonly place: number
  /** How many levels the category of who wants it has. */
  readonly levels: number
  readonly category: readonly string[]
  /** 0 to 1; 0 when the words they share are too few to go by. */
  readonly closeness: number
}

const isHere = ({ wanted, offer }: Pair) =>
  wanted.buildingId !== undefined && (offer.buildingIds as string[]).includes(wanted.buildingId)
const isOfSize = ({ wanted, offer }: Pair) => wanted.size !== undefined && offer.sizes.includes(wanted.size)

function scoreOf(pair: Pair): number {
  const { wanted, levels, category, closeness } = pair
  const score =
    (wanted.kind === undefined ? 0 : POINTS['talent-kind']) +
    (POINTS.category * category.length) / Math.max(1, levels) +
    POINTS.words * Math.min(1, 2 * closeness) +
    (isHere(pair) ? POINTS.building : 0) +
    (isOfSize(pair) ? POINTS.size : 0)
  return Math.max(1, Math.min(100, Math.round(score)))
}

function reasonsOf(
  pair: Pair,
  text: Text,
  offered: Text | undefined,
  weights: Shelf['weights'],
): MatchReason[] {
  const { wanted, category, closeness } = pair
  const shared = new Set([...text.pieces].filter((piece) => offered?.pieces.has(piece) && weights.has(piece)))
  const words = sharedWords(`${wanted.title}\n${wanted.text}`, shared, MOST_WORDS)
  return [
    ...(wanted.kind === undefined ? [] : [{ kind: 'talent-kind' as const, details: [wanted.kind] }]),
    ...(category.length > 0 ? [{ kind: 'category' as const, details: [category.join('/')] }] : []),
    ...(closeness > 0 ? [{ kind: 'words' as const, details: words }] : []),
    ...(isHere(pair) ? [{ kind: 'building' as const, details: [wanted.buildingId ?? ''] }] : []),
    ...(isOfSize(pair) ? [{ kind: 'size' as const, details: [wanted.size ?? ''] }] : []),
  ]
}

type Found = { readonly pair: Pair; readonly score: number }

const byMerit = (a: Found, b: Found) =>
  b.score - a.score || (a.pair.id < b.pair.id ? -1 : Number(a.pair.id > b.pair.id))

function bestFor(wanted: Wanted, text: Text, shelf: Shelf, { refused, perWanted = 3 }: Rules): Found[] {
  const { squares, shared, titles, touched } = tallyOf(wanted, text, shelf)
  const length = lengthOf(text.pieces, shelf.weights)
  const levels = levelsOf(wanted.category)
  const found: Found[] = []
  for (const place of touched) {
    const offer = shelf.offers[place]
    if (!offer) continue
    const category = commonCategory(levels, shelf.levels[place] ?? [])
    const hasWords = (shared[place] ?? 0) >= 2 || titles[place] === 1
    if (category.length === 0 && !hasWords && wanted.kind === undefined) continue
    const id = matchId(wanted.id, offer.id)
    if (!isMeantFor(wanted, offer) || refused.has(id)) continue
    const closeness = hasWords ? (squares[place] ?? 0) / (length * (shelf.lengths[place] ?? 0)) : 0
    const pair = { id, wanted, offer, place, levels: levels.length, category, closeness }
    found.push({ pair, score: scoreOf(pair) })
  }
  return found.sort(byMerit).slice(0, perWanted)
}

/**
 * Pairs worth a person's look, best first, with the reasons of each; equal ones in order of their ids, whatever order
 * the records came in. Resources that are used, withdrawn or out of their dates, and refused pairs, are left out. Who
 * wants something and already has a project is for the caller to leave out. Done in small steps: whoever has others
 * waiting lets them in between two of them.
 */
export function* matchingSteps(
  wanted: readonly Wanted[],
  resources: readonly Resource[],
  rules: Rules,
): Generator<undefined, Proposal[]> {
  const offers = resources.filter((resource) => isOnOffer(resource, rules.today))
  const texts = yield* textsOf(wanted)
  const shelf = shelve(offers, yield* textsOf(offers), texts)
  const nothing: Text = { pieces: new Set(), title: new Set() }
  const found: (Found & { readonly text: Text })[] = []
  for (const [at, one] of wanted.entries()) {
    const text = texts[at] ?? nothing
    found.push(...bestFor(one, text, shelf, rules).map((pair) => ({ ...pair, text })))
    yield
  }
  const proposals: Proposal[] = []
  for (const { pair, score, text } of found.sort(byMerit)) {
    const reasons = reasonsOf(pair, text, shelf.texts[pair.place], shelf.weights)
    proposals.push({ id: pair.id, wantedId: pair.wanted.id, resourceId: pair.offer.id, score, reasons })
    yield
  }
  return proposals
}

function* textsOf(records: readonly Parameters<typeof textOf>[0][]): Generator<undefined, Text[]> {
  const texts: Text[] = []
  for (const record of records) {
    texts.push(textOf(record))
    yield
  }
  return texts
}

/** All steps of `matchingSteps` at once. */
export function proposeMatches(...given: Parameters<typeof matchingSteps>): Proposal[] {
  const steps = matchingSteps(...given)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Whether a kind is matched in talent meetings: staff, interns, research. */
export function isTalentKind(kind: ResourceKind): boolean {
  return (TALENT_KINDS as readonly ResourceKind[]).includes(kind)
}
