import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useText } from '../../client/hooks'

type Figures = OutputOf<'home.figures'>
type Figure = keyof Figures

/** The ledger's lists that hold exactly what a figure counts. */
const LISTS: Record<Figure, string> = {
  total: '/needs?filter=year',
  answered: '/needs?filter=year-answered',
  solved: '/needs?filter=year-solved',
  escalated: '/needs?filter=year-escalated',
  explained: '/needs?filter=year-explained',
  inHand: '/needs?filter=year-open',
}
const MARK = '\u0001'

function isFigure(piece: string, figures: Figures): piece is Figure {
  return Object.hasOwn(figures, piece)
}

/** The council's own sentence, its figures set off. */
export function YearSentence() {
  const figures = useAsk('home.figures', {})
  return figures.status === 'ready' ? <Sentence figures={figures.data} /> : null
}

function Sentence({ figures }: { readonly figures: Figures }) {
  const text = useText()
  const names = Object.keys(figures)
  const marked = Object.fromEntries(names.map((name) => [name, MARK + name + MARK]))
  return (
    <p className="home-sentence">
      {text('home.sentence', marked)
        .split(MARK)
        .map((piece, place) =>
          place % 2 === 1 && isFigure(piece, figures) ? (
            <FigureWord key={piece} value={figures[piece]} list={LISTS[piece]} />
          ) : (
            piece
          ),
        )}
    </p>
  )
}

function FigureWord({ value, list }: { readonly value: number; readonly list: string }) {
  return (
    <Link to={list}>
      <b className="num">{value}</b>
    </Link>
  )
}
