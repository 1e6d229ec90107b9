import { rateOf } from '#shared/domain/figures-rate'
import { OFFICE_FIGURES, type OfficeFigure, type OfficeLine } from '#shared/domain/figures-count'
import { say } from '#shared/text/say'
import { PAPER_LANGUAGE } from '../paper-words'
import type { SheetToWrite } from '../ports'

type Counts = Readonly<Record<OfficeFigure, number>>
type Heading = {
  readonly office: string
  readonly from: string
  readonly until: string
}

function totalOf(lines: readonly OfficeLine[]): Counts {
  const sums = OFFICE_FIGURES.map(
    (figure) => [figure, lines.reduce((sum, { counts }) => sum + counts[figure], 0)] as const,
  )
  // The keys are the figures themselves; fromEntries forgets their names.
  return Object.fromEntries(sums) as Counts
}

function percent(part: number, whole: number): string {
  const rate = rateOf(part, whole)
  return rate === undefined ? '' : `${String(rate)}%`
}

function cellsOf(office: string, counts: Counts): (string | number)[] {
  return [
    office,
    counts.handed,
    counts.closed,
    percent(counts.closed, counts.handed),
    counts.due,
    counts['on-time'],
    percent(counts['on-time'], counts.due),
    counts.asked,
    counts.content,
    percent(counts.content, counts.asked),
    counts['closed-once'],
    counts.reached,
    percent(counts.reached, counts['closed-once']),
  ]
}

const COLUMNS = [
  'office',
  'handed',
  'closed',
  'closedRate',
  'due',
  'onTime',
  'onTimeRate',
  'asked',
  'content',
  'contentRate',
  'closedOnce',
  'reached',
  'reachedRate',
] as const

/** 科室办理情况: one line per office and their sum; a Chinese paper whatever language the screen is in. */
export function officeSheet(lines: readonly OfficeLine[], heading: Heading): SheetToWrite {
  const words = (key: (typeof COLUMNS)[number]) => say(PAPER_LANGUAGE, `figures.officeColumns.${key}`)
  const sum = say(PAPER_LANGUAGE, 'figures.sum')
  return {
    sheetName: say(PAPER_LANGUAGE, 'figures.offices'),
    title: say(PAPER_LANGUAGE, 'figures.officeSheet', { ...heading }),
    columns: COLUMNS.map((key, place) => ({ title: words(key), width: place === 0 ? 18 : 12 })),
    rows: [
      ...lines.map(({ office, counts }) => cellsOf(office, counts)),
      ...(lines.length > 0 ? [cellsOf(sum, totalOf(lines))] : []),
    ],
  }
}
