import { useState } from 'react'
import { Button } from 'antd'
import type { DeskNeed } from '#shared/contract/need-operations'
import { currentWording, type Need } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Difference } from '../../ui/difference'
import { Kbd } from '../../ui/marks'
import { AmendForm } from './amend-form'
import { ConfirmForm } from './confirm-form'
import { useDesk, useOffer } from './desk-context'

/** The wording that holds: which version, who confirmed it when, what changed against the one before. */
export function WordingSheet({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const { need } = desk
  const wording = currentWording(need)
  const before = need.wordings.at(-2)
  const [doing, setDoing] = useState<'amend' | 'confirm'>()
  const [showsChange, setShowsChange] = useState(false)
  const show = useOrder('room.show')
  const toRoom = () => void show.send({ what: 'need', sessionId: view.session.id, needId: need.id })
  useOffer('toRoom', toRoom)
  const canConfirm = !wording.confirmation && need.state === 'open' && doing === undefined
  useOffer('confirm', () => setDoing('confirm'), canConfirm)
  const stop = () => setDoing(undefined)
  return (
    <section className="desk-sheet" aria-label={text('desk.wording')}>
      <p className="desk-quote">
        {showsChange && before ? <Difference before={before.text} after={wording.text} /> : wording.text}
      </p>
      <div className="desk-stamp">
        <Stamp need={need} />
        {before && (
          <Button size="small" type="link" onClick={() => setShowsChange(!showsChange)}>
            {text(showsChange ? 'desk.hideChange' : 'desk.showChange', { version: before.version })}
          </Button>
        )}
        <span className="desk-space" />
        <Button onClick={toRoom} loading={show.busy}>
          {text('desk.toRoom')} <Kbd>F4</Kbd>
        </Button>
        {canConfirm && (
          <Button type="primary" onClick={() => setDoing('confirm')}>
            {text('desk.confirm')} <Kbd>F6</Kbd>
          </Button>
        )}
        {need.state === 'open' && !isReadOnly && doing !== 'amend' && (
          <Button onClick={() => setDoing('amend')}>{text('desk.amend')}</Button>
        )}
      </div>
      {doing === 'amend' && <AmendForm need={need} onDone={stop} />}
      {doing === 'confirm' && <ConfirmNeed need={need} onDone={stop} />}
    </section>
  )
}

function Stamp({ need }: { readonly need: Need }) {
  const text = useText()
  const { time } = useFormats()
  const { version, confirmation } = currentWording(need)
  if (!confirmation) return <span className="desk-hint">{text('desk.unconfirmed', { version })}</span>
  const how = text(`words.confirmingWays.${confirmation.how}`)
  return (
    <>
      <b className="desk-good">{text('desk.confirmedStamp', { version, time: time(confirmation.at) })}</b>
      <span>{text('desk.confirmedBySomebody', { by: confirmation.by, how })}</span>
    </>
  )
}

function ConfirmNeed({ need, onDone }: { readonly need: Need; readonly onDone: () => void }) {
  const { view } = useDesk()
  const confirm = useOrder('need.confirm', { quiet: true })
  return (
    <ConfirmForm
      raiser={need.raiser}
      busy={confirm.busy}
      problem={confirm.problem?.message}
      onCancel={onDone}
      onConfirm={async (by, how) => {
        const done = await confirm.send({ needId: need.id, sessionId: view.session.id, by, how })
        if (done !== undefined) onDone()
      }}
    />
  )
}
