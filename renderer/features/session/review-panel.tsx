import { useState } from 'react'
import { Button } from 'antd'
import type { DeskNeed } from '#shared/contract/need-operations'
import type { AgendaItem } from '#shared/domain/agenda'
import { currentDisposition, currentWording } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { NeedLight } from '../../fields/need-light'
import { NeedNumber } from '../../fields/need-number'
import { Kbd } from '../../ui/marks'
import { AmendForm } from './amend-form'
import { useDesk, useOffer } from './desk-context'
import { DispositionFacts } from './disposition-facts'
import { DispositionPanel } from './disposition-panel'
import { PanelHead } from './panel-head'
import { ReviewActions } from './review-actions'
import { StoryTail } from './story-tail'
import { VotesSection } from './votes/votes-section'

/** 回头看: what was promised for an old need, what happened since, and what is done about it now. */
export function ReviewPanel({ desk, item }: { readonly desk: DeskNeed; readonly item: AgendaItem }) {
  const text = useText()
  const { view } = useDesk()
  const { need, light } = desk
  const show = useOrder('room.show')
  const toRoom = () => void show.send({ what: 'review', sessionId: view.session.id, needId: need.id })
  useOffer('toRoom', toRoom)
  const wording = currentWording(need)
  const disposition = currentDisposition(need)
  const mayDispose =
    need.state === 'open' &&
    !(disposition?.kind === 'claimed' && !disposition.returned) &&
    disposition?.kind !== 'escalated'
  return (
    <>
      <PanelHead
        trail={
          <>
            {item.title} › <NeedNumber number={need.number} />
          </>
        }
        title={wording.title}
        who={[need.enterprise, need.raiser, need.category].filter(Boolean).join(' · ')}
        actions={
          <div className="desk-actions">
            {need.state !== 'open' && <b className="desk-good">{text(`words.needStates.${need.state}`)}</b>}
            {light && <NeedLight light={light} today={view.today} />}
            <Button onClick={toRoom} loading={show.busy}>
              {text('desk.toRoom')} <Kbd>F4</Kbd>
            </Button>
          </div>
        }
      />
      <section className="desk-sheet" aria-label={text('desk.promised')}>
        <p className="desk-quote desk-quote-short">{wording.text}</p>
        <DispositionFacts desk={desk} />
        <StoryTail desk={desk} />
        <Rewording desk={desk} />
      </section>
      {need.state === 'open' && <ReviewActions desk={desk} />}
      {mayDispose && <DispositionPanel desk={desk} isReview />}
      <VotesSection item={item} needId={need.id} />
    </>
  )
}

function Rewording({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const { isReadOnly } = useDesk()
  const [isOpen, setIsOpen] = useState(false)
  if (desk.need.state !== 'open' || isReadOnly) return null
  if (isOpen) return <AmendForm need={desk.need} onDone={() => setIsOpen(false)} />
  return (
    <Button type="link" size="small" className="desk-link" onClick={() => setIsOpen(true)}>
      {text('desk.amend')}
    </Button>
  )
}
