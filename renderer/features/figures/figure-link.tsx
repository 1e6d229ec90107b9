import { createContext, use, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { FigureFrame } from '#shared/domain/figures'
import { ledgerPath } from '../../fields/ledger-link'
import type { Target } from './figure-target'

type Records = Extract<Target, { readonly list: 'records' }>
/** The frame that every number of the page is counted in, and what opens a list that is not of the ledger. */
type Place = { readonly frame: FigureFrame; readonly onRecords: (target: Records) => void }

const PlaceContext = createContext<Place | undefined>(undefined)
export const FigurePlace = PlaceContext.Provider

/** Where the numbers around stand. */
export function useFigurePlace(): Place {
  const place = use(PlaceContext)
  if (!place) throw new Error('Figures are shown within a FigurePlace')
  return place
}

/** The ledger's route for the needs that a target counts in a frame. */
export function needsPath(frame: FigureFrame, target: Exclude<Target, Records>): string {
  const { list: _list, ...narrowing } = target
  return ledgerPath({ ...frame, ...narrowing })
}

/** A number that opens the list it counts. */
export function FigureLink(props: {
  readonly target: Target
  /** Read instead of the bare number. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const { target, label, className = '', children } = props
  const { frame, onRecords } = useFigurePlace()
  if (target.list === 'records') {
    return (
      <button
        type="button"
        className={`figure-link num ${className}`}
        aria-label={label}
        onClick={() => onRecords(target)}
      >
        {children}
      </button>
    )
  }
  return (
    <Link className={`figure-link num ${className}`} aria-label={label} to={needsPath(frame, target)}>
      {children}
    </Link>
  )
}
