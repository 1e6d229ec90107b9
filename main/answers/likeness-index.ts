import type { AnswerRow, FoundAnswers } from '../core/ports'
import { GramLists } from './gram-lists'
import { takeApart } from './grams'
import { roomFor } from './grown'
import { Postings } from './postings'

/**
 * BM25 over characters and pairs of neighbours. `k1`: how soon a repeated word says nothing new; `b`: how much a long
 * text has to have more of it. Chosen on the sample of appeals that `npm run bench answers` asks, and rounded.
 */
const K1 = 1.4
const B = 0.9
/** A single Chinese character says less than a pair. */
const SINGLE = 0.3
/** What a word counts in fifths: in what was asked and in what was answered. */
const UNITS = 5
const ASKED_UNITS = 5
const ANSWERED_UNITS = 3
/** So many of the rarest grams of a question are asked: the rest of a long text is in them already. */
const MOST_GRAMS = 64
/** A single character that more of the texts have than this share tells nothing that its pairs do not. */
const COMMON_SHARE = 0.3
const ENOUGH_TEXTS = 200

/** How a letter to an office begins and ends: what sort of letter it is, not what it is about. */
const FORMULAS =
  /关于|建议|咨询|反映|投诉|举报|请求|希望|呼吁|请问|相关|有关|部门|问题|一下|尽快|能否|是否|什么|怎么|如何|为何|可以/gu

/** What a question looks for: a gram's list and how much it weighs. */
type Sought = { readonly list: number; readonly weight: number; readonly isPair: boolean }

const bytes = (length: number) => new Uint8Array(length)
const numbers = (length: number) => new Uint32Array(length)
const shorts = (length: number) => new Uint16Array(length)

/** Finds the texts that say the like. A row put again stands under a new number; the old one is passed over. */
export class LikenessIndex {
  #lists = new GramLists()
  #postings = new Postings()
  /** By text: its row from 1 (0: it is gone), its length in fifths of grams, and how good an answer it is in 255ths. */
  #rows = numbers(1024)
  #lengths = numbers(1024)
  #merits = bytes(1024)
  #texts = 0
  #length = 0
  #gone = 0
  /** By row: its text from 1. */
  #textOf = numbers(1024)
  /** What a list gets of the text being taken in. */
  #pending = shorts(4096)
  #touched: number[] = []
  #scores = new Float32Array(1024)

  /** Takes a row in, in the place of an earlier one of its number. */
  put({ row, asked, answered, merit }: AnswerRow): void {
    this.remove(row)
    this.#touched = []
    const length = this.#count(asked, ASKED_UNITS) + this.#count(answered, ANSWERED_UNITS)
    const text = this.#begin(row, length, Math.round(merit * 255))
    for (const list of this.#touched) {
      this.#postings.add(list, text, this.#pending[list] ?? 0)
      this.#pending[list] = 0
    }
  }

  /** Takes a row out; nothing when it is not there. */
  remove(row: number): void {
    const text = (this.#textOf[row] ?? 0) - 1
    if (text < 0) return
    this.#textOf[row] = 0
    this.#rows[text] = 0
    this.#length -= this.#lengths[text] ?? 0
    this.#gone += 1
  }

  /** The rows that say the like, best first. */
  find(question: string, most: number): FoundAnswers {
    const live = this.#texts - this.#gone
    const sought = live === 0 ? [] : this.#soughtIn(question)
    const whole = sought.reduce((sum, { weight }) => sum + weight, 0)
    this.#score(sought, this.#length / Math.max(1, live))
    const best = this.#best(most)
    return {
      rows: Uint32Array.from(best, (text) => (this.#rows[text] ?? 1) - 1),
      shares: Float32Array.from(best, (text) => Math.min(1, (this.#scores[text] ?? 0) / whole)),
    }
  }

  /** Writes everything anew without what is gone, once that is the greater part. */
  tidy(): void {
    if (this.#gone < ENOUGH_TEXTS * 10 || this.#gone * 2 < this.#texts) return
    const before = { rows: this.#rows, lengths: this.#lengths, merits: this.#merits, texts: this.#texts }
    const [lists, postings] = [this.#lists, this.#postings]
    this.#lists = new GramLists()
    this.#postings = new Postings()
    this.#texts = this.#length = this.#gone = 0
    const next = new Int32Array(before.texts).fill(-1)
    for (let text = 0; text < before.texts; text += 1) {
      const row = (before.rows[text] ?? 0) - 1
      if (row >= 0) next[text] = this.#begin(row, before.lengths[text] ?? 0, before.merits[text] ?? 0)
    }
    lists.each((key, old) => {
      postings.each(old, (text, weight) => {
        const place = next[text] ?? -1
        if (place >= 0) this.#postings.add(this.#listOf(key), place, weight)
      })
    })
    // Rows were written in place: what lies behind them is no text any more.
    this.#rows.fill(0, this.#texts)
  }

  #begin(row: number, length: number, merit: number): number {
    const text = this.#texts
    this.#texts += 1
    this.#rows = roomFor(this.#rows, text, numbers)
    this.#lengths = roomFor(this.#lengths, text, numbers)
    this.#merits = roomFor(this.#merits, text, bytes)
    this.#textOf = roomFor(this.#textOf, row, numbers)
    this.#rows[text] = row + 1
    this.#lengths[text] = length
    this.#merits[text] = merit
    this.#textOf[row] = text + 1
    this.#length += length
    return text
  }

  #listOf(key: number): number {
    const list = this.#lists.take(key, () => this.#postings.open())
    this.#pending = roomFor(this.#pending, list, shorts)
    return list
  }

  /** Adds what a text has of each gram; gives its length. */
  #count(text: string, units: number): number {
    let length = 0
    takeApart(text, (key, isPair) => {
      const list = this.#listOf(key)
      const known = this.#pending[list] ?? 0
      if (known === 0) this.#touched.push(list)
      this.#pending[list] = Math.min(0xffff, known + units)
      if (!isPair) length += units
    })
    return length
  }

  #soughtIn(question: string): readonly Sought[] {
    const keys = new Map<number, boolean>()
    takeApart(question.normalize('NFKC').replace(FORMULAS, ' '), (key, isPair) => keys.set(key, isPair))
    const sought: Sought[] = []
    for (const [key, isPair] of keys) {
      const list = this.#lists.find(key)
      const found = list === undefined ? 0 : this.#postings.count(list)
      const isSingle = !isPair && key < 0x1_0000
      if (isSingle && found > COMMON_SHARE * this.#texts && this.#texts > ENOUGH_TEXTS) continue
      const rarity = Math.log(1 + (this.#texts - found + 0.5) / (found + 0.5))
      sought.push({ list: list ?? -1, weight: rarity * (isSingle ? SINGLE : 1), isPair })
    }
    return sought.sort((a, b) => b.weight - a.weight).slice(0, MOST_GRAMS)
  }

  #score(sought: readonly Sought[], mean: number): void {
    if (this.#scores.length < this.#texts) this.#scores = new Float32Array(Math.ceil(this.#texts * 1.5))
    else this.#scores.fill(0, 0, this.#texts)
    const [scores, lengths] = [this.#scores, this.#lengths]
    const flat = K1 * (1 - B) * UNITS
    const slope = (K1 * B * UNITS) / Math.max(1, mean)
    for (const { list, weight } of sought) {
      if (list < 0) continue
      const full = weight * (K1 + 1)
      this.#postings.each(list, (text, units) => {
        const damped = units + flat + slope * (lengths[text] ?? 0)
        scores[text] = (scores[text] ?? 0) + (full * units) / damped
      })
    }
  }

  /** The texts with the highest scores; of equal ones the later. */
  #best(most: number): readonly number[] {
    const best: { readonly text: number; readonly score: number }[] = []
    for (let text = this.#texts - 1; text >= 0; text -= 1) {
      const score = (this.#scores[text] ?? 0) * (this.#merits[text] ?? 0)
      if (score === 0 || this.#rows[text] === 0) continue
      if (best.length === most && score <= (best.at(-1)?.score ?? 0)) continue
      const behind = best.findIndex((one) => one.score < score)
      best.splice(behind < 0 ? best.length : behind, 0, { text, score })
      if (best.length > most) best.pop()
    }
    return best.map(({ text }) => text)
  }
}
