import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { plainName } from '#shared/domain/register'
import { createLearner, type Guess, type Learner, type Sample } from '#shared/domain/suggestion'
import { breathe } from '../breathing'
import { officesOf } from '../register-growth'
import type { View } from '../work'

/** What is known at the moment of the question. */
type Suggested = {
  readonly categories: readonly Guess[]
  readonly offices: readonly Guess[]
  readonly learntFrom: number
  /** Past needs are still being learnt: asked again a little later, the answer is better. */
  readonly isLearning: boolean
}

/** Guesses of category and office, from the needs as they are now. */
export type Suggestions = {
  readonly suggest: (view: View, asked: Omit<Sample, 'label'>) => Promise<Suggested>
}

/** Milliseconds of learning before others have their turn. */
const SLICE = 8
/** So many changes are learnt before the answer; more than that in the background. */
const FEW_CHANGES = 40
const MOST_SHOWN = 3
/** A name that answers so often is an office, even when no register has it. */
const OFTEN = 3

type Learnt = { readonly need: Need; readonly samples: readonly (Sample | undefined)[] }

/** Who dealt with it: the lead office, else who answered or explained. */
function officeOf(need: Need): string {
  const disposition = currentDisposition(need)
  if (disposition === undefined) return ''
  if (disposition.kind === 'answered') return disposition.answeredBy
  return disposition.kind === 'explained' ? disposition.explainedBy : disposition.leadOffice
}

function samplesOf(need: Need): readonly (Sample | undefined)[] {
  const { title, text } = currentWording(need)
  const words = { text: `${title}\n${text}`, enterpriseId: need.enterpriseId }
  return [need.category.trim(), officeOf(need).trim()].map((label) =>
    label === '' ? undefined : { ...words, label },
  )
}

type Memory = {
  readonly learners: readonly [Learner, Learner]
  readonly learnt: Map<string, Learnt>
}

function replace({ learners, learnt }: Memory, id: string, next: Learnt | undefined): void {
  const before = learnt.get(id)
  for (const [place, learner] of learners.entries()) {
    const [old, fresh] = [before?.samples[place], next?.samples[place]]
    if (old) learner.forget(old)
    if (fresh) learner.learn(fresh)
  }
  if (next) learnt.set(id, next)
  else learnt.delete(id)
}

type Change = { readonly id: string; readonly next: Learnt | undefined }

/** What changed since the last time. */
async function changesOf({ learnt }: Memory, view: View): Promise<readonly Change[]> {
  const needs = await view.list('needs')
  const here = new Set<string>(needs.map(({ id }) => id))
  const gone = [...learnt.keys()].filter((id) => !here.has(id))
  // A changed record is another object: what is in the books is never written over.
  const changed = needs.filter((need) => learnt.get(need.id)?.need !== need)
  return [
    ...changed.map((need) => {
      const samples = need.state === 'withdrawn' ? [] : samplesOf(need)
      return { id: need.id, next: { need, samples } }
    }),
    ...gone.map((id) => ({ id, next: undefined })),
  ]
}

/** Forgets and learns anew, in small steps. */
async function learnAll(memory: Memory, changes: readonly Change[]): Promise<void> {
  let begin = performance.now()
  for (const { id, next } of changes) {
    replace(memory, id, next)
    if (performance.now() - begin <= SLICE) continue
    await breathe()
    begin = performance.now()
  }
}

/** Keeps a memory up with the needs; who asks waits for few changes only. Tells whether it is still at it. */
function createFollower(memory: Memory): (view: View) => Promise<boolean> {
  let learning: Promise<void> | undefined
  let failure: { readonly error: unknown } | undefined
  const end = () => (learning = undefined)
  return async (view) => {
    if (learning) return true
    const changes = await changesOf(memory, view)
    // Somebody else may have begun in the meantime.
    learning ??= learnAll(memory, changes).then(end, (error: unknown) => {
      failure = { error }
      end()
    })
    if (changes.length <= FEW_CHANGES) await learning
    if (!failure) return changes.length > FEW_CHANGES
    const { error } = failure
    failure = undefined
    throw error
  }
}

/** A memory that follows the needs; nobody waits while years of them are learnt. */
export function createSuggestions(): Suggestions {
  const memory: Memory = { learners: [createLearner(), createLearner()], learnt: new Map() }
  const follow = createFollower(memory)
  return {
    async suggest(view, asked) {
      const isLearning = await follow(view)
      const [categories, offices] = memory.learners
      const inUse = (await officesOf(view)).filter(({ archived }) => !archived)
      const known = new Set(inUse.map(({ name }) => plainName(name)))
      const isOffice = ({ name }: Guess) => known.has(plainName(name)) || offices.timesLearnt(name) >= OFTEN
      return {
        categories: categories.suggest(asked, MOST_SHOWN),
        offices: offices.suggest(asked, Number.MAX_SAFE_INTEGER).filter(isOffice).slice(0, MOST_SHOWN),
        learntFrom: Math.max(categories.samples(), offices.samples()),
        isLearning,
      }
    },
  }
}
