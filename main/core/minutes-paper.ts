import type { AgendaItem } from '#shared/domain/agenda'
import { isPresent, type Attendance, type Attendee } from '#shared/domain/attendance'
import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import { formatIssue } from '#shared/domain/document-number'
import type { Need } from '#shared/domain/need'
import type { NameList, Paper, PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import type { Settings } from '#shared/domain/settings'
import type { z } from 'zod'
import { loadSettings } from './council'
import { actionRows, needParagraphs } from './minutes-needs'
import { loadAgenda, loadAttendance, needsOn } from './session-book'
import type { View } from './work'

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十二, 四十: Chinese numerals from 1 to 99, as 7.3.3 numbers its first two levels. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十`
  return `${head}${ones === 0 && tens > 0 ? '' : (NUMERALS[ones] ?? '')}`
}

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

/** 出席 / 请假 / 列席 (10.3), by organisation; substitutes, late comers and early leavers with their note. */
function nameLists({ attendees }: Attendance, items: readonly AgendaItem[]): z.infer<typeof NameList>[] {
  const note = (attendee: Attendee): string => {
    if (attendee.state === 'substitute')
      return attendee.substituteFor === '' ? '（代会）' : `（代${attendee.substituteFor}）`
    if (attendee.state === 'late') return '（迟到）'
    if (attendee.state !== 'left-early') return ''
    const place = items.findIndex(({ id }) => id === attendee.leftAtItemId)
    return place < 0 ? '（早退）' : `（自第${chineseNumeral(place + 1)}项起离席）`
  }
  const named = (attendee: Attendee) => (attendee.name === '' ? '' : `${attendee.name}${note(attendee)}`)
  const excused = (attendee: Attendee) =>
    attendee.name === '' ? '' : attendee.name + (attendee.reason === '' ? '' : `（${attendee.reason}）`)
  const lists = [
    { label: '出席', text: byOrganisation(attendees.filter(isPresent), named) },
    {
      label: '请假',
      text: byOrganisation(
        attendees.filter(({ state }) => state === 'excused'),
        excused,
      ),
    },
    {
      label: '列席',
      text: byOrganisation(
        attendees.filter(({ state }) => state === 'observer'),
        named,
      ),
    },
  ]
  return lists.filter(({ text }, place) => place === 0 || text !== '')
}

function openingWords({
  date,
  startTime,
  endTime,
  place,
  chair,
  recorder,
  seriesName,
  year,
  number,
}: Session): string {
  const chaired = chair === '' ? '' : `${chair}主持，`
  const where = place === '' ? '' : `在${place}`
  const kept = recorder === '' ? '' : `记录：${recorder}。`
  return `${formatChineseDate(date)}${startTime}至${endTime}，${chaired}${where}召开${seriesName}${formatIssue(year, number)}会议。现纪要如下。${kept}`
}

function itemBlocks(item: AgendaItem, place: number, needs: readonly Need[], session: Session): PaperBlock[] {
  const heading = paragraph(1, `${chineseNumeral(place)}、${item.title}`)
  if (item.state === 'postponed')
    return [
      heading,
      paragraph(0, `本议题延至下期审议。${item.reason === '' ? '' : `原因：${item.reason}。`}`),
    ]
  const outcome = item.outcome
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(0, line.trim()))
  const entries = item.entries.flatMap(({ needId, state, reason }, index) => {
    const need = needs.find(({ id }) => id === needId)
    return need
      ? needParagraphs(need, { place: `（${chineseNumeral(index + 1)}）`, session, state, reason })
      : []
  })
  if (outcome.length + entries.length === 0)
    return [
      heading,
      paragraph(0, item.kind === 'need' || item.kind === 'review' ? '无。' : '会议听取了有关情况。'),
    ]
  return [heading, ...outcome, ...entries]
}

function headOf(
  session: Session,
  settings: Settings,
): Pick<Paper, 'mark' | 'number' | 'issuingOffice' | 'date' | 'title'> {
  return {
    mark: `${session.seriesName}纪要`,
    number: session.documentNumber || formatIssue(session.year, session.number),
    issuingOffice: settings.officeName,
    date: formatChineseDate(session.date),
    title: `${session.seriesName}\n${formatIssue(session.year, session.number)}会议纪要`,
  }
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
  const rows = actionRows(needs, session)
  const table: PaperBlock[] =
    rows.length === 0
      ? []
      : [
          paragraph(1, `${chineseNumeral(items.length + 1)}、交办事项`),
          {
            type: 'table',
            columns: ['编号', '事项', '主办', '协办', '责任人', '时限'],
            widths: [13, 36, 15, 15, 12, 19],
            rows,
          },
        ]
  return {
    ...headOf(session, settings),
    body: [
      paragraph(0, openingWords(session)),
      ...items.flatMap((item, place) => itemBlocks(item, place + 1, needs, session)),
      ...table,
    ],
    attendance: nameLists(attendance, agenda.items),
    attachments: [],
    foot: {
      copyTo: settings.copyTo,
      printingOffice: settings.officeName,
      printedOn: formatChineseDate(plainDateOf(now)),
    },
    evenLastSide: settings.evenLastSide,
  }
}
