import { BALLOT_CHOICES, peopleIn, withRest, type BallotChoice, type VoteCount } from '#shared/domain/vote'

/** Hands as they are typed: digits by choice, and the choice that takes all the others. */
export type TypedHands = {
  readonly digits: Readonly<Record<BallotChoice, string>>
  readonly rest: BallotChoice | undefined
}

const NOTHING: TypedHands = { digits: { for: '', against: '', abstain: '' }, rest: undefined }

/** Typed hands as one kept text: `28,1,,for`. */
export function keptHands({ digits, rest }: TypedHands): string {
  return [...BALLOT_CHOICES.map((choice) => digits[choice]), rest ?? ''].join(',')
}

/** Typed hands as they were kept; nothing typed for any other text. */
export function handsFrom(kept: string): TypedHands {
  const [inFavour = '', against = '', abstain = '', rest = ''] = kept.split(',')
  return {
    digits: { for: inFavour, against, abstain },
    rest: BALLOT_CHOICES.find((choice) => choice === rest) ?? NOTHING.rest,
  }
}

/** Digits alone, full-width ones too, three at most; never a leading nought. */
export function digitsOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\D/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .slice(0, 3)
}

/** The typed hands with one field changed; typing into the field that took the rest makes it an ordinary one. */
export function typeHands(hands: TypedHands, choice: BallotChoice, typed: string): TypedHands {
  const digits = { ...hands.digits, [choice]: digitsOf(typed) }
  return { digits, rest: hands.rest === choice ? undefined : hands.rest }
}

/** What the typed hands come to when `voting` people may raise one; an empty field is nobody. */
export function countHands({ digits, rest }: TypedHands, voting: number): VoteCount {
  const count = {
    for: Number(digits.for),
    against: Number(digits.against),
    abstain: Number(digits.abstain),
  }
  return rest === undefined ? count : withRest({ ...count, [rest]: 0 }, rest, voting)
}

/** Whether anything was typed or chosen. */
export function hasHands(hands: TypedHands): boolean {
  return hands.rest !== undefined || BALLOT_CHOICES.some((choice) => hands.digits[choice] !== '')
}

/** How many the typed hands come to. */
export function totalHands(hands: TypedHands, voting: number): number {
  return peopleIn(countHands(hands, voting))
}
