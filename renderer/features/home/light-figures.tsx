import { Link } from 'react-router'
import type { LedgerFilter } from '#shared/contract/need-operations'
import { useAsk, useText } from '../../client/hooks'
import type { Home } from './home-answer'

const SHOWN = [
  'overdue',
  'near',
  'return-today',
  'waiting',
  'undecided',
] as const satisfies readonly LedgerFilter[]
type Shown = (typeof SHOWN)[number]

/** The lights as figures; each opens the list it counts. */
export function LightFigures({ home }: { readonly home: Home }) {
  const text = useText()
  const settings = useAsk('settings.get', {})
  const days = settings.status === 'ready' ? settings.data.yellowDays : 0
  const wordsOf = (filter: Shown): string => {
    if (filter === 'near') return text('home.figures.near', { days })
    const { waiting } = home.counts
    if (filter === 'waiting' && waiting > 0) {
      return text('home.figures.waitingLongest', { count: home.longestWait })
    }
    return text(`home.figures.${filter}`)
  }
  return (
    <ul className="home-figures" aria-label={text('home.lights')}>
      {SHOWN.map((filter) => (
        <li key={filter}>
          <Link
            to={`/needs?filter=${filter}`}
            className={home.counts[filter] > 0 ? `home-figure home-figure-${filter}` : 'home-figure'}
          >
            <b className="num">{home.counts[filter]}</b> <span>{wordsOf(filter)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
