import { useState } from 'react'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import type { PlainDate } from '#shared/domain/calendar'
import type { Series } from '#shared/domain/series'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Page, Panel } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { NewSession } from './new-session'
import { SeriesCard, type ListedSeries } from './series-card'
import { SeriesForm } from './series-form'
import { SessionList } from './session-list'
import './series.css'

/** Series with their next dates, and every session. */
export function SessionsPage() {
  const text = useText()
  const series = useAsk('series.list', {})
  switch (series.status) {
    case 'loading':
      return <Loading label={text('shell.loading')} />
    case 'failed':
      return <AskedProblem name="series.list" problem={series.problem} />
    case 'ready':
      return <Sessions all={series.data} />
  }
}

type Making = { readonly seriesId?: Series['id']; readonly date?: PlainDate }

function Sessions({ all }: { readonly all: readonly ListedSeries[] }) {
  const text = useText()
  const [place, setPlace] = useSearchParams()
  const [editing, setEditing] = useState<Series>()
  const [making, setMaking] = useState<Making>({})
  const wanted = place.get('new')
  // A first session needs a series to belong to.
  const asksFor = wanted === 'session' && all.length === 0 ? 'series' : wanted
  const open = (what: 'series' | 'session') => setPlace({ new: what })
  const close = () => {
    setPlace({})
    setEditing(undefined)
    setMaking({})
  }
  return (
    <Page
      title={text('series.title')}
      actions={
        <>
          <Button onClick={() => open('series')}>{text('series.newSeries')}</Button>
          <Button type="primary" disabled={all.length === 0} onClick={() => open('session')}>
            {text('series.newSession')}
          </Button>
        </>
      }
    >
      {all.length === 0 ? (
        <Panel>
          <Empty
            title={text('series.noSeries')}
            hint={text('series.noSeriesHint')}
            actions={
              <Button type="primary" onClick={() => open('series')}>
                {text('series.newSeries')}
              </Button>
            }
          />
        </Panel>
      ) : (
        <div className="series-cards">
          {all.map((listed) => (
            <SeriesCard
              key={listed.series.id}
              listed={listed}
              onEdit={() => setEditing(listed.series)}
              onPrepare={(date) => {
                setMaking({ seriesId: listed.series.id, date })
                open('session')
              }}
            />
          ))}
        </div>
      )}
      <SessionList all={all.map(({ series }) => series)} />
      <SeriesForm
        open={asksFor === 'series' || editing !== undefined}
        series={editing}
        all={all.map(({ series }) => series)}
        onClose={close}
      />
      <NewSession
        key={`${making.seriesId ?? ''} ${making.date ?? ''}`}
        open={asksFor === 'session'}
        all={all}
        initial={making}
        onClose={close}
      />
    </Page>
  )
}
