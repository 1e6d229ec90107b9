import { memo } from 'react'
import { PAPER_WORDS, splitHeading, titleLines, type Paper, type PaperBlock } from '#shared/domain/paper'
import { useText } from '../../client/hooks'
import './paper-preview.css'

/** The paper as it prints, at the proportions of A4; where the sides end is for the print to say. */
export const PaperPreview = memo(function PaperPreview({ paper }: { readonly paper: Paper }) {
  const text = useText()
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="paper-preview" tabIndex={0} aria-label={text('minutes.preview')}>
      {/* Papers are Chinese whatever the language of the screen. */}
      <article className="sheet" lang="zh-CN">
        <div className="sheet-type-area">
          {paper.mark !== '' && <p className="sheet-mark">{paper.mark}</p>}
          {paper.number !== '' && <p className="sheet-number">{paper.number}</p>}
          <p className="sheet-office">
            <span>{paper.issuingOffice}</span>
            <span>{paper.date}</span>
          </p>
          <hr className="sheet-red-rule" />
          <h2 className="sheet-title">
            {titleLines(paper.title).map((line, place) => (
              <span key={place}>{line}</span>
            ))}
          </h2>
          {paper.addressee && <p className="sheet-addressee">{`${paper.addressee}${PAPER_WORDS.colon}`}</p>}
          <Blocks blocks={paper.body} />
          <Attachments names={paper.attachments} />
          {paper.signature && (
            <p className="sheet-signature">
              <span>{paper.signature.office}</span>
              <span>{paper.signature.date}</span>
            </p>
          )}
          {paper.attendance.map((list, place) => (
            <p key={place} className="sheet-names">
              <strong>{`${list.label}${PAPER_WORDS.colon}`}</strong>
              <span>{list.text}</span>
            </p>
          ))}
          {paper.annexes?.map((annex, place) => (
            <div key={place} className="sheet-annex">
              <p className="sheet-annex-mark">{`${PAPER_WORDS.annex}${paper.annexes?.length === 1 ? '' : place + 1}`}</p>
              <h3 className="sheet-title">{annex.title}</h3>
              <Blocks blocks={annex.body} />
            </div>
          ))}
          <Foot foot={paper.foot} />
        </div>
      </article>
      <p className="paper-preview-note">{text('minutes.previewNote')}</p>
    </section>
  )
})

function Blocks({ blocks }: { readonly blocks: readonly PaperBlock[] }) {
  return blocks.map((block, place) =>
    block.type === 'paragraph' ? (
      <PreviewParagraph key={place} block={block} />
    ) : (
      <PreviewTable key={place} block={block} />
    ),
  )
}

function PreviewParagraph({ block }: { readonly block: Extract<PaperBlock, { type: 'paragraph' }> }) {
  const { heading, rest } = splitHeading(block)
  return (
    <p className="sheet-paragraph">
      {heading !== '' && (
        <span className={block.level === 1 ? 'sheet-level-1' : 'sheet-level-2'}>{heading}</span>
      )}
      {rest}
    </p>
  )
}

function PreviewTable({ block }: { readonly block: Extract<PaperBlock, { type: 'table' }> }) {
  const total = block.widths.reduce((sum, width) => sum + width, 0)
  return (
    <table className="sheet-table">
      <colgroup>
        {block.widths.map((width, place) => (
          <col key={place} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column, place) => (
            <th key={place}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Attachments({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="sheet-attachments">
      <span>{PAPER_WORDS.attachments}</span>
      <div>
        {names.map((name, place) => (
          <div key={place}>{names.length === 1 ? name : `${place + 1}. ${name}`}</div>
        ))}
      </div>
    </div>
  )
}

function Foot({ foot }: { readonly foot: Paper['foot'] }) {
  return (
    <div className="sheet-foot">
      {foot.copyTo !== '' && (
        <p className="sheet-copy">
          <span>{PAPER_WORDS.copyTo}</span>
          <span>{`${foot.copyTo}${PAPER_WORDS.stop}`}</span>
        </p>
      )}
      <p className="sheet-printed">
        <span>{foot.printingOffice}</span>
        <span>{`${foot.printedOn}${PAPER_WORDS.printed}`}</span>
      </p>
    </div>
  )
}
