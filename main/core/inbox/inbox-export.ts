import { formatChineseDate, plainDateOf } from '#shared/domain/calendar'
import { ownerOf } from '#shared/domain/disposition'
import { fileNameFor } from '#shared/domain/document'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { InboxItem } from '#shared/domain/inbox'
import { replyOf } from '#shared/domain/ledger'
import { currentDisposition, type Need } from '#shared/domain/need'
import { say } from '#shared/text/say'
import { loadCouncil } from '../council'
import type { Handlers } from '../dispatch'
import { handOut } from '../hand-out'
import { PAPER_LANGUAGE } from '../paper-words'
import type { BlobStore, IdSource, SheetColumn, Spreadsheets } from '../ports'

const WIDTHS = [
  ['number', 9],
  ['saidAt', 18],
  ['enterprise', 24],
  ['raiser', 10],
  ['phone', 14],
  ['heading', 24],
  ['text', 44],
  ['way', 12],
  ['need', 10],
  ['owner', 16],
  ['answer', 48],
  ['answeredAt', 14],
] as const

const COLUMNS: readonly SheetColumn[] = WIDTHS.map(([name, width]) => ({
  title: say(PAPER_LANGUAGE, `inbox.sheet.${name}`),
  width,
  ...((name === 'number' || name === 'phone' || name === 'need') && { asText: true }),
}))

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function cellsOf(item: InboxItem, need: Need | undefined): string[] {
  const reply = need ? replyOf(need) : item.answer
  return [
    item.sourceNumber,
    `${plainDateOf(item.saidAt)} ${TIME.format(new Date(item.saidAt))}`,
    item.enterprise,
    item.raiser,
    item.phone,
    item.title,
    item.text,
    say(PAPER_LANGUAGE, `inbox.states.${item.state}`),
    need ? formatNeedNumber(need.number) : '',
    need ? ownerOf(currentDisposition(need)) : '',
    reply === '' ? (item.reason ?? '') : reply,
    need?.closing ? formatChineseDate(need.closing.date) : '',
  ]
}

type Dependencies = { readonly ids: IdSource; readonly spreadsheets: Spreadsheets; readonly blobs: BlobStore }

/** The answers back to those who wrote; a Chinese paper whatever language the screen is in. */
export function inboxExportHandlers(dependencies: Dependencies): Pick<Handlers, 'inbox.export'> {
  return {
    'inbox.export': async ({ importId, only }, { view, now, job, commit }) => {
      const { settings, today } = await loadCouncil(view, now)
      // Ids rise in the order in which rows came in.
      const items = (await view.list('inbox'))
        .filter((item) => importId === undefined || item.importId === importId)
        .filter(({ state }) => only === 'all' || state !== 'waiting')
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      const title = say(PAPER_LANGUAGE, 'inbox.sheet.title', { office: settings.officeName })
      const fileName = fileNameFor(`${title} ${formatChineseDate(today)}`, 'xlsx')
      job.name('document', fileName)
      const rows = await Promise.all(
        items.map(async (item) => cellsOf(item, item.needId && (await view.get('needs', item.needId)))),
      )
      const sheetName = say(PAPER_LANGUAGE, 'inbox.sheet.name')
      const bytes = await dependencies.spreadsheets.write({ sheetName, title, columns: COLUMNS, rows })
      return handOut(bytes, { kind: 'answers', format: 'xlsx', fileName }, { ...dependencies, now, commit })
    },
  }
}
