import { formatChineseDate } from '#shared/domain/calendar'
import { TELLING_WAYS } from '#shared/domain/disposition'
import type { StoryEvent } from '#shared/domain/need'
import { say, type TextKey } from '#shared/text/say'
import { ended } from './decision-words'
import { PAPER_LANGUAGE } from './paper-words'

type Values = Readonly<Record<string, string>>

const papers = (key: TextKey, values: Values) => say(PAPER_LANGUAGE, key, values)

/** The words after their colon; nothing when there are none. */
function because(words: string): string {
  return words.trim() === '' ? '' : papers('needs.minutes.because', { words: words.trim() })
}

function wayWords(way: string | undefined): string {
  const known = TELLING_WAYS.find((one) => one === way)
  return known ? say(PAPER_LANGUAGE, `words.tellingWays.${known}`) : ''
}

function taskForceWords({ words, facts }: StoryEvent): string {
  const { name = '', lead = '', members = '', office = '' } = facts
  const { what } = facts
  if (what === 'joined') return papers('needs.minutes.taskForceJoined', { name, lead, members })
  return what === 'part'
    ? papers('needs.minutes.taskForcePart', { name, office, because: because(words) })
    : ''
}

type FurtherEvent = StoryEvent & {
  readonly type:
    | 'assisted'
    | 'objected'
    | 'objection-settled'
    | 'urged'
    | 'task-force'
    | 'extension-asked'
    | 'extension-refused'
}

/** Whether an event is one of those that happen beside the disposal of a need. */
export function isFurtherEvent(event: StoryEvent): event is FurtherEvent {
  return FURTHER.some((type) => type === event.type)
}

const FURTHER: readonly FurtherEvent['type'][] = [
  'assisted',
  'objected',
  'objection-settled',
  'urged',
  'task-force',
  'extension-asked',
  'extension-refused',
]

/** What happened to a need beside its disposal, as minutes say it; nothing for what they do not tell. */
export function furtherEventWords(event: FurtherEvent): string {
  const { type, words, facts } = event
  const { office = '', by = '', dueDate = '', from = '' } = facts
  const told = because(words)
  switch (type) {
    case 'assisted':
      return ended(papers('needs.minutes.assisted', { office, because: told }))
    case 'objected':
      return ended(papers('needs.minutes.objected', { office, because: told }))
    case 'objection-settled': {
      const key =
        facts['result'] === 'reassigned'
          ? 'needs.minutes.objectionReassigned'
          : 'needs.minutes.objectionUpheld'
      return ended(papers(key, { by, from, office, because: told }))
    }
    case 'urged':
      return ended(papers('needs.minutes.urged', { by, office, how: wayWords(facts['how']), because: told }))
    case 'task-force':
      return ended(taskForceWords(event))
    case 'extension-asked':
      return ended(papers('needs.minutes.asked', { office, date: formatChineseDate(dueDate), because: told }))
    case 'extension-refused':
      return ended(papers('needs.minutes.extensionRefused', { by, because: told }))
  }
}
