import { basisOf } from '#shared/domain/answer-basis'
import { formatChineseDate } from '#shared/domain/calendar'
import type { Disposition } from '#shared/domain/disposition'
import { say } from '#shared/text/say'
import { PAPER_LANGUAGE, paperWords, wordsIf } from './paper-words'

/** A sentence that ends as one, whatever it was typed with. */
export function ended(words: string): string {
  const plain = words.trim()
  if (plain === '') return ''
  return /[。！？；…][”’」』）]?$/u.test(plain) ? plain : `${plain.replace(/[.,;:，；：、]+$/u, '')}。`
}

type Answered = Extract<Disposition, { kind: 'answered' }>
type Explained = Extract<Disposition, { kind: 'explained' }>
type Assigned = Extract<Disposition, { kind: 'immediate' | 'dated' }>

function assignedWords(kind: string, disposition: Assigned): string {
  const { leadOffice, assistingOffices, person, dueDate, requirement, taskForce } = disposition
  const force = taskForce && { lead: taskForce.lead, members: taskForce.members.join('、') }
  return paperWords('decision.assigned', {
    kind,
    office: leadOffice,
    person: wordsIf('decision.person', 'name', person),
    helping: wordsIf('decision.helping', 'offices', assistingOffices.join('、')),
    date: formatChineseDate(dueDate),
    force: force ? paperWords('decision.taskForce', force) : '',
    requirement: ended(requirement),
  })
}

function explainedWords(kind: string, disposition: Explained): string {
  const { explanation, explainedBy, understanding } = disposition
  const heard = understanding.obtained ? 'decision.understood' : 'decision.notUnderstood'
  return paperWords('decision.explained', {
    kind,
    by: wordsIf('decision.explainedBy', 'name', explainedBy),
    explanation: ended(explanation),
    basis: ended(wordsIf('decision.basis', 'basis', basisOf(disposition))),
    heard: paperWords(heard, { name: understanding.by }),
  })
}

function answeredWords(kind: string, disposition: Answered): string {
  const { answer, answeredBy, reaction } = disposition
  const heard = reaction ? say(PAPER_LANGUAGE, `words.reactions.${reaction}`) : ''
  return paperWords('decision.answered', {
    kind,
    by: answeredBy,
    answer: ended(answer),
    basis: ended(wordsIf('decision.basis', 'basis', basisOf(disposition))),
    reaction: wordsIf('decision.reaction', 'reaction', heard),
  })
}

/** Who does what by when, as minutes say it. */
export function decisionWords(disposition: Disposition): string {
  const kind = say(PAPER_LANGUAGE, `words.dispositions.${disposition.kind}`)
  switch (disposition.kind) {
    case 'answered':
      return answeredWords(kind, disposition)
    case 'immediate':
    case 'dated':
      return assignedWords(kind, disposition)
    case 'explained':
      return explainedWords(kind, disposition)
    case 'escalated': {
      const { department, letterNumber, leadOffice } = disposition
      const letter = wordsIf('decision.letter', 'number', letterNumber)
      const follow = wordsIf('decision.follow', 'office', leadOffice)
      return paperWords('decision.escalated', { kind, department, letter, follow })
    }
    case 'claimed': {
      const { leadOffice: office, person, returnSession } = disposition
      return paperWords('decision.claimed', { kind, office, person, number: returnSession.number })
    }
  }
}
