/**
 * A guess of category and office from words, learnt from past needs: multinomial naive Bayes over single characters
 * and pairs of neighbouring ones, so that Chinese needs no word list. Counting can be undone, so the model follows
 * single changes. Same samples, whatever their order, same guesses.
 */

/** What a past need says about a label. */
export type Sample = {
  readonly text: string
  readonly label: string
  readonly enterpriseId?: string | undefined
}

/** A guessed label; the shares of all labels add up to 1. */
export type Guess = { readonly name: string; readonly share: number }

/** Learns and forgets samples, and guesses. */
export type Learner = {
  readonly learn: (sample: Sample) => void
  /** Takes back exactly what `learn` of an equal sample did. */
  readonly forget: (sample: Sample) => void
  /** The likeliest labels, best first, at most `most`; empty while fewer than `FEWEST_SAMPLES` were learnt. */
  readonly suggest: (asked: Omit<Sample, 'label'>, most: number) => readonly Guess[]
  readonly samples: () => number
  readonly timesLearnt: (label: string) => number
}

/** Below this a guess would only repeat the few needs there are. */
export const FEWEST_SAMPLES = 12

/** What is added to every count, so that a word never seen with a label does not rule it out. */
const SMOOTHING = 0.1
/** Beginnings of texts say what they are about; the rest costs time. */
const LONGEST_READ = 1200
/** Neighbouring pairs repeat one another: so many of them are one independent sign, when shares are told. */
const GRAMS_IN_A_SIGN = 12

/** Characters and pairs of a text, without blanks, punctuation and digits; the enterprise is a sign of its own. */
function signsOf({ text, enterpriseId }: Omit<Sample, 'label'>): readonly string[] {
  const plain = text.slice(0, LONGEST_READ).normalize('NFKC').toLowerCase()
  const characters = Array.from(plain.replaceAll(/[\s\p{P}\p{S}\p{N}]+/gu, ''))
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
  return [...characters, ...pairs, ...(enterpriseId === undefined ? [] : [`=${enterpriseId}`])]
}

class Counts {
  readonly samplesByLabel = new Map<string, number>()
  readonly #signsByLabel = new Map<string, number>()
  readonly #labelsBySign = new Map<string, Map<string, number>>()
  samples = 0

  count(sample: Sample, step: 1 | -1): void {
    const { label } = sample
    const signs = signsOf(sample)
    this.samples += step
    add(this.samplesByLabel, label, step)
    add(this.#signsByLabel, label, step * signs.length)
    for (const sign of signs) {
      const labels = this.#labelsBySign.get(sign) ?? new Map<string, number>()
      add(labels, label, step)
      if (labels.size === 0) this.#labelsBySign.delete(sign)
      else this.#labelsBySign.set(sign, labels)
    }
  }

  /** Log probabilities of the labels up to a common summand, and how many of the signs were ever seen. */
  scores(signs: readonly string[]): { readonly scores: Map<string, number>; readonly seen: number } {
    const known = signs.map((sign) => this.#labelsBySign.get(sign)).filter((labels) => labels !== undefined)
    const scores = new Map<string, number>()
    for (const [label, samples] of this.samplesByLabel) {
      const total = (this.#signsByLabel.get(label) ?? 0) + SMOOTHING * this.#labelsBySign.size
      scores.set(label, Math.log(samples / this.samples) + known.length * Math.log(SMOOTHING / total))
    }
    for (const labels of known)
      for (const [label, times] of labels) add(scores, label, Math.log(1 + times / SMOOTHING))
    return { scores, seen: known.length }
  }
}

function add(counts: Map<string, number>, key: string, step: number): void {
  const next = (counts.get(key) ?? 0) + step
  if (next === 0) counts.delete(key)
  else counts.set(key, next)
}

/** Scores as shares that add up to 1, best first, equal ones by name. */
function sharesOf(scores: ReadonlyMap<string, number>, seen: number): readonly Guess[] {
  const best = Math.max(...scores.values())
  const evenness = Math.max(1, seen / GRAMS_IN_A_SIGN)
  const weights = [...scores].map(([name, score]) => ({
    name,
    score,
    weight: Math.exp((score - best) / evenness),
  }))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
    .map(({ name, weight }) => ({ name, share: weight / total }))
}

/** A learner that knows nothing yet. */
export function createLearner(): Learner {
  const counts = new Counts()
  return {
    learn: (sample) => counts.count(sample, 1),
    forget: (sample) => counts.count(sample, -1),
    samples: () => counts.samples,
    timesLearnt: (label) => counts.samplesByLabel.get(label) ?? 0,
    suggest(asked, most) {
      if (counts.samples < FEWEST_SAMPLES) return []
      const { scores, seen } = counts.scores(signsOf(asked))
      // Words nobody ever used say nothing; the commonest label would be a guess out of the air.
      return seen === 0 ? [] : sharesOf(scores, seen).slice(0, most)
    },
  }
}
