import type { OutputOf } from '#shared/contract/operations'
import type { Language } from '#shared/contract/frames'
import { plainDateOf } from '#shared/domain/calendar'
import { holdsWithin, type PolicyCard } from '#shared/domain/policy'
import { fitOf } from '#shared/domain/policy-matching'
import { countUses } from '#shared/domain/project-rules'
import { plainName, type Enterprise } from '#shared/domain/register'
import { lengthOf, piecesOf, sharedWords, weightsOf } from '#shared/domain/word-overlap'
import { say } from '#shared/text/say'
import type { View } from '../work'

type Found = OutputOf<'answer.find'>

const SUMMARY_SHOWN = 400
const MOST_SHOWN = 4
const WORDS_SAID = 2
/** How much nearer in words a card has to be of which nobody can tell whether it is for them. */
const UNSURE = 0.5

/** How near each text lies to what is asked, 0 to 1, and the words both have. */
function nearness(asked: string, texts: readonly string[]) {
  const pieces = texts.map(piecesOf)
  const mine = piecesOf(asked)
  const weights = weightsOf([...pieces, mine])
  const own = lengthOf(mine, weights)
  return pieces.map((theirs) => {
    const shared = new Set([...mine].filter((piece) => theirs.has(piece) && weights.has(piece)))
    const length = lengthOf(theirs, weights) * own
    const near = length === 0 ? 0 : lengthOf(shared, weights) ** 2 / length
    return { near, words: sharedWords(asked, shared, WORDS_SAID) }
  })
}

/** How a card prints under 依据. */
export function cardWords({ title, number }: Pick<PolicyCard, 'title' | 'number'>): string {
  const bare = title.replace(/^《(.*)》$/u, '$1')
  return number === ''
    ? say('zh-CN', 'policies.picker.cited', { title: bare })
    : say('zh-CN', 'policies.picker.citedNumber', { title: bare, number })
}

type Asked = { readonly text: string; readonly now: string; readonly language: Language }

/** Why a card is shown: the words it shares with the need, and whom it is for. */
function reasonFor(card: PolicyCard, words: readonly string[], { language }: Asked): string {
  const sizes = card.sizes.map((size) => say(language, `words.enterpriseSizes.${size}`))
  const whom = [...sizes, ...card.types, ...card.industries].slice(0, 4)
  const comma = say(language, 'answers.comma')
  return [
    ...(words.length > 0 ? [say(language, 'answers.sharedWords', { words: words.join(comma) })] : []),
    whom.length > 0
      ? say(language, 'answers.forWhom', { whom: whom.join(comma) })
      : say(language, 'answers.forAll'),
  ].join(say(language, 'answers.semicolon'))
}

/** Cards that hold today and are for this enterprise, nearest in words first; for an unknown one only those near in words. */
export async function fittingCards(
  view: View,
  enterprise: Enterprise | undefined,
  asked: Asked,
): Promise<Found['policies']> {
  const day = plainDateOf(asked.now)
  const traits = enterprise ?? { type: '', industry: '' }
  const cards = (await view.list('policies'))
    .filter((card) => !card.archived && holdsWithin(card, day, day))
    .filter((card) => fitOf(card, traits).fit !== 'differs')
  const near = nearness(
    asked.text,
    cards.map(({ title, summary }) => `${title}\n${summary}`),
  )
  return cards
    .map((card, place) => {
      const { near: share = 0, words = [] } = near[place] ?? {}
      const isFitting = fitOf(card, traits).fit === 'fits'
      return { card, words, isFitting, near: isFitting ? share : share * UNSURE }
    })
    .filter(({ isFitting, near: share }) => share > 0 || (enterprise !== undefined && isFitting))
    .sort((a, b) => b.near - a.near || (a.card.title < b.card.title ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ card, words }) => ({
      policyId: card.id,
      title: card.title,
      summary: card.summary.slice(0, SUMMARY_SHOWN),
      reason: reasonFor(card, words, asked),
      source: cardWords(card),
    }))
}

/** Projects of the library that say the like, nearest first, and of those as near the one used more often. */
export async function likeProjects(view: View, text: string): Promise<Found['projects']> {
  const kept = (await view.list('libraryProjects')).filter(({ archived }) => !archived)
  if (kept.length === 0) return []
  const uses = countUses(await view.list('projects'))
  const near = nearness(
    text,
    kept.map(({ title, goal, category }) => `${title}\n${goal}\n${category}`),
  )
  return kept
    .map((project, place) => ({
      project,
      near: near[place]?.near ?? 0,
      used: uses.get(project.id)?.used ?? 0,
    }))
    .filter(({ near: share }) => share > 0)
    .sort((a, b) => b.near - a.near || b.used - a.used)
    .slice(0, MOST_SHOWN)
    .map(({ project: { id, title, goal }, used }) => ({
      ...{ id, name: title, summary: goal.slice(0, SUMMARY_SHOWN), used },
      source: say('zh-CN', 'answers.projectSource', { title }),
    }))
}

/** The register's enterprise by its id, else by its name or short name. */
export async function enterpriseOf(view: View, id: string | undefined, name: string) {
  const known = id === undefined ? undefined : await view.get('enterprises', id)
  if (known) return known
  const plain = plainName(name)
  if (plain === '') return undefined
  const all = (await view.list('enterprises')).filter(({ archived }) => !archived)
  return (
    all.find((one) => plainName(one.name) === plain) ?? all.find((one) => plainName(one.shortName) === plain)
  )
}
