import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { DeskView } from '#shared/contract/session-operations'
import type { SessionId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { WorkingPapers } from '../../fields/working-papers'
import { Page } from '../../ui/page'
import { Loading } from '../../ui/states'
import { AgendaEditor } from './agenda-editor'
import { GatheringPanel } from './gathering-panel'
import { SessionDetails } from './session-details'
import './series.css'

/** Prepares one session: its agenda and its details. */
export function SessionPage({ sessionId }: { readonly sessionId: SessionId }) {
  const text = useText()
  const session = useAsk('session.get', { sessionId })
  switch (session.status) {
    case 'loading':
      return <Loading label={text('shell.loading')} />
    case 'failed':
      return <AskedProblem name="session.get" problem={session.problem} />
    case 'ready':
      return <Preparation view={session.data} />
  }
}

const PAPERS = ['notice', 'agenda', 'sign-in'] as const

function Preparation({ view }: { readonly view: DeskView }) {
  const text = useText()
  const { dateWithWeekday, shortDate } = useFormats()
  const { session, previous } = view
  const printing = usePrinting()
  const gathering = useAsk('rollUp.get', { sessionId: session.id })
  const gathers = gathering.status === 'ready' && gathering.data.gathering !== undefined
  const papers = gathers ? ([...PAPERS, 'report'] as const) : PAPERS
  const { seriesName: name, year, number, state, startTime, endTime } = session
  return (
    <Page
      title={text('series.session.title', { name, year, number })}
      subtitle={
        <span className="series-subtitle num">
          <Tag strong={state !== 'draft'}>{text(`words.sessionStates.${state}`)}</Tag>
          <span>{`${dateWithWeekday(session.date)} ${startTime}–${endTime}`}</span>
          {previous && (
            <Link to={`/sessions/${previous.id}/minutes`}>
              {text('series.session.previous', { number: previous.number, date: shortDate(previous.date) })}
            </Link>
          )}
        </span>
      }
      actions={
        <>
          <WorkingPapers sessionId={session.id} papers={papers} onPrinted={printing.hand} />
          <SessionActions session={session} />
        </>
      }
    >
      {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
      <GatheringPanel sessionId={session.id} editable={session.state !== 'finalised'} />
      <div className="series-columns">
        <AgendaEditor view={view} />
        <SessionDetails view={view} />
      </div>
    </Page>
  )
}

function SessionActions({ session }: { readonly session: DeskView['session'] }) {
  const text = useText()
  const navigate = useNavigate()
  const notice = useOrder('session.notice')
  const signIn = useOrder('session.signIn')
  const { id: sessionId, state } = session
  const isEarly = state === 'draft' || state === 'noticed'
  const openDesk = async () => {
    if (isEarly && !(await signIn.send({ sessionId }))) return
    void navigate(`/sessions/${sessionId}/desk`)
  }
  return (
    <>
      {state === 'draft' && (
        <Button loading={notice.busy} onClick={() => void notice.send({ sessionId })}>
          {text('series.session.notice')}
        </Button>
      )}
      <Button onClick={() => void navigate(`/sessions/${sessionId}/minutes`)}>
        {text('series.session.minutes')}
      </Button>
      <Button type="primary" loading={signIn.busy} onClick={() => void openDesk()}>
        {text(isEarly ? 'series.session.startSignIn' : 'series.session.openDesk')}
      </Button>
    </>
  )
}
