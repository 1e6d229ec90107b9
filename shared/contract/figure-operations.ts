import { z } from 'zod'
import { OrganisationKind } from '../domain/attendance'
import { PlainDate } from '../domain/calendar'
import { DocumentId } from '../domain/ids'
import { FigureFrame, PartedFigure, PlainFigure } from '../domain/figures'
import { OFFICE_FIGURES } from '../domain/figures-count'
import { CountedFigure, FigureRecord, RecordFigure } from '../domain/figures-records'
import { job, read } from './define'

const COUNTED = [
  'needs',
  'sessions',
  'series',
  'attendances',
  'visits',
  'policies',
  'projects',
  'talks',
  'registers',
  'calendar',
] as const

export const figureOperations = {
  /** Every figure of a period; each is the length of the list that `need.list` or `figure.records` gives for it. */
  'figure.get': read({
    staleAfter: COUNTED,
    /** Without days: this year. */
    input: FigureFrame.partial({ from: true, until: true }),
    /** With the frame it was counted in. */
    output: FigureFrame.extend({
      today: PlainDate,
      plain: z.record(PlainFigure, z.int()),
      parts: z.record(PartedFigure, z.array(z.object({ value: z.string(), count: z.int() }))),
      /** 办理时长 in working days, over `count` closed needs. */
      days: z.object({ count: z.int(), median: z.int().optional(), ninetieth: z.int().optional() }),
      offices: z.array(z.object({ office: z.string(), counts: z.record(z.enum(OFFICE_FIGURES), z.int()) })),
      months: z.array(z.object({ from: PlainDate, until: PlainDate, total: z.int(), closed: z.int() })),
      counted: z.record(CountedFigure, z.int()),
      attendance: z.array(
        z.object({
          key: z.string(),
          organisation: z.string(),
          kind: OrganisationKind,
          invited: z.int(),
          present: z.int(),
        }),
      ),
    }),
  }),
  /** The list behind a figure that counts something else than needs. */
  'figure.records': read({
    staleAfter: COUNTED,
    input: FigureFrame.extend({
      figure: RecordFigure,
      /** The organisation of an attendance figure, as `figure.get` names it by `key`. */
      value: z.string().max(200).default(''),
    }),
    output: z.array(FigureRecord),
  }),
  /** 科室办理情况 of a period as a spreadsheet. */
  'figure.export': job({
    input: FigureFrame,
    output: z.object({
      documentId: DocumentId,
      fileName: z.string(),
      standIns: z.array(z.object({ wanted: z.string(), used: z.string() })),
    }),
  }),
}
