import type { PastAnswer } from '#shared/contract/answer-operations'
import type { InsertedAnswer } from './insert-answer'
import type { Found } from './use-answers'

/** A policy card or a project of the library. */
export type UsefulCard = {
  readonly kind: 'policy' | 'project'
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly reason: string
  readonly used: number
  readonly source: string
}

/** Cards and projects in turn, the nearest of each first. */
export function usefulCards({ policies, projects }: Pick<Found, 'policies' | 'projects'>): UsefulCard[] {
  const cards = policies.map(({ policyId, ...card }): UsefulCard => ({
    ...{ ...card, kind: 'policy', id: policyId, used: 0 },
  }))
  const kept = projects.map(({ name, ...project }): UsefulCard => ({
    ...{ ...project, kind: 'project', title: name, reason: '' },
  }))
  const most = Math.max(cards.length, kept.length)
  return Array.from({ length: most }, (_, place) => [kept[place], cards[place]])
    .flat()
    .filter((card) => card !== undefined)
}

/** What a past need puts in; nothing when no words were written down. */
export function fromNeed({ needId, answer, source }: PastAnswer): InsertedAnswer | undefined {
  return answer === '' ? undefined : { words: answer, source: { kind: 'need', id: needId, words: source } }
}

/** What a card or project puts in: its main points. */
export function fromCard({ kind, id, summary, source }: UsefulCard): InsertedAnswer {
  return { words: summary.trim(), source: { kind, id, words: source } }
}

/** One line of the shelf; `key` is 1 to 4 for those that Alt and a number put in. */
export type ShelfLine<T> = {
  readonly item: T
  readonly inserted: InsertedAnswer | undefined
  readonly key?: number
}

export type ShelfLines = {
  readonly needs: readonly ShelfLine<PastAnswer>[]
  readonly cards: readonly ShelfLine<UsefulCard>[]
}

const MOST_KEYS = 4

/** The lines that are shown, keys given in turn: the first need, the first card, the second need … */
export function linesOf(found: Found, most: number): ShelfLines {
  const needs: ShelfLine<PastAnswer>[] = found.needs
    .slice(0, most)
    .map((item) => ({ item, inserted: fromNeed(item) }))
  const cards: ShelfLine<UsefulCard>[] = usefulCards(found)
    .slice(0, most)
    .map((item) => ({ item, inserted: fromCard(item) }))
  let key = 0
  for (let place = 0; place < most; place += 1) {
    for (const list of [needs, cards] as ShelfLine<unknown>[][]) {
      const pick = list[place]
      if (!pick?.inserted || key === MOST_KEYS) continue
      key += 1
      list[place] = { ...pick, key }
    }
  }
  return { needs, cards }
}
