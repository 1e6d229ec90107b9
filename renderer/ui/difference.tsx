import { differencePieces, type DifferencePiece } from './difference-pieces'
import './difference.css'

type DifferenceProps = { readonly before: string; readonly after: string }

function Piece({ kind, text }: DifferencePiece) {
  switch (kind) {
    case 'same':
      return <span>{text}</span>
    case 'added':
      return <ins className="difference-added">{text}</ins>
    case 'removed':
      return <del className="difference-removed">{text}</del>
  }
}

/** Two texts in one: what was taken out is struck through, what was put in is underlined. */
export function Difference({ before, after }: DifferenceProps) {
  return (
    <span className="difference">
      {differencePieces(before, after).map((piece, place) => (
        // Pieces have no identity but their place.
        <Piece key={place} {...piece} />
      ))}
    </span>
  )
}
