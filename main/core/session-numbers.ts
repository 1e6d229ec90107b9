import { formatDocumentNumber } from '#shared/domain/document-number'
import type { Session } from '#shared/domain/session'
import { loadSettings } from './council'
import type { Work } from './work'

/** The session with its 发文字号: taken once, gapless per year and prefix; none while no prefix is set. */
export async function takeDocumentNumber(work: Work, session: Session): Promise<Session> {
  if (session.documentNumber !== '') return session
  const series = await work.get('series', session.seriesId)
  const office = series?.documentNumberPrefix || (await loadSettings(work)).documentPrefix
  if (office === '') return session
  const id = `document:${office}:${String(session.year)}`
  const number = (await work.get('counters', id))?.next ?? 1
  work.put('counters', { id, next: number + 1 })
  return { ...session, documentNumber: formatDocumentNumber({ office, year: session.year, number }) }
}
