import { formatChineseDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { REACTIONS } from '#shared/domain/disposition'
import { currentDisposition, currentWording, type Need, type StoryEvent } from '#shared/domain/need'
import type { PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import { say } from '#shared/text/say'
import { decisionWords, ended } from './decision-words'
import { furtherEventWords, isFurtherEvent } from './minutes-events'
import { PAPER_LANGUAGE, paperWords, wordsIf } from './paper-words'

type Place = {
  readonly place: string
  readonly session: Session
  readonly state: 'waiting' | 'done' | 'postponed'
  readonly reason: string
  /** What was voted and agreed on it here, one sentence each. */
  readonly agreed: readonly string[]
}

/** What a session did to a need, one sentence an event. */
function eventWords(event: StoryEvent): string {
  if (isFurtherEvent(event)) return furtherEventWords(event)
  const { type, words, facts } = event
  switch (type) {
    case 'reported':
      return ended(paperWords('events.reported', { words }))
    case 'claim-returned':
      return ended(paperWords('events.claimReturned', { words }))
    case 'contacted':
      return ended(paperWords('events.contacted', { words }))
    case 'replied':
      return ended(paperWords('events.replied', { words }))
    case 'extended': {
      const date = formatChineseDate(facts['dueDate'] ?? '')
      return paperWords('events.extended', { date, words: ended(words) })
    }
    case 'amended':
      return ended(wordsIf('events.amended', 'words', words))
    case 'raised':
    case 'confirmed':
    case 'disposed':
    case 'told':
    case 'closed':
    case 'followed-up':
    case 'reopened':
    case 'imported':
    case 'joined':
    case 'project':
    case 'rated':
    case 'voted':
    case 'assisted':
    case 'objected':
    case 'objection-settled':
    case 'urged':
    case 'task-force':
    case 'extension-asked':
    case 'extension-refused':
      return ''
  }
}

function closingWords(need: Need, session: Session): string {
  const { closing } = need
  if (closing?.sessionId !== session.id) return ''
  const said = need.story.findLast(({ type }) => type === 'closed')?.words ?? ''
  const heard = closing.reaction ? say(PAPER_LANGUAGE, `words.reactions.${closing.reaction}`) : ''
  const inTime =
    closing.onTime === undefined ? '' : paperWords(closing.onTime ? 'events.onTime' : 'events.late')
  return paperWords('events.closed', {
    words: ended(said),
    reaction: wordsIf('events.closedReaction', 'reaction', heard),
    onTime: inTime,
  })
}

function headingWords(need: Need, { place }: Place): string {
  const who = [need.enterprise, need.raiser].filter(Boolean).join(' ')
  const number = formatNeedNumber(need.number)
  return paperWords('needHeading', { place, number, title: currentWording(need).title, who })
}

/** Who confirmed the wording here by their own hand, signed or on their own phone; what is said in the room goes without saying. */
function confirmingWords(need: Need, session: Session): string {
  const confirmation = need.wordings.findLast(
    (wording) => wording.confirmation?.sessionId === session.id,
  )?.confirmation
  if (confirmation?.how !== 'signature' && confirmation?.how !== 'phone') return ''
  const how = say(PAPER_LANGUAGE, `words.confirmingWays.${confirmation.how}`)
  return paperWords('confirmedBy', { name: confirmation.by, how })
}

/** What the raiser said of the answer on their own phone; the last word holds. */
function ratedWords(need: Need, session: Session): string {
  const rated = need.story.findLast(({ type, sessionId }) => type === 'rated' && sessionId === session.id)
  const reaction = REACTIONS.find((one) => one === rated?.facts['reaction'])
  return reaction
    ? paperWords('events.rated', { reaction: say(PAPER_LANGUAGE, `words.reactions.${reaction}`) })
    : ''
}

/** One need under its item: heading with number and enterprise, its wording when it was raised here, and what was decided. */
export function needParagraphs(need: Need, place: Place): PaperBlock[] {
  const { session, state, reason, agreed } = place
  const { text } = currentWording(need)
  const isNew = need.raisedIn === session.id
  const blocks: PaperBlock[] = [{ type: 'paragraph', level: 2, text: headingWords(need, place) }]
  const add = (words: string) => {
    for (const line of words.split('\n'))
      if (line.trim() !== '') blocks.push({ type: 'paragraph', level: 0, text: line.trim() })
  }
  if (isNew) add(ended(text) + confirmingWords(need, session))
  const here = need.story.filter(({ sessionId }) => sessionId === session.id)
  add(here.map(eventWords).join(''))
  const decided = need.dispositions.findLast(({ sessionId }) => sessionId === session.id)
  const closesItself = decided?.disposition.kind === 'answered' || decided?.disposition.kind === 'explained'
  add(
    [decided ? decisionWords(decided.disposition) : '', closesItself ? '' : closingWords(need, session)].join(
      '',
    ),
  )
  for (const words of agreed) add(words)
  add(ratedWords(need, session))
  if (state === 'postponed') add(paperWords('needPostponed', { reason: ended(reason) }))
  if (blocks.length === 1) add(paperWords('needGoesOn'))
  return blocks
}

/** Rows of the table of actions: number, matter, lead, assisting, person, by when; what is still open after the session. */
export function actionRows(needs: readonly Need[], session: Session): string[][] {
  return needs.flatMap((need) => {
    const disposition = currentDisposition(need)
    const decidedHere = need.dispositions.at(-1)?.sessionId === session.id
    if (!disposition || (need.state === 'closed' && !decidedHere)) return []
    const row = (lead: string, helping: string, person: string, by: string) => [
      [formatNeedNumber(need.number), currentWording(need).title, lead, helping, person, by],
    ]
    switch (disposition.kind) {
      case 'immediate':
      case 'dated':
        return row(
          disposition.leadOffice,
          disposition.assistingOffices.join('、'),
          disposition.person,
          formatChineseDate(disposition.dueDate),
        )
      case 'escalated':
        return need.state === 'open' ? row(disposition.leadOffice, disposition.department, '', '') : []
      case 'claimed':
        return disposition.returned
          ? []
          : row(
              disposition.leadOffice,
              '',
              disposition.person,
              paperWords('issue', { number: disposition.returnSession.number }),
            )
      case 'answered':
      case 'explained':
        return []
    }
  })
}
