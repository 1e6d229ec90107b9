import type { PlainDate } from '#shared/domain/calendar'
import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import { sourcesOf } from '#shared/domain/carry-over'
import { currentWording, currentDisposition, type Need } from '#shared/domain/need'
import { dueDateOf, ownerOf } from '#shared/domain/disposition'
import { coverageOf, rollUp, sessionsIn, settledBy, type RollUp } from '#shared/domain/roll-up'
import type { Session } from '#shared/domain/session'
import type { GatheredNeed, Gathering } from '#shared/contract/roll-up-operations'
import { paperWords } from '../paper-words'
import { sessionsOf } from '../session-book'
import type { View } from '../work'

/** A session's gathering with the needs themselves, for papers. */
export type Gathered = RollUp & { readonly sessions: readonly Session[] }

function earliestDay(needs: readonly Need[], sessions: readonly Session[]): PlainDate | undefined {
  const days = [...needs.map(({ raisedAt }) => plainDateOf(raisedAt)), ...sessions.map(({ date }) => date)]
  return days.reduce<PlainDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  )
}

/** What a session gathers; undefined for a weekly or called session that no series feeds. */
export async function gather(view: View, session: Session): Promise<Gathered | undefined> {
  const all = await view.list('series')
  const series = all.find(({ id }) => id === session.seriesId)
  if (!series) return undefined
  const sources = sourcesOf(series, all)
  const gathers = series.kind === 'monthly' || series.kind === 'quarterly' || sources.size > 1
  if (!gathers) return undefined
  const [needs, sessions] = [await view.list('needs'), await view.list('sessions')]
  const own = needs.filter(({ seriesId }) => seriesId !== undefined && sources.has(seriesId))
  const feeding = sessions.filter(({ seriesId }) => seriesId !== series.id && sources.has(seriesId))
  const before = (await sessionsOf(view, series.id)).findLast(({ date }) => date < session.date)
  const coverage = coverageOf(session, before, earliestDay(own, feeding))
  const fed = new Set([...sources].filter((id) => id !== series.id))
  return { ...rollUp(own, sources, coverage), sessions: sessionsIn(feeding, fed, coverage) }
}

/** The gathering in one paragraph, as a briefing says it. */
export function gatheringWords({
  coverage,
  sessions,
  carried,
  raised,
  reopened,
  settled,
  open,
}: Gathered): string {
  const by = settledBy(settled)
  return paperWords('rollUp.words', {
    from: formatChineseDate(coverage.from),
    until: formatChineseDate(coverage.until),
    sessions: sessions.length,
    carried: carried.length,
    raised: raised.length,
    reopened: reopened.length === 0 ? '' : paperWords('rollUp.reopened', { count: reopened.length }),
    settled: settled.length,
    answered: by.answered,
    office: by.immediate + by.dated + by.claimed + by.none,
    escalated: by.escalated,
    explained: by.explained,
    open: open.length,
  })
}

function row(need: Need): GatheredNeed {
  const disposition = currentDisposition(need)
  const dueDate = dueDateOf(disposition)
  return {
    id: need.id,
    number: need.number,
    title: currentWording(need).title,
    enterprise: need.enterprise,
    owner: ownerOf(disposition),
    ...(disposition && { disposition: disposition.kind }),
    ...(dueDate && { dueDate }),
    ...(need.closing?.reaction && { reaction: need.closing.reaction }),
  }
}

/** The gathering as pages show it. */
export function shownGathering(gathered: Gathered): Gathering {
  const { coverage, sessions, carried, raised, reopened, settled, open } = gathered
  return {
    ...coverage,
    sessions: sessions.map(({ id, seriesName, year, number, date }) => ({
      ...{ id, seriesName, year, number, date },
      raised: raised.filter(({ raisedIn }) => raisedIn === id).length,
    })),
    carried: carried.map(row),
    raised: raised.map(row),
    reopened: reopened.map(row),
    settled: settled.map(row),
    open: open.map(row),
    words: gatheringWords(gathered),
  }
}
