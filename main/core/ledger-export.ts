import { plainDateOf, formatChineseDate } from '#shared/domain/calendar'
import { fileNameFor } from '#shared/domain/document'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { LedgerRow } from '#shared/domain/ledger'
import { say } from '#shared/text/say'
import type { Handlers } from './dispatch'
import { isFound, isUnder, loadBooks, needsMeant, rowsOf } from './ledger'
import { lightWords } from './light-words'
import { handOut } from './hand-out'
import { PAPER_LANGUAGE, paperWords } from './paper-words'
import type { BlobStore, IdSource, SheetColumn, Spreadsheets } from './ports'

const COLUMNS: readonly SheetColumn[] = [
  { title: paperWords('ledger.number'), width: 9, asText: true },
  { title: paperWords('ledger.need'), width: 28 },
  { title: paperWords('ledger.text'), width: 48 },
  { title: paperWords('ledger.enterprise'), width: 24 },
  { title: paperWords('ledger.raiser'), width: 10 },
  { title: paperWords('ledger.source'), width: 10 },
  { title: paperWords('ledger.raisedAt'), width: 14 },
  { title: paperWords('ledger.session'), width: 9 },
  { title: paperWords('ledger.disposition'), width: 11 },
  { title: paperWords('ledger.lead'), width: 14 },
  { title: paperWords('ledger.person'), width: 10 },
  { title: paperWords('ledger.due'), width: 14 },
  { title: paperWords('ledger.light'), width: 12 },
  { title: paperWords('ledger.state'), width: 8 },
  { title: paperWords('ledger.reply'), width: 48 },
  { title: paperWords('ledger.satisfaction'), width: 10 },
  { title: paperWords('ledger.closedAt'), width: 14 },
]

function cellsOf(row: LedgerRow): string[] {
  const day = (instant: string | undefined) => (instant ? formatChineseDate(plainDateOf(instant)) : '')
  const due = row.dueDate
    ? formatChineseDate(row.dueDate)
    : row.returnIssue
      ? paperWords('issue', { number: row.returnIssue })
      : ''
  return [
    formatNeedNumber(row.number),
    row.title,
    row.text,
    row.enterprise,
    row.raiser,
    say(PAPER_LANGUAGE, `words.sources.${row.source}`),
    day(row.raisedAt),
    row.issue ? paperWords('issue', { number: row.issue }) : '',
    row.disposition ? say(PAPER_LANGUAGE, `words.dispositions.${row.disposition}`) : '',
    row.owner,
    row.person,
    due,
    row.light ? lightWords(PAPER_LANGUAGE, row.light) : '',
    say(PAPER_LANGUAGE, `words.needStates.${row.state}`),
    row.reply,
    row.satisfaction ? say(PAPER_LANGUAGE, `words.reactions.${row.satisfaction}`) : '',
    day(row.closedAt),
  ]
}

type Dependencies = { readonly ids: IdSource; readonly spreadsheets: Spreadsheets; readonly blobs: BlobStore }

/** 工作台账 as a spreadsheet; a Chinese paper whatever language the screen is in. */
export function ledgerExportHandlers({
  ids,
  spreadsheets,
  blobs,
}: Dependencies): Pick<Handlers, 'ledger.export'> {
  return {
    'ledger.export': async ({ filter, query, ...narrowing }, { view, now, job, commit }) => {
      const books = await loadBooks(view, now)
      const { settings, today } = books.council
      const rows = rowsOf(needsMeant(await view.list('needs'), narrowing, today), books)
        .filter((row) => isUnder(row, filter, today) && isFound(row, query))
        .sort((a, b) => a.number - b.number)
      const title = paperWords('ledger.title', { office: settings.officeName })
      const dated = paperWords('ledger.file', { title, date: formatChineseDate(today) })
      const fileName = fileNameFor(dated, 'xlsx')
      job.name('document', fileName)
      const bytes = await spreadsheets.write({
        sheetName: paperWords('ledger.sheet'),
        title,
        columns: COLUMNS,
        rows: rows.map(cellsOf),
      })
      return handOut(bytes, { kind: 'ledger', format: 'xlsx', fileName }, { ids, blobs, now, commit })
    },
  }
}
