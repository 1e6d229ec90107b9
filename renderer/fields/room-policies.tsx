import type { ReactNode } from 'react'
import type { SessionCard } from '#shared/contract/policy-operations'
import type { OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { useAsk, useText } from '../client/hooks'
import { Empty, Loading } from '../ui/states'
import { AskedProblem } from './asked-problem'
import { RoomPolicy } from './room-policy'
import './policy-fields.css'

type RoomPoliciesProps = {
  readonly sessionId: SessionId
  /** What else can be done with a card. */
  readonly actionsOf?: (card: SessionCard) => ReactNode
}

/** The cards for the enterprises in the room of one session. */
export function RoomPolicies({ sessionId, actionsOf }: RoomPoliciesProps) {
  const text = useText()
  const asked = useAsk('policy.forSession', { sessionId }, { keepPrevious: true })
  const status = useAsk('status.get', {})
  if (asked.status === 'loading' || status.status === 'loading')
    return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <AskedProblem name="policy.forSession" problem={asked.problem} />
  const room = asked.data
  const today = status.status === 'ready' ? status.data.today : room.session.date
  const refusal = refusalOf(room, today)
  return (
    <section aria-label={text('policies.inRoom.cards')}>
      <WhoIsHere room={room} />
      {refusal !== undefined && (
        <p className="room-policy-note" role="status">
          {text(`policies.inRoom.${refusal}`)}
        </p>
      )}
      <ul className="room-policies">
        {room.cards.map((card) => (
          <RoomPolicy
            key={card.policyId}
            card={card}
            sessionId={sessionId}
            canDeliver={refusal === undefined}
            actions={actionsOf?.(card)}
          />
        ))}
      </ul>
    </section>
  )
}

type Room = OutputOf<'policy.forSession'>

function refusalOf({ session }: Room, today: string): 'readOnly' | 'notYet' | undefined {
  if (session.state === 'finalised') return 'readOnly'
  return session.date > today ? 'notYet' : undefined
}

function WhoIsHere({ room }: { readonly room: Room }) {
  const text = useText()
  const { enterprises, unregistered, basis, cards } = room
  if (enterprises.length + unregistered.length === 0)
    return <Empty title={text('policies.inRoom.nobody')} hint={text('policies.inRoom.nobodyHint')} />
  const comma = text('policies.comma')
  return (
    <>
      <p className="room-policy-note">
        {text(`policies.inRoom.${basis}`, {
          count: enterprises.length,
          names: enterprises.map(({ name }) => name).join(comma),
        })}
      </p>
      {unregistered.length > 0 && (
        <p className="room-policy-note">
          {text('policies.inRoom.unregistered', { names: unregistered.join(comma) })}
        </p>
      )}
      {cards.length === 0 && (
        <Empty title={text('policies.inRoom.noCards')} hint={text('policies.inRoom.noCardsHint')} />
      )}
    </>
  )
}
