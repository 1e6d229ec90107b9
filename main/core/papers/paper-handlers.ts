import { fileNameFor } from '#shared/domain/document'
import type { ParsedInputOf } from '#shared/contract/operations'
import type { Handlers } from '../dispatch'
import { handOutAll, type FinishedFile } from '../hand-out'
import type { BlobStore, IdSource, Printer } from '../ports'
import { loadSession } from '../session-book'
import type { View } from '../work'
import { excerptPapers, urgingPaper } from './office-papers'
import { reportPaper } from './report-paper'
import { agendaPaper, noticePaper, signInPaper, type NamedPaper } from './session-papers'

type Dependencies = { readonly ids: IdSource; readonly printer: Printer; readonly blobs: BlobStore }
type Wanted = ParsedInputOf<'paper.print'>['what']

async function papersFor(view: View, what: Wanted, now: string): Promise<readonly NamedPaper[]> {
  if (what.kind === 'urging') return [await urgingPaper(view, what.office, what.needIds, now)]
  const session = await loadSession(view, what.sessionId)
  switch (what.kind) {
    case 'notice':
      return [await noticePaper(view, session, now)]
    case 'agenda':
      return [await agendaPaper(view, session, now)]
    case 'sign-in':
      return [await signInPaper(view, session, now, what.filled)]
    case 'report':
      return [await reportPaper(view, session, now)]
    case 'excerpt':
      return excerptPapers(view, session, now, what.office)
  }
}

/** Draws every paper asked for and hands each out as a document of its own. */
export function paperHandlers({ ids, printer, blobs }: Dependencies): Pick<Handlers, 'paper.print'> {
  return {
    async 'paper.print'({ what, format }, { view, now, job, commit }) {
      const papers = await papersFor(view, what, now)
      const files: FinishedFile[] = []
      for (const [index, { paper, fileTitle }] of papers.entries()) {
        const fileName = fileNameFor(fileTitle, format)
        if (index === 0) job.name('document', fileName)
        job.progress({ done: index, total: papers.length })
        const { bytes, standIns } = await printer.draw(paper, format, job.signal)
        const place = what.kind === 'urging' ? {} : { sessionId: what.sessionId }
        files.push({ bytes, facts: { kind: what.kind, format, fileName, standIns, ...place } })
      }
      return { documents: await handOutAll(files, { ids, blobs, now, commit }) }
    },
  }
}
