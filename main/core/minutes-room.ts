import { secondsSpent, type AgendaItem, type Deliberation } from '#shared/domain/agenda'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import type { NeedId } from '#shared/domain/ids'
import { peopleIn, resultOf, type Vote } from '#shared/domain/vote'
import { say } from '#shared/text/say'
import { ended } from './decision-words'
import { PAPER_LANGUAGE, paperWords } from './paper-words'

const plain = (question: string) => question.trim().replace(/[。？！?!；;，,]+$/u, '')

const VOTE_WORDS = { full: 'room.vote', again: 'room.voteAgain', short: 'room.short' } as const

/** One closed vote: on what, how many, whether it was carried, and in full also how and of how many; nothing while it is open. */
export function voteWords(vote: Vote, form: keyof typeof VOTE_WORDS): string {
  const result = resultOf(vote)
  if (!result) return ''
  const silent = vote.entitled - peopleIn(result)
  return paperWords(VOTE_WORDS[form], {
    way: say(PAPER_LANGUAGE, `votes.ways.${vote.way}`),
    rule: say(PAPER_LANGUAGE, `votes.rules.${vote.rule}`),
    question: plain(vote.question),
    entitled: vote.entitled,
    for: result.for,
    against: result.against,
    abstain: result.abstain,
    silent: silent > 0 ? paperWords('room.silent', { count: silent }) : '',
    result: paperWords(result.isPassed ? 'room.passed' : 'room.notPassed'),
  })
}

/** The votes on an item itself, or on one need under it, one sentence each; cancelled ones are not told. */
export function votesWords(votes: readonly Vote[], itemId: AgendaItem['id'], needId?: NeedId): string[] {
  const here = votes.filter(
    (vote) => vote.state === 'closed' && vote.itemId === itemId && vote.needId === needId,
  )
  return here.map((vote, place) =>
    voteWords(
      vote,
      here.slice(0, place).some(({ question }) => question === vote.question) ? 'again' : 'full',
    ),
  )
}

/** 一致同意, or who disagreed and how; nothing when nothing was agreed. */
export function deliberationWords(deliberation: Deliberation | undefined): string {
  switch (deliberation?.kind) {
    case undefined:
      return ''
    case 'agreed':
      return ended(
        deliberation.words === ''
          ? paperWords('room.agreed')
          : paperWords('room.agreedOn', { words: deliberation.words }),
      )
    case 'dissent':
      return ended(paperWords('room.dissent', { words: deliberation.words }))
  }
}

/** 6分12秒; whole seconds, without the part that is nothing. */
function durationWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = seconds % 60
  return [
    hours > 0 ? paperWords('room.hours', { count: hours }) : '',
    minutes > 0 ? paperWords('room.minutes', { count: minutes }) : '',
    rest > 0 ? paperWords('room.seconds', { count: rest }) : '',
  ].join('')
}

/** How long an item really took; nothing for one that took no time. */
export function timeWords(item: AgendaItem, now: string): string {
  const spent = secondsSpent(item, now)
  return spent === 0 ? '' : paperWords('room.took', { time: durationWords(spent) })
}

/** Why an item was not taken up here and where it went; nothing for one that took place. */
export function absenceWords(item: AgendaItem, items: readonly AgendaItem[]): string {
  const reason = item.reason.trim() === '' ? '' : paperWords('becauseOf', { reason: plain(item.reason) })
  if (item.mergedInto !== undefined) {
    const place = items.findIndex(({ id }) => id === item.mergedInto)
    const into = items[place]
    if (into) return paperWords('itemMerged', { place: chineseNumeral(place + 1), title: into.title })
  }
  switch (item.state) {
    case 'postponed':
      return item.postponedTo
        ? paperWords('itemPostponedTo', { number: item.postponedTo.number, reason })
        : paperWords('itemPostponed', { reason })
    case 'withdrawn':
      return paperWords('itemWithdrawn', { reason })
    case 'planned':
    case 'done':
      return ''
  }
}
