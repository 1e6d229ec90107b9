import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CardEnterprise, SessionCard } from '#shared/contract/policy-operations'
import type { EnterpriseId, SessionId } from '#shared/domain/ids'
import { useOrder, useText, type Speak } from '../client/hooks'
import { useFormats } from './moments'
import { PolicyTermMark } from './policy-term'

type RoomPolicyProps = {
  readonly card: SessionCard
  readonly sessionId: SessionId
  /** Deliveries can be recorded at this session. */
  readonly canDeliver: boolean
  /** What else can be done with the card. */
  readonly actions?: ReactNode
}

/** One card for those in the room: who has it, and one press for everybody who has not. */
export function RoomPolicy({ card, sessionId, canDeliver, actions }: RoomPolicyProps) {
  const text = useText()
  const { policyId, title } = card
  const deliver = useOrder('policy.deliver')
  const fitting = card.enterprises.filter(({ fit }) => fit === 'fits')
  const unsure = card.enterprises.filter(({ fit }) => fit === 'unknown')
  const waiting = fitting.filter(({ deliveries }) => deliveries.length === 0)
  const only = fitting.length === 1 ? waiting[0] : undefined
  const bring = (enterpriseIds: EnterpriseId[]) =>
    void deliver.send({ policyId, sessionId, channel: 'session', enterpriseIds })
  const rest = { title, sessionId, canDeliver, onBring: (id: EnterpriseId) => bring([id]) }
  return (
    <li className="room-policy">
      <CardHead card={card} />
      {card.enterprises.length > 1 && (
        <p className="room-policy-note num">
          {text('policies.inRoom.fits', {
            fits: fitting.length,
            delivered: fitting.length - waiting.length,
          })}
        </p>
      )}
      {fitting.length > 0 && !only && <Firms firms={fitting} {...rest} />}
      {unsure.length > 0 && <Firms firms={unsure} label={text('policies.inRoom.unsure')} {...rest} />}
      <div className="room-policy-actions">
        {waiting.length > 0 && (
          <Button
            type="primary"
            disabled={!canDeliver}
            loading={deliver.busy}
            aria-label={
              only
                ? text('policies.inRoom.press', { title, name: only.name })
                : text('policies.inRoom.deliverAllOf', { title, count: waiting.length })
            }
            onClick={() => bring(waiting.map(({ enterpriseId }) => enterpriseId))}
          >
            {only
              ? text('policies.inRoom.deliverOne', { name: only.name })
              : text('policies.inRoom.deliverAll', { count: waiting.length })}
          </Button>
        )}
        {waiting.length === 0 && fitting.length > 0 && (
          <span className="room-policy-when">{text('policies.inRoom.allHave')}</span>
        )}
        {actions}
      </div>
    </li>
  )
}

function CardHead({ card }: { readonly card: SessionCard }) {
  const text = useText()
  const origin = [text(`policies.levels.${card.level}`), card.issuer, card.number].filter(Boolean)
  return (
    <>
      <div className="room-policy-head">
        <h3>{card.title}</h3>
        <PolicyTermMark card={card} />
      </div>
      <p className="room-policy-origin">{origin.join(' · ')}</p>
      {card.summary !== '' && <p className="room-policy-summary">{card.summary}</p>}
    </>
  )
}

type FirmsProps = {
  readonly title: string
  readonly firms: readonly CardEnterprise[]
  readonly label?: string
  readonly sessionId: SessionId
  readonly canDeliver: boolean
  readonly onBring: (id: EnterpriseId) => void
}

/** Each enterprise as a button that stays down once it has the card from this session; pressed again, it is taken back. */
function Firms({ title, firms, label, sessionId, canDeliver, onBring }: FirmsProps) {
  const text = useText()
  const undo = useOrder('policy.undeliver')
  const words = useDeliveryWords(sessionId)
  return (
    <div className="room-policy-firms">
      {label !== undefined && <span className="room-policy-when">{label}</span>}
      {firms.map((firm) => {
        const here = firm.deliveries.find((one) => one.sessionId === sessionId)
        return (
          <span key={firm.enterpriseId}>
            <Button
              size="small"
              aria-pressed={here !== undefined}
              aria-label={text('policies.inRoom.press', { title, name: firm.name })}
              disabled={!canDeliver || undo.busy}
              onClick={() => (here ? void undo.send({ deliveryIds: [here.id] }) : onBring(firm.enterpriseId))}
            >
              {nameWords(firm, text)}
            </Button>{' '}
            <span className="room-policy-when">{words(firm)}</span>
          </span>
        )
      })}
    </div>
  )
}

function nameWords({ name, fit, gaps, deliveries }: CardEnterprise, text: Speak): string {
  if (deliveries.length > 0) return text('policies.inRoom.have', { name })
  if (fit !== 'unknown') return text('policies.inRoom.give', { name })
  const lacking = gaps.map((gap) => text(`policies.gaps.${gap}`)).join(text('policies.comma'))
  return text('policies.inRoom.lacks', { name, gaps: lacking })
}

function useDeliveryWords(sessionId: SessionId): (firm: CardEnterprise) => string {
  const text = useText()
  const { date } = useFormats()
  return ({ deliveries }) => {
    if (deliveries.some((one) => one.sessionId === sessionId)) return text('policies.inRoom.here')
    const [last] = deliveries
    if (!last) return ''
    const channel = text(`policies.channels.${last.channel}`)
    return text('policies.inRoom.earlier', { date: date(last.date), channel })
  }
}
