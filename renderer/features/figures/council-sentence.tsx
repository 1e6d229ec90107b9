import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Panel } from '../../ui/page'
import { FigureLink } from './figure-link'
import type { Figures } from './figure-target'
import { sentencePieces } from './sentence-pieces'

/** The council's own sentence for the period, its numbers open their lists; it can be copied. */
export function CouncilSentence({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const formats = useFormats()
  const [copied, setCopied] = useState<'copied' | 'copyFailed'>()
  const { from, until } = figures
  const period = text('figures.periodWords', { from: formats.date(from), until: formats.date(until) })
  const pieces = sentencePieces(figures, period, text)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(pieces.map(({ words }) => words).join(''))
      setCopied('copied')
    } catch {
      // Some browsers keep the clipboard to themselves; the words can still be selected.
      setCopied('copyFailed')
    }
  }
  return (
    <Panel
      title={text('figures.sentenceTitle')}
      actions={
        <span className="figures-copy">
          <span role="status">{copied && text(`figures.${copied}`)}</span>
          <Button size="small" onClick={() => void copy()}>
            {text('figures.copy')}
          </Button>
        </span>
      }
    >
      <p className="figures-sentence">
        {pieces.map((piece, place) =>
          'target' in piece ? (
            <FigureLink key={place} target={piece.target} label={piece.label}>
              {piece.words}
            </FigureLink>
          ) : (
            piece.words
          ),
        )}
      </p>
    </Panel>
  )
}
