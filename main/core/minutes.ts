import { fileNameFor, type DocumentFormat, type DocumentRecord } from '#shared/domain/document'
import { formatIssue } from '#shared/domain/document-number'
import type { SessionId } from '#shared/domain/ids'
import { linesOf, type Minutes } from '#shared/domain/minutes'
import type { Paper } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { loadSettings } from './council'
import type { Handlers } from './dispatch'
import { handOut } from './hand-out'
import { sessionPaper } from './minutes-paper'
import { paperWords } from './paper-words'
import type { BlobStore, IdSource, Printer } from './ports'
import { loadOpenSession, loadSession } from './session-book'
import type { View } from './work'

type MinutesHandlers = Pick<
  Handlers,
  'minutes.get' | 'minutes.edit' | 'minutes.redraw' | 'minutes.compare' | 'minutes.print' | 'document.list'
>
type Dependencies = { readonly ids: IdSource; readonly printer: Printer; readonly blobs: BlobStore }

async function minutesOf(view: View, id: SessionId): Promise<Minutes> {
  return (await view.get('minutes', id)) ?? { id, versions: [] }
}

/** The text as it stands: the finalised version, the edited draft, or what the session says now. */
export async function currentPaper(
  view: View,
  session: Session,
  now: string,
): Promise<{ paper: Paper; edited: boolean }> {
  const minutes = await minutesOf(view, session.id)
  const last = minutes.versions.at(-1)
  if (session.state === 'finalised' && last) return { paper: last.paper, edited: minutes.draft !== undefined }
  if (minutes.draft) return { paper: minutes.draft.paper, edited: true }
  return { paper: await sessionPaper(view, session, now), edited: false }
}

function fileTitle({ year, number, seriesName: series }: Session, version: number | undefined): string {
  const issue = formatIssue(year, number)
  if (version === undefined) return paperWords('minutesFileUnfinished', { series, issue })
  return paperWords('minutesFile', { series, issue, version })
}

async function paperToPrint(
  view: View,
  session: Session,
  wanted: number | undefined,
  now: string,
): Promise<{ paper: Paper; version: number | undefined }> {
  const { versions } = await minutesOf(view, session.id)
  if (wanted === undefined && session.state !== 'finalised')
    return { paper: (await currentPaper(view, session, now)).paper, version: undefined }
  const found = wanted === undefined ? versions.at(-1) : versions.find(({ version }) => version === wanted)
  if (!found) throw new AppError('not-found', 'errors.documentGone')
  return { paper: found.paper, version: found.version }
}

async function printedBefore(
  view: View,
  sessionId: SessionId,
  version: number | undefined,
  format: DocumentFormat,
): Promise<DocumentRecord | undefined> {
  if (version === undefined) return undefined
  const all = await view.list('documents')
  return all.find(
    (one) =>
      one.kind === 'minutes' &&
      one.sessionId === sessionId &&
      one.version === version &&
      one.format === format,
  )
}

function printMinutes({ ids, printer, blobs }: Dependencies): Handlers['minutes.print'] {
  return async ({ sessionId, format, version: wanted }, { view, now, job, commit }) => {
    const session = await loadSession(view, sessionId)
    const { paper, version } = await paperToPrint(view, session, wanted, now)
    // A finalised version is printed once; every later request hands out the same bytes.
    const before = await printedBefore(view, sessionId, version, format)
    if (before) return { documentId: before.id, fileName: before.fileName, standIns: [...before.standIns] }
    const fileName = fileNameFor(fileTitle(session, version), format)
    job.name('document', fileName)
    const { bytes, standIns } = await printer.draw(paper, format, job.signal)
    const facts = { kind: 'minutes', format, fileName, sessionId, standIns } as const
    const versioned = { ...facts, ...(version !== undefined && { version }) }
    return handOut(bytes, versioned, { ids, blobs, now, commit })
  }
}

const compareVersions: Handlers['minutes.compare'] = async ({ sessionId, from, to }, { view }) => {
  const { versions } = await minutesOf(view, sessionId)
  const linesAt = (version: number) => {
    const found = versions.find((candidate) => candidate.version === version)
    if (!found) throw new AppError('not-found', 'errors.documentGone')
    return linesOf(found.paper)
  }
  return { from: linesAt(from), to: linesAt(to) }
}

export function minutesHandlers(dependencies: Dependencies): MinutesHandlers {
  return {
    'minutes.get': async ({ sessionId }, { view, now }) => {
      const session = await loadSession(view, sessionId)
      const { versions } = await minutesOf(view, sessionId)
      const current = await currentPaper(view, session, now)
      return {
        ...current,
        editable: session.state !== 'finalised',
        versions: versions.map(({ version, at, by, reason }) => ({ version, at, by, reason })),
      }
    },
    'minutes.edit': async ({ sessionId, paper }, { work, now }) => {
      await loadOpenSession(work, sessionId)
      const { secretaryName } = await loadSettings(work)
      work.put('minutes', {
        ...(await minutesOf(work, sessionId)),
        draft: { paper, at: now, by: secretaryName },
      })
      return {}
    },
    'minutes.redraw': async ({ sessionId }, { work }) => {
      await loadOpenSession(work, sessionId)
      const { draft: _draft, ...rest } = await minutesOf(work, sessionId)
      work.put('minutes', rest)
      return {}
    },
    'minutes.compare': compareVersions,
    'minutes.print': printMinutes(dependencies),
    'document.list': async ({ sessionId }, { view }) =>
      (await view.list('documents'))
        .filter((one) => !sessionId || one.sessionId === sessionId)
        .sort((a, b) => b.at.localeCompare(a.at)),
  }
}
