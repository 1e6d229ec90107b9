import { Button } from 'antd'
import type { AnswerSource } from '#shared/domain/disposition'
import type { EnterpriseId } from '#shared/domain/ids'
import { useAsk, useText } from '../client/hooks'
import './policy-fields.css'

/** As many cards as fit beside a form. */
const CARDS_OFFERED = 3

type PolicyPickerProps = {
  /** Whose need it is. */
  readonly enterprise: { readonly name: string; readonly id?: EnterpriseId | undefined } | undefined
  readonly cited: readonly AnswerSource[]
  /** Takes a card as a source: its title and number as they print. */
  readonly onCite: (source: AnswerSource) => void
}

/** The cards that fit the enterprise at hand; one press cites one. Nothing while none fits. */
export function PolicyPicker({ enterprise, cited, onCite }: PolicyPickerProps) {
  const text = useText()
  const name = enterprise?.name.trim() ?? ''
  const asked = useAsk(
    'policy.forEnterprise',
    { name, ...(enterprise?.id && { enterpriseId: enterprise.id }) },
    { enabled: name !== '' },
  )
  if (name === '' || asked.status !== 'ready') return null
  const wordsOf = (title: string, number: string) => {
    const bare = title.replace(/^《(.*)》$/u, '$1')
    return number === ''
      ? text('policies.picker.cited', { title: bare })
      : text('policies.picker.citedNumber', { title: bare, number })
  }
  const offered = asked.data.cards
    .filter(({ fit }) => fit === 'fits')
    .map(({ policyId, title, number }) => ({ policyId, title, words: wordsOf(title, number) }))
    .filter(({ policyId }) => !cited.some(({ id }) => id === policyId))
    .slice(0, CARDS_OFFERED)
  if (offered.length === 0) return null
  return (
    <div className="policy-picker" role="group" aria-label={text('policies.picker.label')}>
      <span className="policy-picker-label">{text('policies.picker.label')}</span>
      {offered.map(({ policyId, title, words }) => (
        <Button
          key={policyId}
          size="small"
          className="policy-picker-card"
          aria-label={text('policies.picker.take', { title })}
          title={words}
          onClick={() => onCite({ kind: 'policy', id: policyId, words })}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}
