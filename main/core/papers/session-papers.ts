import { plannedTotal, type AgendaItem } from '#shared/domain/agenda'
import { isPresent, type Attendee } from '#shared/domain/attendance'
import { formatChineseDate, formatChineseDateWithWeekday, type PlainDate } from '#shared/domain/calendar'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import { ownerOf } from '#shared/domain/disposition'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import type { Paper, PaperBlock } from '#shared/domain/paper'
import { plannedLength, type Session } from '#shared/domain/session'
import { say } from '#shared/text/say'
import { loadSettings } from '../council'
import { ended } from '../decision-words'
import { PAPER_LANGUAGE, paperWords } from '../paper-words'
import { loadAgenda, loadAttendance, needsOn } from '../session-book'
import type { View } from '../work'
import { paragraph, plainPaper } from './plain-paper'

/** A paper and the name of its file, without the ending. */
export type NamedPaper = { readonly paper: Paper; readonly fileTitle: string }

function namesOf({ seriesName: series, year, number }: Session) {
  return { series, issue: formatIssue(year, number) }
}

function hoursOf({ startTime: from, endTime: until }: Session) {
  return { from, until }
}

function organisationsOf(attendees: readonly Attendee[], kind: Attendee['organisationKind']): string {
  const names = attendees
    .filter(({ organisationKind }) => organisationKind === kind)
    .map(({ organisation }) => organisation)
  return [...new Set(names)].join('、')
}

/** 2022年9月29日（星期四）, as papers write it. */
function dayWords(date: PlainDate): string {
  const [day = '', weekday = ''] = formatChineseDateWithWeekday(date).split(' ')
  return paperWords('working.day', { day, weekday })
}

const planned = ({ state }: AgendaItem) => state === 'planned' || state === 'done'

const REPLY_COLUMNS = ['organisation', 'name', 'position', 'phone', 'comes', 'note'] as const
const REPLY_ROWS = 3

function replySlip(): PaperBlock {
  const columns = REPLY_COLUMNS.map((column) => paperWords(`working.reply.${column}`))
  const rows = Array.from({ length: REPLY_ROWS }, () => columns.map(() => ''))
  return { type: 'table', columns, widths: [26, 14, 14, 18, 14, 14], rows }
}

function peopleWords(attendees: readonly Attendee[]): string {
  const enterprises = organisationsOf(attendees, 'enterprise')
  const offices = organisationsOf(attendees, 'office')
  return enterprises && offices
    ? paperWords('working.people', { enterprises, offices })
    : paperWords('working.peopleOpen')
}

async function noticeBody(view: View, session: Session, contact: string): Promise<PaperBlock[]> {
  const agenda = await loadAgenda(view, session.id)
  const { attendees } = await loadAttendance(view, session.id)
  const day = dayWords(session.date)
  const opening = { ...namesOf(session), date: formatChineseDate(session.date) }
  const items = agenda.items
    .filter(planned)
    .map(({ title, plannedMinutes: minutes }, index) =>
      paragraph(0, paperWords('working.agendaLine', { place: index + 1, title, minutes })),
    )
  return [
    paragraph(0, paperWords('working.noticeOpening', opening)),
    paragraph(1, paperWords('working.timeHeading')),
    paragraph(0, paperWords('working.time', { ...hoursOf(session), date: day })),
    paragraph(1, paperWords('working.placeHeading')),
    paragraph(0, session.place === '' ? paperWords('working.placeOpen') : ended(session.place)),
    paragraph(1, paperWords('working.peopleHeading')),
    paragraph(0, peopleWords(attendees)),
    paragraph(1, paperWords('working.agendaHeading')),
    ...items,
    paragraph(1, paperWords('working.demandsHeading')),
    paragraph(0, paperWords('working.demands')),
    paragraph(0, paperWords('working.contact', { name: contact })),
  ]
}

/** 会议通知 with its reply slip as an annex: time, place, who, agenda, what is asked. */
export async function noticePaper(view: View, session: Session, now: string): Promise<NamedPaper> {
  const settings = await loadSettings(view)
  const names = namesOf(session)
  const slip = paperWords('working.replyTitle')
  const paper = plainPaper(settings, now, {
    title: paperWords('working.noticeTitle', names),
    addressee: paperWords('working.noticeTo'),
    body: await noticeBody(view, session, session.recorder || settings.secretaryName),
    attachments: [slip],
    annexes: [{ title: slip, body: [replySlip()] }],
  })
  return { paper, fileTitle: paperWords('working.noticeFile', names) }
}

function needLine(need: Need, index: number): PaperBlock {
  const owner = ownerOf(currentDisposition(need)) || paperWords('working.undecided')
  return paragraph(
    2,
    paperWords('working.agendaNeed', {
      place: chineseNumeral(index + 1),
      number: formatNeedNumber(need.number),
      title: currentWording(need).title,
      enterprise: need.enterprise,
      owner,
    }),
  )
}

function headLine(session: Session, key: 'working.agendaHead' | 'working.signInHead'): PaperBlock {
  const date = dayWords(session.date)
  const { place: where, chair } = session
  return paragraph(0, paperWords(key, { ...hoursOf(session), date, where, chair }))
}

/** 会议议程: every item with its minutes, carried-over needs under it with who answers for them. */
export async function agendaPaper(view: View, session: Session, now: string): Promise<NamedPaper> {
  const settings = await loadSettings(view)
  const agenda = await loadAgenda(view, session.id)
  const needs = new Map((await needsOn(view, agenda)).map((need) => [need.id, need]))
  const items = agenda.items.filter(planned).flatMap((item, index) => {
    const { title, plannedMinutes: minutes } = item
    const heading = paperWords('working.agendaItem', { place: chineseNumeral(index + 1), title, minutes })
    const held = item.entries.map(({ needId }) => needs.get(needId)).filter((need) => need !== undefined)
    return [paragraph(1, heading), ...held.map(needLine)]
  })
  const total = { total: plannedTotal(agenda), length: plannedLength(session) }
  const body = [
    headLine(session, 'working.agendaHead'),
    ...items,
    paragraph(0, paperWords('working.agendaTotal', total)),
  ]
  const names = namesOf(session)
  const title = paperWords('working.agendaTitle', names)
  return {
    paper: plainPaper(settings, now, { title, body }, false),
    fileTitle: paperWords('working.agendaFile', names),
  }
}

const SIGN_IN_COLUMNS = ['place', 'organisation', 'name', 'position', 'phone', 'signature', 'note'] as const
const SIGN_IN_WIDTHS = [8, 28, 13, 13, 15, 15, 12]
/** Lines for guests nobody expected. */
const SPARE_ROWS = 5

function signInRow(attendee: Attendee, index: number, phone: string, isFilled: boolean): string[] {
  const { organisation, name, position, state } = attendee
  const isHere = isPresent(attendee) || state === 'observer'
  const note =
    state === 'expected' || state === 'present' ? '' : say(PAPER_LANGUAGE, `words.attendanceStates.${state}`)
  const signature = isFilled && isHere ? name : ''
  return [String(index + 1), organisation, name, position, phone, signature, isFilled ? note : '']
}

/** 签到表: empty with lines for guests, or filled in with who came. */
export async function signInPaper(
  view: View,
  session: Session,
  now: string,
  isFilled: boolean,
): Promise<NamedPaper> {
  const settings = await loadSettings(view)
  const { attendees } = await loadAttendance(view, session.id)
  const people = await view.list('people')
  const phoneOf = ({ name, organisation }: Attendee) =>
    people.find((person) => person.name === name && person.organisation === organisation)?.phone ?? ''
  const known = attendees.map((attendee, index) => signInRow(attendee, index, phoneOf(attendee), isFilled))
  const spare = isFilled ? 0 : SPARE_ROWS
  const guests = Array.from({ length: spare }, (_, index) => [
    String(known.length + index + 1),
    ...SIGN_IN_COLUMNS.slice(1).map(() => ''),
  ])
  const columns = SIGN_IN_COLUMNS.map((column) => paperWords(`working.signIn.${column}`))
  const table: PaperBlock = { type: 'table', columns, widths: SIGN_IN_WIDTHS, rows: [...known, ...guests] }
  const names = namesOf(session)
  const title = paperWords('working.signInTitle', names)
  const fileTitle = paperWords(isFilled ? 'working.signInFilled' : 'working.signInFile', names)
  return {
    paper: plainPaper(
      settings,
      now,
      { title, body: [headLine(session, 'working.signInHead'), table] },
      false,
    ),
    fileTitle,
  }
}
