import { assignmentsOf, type Assignment } from '#shared/domain/assignment'
import { formatChineseDate } from '#shared/domain/calendar'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId } from '#shared/domain/ids'
import { currentWording, type Need } from '#shared/domain/need'
import { urgingsOf } from '#shared/domain/need-progress'
import type { PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { loadCouncil, needLight, sessionDates } from '../council'
import { ended } from '../decision-words'
import { lightWords } from '../light-words'
import { PAPER_LANGUAGE, paperWords } from '../paper-words'
import { loadAgenda, needsOn } from '../session-book'
import type { View } from '../work'
import { paragraph, plainPaper } from './plain-paper'
import type { NamedPaper } from './session-papers'

type Matter = { readonly need: Need; readonly assignment: Assignment }

function partWords({ role, department = '' }: Assignment): string {
  return role === 'following'
    ? paperWords('working.following', { department })
    : paperWords(`working.${role}`)
}

function dueWords({ due, returnIssue }: Assignment): string {
  if (due) return formatChineseDate(due)
  return returnIssue === undefined ? '' : paperWords('issue', { number: returnIssue })
}

const MATTER_COLUMNS = ['number', 'enterprise', 'matter', 'role', 'person', 'due'] as const

function matterTable(matters: readonly Matter[]): PaperBlock {
  const columns = MATTER_COLUMNS.map((column) => paperWords(`working.matters.${column}`))
  const rows = matters.map(({ need, assignment }) => [
    formatNeedNumber(need.number),
    need.enterprise,
    currentWording(need).title,
    partWords(assignment),
    assignment.person,
    dueWords(assignment),
  ])
  return { type: 'table', columns, widths: [12, 24, 26, 14, 12, 18], rows }
}

function demandLines(matters: readonly Matter[]): PaperBlock[] {
  return matters.flatMap(({ need, assignment: { requirement } }) =>
    requirement === ''
      ? []
      : [
          paragraph(
            0,
            paperWords('working.demandLine', {
              number: formatNeedNumber(need.number),
              words: ended(requirement),
            }),
          ),
        ],
  )
}

/** What a session gave to the offices: needs on its agenda that are open after it, by everybody with a part in them. */
async function mattersOf(view: View, session: Session): Promise<ReadonlyMap<string, readonly Matter[]>> {
  const needs = await needsOn(view, await loadAgenda(view, session.id))
  const byOffice = new Map<string, Matter[]>()
  for (const need of needs) {
    for (const assignment of assignmentsOf(need)) {
      byOffice.set(assignment.office, [...(byOffice.get(assignment.office) ?? []), { need, assignment }])
    }
  }
  return byOffice
}

/** 交办单: one for each office, or for the office named. AppError `refused` when nothing was given to it. */
export async function excerptPapers(
  view: View,
  session: Session,
  now: string,
  office: string | undefined,
): Promise<readonly NamedPaper[]> {
  const { settings } = await loadCouncil(view, now)
  const all = await mattersOf(view, session)
  const wanted = [...all].filter(([name]) => office === undefined || name === office)
  if (wanted.length === 0)
    throw new AppError('refused', 'documents.nothingForOffice', { office: office ?? '' })
  const names = { series: session.seriesName, issue: formatIssue(session.year, session.number) }
  const date = formatChineseDate(session.date)
  return wanted.map(([name, matters]) => ({
    paper: plainPaper(settings, now, {
      title: paperWords('working.excerptTitle', names),
      addressee: name,
      body: [
        paragraph(0, paperWords('working.excerptOpening', { ...names, date, count: matters.length })),
        matterTable(matters),
        ...demandLines(matters),
        paragraph(0, paperWords('working.excerptDemands')),
      ],
    }),
    fileTitle: paperWords('working.excerptFile', { ...names, office: name }),
  }))
}

const URGED_COLUMNS = ['number', 'enterprise', 'matter', 'role', 'due', 'state'] as const

function urgedRow(need: Need, office: string, light: string): string[] {
  const parts = assignmentsOf(need)
  const assignment = parts.find((one) => one.office === office) ?? parts[0]
  return [
    formatNeedNumber(need.number),
    need.enterprise,
    currentWording(need).title,
    assignment ? partWords(assignment) : '',
    assignment ? dueWords(assignment) : '',
    paperWords('working.urged', { light, count: urgingsOf(need) }),
  ]
}

/** 督办单: what an office is reminded of, with its lights and how often it was urged. */
export async function urgingPaper(
  view: View,
  office: string,
  needIds: readonly NeedId[],
  now: string,
): Promise<NamedPaper> {
  const council = await loadCouncil(view, now)
  const dates = sessionDates(await view.list('sessions'), await view.list('series'), council)
  const needs = await Promise.all(needIds.map((id) => view.load('needs', id, 'needs.gone')))
  const rows = needs.map((need) => {
    const light = needLight(need, council, dates)
    return urgedRow(need, office, light ? lightWords(PAPER_LANGUAGE, light) : '')
  })
  const columns = URGED_COLUMNS.map((column) => paperWords(`working.matters.${column}`))
  const date = formatChineseDate(council.today)
  const paper = plainPaper(council.settings, now, {
    title: paperWords('working.urgingTitle'),
    addressee: office,
    body: [
      paragraph(0, paperWords('working.urgingOpening', { date, count: needs.length })),
      { type: 'table', columns, widths: [12, 22, 24, 14, 16, 18], rows },
      paragraph(0, paperWords('working.urgingDemands')),
    ],
  })
  return { paper, fileTitle: paperWords('working.urgingFile', { office, date }) }
}
