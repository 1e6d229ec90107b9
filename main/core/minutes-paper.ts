import type { AgendaItem } from '#shared/domain/agenda'
import { isPresent, type Attendance, type Attendee } from '#shared/domain/attendance'
import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import { formatIssue } from '#shared/domain/document-number'
import type { Need } from '#shared/domain/need'
import type { NameList, Paper, PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import type { Settings } from '#shared/domain/settings'
import type { z } from 'zod'
import { loadSettings } from './council'
import { actionRows, needParagraphs } from './minutes-needs'
import { paperWords, wordsIf } from './paper-words'
import { loadAgenda, loadAttendance, needsOn } from './session-book'
import type { View } from './work'

const paragraph = (level: 0 | 1 | 2 | 3 | 4, text: string): PaperBlock => ({ type: 'paragraph', level, text })

function byOrganisation(attendees: readonly Attendee[], describe: (attendee: Attendee) => string): string {
  const groups = new Map<string, string[]>()
  for (const attendee of attendees) {
    const words = describe(attendee)
    groups.set(attendee.organisation, [
      ...(groups.get(attendee.organisation) ?? []),
      ...(words === '' ? [] : [words]),
    ])
  }
  return [...groups]
    .map(([organisation, names]) => [organisation, names.join('、')].filter(Boolean).join(' '))
    .join('；')
}

/** What is noted behind a name: a substitute, a late comer, somebody who left early and from which item on. */
function noteOf(attendee: Attendee, items: readonly AgendaItem[]): string {
  if (attendee.state === 'substitute') {
    const { substituteFor: name } = attendee
    return name === ''
      ? paperWords('attendance.substitute')
      : paperWords('attendance.substituteFor', { name })
  }
  if (attendee.state === 'late') return paperWords('attendance.late')
  if (attendee.state !== 'left-early') return ''
  const place = items.findIndex(({ id }) => id === attendee.leftAtItemId)
  if (place < 0) return paperWords('attendance.leftEarly')
  return paperWords('attendance.leftAt', { place: chineseNumeral(place + 1) })
}

/** 出席 / 请假 / 列席 (10.3), by organisation. */
function nameLists({ attendees }: Attendance, items: readonly AgendaItem[]): z.infer<typeof NameList>[] {
  const named = (attendee: Attendee) => attendee.name && attendee.name + noteOf(attendee, items)
  const withReason = ({ name, reason }: Attendee) =>
    name && name + wordsIf('attendance.reason', 'reason', reason)
  const inState = (wanted: Attendee['state']) => attendees.filter(({ state }) => state === wanted)
  const lists = [
    { label: paperWords('attendance.present'), text: byOrganisation(attendees.filter(isPresent), named) },
    { label: paperWords('attendance.excused'), text: byOrganisation(inState('excused'), withReason) },
    { label: paperWords('attendance.observers'), text: byOrganisation(inState('observer'), named) },
  ]
  return lists.filter(({ text }, place) => place === 0 || text !== '')
}

function openingWords(session: Session): string {
  const { date, startTime: from, endTime: until, place, chair, recorder, seriesName: series } = session
  return paperWords('opening', {
    ...{ date: formatChineseDate(date), from, until, series },
    chaired: wordsIf('chairedBy', 'name', chair),
    where: wordsIf('heldAt', 'place', place),
    issue: formatIssue(session.year, session.number),
    kept: wordsIf('keptBy', 'name', recorder),
  })
}

function itemBlocks(item: AgendaItem, place: number, needs: readonly Need[], session: Session): PaperBlock[] {
  const heading = paragraph(1, paperWords('itemHeading', { place: chineseNumeral(place), title: item.title }))
  if (item.state === 'postponed') {
    const reason = wordsIf('becauseOf', 'reason', item.reason)
    return [heading, paragraph(0, paperWords('itemPostponed', { reason }))]
  }
  const lines = item.outcome.split('\n').filter((line) => line.trim() !== '')
  const outcome = lines.map((line) => paragraph(0, line.trim()))
  const entries = item.entries.flatMap(({ needId, state, reason }, index) => {
    const need = needs.find(({ id }) => id === needId)
    const at = paperWords('needPlace', { place: chineseNumeral(index + 1) })
    return need ? needParagraphs(need, { place: at, session, state, reason }) : []
  })
  if (outcome.length + entries.length > 0) return [heading, ...outcome, ...entries]
  const holdsNeeds = item.kind === 'need' || item.kind === 'review'
  return [heading, paragraph(0, paperWords(holdsNeeds ? 'itemEmpty' : 'itemHeard'))]
}

type Head = Pick<Paper, 'mark' | 'number' | 'issuingOffice' | 'date' | 'title'>

function headOf(session: Session, settings: Settings): Head {
  const { seriesName: series } = session
  const issue = formatIssue(session.year, session.number)
  return {
    mark: paperWords('minutesMark', { series }),
    number: session.documentNumber || issue,
    issuingOffice: settings.officeName,
    date: formatChineseDate(session.date),
    title: paperWords('minutesTitle', { series, issue }),
  }
}

const ACTION_WIDTHS = [13, 36, 15, 15, 12, 19]

/** 交办事项: who does what by when, as a table under its own heading; nothing when there is nothing to do. */
function actionBlocks(place: number, needs: readonly Need[], session: Session): PaperBlock[] {
  const rows = actionRows(needs, session)
  if (rows.length === 0) return []
  const titles = ['number', 'matter', 'lead', 'helping', 'person', 'due'] as const
  const columns = titles.map((title) => paperWords(`actions.${title}`))
  const heading = paperWords('actions.heading', { place: chineseNumeral(place) })
  return [paragraph(1, heading), { type: 'table', columns, widths: ACTION_WIDTHS, rows }]
}

/** The session's minutes as a paper, drawn from what was recorded and from nothing else. */
export async function sessionPaper(view: View, session: Session, now: string): Promise<Paper> {
  const [settings, agenda, attendance] = await Promise.all([
    loadSettings(view),
    loadAgenda(view, session.id),
    loadAttendance(view, session.id),
  ])
  const needs = await needsOn(view, agenda)
  const items = agenda.items.filter(({ state }) => state !== 'withdrawn')
  return {
    ...headOf(session, settings),
    body: [
      paragraph(0, openingWords(session)),
      ...items.flatMap((item, place) => itemBlocks(item, place + 1, needs, session)),
      ...actionBlocks(items.length + 1, needs, session),
    ],
    attendance: nameLists(attendance, items),
    attachments: [],
    foot: {
      copyTo: settings.copyTo,
      printingOffice: settings.officeName,
      printedOn: formatChineseDate(plainDateOf(now)),
    },
    evenLastSide: settings.evenLastSide,
  }
}
