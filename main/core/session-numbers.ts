import { continueAfter, formatDocumentNumber, parseDocumentNumber } from '#shared/domain/document-number'
import { nextIssue } from '#shared/domain/series'
import type { Session } from '#shared/domain/session'
import { loadSettings } from './council'
import type { Work } from './work'

const counterOf = (office: string, year: number) => `document:${office}:${String(year)}`

/** The session with its 发文字号: taken once, gapless per year and prefix; none while no prefix is set. */
export async function takeDocumentNumber(work: Work, session: Session): Promise<Session> {
  if (session.documentNumber !== '') return session
  const series = await work.get('series', session.seriesId)
  const office = series?.documentNumberPrefix || (await loadSettings(work)).documentPrefix
  if (office === '') return session
  const id = counterOf(office, session.year)
  const number = (await work.get('counters', id))?.next ?? 1
  work.put('counters', { id, next: number + 1 })
  return { ...session, documentNumber: formatDocumentNumber({ office, year: session.year, number }) }
}

/** Lets the series' 第 n 期 and the 发文字号 go on after those of a session that came from elsewhere. */
export async function countSession(work: Work, session: Session): Promise<void> {
  const series = await work.get('series', session.seriesId)
  if (series && nextIssue(series, session.year) <= session.number) {
    work.put('series', { ...series, issues: continueAfter(series.issues, session.year, session.number) })
  }
  const document = parseDocumentNumber(session.documentNumber)
  if (!document) return
  const id = counterOf(document.office, document.year)
  const next = (await work.get('counters', id))?.next ?? 1
  if (document.number >= next) work.put('counters', { id, next: document.number + 1 })
}
