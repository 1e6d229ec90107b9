import { Button, Input, Segmented } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { PartnerRow } from '#shared/contract/partner-operations'
import { PARTNER_KINDS, type Partner } from '#shared/domain/register'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Drawer } from '../../ui/dialogs'
import { Page } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { PartnerDrawer } from './partner-drawer'
import { PartnerForm } from './partner-form'
import { PartnerTable } from './partner-table'
import '../../fields/lists.css'
import './partners-page.css'

type Kind = Partner['kind']
type Named = Pick<PartnerRow, 'kind' | 'name'>

const isKind = (value: string | null): value is Kind => PARTNER_KINDS.some((kind) => kind === value)

/** 四联对象: departments, offices, universities, communities, with what they did; one of them beside the list. */
export function PartnersPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<Partial<Partner>>()
  const query = useDeferredValue(typed.trim().slice(0, 120))
  const asked = params.get('kind')
  const kind = isKind(asked) ? asked : undefined
  const name = params.get('name')
  const opened: Named | undefined = kind && name ? { kind, name } : undefined
  const [isOne, setIsOne] = useState(false)
  const go = (next: { readonly kind?: Kind | undefined; readonly name?: string }) =>
    setParams(
      { ...(next.kind && { kind: next.kind }), ...(next.name && { name: next.name }) },
      { replace: true },
    )
  // Opening one of all kinds does not narrow the list to its kind.
  const shown = isOne && opened ? undefined : kind
  return (
    <Page
      title={text('partners.title')}
      subtitle={text('partners.subtitle')}
      actions={
        <Button type="primary" onClick={() => setAdding(shown ? { kind: shown } : {})}>
          {text('partners.add')}
        </Button>
      }
    >
      <PartnerList
        kind={shown}
        query={query}
        typed={typed}
        onTyped={setTyped}
        onKind={(next) => go({ kind: next })}
        onOpen={(row) => {
          setIsOne(shown === undefined)
          go({ kind: row.kind, name: row.name })
        }}
        onEnter={(row) => setAdding({ kind: row.kind, name: row.name })}
      />
      <PartnerDrawer
        named={opened}
        onClose={() => {
          go({ kind: shown })
          setIsOne(false)
        }}
      />
      <Drawer
        open={adding !== undefined}
        title={text('partners.add')}
        onClose={() => setAdding(undefined)}
        closeLabel={text('partners.close')}
        size={560}
      >
        {adding && (
          <PartnerForm
            partner={adding}
            onDone={() => setAdding(undefined)}
            onCancel={() => setAdding(undefined)}
          />
        )}
      </Drawer>
    </Page>
  )
}

function PartnerList(props: {
  readonly kind: Kind | undefined
  readonly query: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly onKind: (kind: Kind | undefined) => void
  readonly onOpen: (row: PartnerRow) => void
  readonly onEnter: (row: PartnerRow) => void
}) {
  const { kind, query, typed, onTyped, onKind, onOpen, onEnter } = props
  const text = useText()
  const answer = useAsk('partner.overview', { query, ...(kind && { kind }) }, { keepPrevious: true })
  if (answer.status === 'loading') return <Loading label={text('partners.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="partner.overview" problem={answer.problem} />
  const { rows, counts } = answer.data
  const all = PARTNER_KINDS.reduce((sum, one) => sum + counts[one], 0)
  return (
    <>
      <div className="partners-tools">
        <Segmented<Kind | 'all'>
          aria-label={text('partners.kinds')}
          value={kind ?? 'all'}
          onChange={(next) => onKind(next === 'all' ? undefined : next)}
          options={[
            { value: 'all', label: `${text('partners.all')} ${all}` },
            ...PARTNER_KINDS.map((value) => ({
              value,
              label: `${text(`words.partnerKinds.${value}`)} ${counts[value]}`,
            })),
          ]}
        />
        <Input
          className="partners-search"
          type="search"
          aria-label={text('partners.search')}
          placeholder={text('partners.searchHint')}
          value={typed}
          onChange={({ target }) => onTyped(target.value)}
          maxLength={120}
          spellCheck={false}
        />
      </div>
      {rows.length === 0 ? (
        <Empty
          title={text(query === '' ? 'partners.empty' : 'partners.nothingFound')}
          {...(query === '' && { hint: text('partners.emptyHint') })}
        />
      ) : (
        <PartnerTable rows={rows} onOpen={onOpen} onEnter={onEnter} />
      )}
    </>
  )
}
