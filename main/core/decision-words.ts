import { formatChineseDate } from '#shared/domain/calendar'
import type { Disposition } from '#shared/domain/disposition'
import { say } from '#shared/text/say'
import { PAPER_LANGUAGE, paperWords, wordsIf } from './paper-words'

/** A sentence that ends as one, whatever it was typed with. */
export function ended(words: string): string {
  const plain = words.trim()
  if (plain === '') return ''
  return /[。！？；…”]$/u.test(plain) ? plain : `${plain.replace(/[.,;:，；：、]+$/u, '')}。`
}

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

function answeredWords(kind: string, disposition: Extract<Disposition, { kind: 'answered' }>): string {
  const { answer, answeredBy, basis, reaction } = disposition
  const heard = reaction ? say(PAPER_LANGUAGE, `words.reactions.${reaction}`) : ''
  return paperWords('decision.answered', {
    kind,
    by: answeredBy,
    answer: ended(answer),
    basis: ended(wordsIf('decision.basis', 'basis', basis)),
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
    case 'explained': {
      const { explanation, explainedBy, understanding } = disposition
      const by = wordsIf('decision.explainedBy', 'name', explainedBy)
      const heard = understanding.obtained ? 'decision.understood' : 'decision.notUnderstood'
      const said = { kind, by, explanation: ended(explanation) }
      return paperWords('decision.explained', {
        ...said,
        heard: paperWords(heard, { name: understanding.by }),
      })
    }
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
