import { formatChineseDate } from '#shared/domain/calendar'
import { fileNameFor } from '#shared/domain/document'
import type { FigureFrame } from '#shared/domain/figures'
import { marksOf, type Marks } from '#shared/domain/figures-marks'
import {
  answerDays,
  inScope,
  monthFigures,
  officeLines,
  partedFigures,
  plainFigures,
} from '#shared/domain/figures-count'
import {
  attendanceLines,
  countedFigures,
  organisationKey,
  recordsOf,
  type FigureBooks,
} from '#shared/domain/figures-records'
import { periodOf } from '#shared/domain/figures-period'
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations'
import { loadCouncil } from '../council'
import type { Handlers } from '../dispatch'
import { handOut } from '../hand-out'
import type { BlobStore, IdSource, Spreadsheets } from '../ports'
import type { View } from '../work'
import { officeSheet } from './office-sheet'

async function loadFigureBooks(view: View): Promise<FigureBooks> {
  const [sessions, series, attendances, visits, deliveries, policies, projects, talks, enterprises] =
    await Promise.all([
      view.list('sessions'),
      view.list('series'),
      view.list('attendances'),
      view.list('visits'),
      view.list('deliveries'),
      view.list('policies'),
      view.list('projects'),
      view.list('talks'),
      view.list('enterprises'),
    ])
  return { sessions, series, attendances, visits, deliveries, policies, projects, talks, enterprises }
}

async function marksWithin(view: View, now: string, frame: FigureFrame): Promise<readonly Marks[]> {
  const { today } = await loadCouncil(view, now)
  return inScope(
    (await view.list('needs')).map((need) => marksOf(need, today)),
    frame,
  )
}

async function figures(
  view: View,
  now: string,
  asked: ParsedInputOf<'figure.get'>,
): Promise<OutputOf<'figure.get'>> {
  const { today, holidays } = await loadCouncil(view, now)
  const { from, until } = periodOf('this-year', today)
  const frame = { ...asked, from: asked.from ?? from, until: asked.until ?? until }
  const needs = await marksWithin(view, now, frame)
  const books = await loadFigureBooks(view)
  const parts = partedFigures(needs, frame)
  return {
    ...frame,
    today,
    plain: plainFigures(needs, frame),
    parts: {
      outcome: [...parts.outcome],
      source: [...parts.source],
      category: [...parts.category],
      disposition: [...parts.disposition],
      state: [...parts.state],
      satisfaction: [...parts.satisfaction],
    },
    days: answerDays(needs, frame, holidays),
    offices: officeLines(needs, frame),
    months: monthFigures(needs, frame),
    counted: countedFigures(books, frame),
    attendance: attendanceLines(books, frame).map((line) => ({
      key: organisationKey(line),
      organisation: line.organisation,
      kind: line.kind,
      invited: line.invited.length,
      present: line.present.length,
    })),
  }
}

type FigureHandlers = Pick<Handlers, 'figure.get' | 'figure.records' | 'figure.export'>
type Dependencies = { readonly ids: IdSource; readonly spreadsheets: Spreadsheets; readonly blobs: BlobStore }

/** 统计: figures of a period, the lists behind them, and the table of offices as a spreadsheet. */
export function figureHandlers({ ids, spreadsheets, blobs }: Dependencies): FigureHandlers {
  return {
    'figure.get': (frame, { view, now }) => figures(view, now, frame),
    'figure.records': async ({ figure, value, ...frame }, { view }) =>
      recordsOf(figure, await loadFigureBooks(view), frame, value),
    'figure.export': async (frame, { view, now, job, commit }) => {
      const { settings } = await loadCouncil(view, now)
      const lines = officeLines(await marksWithin(view, now, frame), frame)
      const sheet = officeSheet(lines, {
        office: settings.officeName,
        from: formatChineseDate(frame.from),
        until: formatChineseDate(frame.until),
      })
      const fileName = fileNameFor(sheet.title, 'xlsx')
      job.name('document', fileName)
      const bytes = await spreadsheets.write(sheet)
      return handOut(bytes, { kind: 'figures', format: 'xlsx', fileName }, { ids, blobs, now, commit })
    },
  }
}
