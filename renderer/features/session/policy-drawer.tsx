import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { SessionCard } from '#shared/contract/policy-operations'
import { useAsk, useKeys, useOrder, useText } from '../../client/hooks'
import { RoomPolicies } from '../../fields/room-policies'
import { RoomPolicy } from '../../fields/room-policy'
import { Drawer } from '../../ui/dialogs'
import { Kbd } from '../../ui/marks'
import { Empty, Loading, Problem } from '../../ui/states'
import { useDesk } from './desk-context'
import { useEnterpriseAtHand, type EnterpriseAtHand } from './enterprise-at-hand'

const KEY = 'Alt+P'

/** 政策卡片: opens the cards for those in the room, and for whose need is at hand. */
export function PolicyDrawer() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  useKeys({ [KEY]: () => setOpen(true) })
  const title = text('policies.tabs.cards')
  return (
    <>
      <Button type="text" size="small" aria-keyshortcuts={KEY} onClick={() => setOpen(true)}>
        <Kbd>{KEY}</Kbd> {title}
      </Button>
      <Drawer
        open={isOpen}
        title={title}
        onClose={() => setOpen(false)}
        closeLabel={text('policies.close')}
        size={620}
      >
        <Cards />
      </Drawer>
    </>
  )
}

/** For whose need is at hand, or for everybody in the room. */
function Cards() {
  const text = useText()
  const { view } = useDesk()
  const enterprise = useEnterpriseAtHand()
  const [wanted, setWanted] = useState<'at-hand' | 'room'>('at-hand')
  const actionsOf = (card: Shown) => <ShowInRoom card={card} />
  if (!enterprise) return <RoomPolicies sessionId={view.session.id} actionsOf={actionsOf} />
  const whom = [
    { value: 'at-hand', label: text('policies.inRoom.atHand', { name: enterprise.name }) },
    { value: 'room', label: text('policies.inRoom.cards') },
  ] as const
  return (
    <>
      <Radio.Group
        className="room-policies-choice"
        optionType="button"
        aria-label={text('policies.columns.whom')}
        value={wanted}
        options={[...whom]}
        onChange={({ target }) => setWanted(target.value === 'room' ? 'room' : 'at-hand')}
      />
      {wanted === 'room' ? (
        <RoomPolicies sessionId={view.session.id} actionsOf={actionsOf} />
      ) : (
        <CardsFor enterprise={enterprise} />
      )}
    </>
  )
}

/** The cards that fit one enterprise, and those of which it cannot be told. */
function CardsFor({ enterprise }: { readonly enterprise: EnterpriseAtHand }) {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const { name, id } = enterprise
  const asked = useAsk(
    'policy.forEnterprise',
    { name, ...(id && { enterpriseId: id }) },
    { keepPrevious: true },
  )
  if (asked.status === 'loading') return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <Problem message={asked.problem.message} />
  const { enterpriseId, cards } = asked.data
  if (cards.length === 0) return <Empty title={text('policies.inRoom.atHandNone', { name })} />
  const { session, today } = view
  return (
    <ul className="room-policies">
      {cards.map(({ fit, gaps, deliveries, ...card }) => (
        <RoomPolicy
          key={card.policyId}
          card={{
            ...card,
            enterprises: enterpriseId ? [{ enterpriseId, name, detail: '', fit, gaps, deliveries }] : [],
          }}
          sessionId={session.id}
          canDeliver={!isReadOnly && session.date <= today}
          actions={<ShowInRoom card={card} />}
        />
      ))}
    </ul>
  )
}

type Shown = Pick<SessionCard, 'policyId' | 'title'>

/** Sends a copy of the card's words to the room screen. */
function ShowInRoom({ card }: { readonly card: Shown }) {
  const text = useText()
  const { view, picture } = useDesk()
  const show = useOrder('room.show')
  const { policyId, title } = card
  const isShown = picture?.view.kind === 'policy' && picture.view.title === title
  return (
    <Button
      aria-pressed={isShown}
      aria-label={text('policies.inRoom.showOf', { title })}
      onClick={() => void show.send({ what: 'policy', sessionId: view.session.id, policyId })}
    >
      {text(isShown ? 'policies.inRoom.onScreen' : 'policies.inRoom.show')}
    </Button>
  )
}
