import { useState } from 'react'
import { Button } from 'antd'
import { currentSpeaker, waitingSpeakers } from '#shared/domain/floor'
import { useAsk, useKeys, useOrder, useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { useDesk } from '../desk-context'
import { AddSpeaker } from './add-speaker'
import { CurrentSpeech } from './current-speech'
import { FloorHead } from './floor-head'
import type { FloorView } from './floor-view'
import { SpokenTimes } from './spoken-times'
import { WaitingList } from './waiting-list'
import './speakers.css'

const ADD_KEY = 'Alt+S'
const NEXT_KEY = 'Alt+N'

/** 发言: who has the floor and who waits for it. */
export function SpeakersPanel() {
  const { session } = useDesk().view
  const asked = useAsk('floor.get', { sessionId: session.id }, { keepPrevious: true })
  if (asked.status !== 'ready') return null
  const isHeld = session.state === 'running'
  if (!isHeld && asked.data.floor.speakers.length === 0) return null
  return isHeld ? <LiveFloor view={asked.data} /> : <PastFloor view={asked.data} />
}

/** After 闭会 only the times are left to look at. */
function PastFloor({ view }: { readonly view: FloorView }) {
  const text = useText()
  return (
    <section className="speakers" aria-label={text('floor.title')}>
      <h2 className="desk-column-title">
        <span>{text('floor.title')}</span>
      </h2>
      <SpokenTimes view={view} isOpen />
    </section>
  )
}

function LiveFloor({ view }: { readonly view: FloorView }) {
  const text = useText()
  const sessionId = view.floor.id
  const give = useOrder('floor.give')
  const [isAdding, setAdding] = useState(false)
  const speaking = currentSpeaker(view.floor)
  const waiting = waitingSpeakers(view.floor)
  const next = () => {
    if (speaking !== undefined || waiting.length > 0) void give.send({ sessionId })
  }
  const isUsed = view.floor.speakers.length > 0
  const add = (
    <Button
      size="small"
      aria-keyshortcuts={ADD_KEY}
      aria-expanded={isAdding}
      onClick={() => setAdding(!isAdding)}
    >
      {text('floor.add')} <Kbd>{ADD_KEY}</Kbd>
    </Button>
  )
  useKeys({ [ADD_KEY]: () => setAdding(true), [NEXT_KEY]: next })
  return (
    <section className="speakers" aria-label={text('floor.title')}>
      <FloorHead view={view} waiting={waiting.length}>
        {isUsed ? null : add}
      </FloorHead>
      {speaking && <CurrentSpeech speaker={speaking} minutes={view.minutes} now={view.now} />}
      {waiting.length > 0 && <WaitingList floor={view.floor} />}
      {isAdding && <AddSpeaker floor={view.floor} onClose={() => setAdding(false)} />}
      {isUsed && (
        <div className="speakers-buttons">
          {add}
          <Button
            size="small"
            aria-keyshortcuts={NEXT_KEY}
            loading={give.busy}
            disabled={waiting.length === 0}
            onClick={next}
          >
            {text('floor.next')} <Kbd>{NEXT_KEY}</Kbd>
          </Button>
        </div>
      )}
      <SpokenTimes view={view} />
    </section>
  )
}
