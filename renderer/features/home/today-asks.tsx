import { Link } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useText } from '../../client/hooks'

type Asks = OutputOf<'home.asks'>
type Shown = Exclude<keyof Asks, 'draftSession'>

const SHOWN = [
  'overdue',
  'today',
  'extension',
  'objection',
  'tell',
  'follow-up',
  'inbox',
  'drafts',
] as const satisfies readonly Shown[]

/** The list that holds exactly what a figure counts. */
function listOf(name: Shown, { draftSession }: Asks): string {
  if (name === 'inbox') return '/inbox'
  if (name === 'drafts') return draftSession === undefined ? '/sessions' : `/sessions/${draftSession}/desk`
  return `/actions?list=${name}`
}

/** What the offices and the raisers ask for today; asked after the first view stands, and silent about what is not. */
export function TodayAsks() {
  const text = useText()
  const asks = useAsk('home.asks', {})
  const figures = asks.status === 'ready' ? asks.data : undefined
  const shown = figures ? SHOWN.filter((name) => figures[name] > 0) : []
  return (
    <nav className="home-asks" aria-label={text('home.asksLabel')}>
      <b>{text('home.asksLabel')}</b>
      {figures && shown.length === 0 && <span className="home-quiet">{text('home.asksNothing')}</span>}
      {figures &&
        shown.map((name) => (
          <Link key={name} to={listOf(name, figures)}>
            {text(`home.asks.${name}`)} <b className="num">{figures[name]}</b>
          </Link>
        ))}
      <Link className="home-asks-all" to="/actions">
        {text('home.asksAll')}
      </Link>
    </nav>
  )
}
