import { z } from 'zod'
import { DocumentFormat, DocumentRecord } from '../domain/document'
import { NeedNarrowing } from '../domain/figures'
import { DocumentId, ImportId, NeedId, SessionId } from '../domain/ids'
import { ImportKind, ImportRecord } from '../domain/import-record'
import { Paper } from '../domain/paper'
import { job, read, write } from './define'
import { LedgerFilter } from './need-operations'

const nothing = z.object({})
const ofSession = z.object({ sessionId: SessionId })

const RowProblem = z.object({ row: z.int(), column: z.string(), reason: z.string() })

/** What a file would bring, before anything is changed. */
export const ImportPreview = z.object({
  fileId: z.string(),
  fileName: z.string(),
  kind: ImportKind,
  sheet: z.string(),
  headerRow: z.int(),
  columns: z.array(z.string()),
  /** Field → column index. */
  mapping: z.record(z.string(), z.int()),
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
  rows: z.int(),
  ready: z.int(),
  /** Rows that are already here or stand twice in the file, by row number. */
  duplicates: z.array(z.object({ row: z.int(), name: z.string() })),
  rejected: z.array(RowProblem),
  sample: z.array(z.array(z.string())),
})
export type ImportPreview = Readonly<z.infer<typeof ImportPreview>>

export const ImportResult = z.object({
  importId: ImportId.optional(),
  rows: z.int(),
  imported: z.int(),
  updated: z.int(),
  duplicates: z.int(),
  rejected: z.array(RowProblem),
})
export type ImportResult = Readonly<z.infer<typeof ImportResult>>

const Job = z.object({
  id: z.string(),
  kind: z.enum(['import', 'document', 'archive']),
  label: z.string(),
  done: z.int(),
  total: z.int(),
})

const Printed = z.object({
  documentId: DocumentId,
  fileName: z.string(),
  standIns: z.array(z.object({ wanted: z.string(), used: z.string() })),
})

export const paperOperations = {
  'minutes.get': read({
    staleAfter: ['minutes', 'sessions', 'agendas', 'attendances', 'needs', 'settings'],
    input: ofSession,
    output: z.object({
      paper: Paper,
      /** True: the text was edited by hand; false: it is drawn from the session as it stands. */
      edited: z.boolean(),
      editable: z.boolean(),
      versions: z.array(z.object({ version: z.int(), at: z.string(), by: z.string(), reason: z.string() })),
    }),
  }),
  'minutes.edit': write({ input: ofSession.extend({ paper: Paper }), output: nothing }),
  /** Throws the edited text away and draws it from the session again. */
  'minutes.redraw': write({ input: ofSession, output: nothing }),
  'minutes.compare': read({
    staleAfter: ['minutes'],
    input: ofSession.extend({ from: z.int(), to: z.int() }),
    output: z.object({ from: z.array(z.string()), to: z.array(z.string()) }),
  }),
  'minutes.print': job({
    input: ofSession.extend({ format: DocumentFormat.extract(['docx', 'pdf']), version: z.int().optional() }),
    output: Printed,
  }),
  'ledger.export': job({
    input: NeedNarrowing.extend({
      filter: LedgerFilter.default('all'),
      query: z.string().max(120).default(''),
    }),
    output: Printed,
  }),
  /**
   * Working papers: notice 会议通知, agenda 议程, sign-in 签到表, excerpt 交办单 (one per office when none is named),
   * urging 督办单. One document for each paper.
   */
  'paper.print': job({
    input: z.object({
      what: z.discriminatedUnion('kind', [
        ofSession.extend({ kind: z.literal('notice') }),
        ofSession.extend({ kind: z.literal('agenda') }),
        ofSession.extend({ kind: z.literal('sign-in'), filled: z.boolean().default(false) }),
        ofSession.extend({ kind: z.literal('excerpt'), office: z.string().max(120).optional() }),
        // 工作报告 of a monthly or quarterly session, drafted from what it gathers.
        ofSession.extend({ kind: z.literal('report') }),
        z.object({
          kind: z.literal('urging'),
          office: z.string().max(120),
          needIds: z.array(NeedId).min(1).max(200),
        }),
      ]),
      format: DocumentFormat.extract(['docx', 'pdf']),
    }),
    output: z.object({ documents: z.array(Printed) }),
  }),
  'archive.export': job({ input: ofSession, output: Printed }),
  /** Brings a packed session with its needs into this council; records already here and equal are left alone. */
  'archive.import': job({
    input: z.object({ fileId: z.string() }),
    output: z.object({ added: z.int(), same: z.int(), differing: z.array(z.string()) }),
  }),
  'document.list': read({
    staleAfter: ['documents'],
    input: z.object({ sessionId: SessionId.optional() }),
    output: z.array(DocumentRecord),
  }),
  'import.preview': job({
    input: z.object({
      fileId: z.string(),
      kind: ImportKind,
      mapping: z.record(z.string(), z.int()).optional(),
    }),
    output: ImportPreview,
  }),
  'import.run': job({
    input: z.object({
      fileId: z.string(),
      kind: ImportKind,
      mapping: z.record(z.string(), z.int()).optional(),
      duplicates: z.enum(['skip', 'update']),
      /** False: one bad row stops everything; true: bad rows are left out and told. */
      leaveOutRejected: z.boolean(),
    }),
    output: ImportResult,
  }),
  'import.list': read({
    staleAfter: ['imports'],
    input: nothing,
    output: z.array(ImportRecord.omit({ made: true, changed: true })),
  }),
  'import.undo': write({ input: z.object({ importId: ImportId }), output: nothing }),
  'job.list': read({ staleAfter: ['jobs'], input: nothing, output: z.array(Job) }),
  'job.cancel': write({ input: z.object({ jobId: z.string() }), output: nothing }),
  /** Fills an empty council with invented sessions to play with. */
  'sample.load': job({ input: nothing, output: nothing }),
}
