import { formatChineseDate } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
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
    case 'extended':
      return paperWords('events.extended', {
        date: formatChineseDate(facts['dueDate'] ?? ''),
        words: ended(words),
      })
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

/** One need under its item: heading with number and enterprise, its wording when it was raised here, and what was decided. */
export function needParagraphs(need: Need, { place, session, state, reason }: Place): PaperBlock[] {
  const { title, text } = currentWording(need)
  const isNew = need.raisedIn === session.id
  const who = [need.enterprise, need.raiser].filter(Boolean).join(' ')
  const blocks: PaperBlock[] = [
    {
      type: 'paragraph',
      level: 2,
      text: paperWords('needHeading', { place, number: formatNeedNumber(need.number), title, who }),
    },
  ]
  const add = (words: string) => {
    for (const line of words.split('\n'))
      if (line.trim() !== '') blocks.push({ type: 'paragraph', level: 0, text: line.trim() })
  }
  if (isNew) add(ended(text))
  const here = need.story.filter(({ sessionId }) => sessionId === session.id)
  add(here.map(eventWords).join(''))
  const decided = need.dispositions.findLast(({ sessionId }) => sessionId === session.id)
  const closesItself = decided?.disposition.kind === 'answered' || decided?.disposition.kind === 'explained'
  add(
    [decided ? decisionWords(decided.disposition) : '', closesItself ? '' : closingWords(need, session)].join(
      '',
    ),
  )
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
