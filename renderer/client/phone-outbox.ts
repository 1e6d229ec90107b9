import type { InputOf } from '#shared/contract/operations'
import type { Keep } from './phone-keep'
import type { PhoneOperation } from './phone-line'

type Order = Exclude<PhoneOperation, 'phone.get'>

/** One thing on its way to the core. Its key was made before it was sent: sent twice it is done once. */
export type Letter = {
  readonly [N in Order]: {
    readonly key: string
    readonly operation: N
    readonly input: InputOf<N>
    /** The session it belongs to: it is never handed in to another. */
    readonly sessionId: string
  }
}[Order]

/** Words being typed, with the key they will have once they are handed in. */
export type Draft = { readonly key: string; readonly text: string }

/** What waits to be sent and what is being typed; both outlive the page. */
export type Outbox = {
  readonly letters: () => readonly Letter[]
  readonly put: (letter: Letter) => void
  readonly remove: (key: string) => void
  readonly draft: () => Draft
  readonly type: (text: string) => void
  /** Makes a letter of what was typed; undefined when nothing was, so that a second tap hands in nothing. */
  readonly hand: (sessionId: string) => Letter | undefined
  /** Puts words back into the field, behind what is there. */
  readonly giveBack: (text: string) => void
}

const LETTERS = 'outbox'
const DRAFT = 'draft'

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // half a record of an older page: nothing that could be sent
  }
}

function isLetter(one: unknown): one is Letter {
  return typeof one === 'object' && one !== null && 'key' in one && 'operation' in one && 'input' in one
}

function isDraft(one: unknown): one is Draft {
  if (typeof one !== 'object' || one === null || !('key' in one) || !('text' in one)) return false
  return typeof one.key === 'string' && typeof one.text === 'string'
}

/** The outbox of this phone. Every change is kept before the next thing happens. */
export function createOutbox(keep: Keep, newKey: () => string): Outbox {
  const letters = (): readonly Letter[] => {
    const kept = parsed(keep.read(LETTERS))
    return Array.isArray(kept) ? kept.filter(isLetter) : []
  }
  const write = (next: readonly Letter[]) =>
    keep.write(LETTERS, next.length === 0 ? '' : JSON.stringify(next))
  const draft = (): Draft => {
    const kept = parsed(keep.read(DRAFT))
    return isDraft(kept) ? kept : { key: newKey(), text: '' }
  }
  const keepDraft = (next: Draft) => keep.write(DRAFT, next.text === '' ? '' : JSON.stringify(next))

  const typed = draft()
  // Killed between handing in and clearing the field: the words are on their way already.
  if (letters().some(({ key }) => key === typed.key)) keepDraft({ key: newKey(), text: '' })

  return {
    letters,
    put: (letter) => write([...letters().filter(({ key }) => key !== letter.key), letter]),
    remove: (key) => write(letters().filter((letter) => letter.key !== key)),
    draft,
    type: (text) => keepDraft({ key: draft().key, text }),
    hand(sessionId) {
      const { key, text } = draft()
      if (text.trim() === '') return undefined
      const letter: Letter = { key, operation: 'phone.say', input: { text: text.trim() }, sessionId }
      write([...letters().filter((known) => known.key !== key), letter])
      keepDraft({ key: newKey(), text: '' })
      return letter
    },
    giveBack(text) {
      const before = draft()
      keepDraft({ key: newKey(), text: [before.text, text].filter(Boolean).join('\n') })
    },
  }
}
