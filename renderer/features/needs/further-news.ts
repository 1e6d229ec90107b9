import { REACTIONS, TELLING_WAYS } from '#shared/domain/disposition'
import type { StoryEvent } from '#shared/domain/need'
import type { Teller } from './teller'

type News = Partial<Record<StoryEvent['type'], () => string>>

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

function wayWords({ facts }: StoryEvent, { say }: Teller): string {
  const how = TELLING_WAYS.find((way) => way === facts['how'] || way === facts['told'])
  return how ? say(`words.tellingWays.${how}`) : ''
}

function callWords({ facts, by: keeper }: StoryEvent, { say, day }: Teller): string {
  const reaction = REACTIONS.find((one) => one === facts['reaction'])
  const { of, by, date } = facts
  return joined(
    facts['reached'] === 'no' ? say('needs.forms.notReached') : '',
    reaction && say(`words.reactions.${reaction}`),
    of,
    by && by !== keeper ? say('needs.news.calledBy', { by }) : '',
    date && day(date),
  )
}

function taskForceWords({ facts }: StoryEvent, { say }: Teller): string {
  const { name = '', office } = facts
  const { what, lead = '' } = facts
  if (what === 'part') return joined(name, office && say('needs.news.partOf', { office }))
  if (what === 'reply') return say('needs.news.taskForceReply', { name })
  return joined(name, lead && say('needs.news.led', { by: lead }), facts['members'])
}

function settlementWords({ facts }: StoryEvent, { say }: Teller): string {
  const { by = '', from = '', office = '' } = facts
  return facts['result'] === 'reassigned'
    ? say('needs.news.reassigned', { by, from, office })
    : say('needs.news.upheld', { by, office })
}

/** What happened between sessions: who, what, until when; one readable line each. */
export function furtherNews(event: StoryEvent, teller: Teller): News {
  const { facts } = event
  const { say, day } = teller
  const { office = '', by = '', dueDate = '' } = facts
  return {
    reported: () => (facts['date'] ? say('needs.news.onDay', { date: day(facts['date']) }) : ''),
    'followed-up': () => callWords(event, teller),
    assisted: () => office,
    objected: () => office,
    'objection-settled': () => settlementWords(event, teller),
    urged: () => joined(say('needs.news.urged', { by, office }), wayWords(event, teller)),
    'task-force': () => taskForceWords(event, teller),
    'extension-asked': () => say('needs.news.asked', { office, date: day(dueDate) }),
    'extension-refused': () => joined(by, wayWords(event, teller)),
  }
}

/** Further lines of an event: how the raiser heard of an extension, why it was asked late. */
export function furtherLines(event: StoryEvent, teller: Teller): readonly string[] {
  const { type, facts } = event
  const { say } = teller
  if (type === 'extended' && facts['told'])
    return [say('needs.news.toldHow', { how: wayWords(event, teller) })]
  if (type === 'extension-asked' && facts['lateReason'])
    return [say('needs.news.late', { reason: facts['lateReason'] })]
  return []
}
