import { plainDateOf } from '#shared/domain/calendar'
import { REACTIONS, ownerOf, type Disposition, type Reaction } from '#shared/domain/disposition'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import type { AnswerRow } from '../ports'

/** What became of a need: the words, who gave them, when, in which session, and how the raiser took it. */
export type Outcome = {
  readonly kind: Disposition['kind'] | undefined
  readonly words: string
  readonly by: string
  readonly at: string
  readonly sessionId: Need['raisedIn']
  readonly reaction: Reaction | undefined
}

/** What was last said of how it was done. */
function doneWords({ story }: Need): string {
  return (
    story.findLast(({ type, words }) => (type === 'closed' || type === 'reported') && words !== '')?.words ??
    ''
  )
}

function wordsOf(need: Need, disposition: Disposition): string {
  switch (disposition.kind) {
    case 'answered':
      return disposition.answer
    case 'explained':
      return disposition.explanation
    case 'immediate':
    case 'dated':
      return doneWords(need) || disposition.requirement
    case 'escalated':
      return disposition.reply?.words ?? doneWords(need)
    case 'claimed':
      return disposition.returned?.report ?? doneWords(need)
  }
}

const isReaction = (word: string | undefined) => REACTIONS.find((reaction) => reaction === word)

/** The raiser's last word on it: on the phone, at the call-back, when it was closed, or at once. */
function reactionOf(need: Need, disposition: Disposition | undefined): Reaction | undefined {
  const told = need.story.findLast(({ facts }) => isReaction(facts['reaction']) !== undefined)
  const said = isReaction(told?.facts['reaction']) ?? need.closing?.reaction
  return said ?? (disposition?.kind === 'answered' ? disposition.reaction : undefined)
}

/** The answer of the disposition that holds, else of the latest one before it that has words. */
export function outcomeOf(need: Need): Outcome {
  const entry =
    need.dispositions.findLast(({ disposition }) => wordsOf(need, disposition) !== '') ??
    need.dispositions.at(-1)
  const disposition = entry?.disposition
  return {
    kind: disposition?.kind,
    words: disposition ? wordsOf(need, disposition) : '',
    by: ownerOf(disposition),
    at: entry?.at ?? need.raisedAt,
    sessionId: entry?.sessionId ?? need.raisedIn,
    reaction: reactionOf(need, currentDisposition(need)),
  }
}

/** Whether it may be held up as an example at all: what was withdrawn may not, nor what nothing was decided about. */
export function isExample(need: Need): boolean {
  return need.state !== 'withdrawn' && need.dispositions.length > 0
}

/** What a raiser was not happy with comes behind, and what has no words yet. */
const MERITS = { unsatisfied: 0.55, reopened: 0.8, wordless: 0.7, mostly: 0.95, good: 1 } as const

function meritOf(need: Need): number {
  const { reaction, words } = outcomeOf(need)
  if (reaction === 'unsatisfied') return MERITS.unsatisfied
  const base = words === '' ? MERITS.wordless : reaction === 'mostly' ? MERITS.mostly : MERITS.good
  return need.reopened > 0 ? base * MERITS.reopened : base
}

/** As the index takes it. */
export function answerRow(need: Need, row: number): AnswerRow {
  const { title, text } = currentWording(need)
  return { row, asked: `${title}\n${text}`, answered: outcomeOf(need).words, merit: meritOf(need) }
}

/** The day of an outcome, in China. */
export const dayOf = ({ at }: Outcome) => plainDateOf(at)
