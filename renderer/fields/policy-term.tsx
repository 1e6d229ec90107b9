import type { PolicyBrief } from '#shared/contract/policy-operations'
import { useText } from '../client/hooks'
import { LightBadge, Tag } from '../ui/marks'
import { useFormats } from './moments'

type Term = Pick<PolicyBrief, 'term' | 'daysLeft' | 'until'>

/** Where a card stands in its term, in a word; what holds for long yet says until when. */
export function PolicyTermMark({ card }: { readonly card: Term }) {
  const text = useText()
  const { date } = useFormats()
  switch (card.term) {
    case 'expiring':
      return (
        <LightBadge colour="yellow">
          {card.daysLeft === 0
            ? text('policies.term.lastDay')
            : text('policies.term.expiring', { days: card.daysLeft ?? 0 })}
        </LightBadge>
      )
    case 'expired':
    case 'coming':
      return <Tag>{text(`policies.term.${card.term}`)}</Tag>
    case 'holding':
      return (
        <span>
          {card.until === undefined
            ? text('policies.term.endless')
            : text('policies.term.until', { date: date(card.until) })}
        </span>
      )
  }
}
