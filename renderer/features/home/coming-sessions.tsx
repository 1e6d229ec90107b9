import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useOrder, useText } from '../../client/hooks'
import { SeriesId } from '#shared/domain/series'
import { useFormats } from '../../fields/moments'
import { Panel } from '../../ui/page'
import { YearSentence } from './year-sentence'
import type { Home } from './home-answer'

type Coming = Home['next'][number]

/** The next dates of each series, and the council's sentence for this year. */
export function ComingSessions({ home }: { readonly home: Home }) {
  const text = useText()
  return (
    <Panel className="home-coming" title={text('home.next')}>
      {home.next.length === 0 && <p className="home-quiet">{text('home.nothingPlanned')}</p>}
      <ul className="home-list">
        {home.next.map((next) => (
          <ComingSession key={`${next.seriesId} ${next.date}`} next={next} today={home.today} />
        ))}
      </ul>
      <h2 className="home-heading">{text('home.thisYear')}</h2>
      <YearSentence />
    </Panel>
  )
}

function ComingSession({ next, today }: { readonly next: Coming; readonly today: string }) {
  const text = useText()
  const navigate = useNavigate()
  const create = useOrder('session.create')
  const { shortDate } = useFormats()
  const { date, number, seriesName: name, moved, sessionId, seriesId } = next
  const words = text('home.nextSession', { name, number })
  const prepare = async () => {
    const made = await create.send({ seriesId: SeriesId.parse(seriesId), date })
    if (made) void navigate(`/sessions/${made.id}`)
  }
  return (
    <li className="home-coming-line">
      <span className="home-quiet num">{shortDate(date)}</span>
      {sessionId === undefined ? <span>{words}</span> : <Link to={`/sessions/${sessionId}`}>{words}</Link>}
      <span className="home-coming-end">
        {date === today && <b>{text('home.today')}</b>}
        {moved !== undefined && <span className="home-quiet">{text(`home.${moved}`)}</span>}
        {sessionId === undefined && (
          <Button
            size="small"
            loading={create.busy}
            aria-label={text('home.prepareThis', { date: shortDate(date), name, number })}
            onClick={() => void prepare()}
          >
            {text('home.prepare')}
          </Button>
        )}
      </span>
    </li>
  )
}
