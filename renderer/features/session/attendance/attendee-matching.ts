import type { AttendeeSpelling } from '#shared/contract/attendance-operations'
import type { Attendee } from '#shared/domain/attendance'
import { matchName, NAME_SCORES, type NameKeys } from '#shared/domain/names'

/** As many as there are number keys. */
export const MOST_OFFERED = 9

/** Somebody of the list with the ways in which they can be typed; by characters only while these are not known. */
export type Findable = { readonly attendee: Attendee; readonly spelling: AttendeeSpelling | undefined }

/** The list with its spellings. */
export function findablesOf(
  attendees: readonly Attendee[],
  spellings: readonly AttendeeSpelling[],
): readonly Findable[] {
  const byId = new Map<string, AttendeeSpelling>(spellings.map((one) => [one.attendeeId, one]))
  return attendees.map((attendee) => {
    const spelling = byId.get(attendee.id)
    const isOfToday =
      spelling?.name.text === attendee.name && spelling.organisation.text === attendee.organisation
    return { attendee, spelling: isOfToday ? spelling : undefined }
  })
}

const plain = new Map<string, NameKeys>()

/** Keys by which a name is found in characters only. */
function plainKeys(text: string): NameKeys {
  const known = plain.get(text)
  if (known) return known
  const keys: NameKeys = { text, full: [], initials: [] }
  plain.set(text, keys)
  return keys
}

/** A person before an organisation's short name, that before its full one, where both fit equally. */
function scoreOf({ attendee, spelling }: Findable, query: string): number {
  const keys = [
    spelling?.name ?? plainKeys(attendee.name),
    spelling?.shortName,
    spelling?.organisation ?? plainKeys(attendee.organisation),
  ]
  const scores = keys.map((one, place) => {
    const score = one && matchName(one, query)
    return score === undefined ? 0 : score * keys.length + keys.length - place
  })
  return Math.max(...scores)
}

const SUBSTRING = (NAME_SCORES.substring + 1) * 3
const FIRST = 100

/**
 * Whom the letters mean, best first, at most nine: those still expected first, unless the letters only stand somewhere
 * inside their name. Nothing typed means nobody.
 */
export function findAttendees(findables: readonly Findable[], query: string): readonly Attendee[] {
  return findables
    .map((findable) => ({ ...findable, score: scoreOf(findable, query) }))
    .filter(({ score }) => score > 0)
    .map(({ attendee, score }) => {
      const isWanted = attendee.state === 'expected' && score > SUBSTRING
      return { attendee, score: isWanted ? score + FIRST : score }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED)
    .map(({ attendee }) => attendee)
}

/** What a key in place of Enter says of the person the letters mean. */
export const SIGN_IN_KEYS = {
  ',': 'late',
  '-': 'excused',
  '.': 'absent',
  '/': 'substitute',
  '=': 'observer',
  '>': 'leave',
} as const
export type SignInKey = keyof typeof SIGN_IN_KEYS
export type SignInCommand = (typeof SIGN_IN_KEYS)[SignInKey]

/** The same keys as a Chinese input method writes them. */
const WRITTEN: Readonly<Record<string, SignInKey>> = { '。': '.', '、': '/', '》': '>', '—': '-' }

const isKey = (character: string): character is SignInKey => Object.hasOwn(SIGN_IN_KEYS, character)

/** What stands in the field: the letters, and behind them a key that acts, or the number of one who is offered. */
export type Typed = {
  readonly query: string
  readonly command?: SignInCommand
  /** Counted from 1. */
  readonly choice?: number
}

/** Reads what was typed; a first character never acts. */
export function readTyped(typed: string): Typed {
  const characters = Array.from(typed.trimEnd())
  const last = characters.at(-1)?.normalize('NFKC') ?? ''
  const query = characters.slice(0, -1).join('')
  if (query.trim() === '') return { query: typed }
  const key = WRITTEN[last] ?? last
  if (isKey(key)) return { query, command: SIGN_IN_KEYS[key] }
  return /^[1-9]$/u.test(last) ? { query, choice: Number(last) } : { query: typed }
}
