import { Button } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { NeedId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import { useKeys, useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { Drawer } from '../../ui/dialogs'
import { Kbd } from '../../ui/marks'
import { Page } from '../../ui/page'
import { ActionDrawer } from './action-drawer'
import { LedgerRows, LedgerTools, useHiddenColumns, useLedger } from './ledger-list'
import { LedgerTotals } from './ledger-filters'
import { LedgerNarrowing } from './ledger-narrowing'
import { useLedgerPlace } from './use-ledger-place'
import type { NeedAction } from './need-actions'
import { NeedStory } from './need-story'
import { RecordForm } from './record-form'
import './ledger-page.css'

/** 工作台账: every need, found and sorted, with the story of one beside it. */
export function LedgerPage() {
  const [params] = useSearchParams()
  // A search that came with the route begins afresh; what is typed here stays here.
  return <Ledger key={params.get('q') ?? ''} />
}

function Ledger() {
  const text = useText()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [place, go] = useLedgerPlace()
  const shownNeed = useDeferredValue(place.need)
  const [query, setQuery] = useState(place.query)
  const ledger = useLedger(place, query)
  const [isRecording, setRecording] = useState(params.has('record'))
  const [chosen, setChosen] = useState<{ readonly action: NeedAction; readonly need: Need }>()
  const [hidden, setHidden] = useHiddenColumns()
  const story = useRef<HTMLElement>(null)
  const printing = usePrinting()
  const exporting = useOrder('ledger.export')

  const exportList = async () => {
    const printed = await exporting.send({ ...place.narrowing, filter: place.filter, query })
    if (printed) await printing.hand(printed)
  }
  const list = { ledger, place, query, hidden, onQuery: setQuery, onGo: go }
  useKeys({ F2: () => setRecording(true) })

  return (
    <div className="ledger">
      <Page
        title={text('ledger.title')}
        subtitle={<LedgerTotals counts={ledger.counts} onFilter={(filter) => go({ filter })} />}
        actions={
          <>
            <Button onClick={() => void navigate('/imports?new=needs')}>{text('ledger.import')}</Button>
            <Button loading={exporting.busy} onClick={() => void exportList()}>
              {text('ledger.export')}
            </Button>
            <Button type="primary" onClick={() => setRecording(true)}>
              {text('ledger.record')} <Kbd>F2</Kbd>
            </Button>
          </>
        }
      >
        {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
        <LedgerTools {...list} onHidden={setHidden} />
        <LedgerNarrowing narrowing={place.narrowing} onNarrow={(narrowing) => go({ narrowing })} />
        <div className={shownNeed === undefined ? 'ledger-split' : 'ledger-split ledger-split-story'}>
          <LedgerRows {...list} onOpen={() => story.current?.focus()} />
          {shownNeed !== undefined && (
            // The id came from our own route; the core says when there is no such need.
            <NeedStory
              needId={shownNeed as NeedId}
              panel={story}
              onAction={(action, need) => setChosen({ action, need })}
            />
          )}
        </div>
      </Page>
      <ActionDrawer chosen={chosen} onClose={() => setChosen(undefined)} />
      <Drawer
        open={isRecording}
        title={text('ledger.recordTitle')}
        onClose={() => setRecording(false)}
        closeLabel={text('ledger.cancel')}
        size={520}
      >
        <RecordForm
          onDone={(need) => {
            setRecording(false)
            go({ need, filter: 'all', narrowing: {} })
          }}
          onCancel={() => setRecording(false)}
        />
      </Drawer>
    </div>
  )
}
