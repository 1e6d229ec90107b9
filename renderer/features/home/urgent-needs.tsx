import { Link } from 'react-router'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useText } from '../../client/hooks'
import { NeedLight } from '../../fields/need-light'
import { Panel } from '../../ui/page'
import type { Home } from './home-answer'

/** What to ask about today, the most pressing first. */
export function UrgentNeeds({ home }: { readonly home: Home }) {
  const text = useText()
  const { urgent, today, counts } = home
  return (
    <Panel
      className="home-urgent"
      title={text('home.urgent')}
      actions={<Link to="/needs?filter=open">{text('home.allOpen', { count: counts.open })}</Link>}
    >
      {urgent.length === 0 && <p className="home-quiet">{text('home.nothingUrgent')}</p>}
      <ul className="home-list">
        {urgent.map((row) => (
          <li key={row.id}>
            <Link to={`/needs?need=${encodeURIComponent(row.id)}`} className="home-need">
              <span className="home-quiet num">{formatNeedNumber(row.number)}</span>
              <span className="home-need-words">
                {[row.title === '' ? row.text : row.title, row.enterprise, row.owner]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </span>
              {row.light && <NeedLight light={row.light} dueDate={row.dueDate} today={today} />}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
