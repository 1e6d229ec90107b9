import { Link } from 'react-router'
import { useText } from '../../client/hooks'
import type { Home } from './home-answer'

type Figure = keyof Home['figures']

/** The ledger's lists that hold exactly what a figure counts. */
const LISTS: Partial<Record<Figure, string>> = { total: '/needs', inHand: '/needs?filter=open' }
const MARK = '\u0001'

function isFigure(piece: string, figures: Home['figures']): piece is Figure {
  return Object.hasOwn(figures, piece)
}

/** The council's own sentence, its figures set off. */
export function YearSentence({ figures }: { readonly figures: Home['figures'] }) {
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

function FigureWord({ value, list }: { readonly value: number; readonly list: string | undefined }) {
  const figure = <b className="num">{value}</b>
  return list === undefined ? figure : <Link to={list}>{figure}</Link>
}
