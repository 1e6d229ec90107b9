import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { columnShares, isCentredColumn, type PaperBlock } from '#shared/domain/paper'
import { TABLE_LINE, TEXT_WIDTH } from './docx-measures'
import { paragraph, text } from './docx-parts'

type PaperTable = Extract<PaperBlock, { type: 'table' }>

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const MARGINS = { left: 57, right: 57, top: 28, bottom: 28 } as const

/** LibreOffice and some settings of Word put a quarter of a character beside digits. */
const QUARTER = 0.25

/** A table as wide as the type area; every width is set, or WPS shows nothing. */
export function docxTable(table: PaperTable): Table {
  const { columns, rows } = table
  // Rounded down, so that the table is never wider than the type area.
  const sizes = columnShares(table, QUARTER).map((share) => Math.floor(share * TEXT_WIDTH))
  const isCentred = columns.map((_, index) => isCentredColumn(table, index))
  const header = columns.map((column, index) => cell(column, sizes[index] ?? 0, 'header'))
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map((row) => {
        const cells = sizes.map((size, index) =>
          cell(row[index] ?? '', size, isCentred[index] ? 'centred' : 'text'),
        )
        return new TableRow({ cantSplit: true, children: cells })
      }),
    ],
  })
}

function cell(content: string, size: number, kind: 'header' | 'centred' | 'text'): TableCell {
  const paragraphs = content.split(/\r?\n/).map((line) =>
    paragraph('table', text(line, kind === 'header' ? 'heiti' : 'fangsong'), {
      alignment: kind === 'text' ? AlignmentType.LEFT : AlignmentType.CENTER,
      spacing: { line: TABLE_LINE, lineRule: LineRuleType.EXACT },
    }),
  )
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: MARGINS,
    children: paragraphs,
  })
}
