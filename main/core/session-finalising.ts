import { checksOf, type Check } from '#shared/domain/checks'
import { formatIssue } from '#shared/domain/document-number'
import type { Paper } from '#shared/domain/paper'
import { bySessionOrder, moveSession, refuseIfFinalised, type Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import { sessionPaper } from './minutes-paper'
import { loadBook, loadSession, sessionsOf } from './session-book'
import { takeDocumentNumber } from './session-numbers'
import type { View } from './work'

type FinalisingHandlers = Pick<Handlers, 'session.checks' | 'session.finalise' | 'session.reopen'>

const listChecks: Handlers['session.checks'] = async ({ sessionId }, { view, now }) => {
  const book = await loadBook(view, sessionId, now)
  const reasons = new Map(book.session.overrides.map(({ check, reason }) => [check, reason]))
  return checksOf(book).map((check) => ({
    ...check,
    ...(reasons.has(check.id) && { overridden: reasons.get(check.id) }),
  }))
}

type Reasons = ReadonlyMap<string, string>

function refuseOpenChecks(checks: readonly Check[], reasons: Reasons): void {
  const hard = checks.filter(({ hard: isHard }) => isHard)
  if (hard.length > 0) throw new AppError('refused', 'sessions.checksOpen', { count: hard.length })
  const left = checks.filter(({ id }) => !reasons.has(id))
  if (left.length > 0) throw new AppError('refused', 'sessions.overridesMissing', { count: left.length })
}

/** The text edited by hand, else drawn now. An edited text takes the 发文字号 unless its number was edited too. */
async function paperToKeep(view: View, session: Session, now: string): Promise<Paper> {
  const edited = (await view.get('minutes', session.id))?.draft?.paper
  if (!edited) return sessionPaper(view, session, now)
  const isNumberDrawn = edited.number === formatIssue(session.year, session.number)
  return isNumberDrawn && session.documentNumber !== ''
    ? { ...edited, number: session.documentNumber }
    : edited
}

const finaliseSession: Handlers['session.finalise'] = async ({ sessionId, overrides }, { work, now }) => {
  const book = await loadBook(work, sessionId, now)
  refuseIfFinalised(book.session)
  const checks = checksOf(book)
  const given = [...book.session.overrides, ...overrides]
  const reasons: Reasons = new Map(given.map(({ check, reason }) => [check, reason]))
  refuseOpenChecks(checks, reasons)
  const { secretaryName: by } = await loadSettings(work)
  const numbered = await takeDocumentNumber(work, book.session)
  const version = book.session.finalised.length + 1
  const session: Session = {
    ...moveSession(numbered, 'finalised', now),
    finalised: [...numbered.finalised, { version, at: now, by }],
    overrides: checks.map(({ id }) => ({ check: id, reason: reasons.get(id) ?? '' })),
  }
  work.put('sessions', session)
  const minutes = (await work.get('minutes', sessionId)) ?? { id: sessionId, versions: [] }
  const paper = await paperToKeep(work, session, now)
  const reason = version === 1 ? '' : (session.reopenings.at(-1)?.reason ?? '')
  const versions = [...minutes.versions, { version, at: now, by, reason, paper }]
  work.put('minutes', { ...minutes, versions })
  return { version }
}

const reopenSession: Handlers['session.reopen'] = async ({ sessionId, reason }, { work, now }) => {
  if (reason.trim() === '') throw new AppError('refused', 'sessions.reopenNeedsReason')
  const session = await loadSession(work, sessionId)
  if (session.state !== 'finalised') {
    throw new AppError('refused', 'sessions.wrongStep', { issue: session.number })
  }
  const later = (await sessionsOf(work, session.seriesId)).filter(
    (other) => bySessionOrder(session, other) < 0,
  )
  if (later.some(({ state }) => state === 'finalised')) {
    throw new AppError('refused', 'sessions.reopenOnlyLatest', { issue: session.number })
  }
  const { secretaryName } = await loadSettings(work)
  const reopenings = [...session.reopenings, { at: now, by: secretaryName, reason: reason.trim() }]
  work.put('sessions', { ...moveSession(session, 'closed', now), reopenings })
  return {}
}

export function finalisingHandlers(): FinalisingHandlers {
  return {
    'session.checks': listChecks,
    'session.finalise': finaliseSession,
    'session.reopen': reopenSession,
  }
}
