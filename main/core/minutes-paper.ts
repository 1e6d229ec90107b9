import type { Agenda, AgendaItem } from '#shared/domain/agenda'
import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import { chineseNumeral } from '#shared/domain/chinese-numeral'
import { formatIssue } from '#shared/domain/document-number'
import type { Need } from '#shared/domain/need'
import type { Paper, PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import type { Settings } from '#shared/domain/settings'
import type { Vote } from '#shared/domain/vote'
import { loadSettings } from './council'
import { nameLists, quorumWords } from './minutes-attendance'
import { actionRows, needParagraphs } from './minutes-needs'
import { absenceWords, deliberationWords, timeWords, votesWords } from './minutes-room'
import { paperWords, wordsIf } from './paper-words'
import { loadAgenda, loadAttendance, needsOn } from './session-book'
import { votesOf } from './votes/vote-book'
import type { View } from './work'

const paragraph = (level: 0 | 1 | 2 | 3 | 4, text: string): PaperBlock => ({ type: 'paragraph', level, text })

function openingWords(session: Session, counted: string): string {
  const { date, startTime: from, endTime: until, place, chair, recorder, seriesName: series } = session
  return paperWords('opening', {
    ...{ date: formatChineseDate(date), from, until, series },
    chaired: wordsIf('chairedBy', 'name', chair),
    where: wordsIf('heldAt', 'place', place),
    issue: formatIssue(session.year, session.number),
    counted,
    kept: wordsIf('keptBy', 'name', recorder),
  })
}

/** Everything that was recorded of a session, as its minutes draw on it. */
type SessionRecord = {
  readonly session: Session
  readonly settings: Settings
  readonly agenda: Agenda
  readonly needs: readonly Need[]
  readonly votes: readonly Vote[]
  readonly now: string
}

function entryBlocks(item: AgendaItem, { session, needs, votes }: SessionRecord): PaperBlock[] {
  return item.entries.flatMap(({ needId, state, reason, deliberation }, index) => {
    const need = needs.find(({ id }) => id === needId)
    const at = paperWords('needPlace', { place: chineseNumeral(index + 1) })
    const agreed = [...votesWords(votes, item.id, needId), deliberationWords(deliberation)]
    return need ? needParagraphs(need, { place: at, session, state, reason, agreed }) : []
  })
}

function itemBlocks(item: AgendaItem, place: number, record: SessionRecord): PaperBlock[] {
  const heading = paragraph(1, paperWords('itemHeading', { place: chineseNumeral(place), title: item.title }))
  const { agenda, votes, settings, now } = record
  const absent = absenceWords(item, agenda.items)
  const said = [
    ...item.outcome.split('\n').map((line) => line.trim()),
    ...votesWords(votes, item.id),
    deliberationWords(item.deliberation),
    absent,
  ]
  const blocks = [
    ...said.filter((line) => line !== '').map((line) => paragraph(0, line)),
    ...entryBlocks(item, record),
  ]
  const holdsNeeds = item.kind === 'need' || item.kind === 'review'
  const content =
    blocks.length > 0 ? blocks : [paragraph(0, paperWords(holdsNeeds ? 'itemEmpty' : 'itemHeard'))]
  const took = settings.printsItemTimes === true ? timeWords(item, now) : ''
  return [heading, ...content, ...(took === '' ? [] : [paragraph(0, took)])]
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

async function recordOf(view: View, session: Session, now: string): Promise<SessionRecord> {
  const [settings, agenda, votes] = await Promise.all([
    loadSettings(view),
    loadAgenda(view, session.id),
    votesOf(view, session.id),
  ])
  return { session, settings, agenda, needs: await needsOn(view, agenda), votes, now }
}

/** The session's minutes as a paper, drawn from what was recorded and from nothing else. */
export async function sessionPaper(view: View, session: Session, now: string): Promise<Paper> {
  const record = await recordOf(view, session, now)
  const attendance = await loadAttendance(view, session.id)
  const series = await view.get('series', session.seriesId)
  const { settings, agenda, needs } = record
  return {
    ...headOf(session, settings),
    body: [
      paragraph(0, openingWords(session, quorumWords(attendance, series?.quorum))),
      ...agenda.items.flatMap((item, place) => itemBlocks(item, place + 1, record)),
      ...actionBlocks(agenda.items.length + 1, needs, session),
    ],
    attendance: nameLists(attendance, agenda),
    attachments: [],
    foot: {
      copyTo: settings.copyTo,
      printingOffice: settings.officeName,
      printedOn: formatChineseDate(plainDateOf(now)),
    },
    evenLastSide: settings.evenLastSide,
  }
}
