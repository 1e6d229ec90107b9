import { formatChineseDate } from '#shared/domain/calendar'
import { dueDateOf, ownerOf } from '#shared/domain/disposition'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { replyOf } from '#shared/domain/ledger'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import type { PaperBlock } from '#shared/domain/paper'
import type { Session } from '#shared/domain/session'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { loadSettings } from '../council'
import { PAPER_LANGUAGE, paperWords } from '../paper-words'
import { gather, gatheringWords, type Gathered } from '../roll-up/gathering'
import type { View } from '../work'
import { paragraph, plainPaper } from './plain-paper'
import type { NamedPaper } from './session-papers'

/** Longest reply that a table of a report quotes, in characters. */
const REPLY_LENGTH = 60

function shortened(words: string): string {
  const characters = Array.from(words.replaceAll(/\s+/gu, ' '))
  return characters.length <= REPLY_LENGTH
    ? characters.join('')
    : `${characters.slice(0, REPLY_LENGTH).join('')}…`
}

function kindWords(need: Need): string {
  const kind = currentDisposition(need)?.kind
  return kind ? say(PAPER_LANGUAGE, `words.dispositions.${kind}`) : paperWords('working.undecided')
}

function sessionTable({ sessions, raised }: Gathered): PaperBlock {
  const titles = ['issue', 'series', 'date', 'raised'] as const
  return {
    type: 'table',
    columns: titles.map((title) => paperWords(`rollUp.sessions.${title}`)),
    widths: [22, 42, 22, 14],
    rows: sessions.map(({ id, year, number, seriesName, date }) => [
      formatIssue(year, number),
      seriesName,
      formatChineseDate(date),
      String(raised.filter(({ raisedIn }) => raisedIn === id).length),
    ]),
  }
}

function settledTable(settled: readonly Need[]): PaperBlock {
  const titles = ['number', 'enterprise', 'matter', 'kind', 'reply'] as const
  return {
    type: 'table',
    columns: titles.map((title) => paperWords(`rollUp.needs.${title}`)),
    widths: [11, 22, 22, 14, 31],
    rows: settled.map((need) => [
      formatNeedNumber(need.number),
      need.enterprise,
      currentWording(need).title,
      kindWords(need),
      shortened(replyOf(need)),
    ]),
  }
}

function openTable(open: readonly Need[]): PaperBlock {
  const titles = ['number', 'enterprise', 'matter', 'kind', 'owner', 'due'] as const
  const due = (need: Need) => {
    const date = dueDateOf(currentDisposition(need))
    return date ? formatChineseDate(date) : ''
  }
  return {
    type: 'table',
    columns: titles.map((title) => paperWords(`rollUp.needs.${title}`)),
    widths: [11, 23, 23, 13, 14, 16],
    rows: open.map((need) => [
      formatNeedNumber(need.number),
      need.enterprise,
      currentWording(need).title,
      kindWords(need),
      ownerOf(currentDisposition(need)),
      due(need),
    ]),
  }
}

function chapter(
  title: 'general' | 'held' | 'settled' | 'open',
  count: number,
  table: PaperBlock,
): PaperBlock[] {
  const heading = paragraph(1, paperWords(`rollUp.chapters.${title}`))
  return count === 0 ? [heading, paragraph(0, paperWords('itemEmpty'))] : [heading, table]
}

/** 工作报告 of a monthly or quarterly session, drafted from what it gathers. AppError `refused` when it gathers nothing. */
export async function reportPaper(view: View, session: Session, now: string): Promise<NamedPaper> {
  const gathered = await gather(view, session)
  if (!gathered) throw new AppError('refused', 'rollUp.nothingGathered')
  const { sessions, settled, open, coverage } = gathered
  const names = {
    series: session.seriesName,
    from: formatChineseDate(coverage.from),
    until: formatChineseDate(coverage.until),
  }
  const body = [
    paragraph(1, paperWords('rollUp.chapters.general')),
    paragraph(0, gatheringWords(gathered)),
    ...chapter('held', sessions.length, sessionTable(gathered)),
    ...chapter('settled', settled.length, settledTable(settled)),
    ...chapter('open', open.length, openTable(open)),
  ]
  const title = paperWords('rollUp.reportTitle', names)
  const paper = plainPaper(await loadSettings(view), now, { title, body })
  return { paper, fileTitle: paperWords('rollUp.reportFile', names) }
}
