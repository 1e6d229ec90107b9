import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Session } from '#shared/domain/session'
import type { TextKey } from '#shared/text/say'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Panel } from '../../ui/page'
import type { Home } from './home-answer'

/** Today's session and the one thing to do with it. */
export function TodaySession({ home }: { readonly home: Home }) {
  const text = useText()
  const navigate = useNavigate()
  const { shortDate } = useFormats()
  const { session: today } = home
  if (!today) return <NoSession home={home} />
  const { session, items, plannedTotal, plannedLength, expected } = today
  const { seriesName: name, year, number, startTime: start, endTime: end } = session
  // Another day's session is prepared; today's is held.
  const isAhead = session.date > home.today && (session.state === 'draft' || session.state === 'noticed')
  const facts = {
    date: shortDate(session.date),
    start,
    end,
    place: session.place === '' ? text('home.noPlace') : session.place,
    items,
    total: plannedTotal,
    length: plannedLength,
    expected,
  }
  return (
    <Panel className="home-today">
      <div className="home-today-words">
        <h2 className="home-today-name">{text('home.session', { name, year, number })}</h2>
        <p className="home-quiet num">{text('home.sessionFacts', facts)}</p>
      </div>
      <Button
        size="large"
        type={isAhead ? 'primary' : 'default'}
        onClick={() => void navigate(`/sessions/${session.id}`)}
      >
        {text('home.prepareSession')}
      </Button>
      <MainButton session={session} isAhead={isAhead} />
    </Panel>
  )
}

const LABELS: Record<Session['state'], TextKey> = {
  draft: 'home.startSignIn',
  noticed: 'home.startSignIn',
  'sign-in': 'home.enterSession',
  running: 'home.enterSession',
  closed: 'home.finishSession',
  finalised: 'home.readMinutes',
}

function MainButton({ session, isAhead }: { readonly session: Session; readonly isAhead: boolean }) {
  const text = useText()
  const navigate = useNavigate()
  const signIn = useOrder('session.signIn')
  const { id, state } = session
  const open = async () => {
    if (state === 'finalised') return navigate(`/sessions/${id}/minutes`)
    const isEarly = state === 'draft' || state === 'noticed'
    if (isEarly && !(await signIn.send({ sessionId: id }))) return
    return navigate(`/sessions/${id}/desk`)
  }
  return (
    <Button
      type={isAhead ? 'default' : 'primary'}
      size="large"
      loading={signIn.busy}
      onClick={() => void open()}
    >
      {text(LABELS[state])}
    </Button>
  )
}

function NoSession({ home }: { readonly home: Home }) {
  const text = useText()
  const navigate = useNavigate()
  const { shortDate } = useFormats()
  const next = home.next[0]
  return (
    <Panel className="home-today">
      <div className="home-today-words">
        <h2 className="home-today-name">{text('home.noSessionToday')}</h2>
        <p className="home-quiet num">
          {next
            ? text('home.nextIs', { date: shortDate(next.date), name: next.seriesName, number: next.number })
            : text('home.nothingPlanned')}
        </p>
      </div>
      {!next && (
        <Button type="primary" size="large" onClick={() => void navigate('/sessions?new=series')}>
          {text('home.planSeries')}
        </Button>
      )}
    </Panel>
  )
}
