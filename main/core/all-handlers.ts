import { floorHandlers } from './floor/floor-handlers'
import { voteHandlers } from './votes/vote-handlers'
import { noteHandlers } from './notes/note-handlers'
import type { AnswerBook } from './answers/answer-book'
import { answerHandlers } from './answers/answer-handlers'
import { lineHandlers } from './phones/line-handlers'
import type { RevisionOf } from './phones/phone-book'
import { phoneHandlers } from './phones/phone-handlers'
import { undoHandlers } from './undo/undo-handlers'
import { agendaChangeHandlers } from './agenda/agenda-changes'
import { roomQueueHandlers } from './room/room-queue'
import { actionHandlers } from './actions/action-handlers'
import { projectHandlers } from './projects/project-handlers'
import { partnerHandlers } from './partners/partner-handlers'
import { visitHandlers } from './visits/visit-handlers'
import { policyHandlers } from './policies/policy-handlers'
import { inboxHandlers } from './inbox/inbox-handlers'
import { categoryHandlers } from './categories/category-handlers'
import { figureHandlers } from './figures/figure-handlers'
import type { SearchBook } from './search/search-book'
import { searchHandlers } from './search/search-handlers'
import { rollUpHandlers } from './roll-up/roll-up-handlers'
import { attachmentHandlers } from './attachments/attachment-handlers'
import { taskForceHandlers } from './task-forces/task-force-handlers'
import { paperHandlers } from './papers/paper-handlers'
import { agendaHandlers } from './agendas'
import { archiveHandlers } from './archives'
import { attendanceHandlers } from './attendances'
import { calendarHandlers } from './calendar'
import { draftHandlers } from './drafts'
import { homeHandlers } from './home'
import { importHandlers } from './imports'
import { ledgerExportHandlers } from './ledger-export'
import { ledgerHandlers } from './ledger'
import { minutesHandlers } from './minutes'
import { needHandlers } from './needs'
import { registerHandlers } from './registers'
import { roomHandlers } from './room'
import { seriesHandlers } from './series'
import { finalisingHandlers } from './session-finalising'
import { sessionHandlers } from './sessions'
import { settingsHandlers } from './settings'
import type { JobBoard } from './jobs'
import type {
  Archives,
  BlobStore,
  Clock,
  IdSource,
  LastSaved,
  Printer,
  RoomNetwork,
  Spreadsheets,
  Store,
  Uploads,
} from './ports'
import type { Handlers } from './dispatch'

type Dependencies = {
  readonly store: Store
  readonly blobs: BlobStore
  readonly printer: Printer
  readonly spreadsheets: Spreadsheets
  readonly archives: Archives
  readonly uploads: Uploads
  readonly clock: Clock
  readonly ids: IdSource
  readonly saved: LastSaved
  readonly jobs: JobBoard
  readonly search: SearchBook
  readonly answers: AnswerBook
  readonly revisionOf: RevisionOf
  readonly network: RoomNetwork
}

function jobHandlers({ jobs }: Dependencies): Pick<Handlers, 'job.list' | 'job.cancel'> {
  return {
    'job.list': () => Promise.resolve([...jobs.list()]),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return Promise.resolve({})
    },
  }
}

/** What happens in the room while a session runs. */
function inTheRoom(dependencies: Dependencies) {
  return {
    ...floorHandlers(dependencies),
    ...voteHandlers(dependencies),
    ...noteHandlers(dependencies),
    ...answerHandlers(dependencies),
    ...lineHandlers(dependencies),
    ...phoneHandlers(dependencies),
    ...undoHandlers(),
    ...agendaChangeHandlers(dependencies),
    ...roomQueueHandlers(dependencies),
  }
}

/** The core's whole duty list, but for the sample, which plays on the finished core. */
export function allHandlers(dependencies: Dependencies): Omit<Handlers, 'sample.load'> {
  return {
    ...settingsHandlers(dependencies),
    ...registerHandlers(dependencies),
    ...calendarHandlers(),
    ...seriesHandlers(dependencies),
    ...sessionHandlers(dependencies),
    ...finalisingHandlers(),
    ...agendaHandlers(dependencies),
    ...attendanceHandlers(dependencies),
    ...draftHandlers(dependencies),
    ...needHandlers(dependencies),
    ...roomHandlers(),
    ...homeHandlers(),
    ...ledgerHandlers(),
    ...minutesHandlers(dependencies),
    ...ledgerExportHandlers(dependencies),
    ...importHandlers(dependencies),
    ...archiveHandlers(dependencies),
    ...actionHandlers(dependencies),
    ...projectHandlers(dependencies),
    ...partnerHandlers(dependencies),
    ...visitHandlers(dependencies),
    ...policyHandlers(dependencies),
    ...inboxHandlers(dependencies),
    ...categoryHandlers(dependencies),
    ...figureHandlers(dependencies),
    ...searchHandlers(dependencies),
    ...rollUpHandlers(dependencies),
    ...attachmentHandlers(dependencies),
    ...taskForceHandlers(dependencies),
    ...paperHandlers(dependencies),
    ...inTheRoom(dependencies),
    ...jobHandlers(dependencies),
  }
}
