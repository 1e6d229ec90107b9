import PDFDocument from 'pdfkit'
import type { Paper } from '#shared/domain/paper'
import { layoutPaper } from './layout-paper'
import { SHEET } from './measures'
import type { RulePiece, TextPiece } from './sheet'
import type { PaperLook } from './sheet-flow'

export type PaperPdf = { readonly bytes: Uint8Array; readonly pages: number }

const COLOURS = { black: '#000000', red: '#FF0000' } as const

/** The paper as PDF. The same paper and fonts give the same bytes: no clock, no chance inside. */
export async function paperPdf(paper: Paper, look: PaperLook): Promise<PaperPdf> {
  const sheets = layoutPaper(paper, look)
  const document = newDocument(paper)
  const bytes = collect(document)
  for (const sheet of sheets) {
    look.checkWanted?.()
    document.addPage()
    for (const rule of sheet.rules) paintRule(document, rule)
    for (const text of sheet.texts) paintText(document, text)
  }
  document.end()
  return { bytes: await bytes, pages: sheets.length }
}

function newDocument(paper: Paper): PDFKit.PDFDocument {
  return new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    autoFirstPage: false,
    // The built-in fonts are read from files beside pdfkit, which a bundle does not have.
    font: null as unknown as string,
    fontLayoutCache: false,
    lang: 'zh-CN',
    info: {
      Title: paper.title.replaceAll('\n', ''),
      Author: paper.issuingOffice,
      CreationDate: printedDay(paper),
    },
  })
}

/** The day the paper itself names: a file made again tomorrow is still the same paper. */
function printedDay({ foot, date }: Paper): Date {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(foot.printedOn || date) ?? []
  return new Date(Date.UTC(Number(year ?? 1970), Number(month ?? 1) - 1, Number(day ?? 1)))
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(joined(chunks)))
    document.on('error', reject)
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function paintRule(document: PDFKit.PDFDocument, { from, to, thickness, colour }: RulePiece): void {
  document.lineWidth(thickness).strokeColor(COLOURS[colour])
  document
    .moveTo(...from)
    .lineTo(...to)
    .stroke()
}

function paintText(document: PDFKit.PDFDocument, piece: TextPiece): void {
  const { font, size, text, x, baseline, spacing, colour } = piece
  document.registerFont(font.key, font.source as string)
  document.font(font.key, size).fillColor(COLOURS[colour])
  document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
}
