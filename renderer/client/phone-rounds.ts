import type { Language } from '#shared/contract/frames'
import type { PhoneLine } from './phone-line'
import type { Letter, Outbox } from './phone-outbox'
import { CLOSED_GATES, type PhoneStore } from './phone-state'

export type RoundDependencies = {
  readonly line: PhoneLine
  readonly outbox: Outbox
  readonly language: () => Language
  /** This phone's clock, in milliseconds. */
  readonly now: () => number
  /** Runs something after so many milliseconds. */
  readonly later: (run: () => void, milliseconds: number) => void
}

const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 8000

/** Takes a letter that will not be sent out of the box; words go back to the field. */
function takeBack(outbox: Outbox, letter: Letter): void {
  outbox.remove(letter.key)
  if (letter.operation === 'phone.say') outbox.giveBack(letter.input.text)
}

/** One question and one delivery to the core; each says whether the line held. */
function createSteps({ line, outbox, language, now }: RoundDependencies, store: PhoneStore) {
  async function see(): Promise<boolean> {
    const answer = await line.ask('phone.get', {}, { language: language() })
    if (answer.status === 'done') {
      const view = answer.output
      // Words of another session go back to the field; what else belonged to it is over.
      for (const letter of outbox.letters()) if (letter.sessionId !== view.sessionId) takeBack(outbox, letter)
      const stage = view.state === 'over' ? 'over' : 'in'
      store.set({ stage, view, isConnected: true, clockAhead: Date.parse(view.now) - now() })
      return true
    }
    const { view } = store.read()
    if (answer.status === 'out') store.enter(view ? 'removed' : 'expired')
    else if (view) store.set({ isConnected: false })
    else store.enter('unreachable')
    return false
  }

  async function deliver(letter: Letter): Promise<boolean> {
    const { operation, input, key } = letter
    const answer = await line.ask(operation, input, { language: language(), key })
    if (answer.status === 'lost') store.set({ isConnected: false })
    if (answer.status === 'out') store.enter('removed')
    if (answer.status === 'lost' || answer.status === 'out') return false
    if (answer.status === 'refused') {
      takeBack(outbox, letter)
      store.set({ refusal: { operation, message: answer.message } })
    }
    // The view is asked for before the letter goes: nothing that was said is out of sight in between.
    await see()
    outbox.remove(key)
    store.set({})
    return true
  }

  return { see, deliver }
}

/** Asks for the view and sends what waits. Called while that is under way, it is done once more afterwards. */
export function createRounds(dependencies: RoundDependencies, store: PhoneStore): () => Promise<void> {
  const { outbox, later } = dependencies
  const { see, deliver } = createSteps(dependencies, store)
  let wanted = 0
  let pause = FIRST_PAUSE
  let isRetrying = false
  let looking: Promise<void> | undefined

  async function flush(): Promise<boolean> {
    for (let [letter] = outbox.letters(); letter; [letter] = outbox.letters())
      if (!(await deliver(letter))) return false
    return true
  }

  async function round(): Promise<void> {
    for (let done = -1; done !== wanted;) {
      done = wanted
      if (!(await see()) || !(await flush())) {
        tryLater()
        return
      }
    }
    pause = FIRST_PAUSE
  }

  /** What waits is not left lying until something happens by itself. */
  function tryLater(): void {
    if (isRetrying || outbox.letters().length === 0 || CLOSED_GATES.includes(store.read().stage)) return
    isRetrying = true
    later(() => {
      isRetrying = false
      void look()
    }, pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }

  function look(): Promise<void> {
    wanted += 1
    looking ??= round().finally(() => (looking = undefined))
    return looking
  }
  return look
}
