import { currentWording, type Need, type StoryEvent } from '#shared/domain/need'
import type { Handlers } from '../dispatch'
import { countOn, loadActions } from './action-book'

/** How many changes the start page lists. */
const SHOWN = 12
const WEEK = 7 * 86_400_000
const LONGEST_WORDS = 120

/** What today asks for beside the lights; looked up after the first view, because call-backs lie among closed needs. */
export const askHome: Handlers['home.asks'] = async (_input, { view, now }) => {
  const { rows } = await loadActions(view, now)
  const inbox = await view.list('inbox', 'live')
  const drafts = (await view.list('drafts', 'live')).toSorted((a, b) => b.at.localeCompare(a.at))
  return {
    overdue: countOn(rows, 'overdue'),
    today: countOn(rows, 'today'),
    extension: countOn(rows, 'extension'),
    objection: countOn(rows, 'objection'),
    tell: countOn(rows, 'tell'),
    'follow-up': countOn(rows, 'follow-up'),
    inbox: inbox.length,
    drafts: drafts.length,
    ...(drafts[0] && { draftSession: drafts[0].sessionId }),
  }
}

function eventLine(need: Need, { type, at, by, words }: StoryEvent) {
  const { title, text } = currentWording(need)
  return {
    needId: need.id,
    number: need.number,
    title: title === '' ? text.slice(0, LONGEST_WORDS) : title,
    ...{ type, at, by },
    words: words.slice(0, LONGEST_WORDS),
  }
}

/** Lines of the stories after an instant, the latest first. */
function newsSince(needs: readonly Need[], since: string) {
  return needs
    .flatMap((need) => need.story.filter(({ at }) => at > since).map((event) => eventLine(need, event)))
    .sort((a, b) => b.at.localeCompare(a.at) || b.number - a.number)
}

/** What has changed since the program was last opened; of the last seven days when that is nothing. */
export const tellNews: Handlers['home.news'] = async ({ since }, { view, now }) => {
  const needs = await view.list('needs', 'live')
  const own = since === undefined ? [] : newsSince(needs, since)
  const weekAgo = new Date(Date.parse(now) - WEEK).toISOString()
  const isWeek = own.length === 0
  const events = isWeek ? newsSince(needs, weekAgo) : own
  return {
    now,
    since: isWeek || since === undefined ? weekAgo : since,
    isWeek,
    total: events.length,
    events: events.slice(0, SHOWN),
  }
}
