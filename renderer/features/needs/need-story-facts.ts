import { basisOf } from '#shared/domain/answer-basis'
import type { Teller } from './teller'
import { furtherLines, furtherNews } from './further-news'
import type { Disposition } from '#shared/domain/disposition'
import { DISPOSITION_KINDS, REACTIONS, TELLING_WAYS } from '#shared/domain/disposition'
import { CONFIRMING_WAYS, type Need, type StoryEvent } from '#shared/domain/need'
import type { TextKey } from '#shared/text/say'

/** One labelled fact, ready to be read. */
export type Fact = { readonly label: string; readonly value: string }

type Row = readonly [label: TextKey, value: string | undefined]

function factsFrom(rows: readonly Row[], { say }: Teller): readonly Fact[] {
  return rows.flatMap(([label, value]) => (value ? [{ label: say(label), value }] : []))
}

function listed(names: readonly string[], { say }: Teller): string {
  return names.filter((name) => name !== '').join(say('ledger.listComma'))
}

type Owned = Extract<Disposition, { kind: 'immediate' | 'dated' }>

/** Each assisting office with its limit, and whether it has done its part. */
function assistingWords({ assistingDue = {}, assisted = {} }: Owned, teller: Teller): string {
  const { say, day } = teller
  const offices = [...new Set([...Object.keys(assistingDue), ...Object.keys(assisted)])]
  const lines = offices.map((office) => {
    const due = assistingDue[office]
    const done = assisted[office] === undefined ? '' : say('needs.facts.assisted')
    return [office, due ? day(due) : '', done].filter((part) => part !== '').join(' ')
  })
  return listed(lines, teller)
}

function ownedRows(disposition: Owned, teller: Teller): readonly Row[] {
  const { taskForce } = disposition
  return [
    ['ledger.facts.leadOffice', disposition.leadOffice],
    ['ledger.facts.assistingOffices', listed(disposition.assistingOffices, teller)],
    ['needs.facts.assistingDue', assistingWords(disposition, teller)],
    ['ledger.facts.person', disposition.person],
    ['ledger.facts.dueDate', teller.day(disposition.dueDate)],
    ['ledger.facts.requirement', disposition.requirement],
    ['ledger.facts.taskForce', taskForce?.lead],
    ['ledger.facts.liaison', taskForce?.liaison],
    ['ledger.facts.members', taskForce && listed(taskForce.members, teller)],
  ]
}

function rowsOf(disposition: Disposition, teller: Teller): readonly Row[] {
  const { say, day, moment } = teller
  switch (disposition.kind) {
    case 'answered':
      return [
        ['ledger.facts.answer', disposition.answer],
        ['ledger.facts.answeredBy', disposition.answeredBy],
        ['ledger.facts.basis', basisOf(disposition)],
        ['ledger.facts.reaction', disposition.reaction && say(`words.reactions.${disposition.reaction}`)],
      ]
    case 'immediate':
    case 'dated':
      return ownedRows(disposition, teller)
    case 'explained': {
      const { obtained, by, at, how } = disposition.understanding
      return [
        ['ledger.facts.explanation', disposition.explanation],
        ['ledger.facts.explainedBy', disposition.explainedBy],
        ['ledger.facts.basis', basisOf(disposition)],
        [
          'ledger.facts.understanding',
          say(obtained ? 'ledger.understoodBy' : 'ledger.notUnderstoodBy', { by }),
        ],
        [
          'needs.facts.understoodWhen',
          [how ? say(`words.tellingWays.${how}`) : '', moment(at)].filter((part) => part !== '').join(' '),
        ],
      ]
    }
    case 'escalated':
      return [
        ['ledger.facts.department', disposition.department],
        ['ledger.facts.letterNumber', disposition.letterNumber],
        ['ledger.facts.following', disposition.leadOffice],
        ['ledger.facts.since', day(disposition.since)],
        ['ledger.facts.reply', disposition.reply?.words],
        [
          'needs.facts.told',
          disposition.told &&
            `${say(`words.tellingWays.${disposition.told.how}`)} ${moment(disposition.told.at)}`,
        ],
      ]
    case 'claimed': {
      const { returnSession, returned } = disposition
      return [
        ['ledger.facts.claimedBy', disposition.person],
        ['ledger.facts.leadOffice', disposition.leadOffice],
        [
          'ledger.facts.returnSession',
          say('ledger.issueOfYear', { year: returnSession.year, issue: returnSession.number }),
        ],
        ['ledger.facts.report', returned && `${returned.report} (${moment(returned.at)})`],
      ]
    }
  }
}

/** What a disposition settles, its filled-in fields only, in the order of the form. */
export function dispositionFacts(disposition: Disposition, teller: Teller): readonly Fact[] {
  return factsFrom(rowsOf(disposition, teller), teller)
}

function known<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((candidate) => candidate === value)
}

function confirmedWords({ facts }: StoryEvent, { say }: Teller): string {
  const how = known(CONFIRMING_WAYS, facts['how'])
  return say('ledger.story.confirmedBy', {
    by: facts['by'] ?? '',
    how: how ? say(`words.confirmingWays.${how}`) : '',
    version: facts['version'] ?? '',
  })
}

function reactionWords({ facts }: StoryEvent, { say }: Teller): string {
  const reaction = known(REACTIONS, facts['reaction'])
  return reaction ? say(`words.reactions.${reaction}`) : ''
}

function disposedWords(event: StoryEvent, need: Need, teller: Teller): string {
  const entry = need.dispositions.find((candidate) => candidate.at === event.at)
  const kind = known(DISPOSITION_KINDS, event.facts['kind'])
  const due = event.facts['dueDate']
  const facts = entry ? dispositionFacts(entry.disposition, teller) : []
  const dueDate = teller.say('ledger.facts.dueDate')
  const asked = facts.filter(({ label }) => label !== dueDate).map(({ label, value }) => `${label} ${value}`)
  const until = due ? [teller.say('ledger.story.until', { date: teller.day(due) })] : []
  const named = kind ? [teller.say(`words.dispositions.${kind}`)] : []
  return [...named, ...asked.slice(0, 2), ...until].join(' · ')
}

/** What happened in one line of a need's story, beyond its type: one readable line a piece of news. */
export function storyWords(event: StoryEvent, need: Need, teller: Teller): readonly string[] {
  const { facts } = event
  const { say, day } = teller
  const how = known(TELLING_WAYS, facts['how'])
  const news: Partial<Record<StoryEvent['type'], () => string>> = {
    raised: () => [need.enterprise, need.raiser].filter((part) => part !== '').join(' '),
    confirmed: () => confirmedWords(event, teller),
    amended: () => say('ledger.version', { version: facts['version'] ?? '' }),
    disposed: () => disposedWords(event, need, teller),
    extended: () =>
      say('ledger.story.extended', { from: day(facts['from'] ?? ''), to: day(facts['dueDate'] ?? '') }),
    told: () => (how ? say(`words.tellingWays.${how}`) : ''),
    closed: () => reactionWords(event, teller),
    ...furtherNews(event, teller),
  }
  const approvedBy = facts['approvedBy']
  const approval = approvedBy ? [say('ledger.story.approvedBy', { by: approvedBy })] : []
  return [news[event.type]?.() ?? '', event.words, ...approval, ...furtherLines(event, teller)].filter(
    (line) => line !== '',
  )
}

/** The story in order of time; what happened at the same moment stays in the order it was written. */
export function storyInOrder(need: Need): readonly StoryEvent[] {
  return need.story.toSorted((first, second) => first.at.localeCompare(second.at))
}
