import { continueAfter } from '#shared/domain/document-number'
import { SessionId } from '#shared/domain/ids'
import { nextIssue, takeIssue, type Series } from '#shared/domain/series'
import { bySessionOrder, moveSession, type Session } from '#shared/domain/session'
import { openItem, stopClocks, currentItem, neighbourItem } from '#shared/domain/agenda'
import { AppError } from '#shared/errors'
import { deskView } from './desk-view'
import type { Handlers } from './dispatch'
import { endSpeechOf } from './floor/floor-handlers'
import type { IdSource } from './ports'
import { drawAgenda, previousSession, refreshReview } from './session-agenda'
import { loadAgenda, loadAttendance, loadOpenSession, sessionsOf } from './session-book'
import type { Work } from './work'

type SessionHandlers = Pick<
  Handlers,
  | 'session.list'
  | 'session.get'
  | 'session.create'
  | 'session.update'
  | 'session.notice'
  | 'session.signIn'
  | 'session.start'
  | 'session.close'
  | 'session.resume'
>

async function issueFor(
  work: Work,
  series: Series,
  year: number,
  wanted: number | undefined,
): Promise<{ number: number; series: Series }> {
  const next = nextIssue(series, year)
  if (wanted === undefined || wanted === next) return takeIssue(series, year)
  // 接续纸质期号: a series that has not met in this program yet goes on from the paper's last number.
  const hasMet = (await sessionsOf(work, series.id)).length > 0
  if (hasMet || wanted < next) throw new AppError('refused', 'sessions.numberGap', { year, number: next })
  return takeIssue({ ...series, issues: continueAfter(series.issues, year, wanted - 1) }, year)
}

async function expectedAttendees(work: Work, session: Session): Promise<void> {
  if (!session.previousId) return
  const before = await loadAttendance(work, session.previousId)
  const attendees = before.attendees
    .filter(({ state }) => state !== 'observer')
    .map(({ id, name, organisation, organisationKind, enterpriseId, position, substituteFor, state }) => ({
      id,
      // A substitute came for somebody; that somebody is expected again.
      name: state === 'substitute' && substituteFor ? substituteFor : name,
      organisation,
      organisationKind,
      ...(enterpriseId && { enterpriseId }),
      position,
      state: 'expected' as const,
      substituteFor: '',
      reason: '',
    }))
  work.put('attendances', { id: session.id, attendees })
}

function refuseStep(session: Session, isAllowed: boolean): void {
  if (!isAllowed) throw new AppError('refused', 'sessions.wrongStep', { issue: session.number })
}

async function refreshOf(work: Work, session: Session, ids: IdSource): Promise<void> {
  const series = await work.load('series', session.seriesId, 'sessions.seriesGone')
  await refreshReview(work, session, series, ids)
}

async function refuseSecondSession(work: Work, session: Session): Promise<void> {
  const running = (await work.list('sessions')).some(
    ({ id, state }) => state === 'running' && id !== session.id,
  )
  if (running) throw new AppError('refused', 'sessions.alreadyOpen')
}

function createSession(ids: IdSource): Handlers['session.create'] {
  return async ({ seriesId, date, number: wanted }, { work }) => {
    const series = await work.load('series', seriesId, 'sessions.seriesGone')
    const own = await sessionsOf(work, seriesId)
    if (own.some((session) => session.date === date)) throw new AppError('refused', 'sessions.dateTaken')
    const year = Number(date.slice(0, 4))
    const issue = await issueFor(work, series, year, wanted)
    const previous = await previousSession(work, seriesId, date)
    const { name: seriesName, startTime, endTime, place, chair, recorder } = series
    const session: Session = {
      id: SessionId.parse(ids.next()),
      ...{
        seriesId,
        seriesName,
        year,
        number: issue.number,
        date,
        startTime,
        endTime,
        place,
        chair,
        recorder,
      },
      documentNumber: '',
      state: 'draft',
      finalised: [],
      reopenings: [],
      overrides: [],
      ...(previous && { previousId: previous.id }),
    }
    work.put('series', issue.series)
    work.put('sessions', session)
    work.put('agendas', await drawAgenda(work, session, series, ids))
    await expectedAttendees(work, session)
    return { id: session.id, number: issue.number }
  }
}

function startSession(ids: IdSource): Handlers['session.start'] {
  return async ({ sessionId }, { work, now }) => {
    const session = await loadOpenSession(work, sessionId)
    if (session.state === 'running') return {}
    refuseStep(session, session.state !== 'closed')
    await refuseSecondSession(work, session)
    await refreshOf(work, session, ids)
    const agenda = await loadAgenda(work, sessionId)
    const first = neighbourItem(agenda, undefined, 1)
    const running = moveSession(session, 'running', now)
    if (!first) work.put('sessions', running)
    else {
      const needId = first.kind === 'review' ? first.entries[0]?.needId : undefined
      work.put('agendas', openItem(agenda, first.id, now))
      work.put('sessions', { ...running, cursor: { itemId: first.id, ...(needId && { needId }) } })
    }
    return {}
  }
}

/** A closed session goes on where it stood: the item at hand has its clock again. */
const resumeSession: Handlers['session.resume'] = async ({ sessionId }, { work, now }) => {
  const session = await loadOpenSession(work, sessionId)
  if (session.state === 'running') return {}
  refuseStep(session, session.state === 'closed')
  await refuseSecondSession(work, session)
  work.put('sessions', moveSession(session, 'running', now))
  const agenda = await loadAgenda(work, sessionId)
  const { cursor } = session
  if (cursor && agenda.items.some(({ id }) => id === cursor.itemId)) {
    work.put('agendas', openItem(agenda, cursor.itemId, now))
  }
  return {}
}

const closeSession: Handlers['session.close'] = async ({ sessionId }, { work, now }) => {
  const session = await loadOpenSession(work, sessionId)
  const agenda = await loadAgenda(work, sessionId)
  const last = currentItem(agenda)
  const stopped = stopClocks(agenda, now)
  const items = stopped.items.map((item) =>
    item.id === last?.id && item.state === 'planned' ? { ...item, state: 'done' as const } : item,
  )
  work.put('agendas', { ...stopped, items })
  await endSpeechOf(work, sessionId, now)
  work.put('sessions', moveSession(session, 'closed', now))
  return {}
}

const updateSession: Handlers['session.update'] = async ({ sessionId, ...change }, { work }) => {
  const session = await loadOpenSession(work, sessionId)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const changed: Session = { ...session, ...given }
  if (changed.endTime <= changed.startTime) throw new AppError('refused', 'sessions.timesWrong')
  const hasMoved = changed.date !== session.date
  if (hasMoved && session.startedAt) throw new AppError('refused', 'sessions.notDraft')
  const others = hasMoved ? await sessionsOf(work, session.seriesId) : []
  if (others.some(({ date }) => date === changed.date)) throw new AppError('refused', 'sessions.dateTaken')
  work.put('sessions', changed)
  return {}
}

export function sessionHandlers({ ids }: { ids: IdSource }): SessionHandlers {
  const move =
    (state: 'noticed' | 'sign-in'): Handlers['session.notice'] =>
    async ({ sessionId }, { work, now }) => {
      const session = await loadOpenSession(work, sessionId)
      const moved = moveSession(session, state, now)
      await refreshOf(work, session, ids)
      work.put('sessions', moved)
      return {}
    }
  return {
    'session.list': async ({ seriesId }, { view }) =>
      (await view.list('sessions'))
        .filter((session) => !seriesId || session.seriesId === seriesId)
        .sort((a, b) => bySessionOrder(b, a)),
    'session.get': ({ sessionId }, { view, now }) => deskView(view, sessionId, now),
    'session.create': createSession(ids),
    'session.update': updateSession,
    'session.notice': move('noticed'),
    'session.signIn': move('sign-in'),
    'session.start': startSession(ids),
    'session.close': closeSession,
    'session.resume': resumeSession,
  }
}
