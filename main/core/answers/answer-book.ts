import type { Need } from '#shared/domain/need'
import type { Change } from '#shared/domain/transaction'
import { breathe } from '../breathing'
import type { AnswerIndex, AnswerRow, Log, Store } from '../ports'
import { viewOf } from '../work'
import { answerRow, isExample } from './past-answer'

/** Needs that are handed over at a time; what comes between has its turn after each. */
const PORTION = 50
/** After so many failures in a row the making is given up until somebody asks again. */
const MOST_TRIES = 3
/** More changes than this are not waited for. */
const FEW_CHANGES = 100

/** Knows which past need stands in which row of the index, and keeps the index up with the store. */
export type AnswerBook = {
  /** Begins the index when it has not been begun; tells whether it can be asked. */
  readonly isReady: () => boolean
  /** Resolves when the few changes so far are in the index; at once when there are many. */
  readonly settled: () => Promise<void>
  /** Told of what a transaction changed, once that is durable. */
  readonly changed: (changes: readonly Pick<Change, 'collection' | 'id'>[]) => void
  /** The ids of needs that say the like, best first, with the share of the question they hold. */
  readonly find: (text: string, most: number) => Promise<readonly LikeNeed[]>
}

export type LikeNeed = { readonly id: string; readonly share: number }

type Dependencies = { readonly store: Store; readonly index: AnswerIndex; readonly log: Log }

/** Which row each need has; rows of needs that are gone are given out again. */
class Rows {
  readonly ids: (string | undefined)[] = []
  readonly #rowOf = new Map<string, number>()
  readonly #free: number[] = []

  put(need: Need): AnswerRow {
    const row = this.#rowOf.get(need.id) ?? this.#free.pop() ?? this.ids.length
    this.#rowOf.set(need.id, row)
    this.ids[row] = need.id
    return answerRow(need, row)
  }

  /** Gives the row to take out, if the need had one. */
  remove(id: string): readonly number[] {
    const row = this.#rowOf.get(id)
    if (row === undefined) return []
    this.#rowOf.delete(id)
    this.ids[row] = undefined
    this.#free.push(row)
    return [row]
  }
}

/** The work on one index from its beginning; another one begins when its worker is lost. */
class Making {
  readonly rows = new Rows()
  readonly generation: number
  readonly #dependencies: Dependencies
  readonly #waiting = new Set<string>()
  isReady = false
  isLost = false
  #work: Promise<void>

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies
    this.generation = dependencies.index.generation()
    this.#work = this.#safely(() => this.#make())
  }

  /** Never rejects. */
  get settled(): Promise<void> {
    return this.isReady && this.#waiting.size <= FEW_CHANGES ? this.#work : Promise.resolve()
  }

  changed(changes: readonly Pick<Change, 'collection' | 'id'>[]): void {
    const before = this.#waiting.size
    for (const { collection, id } of changes) if (collection === 'needs') this.#waiting.add(id)
    if (this.isReady && before === 0 && this.#waiting.size > 0)
      this.#work = this.#work.then(() => this.#safely(() => this.#catchUp()))
  }

  async #make(): Promise<void> {
    const { store, index } = this.#dependencies
    const needs = await viewOf(store).list('needs')
    let handedOver: Promise<void> = Promise.resolve()
    for (let start = 0; start < needs.length; start += PORTION) {
      const portion = needs.slice(start, start + PORTION).filter(isExample)
      const rows = portion.map((need) => this.rows.put(need))
      await handedOver
      // What goes wrong is met at the next await; until then it is nobody's.
      handedOver = index.change(rows, [])
      handedOver.catch(() => undefined)
      await breathe()
    }
    await handedOver
    await this.#catchUp()
    this.isReady = true
  }

  async #catchUp(): Promise<void> {
    const { store, index } = this.#dependencies
    const view = viewOf(store)
    while (this.#waiting.size > 0) {
      const portion = [...this.#waiting].slice(0, PORTION)
      for (const id of portion) this.#waiting.delete(id)
      const put: AnswerRow[] = []
      const removed: number[] = []
      for (const id of portion) {
        const need = await view.get('needs', id)
        if (need && isExample(need)) put.push(this.rows.put(need))
        else removed.push(...this.rows.remove(id))
      }
      await index.change(put, removed)
    }
  }

  async #safely(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.isLost = true
      this.#dependencies.log.error('The index of answers has to be made anew', error)
    }
  }
}

/** The book of an index that is begun when it is first asked for, and begun anew when its worker was lost. */
export function createAnswerBook(dependencies: Dependencies): AnswerBook {
  const { index } = dependencies
  let making: Making | undefined
  let failures = 0
  const current = (): Making | undefined => {
    const isGone = making?.isLost === true || (making && making.generation !== index.generation())
    if (isGone) {
      failures = making?.isReady === true ? 0 : failures + 1
      making = undefined
    }
    return making
  }
  return {
    isReady() {
      const known = current()
      if (!known && failures >= MOST_TRIES) {
        failures = 0
        return false
      }
      making ??= new Making(dependencies)
      return making.isReady
    },
    settled: () => current()?.settled ?? Promise.resolve(),
    changed: (changes) => current()?.changed(changes),
    async find(text, most) {
      const known = current()
      if (!known) return []
      const { rows, shares } = await index.find(text, most)
      return Array.from(rows, (row, place) => ({ id: known.rows.ids[row] ?? '', share: shares[place] ?? 0 }))
    },
  }
}
