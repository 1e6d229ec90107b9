import { plainDateOf, formatChineseDate } from '#shared/domain/calendar'
import { fileNameFor } from '#shared/domain/document'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { LedgerRow } from '#shared/domain/ledger'
import { say } from '#shared/text/say'
import { loadCouncil, loadSettings } from './council'
import type { Handlers } from './dispatch'
import { isFound, isUnder, ledgerRows } from './ledger'
import { lightWords } from './light-words'
import { documentRecord } from './minutes'
import type { BlobStore, IdSource, SheetColumn, Spreadsheets } from './ports'

const WORDS = 'zh-CN'

const COLUMNS: readonly SheetColumn[] = [
  { title: '编号', width: 9, asText: true },
  { title: '需求', width: 28 },
  { title: '内容', width: 48 },
  { title: '企业', width: 24 },
  { title: '提出人', width: 10 },
  { title: '来源', width: 10 },
  { title: '提出日期', width: 14 },
  { title: '会议', width: 9 },
  { title: '处置', width: 11 },
  { title: '主办', width: 14 },
  { title: '责任人', width: 10 },
  { title: '期限', width: 14 },
  { title: '灯', width: 12 },
  { title: '状态', width: 8 },
  { title: '答复', width: 48 },
  { title: '满意度', width: 10 },
  { title: '办结日期', width: 14 },
]

function cellsOf(row: LedgerRow): string[] {
  const day = (instant: string | undefined) => (instant ? formatChineseDate(plainDateOf(instant)) : '')
  const due = row.dueDate
    ? formatChineseDate(row.dueDate)
    : row.returnIssue
      ? `第${String(row.returnIssue)}期`
      : ''
  return [
    formatNeedNumber(row.number),
    row.title,
    row.text,
    row.enterprise,
    row.raiser,
    say(WORDS, `words.sources.${row.source}`),
    day(row.raisedAt),
    row.issue ? `第${String(row.issue)}期` : '',
    row.disposition ? say(WORDS, `words.dispositions.${row.disposition}`) : '',
    row.owner,
    row.person,
    due,
    row.light ? lightWords(WORDS, row.light) : '',
    say(WORDS, `words.needStates.${row.state}`),
    row.reply,
    row.satisfaction ? say(WORDS, `words.reactions.${row.satisfaction}`) : '',
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
    'ledger.export': async ({ filter, query }, { view, now, job, commit }) => {
      const { settings, today } = await loadCouncil(view, now)
      const rows = (await ledgerRows(view, now)).filter(
        (row) => isUnder(row, filter, today) && isFound(row, query),
      )
      const title = `${settings.officeName}楼事会工作台账`
      const fileName = fileNameFor(`${title}（${formatChineseDate(today)}）`, 'xlsx')
      job.name('document', fileName)
      const bytes = await spreadsheets.write({
        sheetName: '工作台账',
        title,
        columns: COLUMNS,
        rows: rows.map(cellsOf),
      })
      const sha256 = await blobs.put(bytes)
      return commit(async (work) => {
        const { secretaryName } = await loadSettings(work)
        const facts = {
          kind: 'ledger',
          format: 'xlsx',
          fileName,
          sha256,
          bytes: bytes.length,
          at: now,
          by: secretaryName,
        } as const
        const record = documentRecord(ids, { ...facts, standIns: [] })
        work.put('documents', record)
        return { documentId: record.id, fileName, standIns: [] }
      })
    },
  }
}
