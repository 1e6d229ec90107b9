import { Document, Packer, SectionType, type ISectionOptions, type Paragraph, type Table } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { PAPER_WORDS, type Paper } from '#shared/domain/paper'
import { docxAddressee, docxAttachmentNote, docxAttendance, docxBody, docxSignature } from './docx-body'
import { docxFoot, numberFootersAfterFirst, numberFooters } from './docx-foot'
import { docxHead, docxTitle } from './docx-head'
import { CHARACTER_4, twips } from './docx-measures'
import { blankLine, paragraph, text } from './docx-parts'
import { fontTableXml, settingsXml, stylesXml } from './docx-styles'
import { copyLines } from './layout-foot'
import { layoutPaper, listThatTurns } from './layout-paper'
import { SheetFlow, type PaperLook } from './sheet-flow'

const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    header: twips(15),
    // The 一字线 lies in the middle of its line, 7 mm below the type area.
    footer: twips(35 - 7) - CHARACTER_4 / 2,
    gutter: 0,
  },
} as const

/** A time that no copy of the same paper differs in; zip files cannot name one before 1980. */
const NO_TIME = new Date(1980, 0, 1)

/** The paper as a Word file. The same paper gives the same bytes. */
export async function paperDocx(paper: Paper, look: PaperLook): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title.replaceAll('\n', ''),
    creator: paper.issuingOffice,
    lastModifiedBy: paper.issuingOffice,
    sections: sectionsOf(paper, look),
  })
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ])
  return zipSync(withoutClock(unzipSync(packed)), { mtime: NO_TIME })
}

function sectionsOf(paper: Paper, look: PaperLook): readonly ISectionOptions[] {
  const content = contentOf(paper, listThatTurns(paper, look))
  const foot = docxFoot(paper.foot, copyLines(new SheetFlow(look), paper.foot.copyTo).length)
  const numbered = { properties: { page: PAGE }, footers: numberFooters() }
  if (!wantsSideOfItsOwn(paper, look)) return [{ ...numbered, children: [...content, ...foot] }]
  const lastSide = {
    properties: { page: PAGE, type: SectionType.EVEN_PAGE, titlePage: true },
    footers: numberFootersAfterFirst(),
  }
  return [
    { ...numbered, children: content },
    { ...lastSide, children: foot },
  ]
}

/** The 版记 stands alone on an even side when the text ends on an odd one; the sides are counted in our own layout. */
function wantsSideOfItsOwn(paper: Paper, look: PaperLook): boolean {
  return paper.evenLastSide && layoutPaper(paper, look).at(-1)?.isNumbered === false
}

function contentOf(paper: Paper, turn: number | undefined): readonly (Paragraph | Table)[] {
  return [
    ...docxHead(paper),
    ...docxAddressee(paper.addressee),
    ...docxBody(paper.body),
    ...docxAttachmentNote(paper.attachments),
    ...docxSignature(paper.signature),
    ...docxAttendance(paper.attendance, turn),
    ...docxAnnexes(paper),
  ]
}

function docxAnnexes({ annexes = [] }: Paper): readonly (Paragraph | Table)[] {
  return annexes.flatMap((annex, index) => [
    paragraph('line', text(PAPER_WORDS.annex + (annexes.length > 1 ? String(index + 1) : ''), 'heiti'), {
      pageBreakBefore: true,
    }),
    blankLine(),
    docxTitle(annex.title),
    blankLine(),
    ...docxBody(annex.body),
  ])
}

/** The library writes the present time into the properties. */
function withoutClock(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const path = 'docProps/core.xml'
  const xml = new TextDecoder().decode(files[path])
  const timeless = xml.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
  return { ...files, [path]: new TextEncoder().encode(timeless) }
}
