import type { OutputOf } from '#shared/contract/operations'
import type { PolicyId } from '#shared/domain/ids'
import { useText } from '../../client/hooks'
import { PolicyTermMark } from '../../fields/policy-term'

type BatchCardsProps = {
  readonly cards: OutputOf<'policy.batch'>['cards']
  readonly chosen: PolicyId | undefined
  readonly onChoose: (policy: PolicyId) => void
}

/** The month's cards with how far each has got. */
export function BatchCards({ cards, chosen, onChoose }: BatchCardsProps) {
  const text = useText()
  return (
    <nav className="policies-batch-cards" aria-label={text('policies.batch.cards')}>
      {cards.map((card) => (
        <button
          key={card.policyId}
          type="button"
          className="policies-batch-card"
          aria-pressed={card.policyId === chosen}
          onClick={() => onChoose(card.policyId)}
        >
          <b>{card.title}</b>
          <span className="policies-batch-state num">
            {text('policies.batch.progress', { fits: card.fits, delivered: card.delivered })}
          </span>
          {card.unknown > 0 && (
            <span className="policies-quiet num">
              {text('policies.batch.unknown', { count: card.unknown })}
            </span>
          )}
          {card.term !== 'holding' && <PolicyTermMark card={card} />}
        </button>
      ))}
    </nav>
  )
}
