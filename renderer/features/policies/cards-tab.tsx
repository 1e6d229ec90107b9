import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import { PolicyFilter } from '#shared/contract/policy-operations'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Empty, Loading } from '../../ui/states'
import { CardDrawer } from './card-drawer'
import { CardTable } from './card-table'
import { DeliveryDrawer, type AskedDeliveries } from './delivery-drawer'
import type { OpenedCard } from './opened-card'

type CardsTabProps = {
  readonly opened: OpenedCard | undefined
  readonly onOpen: (opened: OpenedCard | undefined) => void
}

/** Every card, by where it stands in its term. */
export function CardsTab({ opened, onOpen }: CardsTabProps) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const filter = PolicyFilter.safeParse(params.get('filter')).data ?? 'current'
  const [typed, setTyped] = useState('')
  const [deliveries, setDeliveries] = useState<AskedDeliveries>()
  const query = useDeferredValue(typed.trim().slice(0, 80))
  const asked = useAsk('policy.list', { filter, query }, { keepPrevious: true })
  if (asked.status === 'loading') return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <AskedProblem name="policy.list" problem={asked.problem} />
  const { rows, counts } = asked.data
  const isFresh = counts.all === 0
  return (
    <div className="policies-stack">
      <div className="policies-line" role="group" aria-label={text('policies.columns.term')}>
        {PolicyFilter.options.map((one) => (
          <Button
            key={one}
            aria-pressed={one === filter}
            className="policies-filter"
            onClick={() => setParams({ tab: 'cards', filter: one })}
          >
            {text('policies.filterNamed', { name: text(`policies.filters.${one}`), count: counts[one] })}
          </Button>
        ))}
        <Input
          className="policies-search"
          type="search"
          aria-label={text('policies.search')}
          placeholder={text('policies.searchHint')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          maxLength={80}
          spellCheck={false}
        />
      </div>
      {rows.length === 0 ? (
        <Empty
          title={text(isFresh ? 'policies.empty' : 'policies.nothingFound')}
          hint={text(isFresh ? 'policies.emptyHint' : 'policies.nothingFoundHint')}
        />
      ) : (
        <CardTable
          rows={rows}
          onOpen={({ policyId }) => onOpen(policyId)}
          onFits={({ policyId }) => setParams({ tab: 'batch', policy: policyId })}
          onDelivered={({ policyId }) => setDeliveries({ policyId })}
        />
      )}
      <CardDrawer
        opened={opened}
        onClose={() => onOpen(undefined)}
        onDeliveries={(policyId) => setDeliveries({ policyId })}
      />
      <DeliveryDrawer asked={deliveries} onClose={() => setDeliveries(undefined)} />
    </div>
  )
}
