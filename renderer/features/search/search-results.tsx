import { useState } from 'react'
import { Button } from 'antd'
import type { SearchHit } from '#shared/contract/search-operations'
import type { OutputOf } from '#shared/contract/operations'
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search-query'
import { useRefresh, useText, type AskState } from '../../client/hooks'
import { MarkedText } from '../../fields/marked-text'
import { useSearch } from '../../fields/use-search'
import { Empty, Loading, Problem } from '../../ui/states'

type Found = OutputOf<'search.find'>

/** Of each kind while all are shown, and of one shown alone; more come by a button. */
const OF_EACH = 5
const PORTION = 50
const MOST = 200

type Results = {
  readonly asked: AskState<Found>
  /** Everything listed, in order. */
  readonly hits: readonly SearchHit[]
  readonly more: (() => void) | undefined
}

/** What is found; one kind alone comes in portions. */
export function useResults(query: string, kind: SearchKind | undefined): Results {
  const [shown, setShown] = useState({ of: '', limit: PORTION })
  const place = `${kind ?? ''} ${query}`
  const limit = shown.of === place ? shown.limit : PORTION
  const asked = useSearch({ query, ...(kind ? { kinds: [kind], limit } : { limit: OF_EACH }) })
  const groups = asked.status === 'ready' ? asked.data.groups : []
  const canGrow = kind !== undefined && limit < MOST && groups.some((group) => group.total > limit)
  return {
    asked,
    hits: groups.flatMap((group) => group.hits),
    more: canGrow ? () => setShown({ of: place, limit: Math.min(MOST, limit + PORTION) }) : undefined,
  }
}

type ResultsProps = {
  readonly id: string
  readonly results: Results
  readonly query: string
  readonly chosen: number
  readonly kind: SearchKind | undefined
  readonly onKind: (kind: SearchKind | undefined) => void
  readonly onOpen: (to: string) => void
}

/** The answer to a query in each of its states. */
export function SearchResults(props: ResultsProps) {
  const { results, query, kind, onKind } = props
  const text = useText()
  const refresh = useRefresh()
  const { asked, more } = results
  if (asked.status === 'loading') return <Loading label={text('shell.loading')} />
  if (asked.status === 'failed') {
    const retry = { label: text('shell.retry'), onRetry: () => void refresh('search.find') }
    return <Problem message={asked.problem.message} retry={retry} />
  }
  const { status, groups, problems } = asked.data
  if (status.state !== 'ready')
    return (
      <p role="status" className="search-making">
        {text('search.making', { done: status.done })}
      </p>
    )
  if (problems.length > 0) return <Problems problems={problems} />
  if (query.trim() === '') return <Empty title={text('search.begin')} hint={text('search.beginHint')} />
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const isMore = groups.some((group) => group.atLeast)
  return (
    <>
      <div className="search-count">
        <span role="status">
          {isMore ? text('search.countAtLeast', { total }) : text('search.count', { count: total })}
        </span>
        {kind !== undefined && (
          <Button type="link" onClick={() => onKind(undefined)}>
            {text('search.allKinds')}
          </Button>
        )}
      </div>
      {total === 0 ? (
        <Empty title={text('search.nothing', { query })} hint={text('search.nothingHint')} />
      ) : (
        <HitList {...props} groups={groups} />
      )}
      {more && <Button onClick={more}>{text('search.more')}</Button>}
    </>
  )
}

/** What in the query could not be understood; nothing is guessed. */
function Problems({ problems }: Pick<Found, 'problems'>) {
  const text = useText()
  return (
    <div role="alert" className="search-problems">
      {problems.map((problem) =>
        problem.type === 'unknown-filter' ? (
          <p key={problem.name}>{text('search.unknownFilter', { name: problem.name })}</p>
        ) : (
          <p key={`${problem.key} ${problem.value}`}>
            {text('search.unknownValue', {
              value: problem.value,
              example: text(`search.examples.${problem.key}`),
            })}
          </p>
        ),
      )}
    </div>
  )
}

function HitList(props: ResultsProps & Pick<Found, 'groups'>) {
  const { id, groups, chosen, kind, onKind, onOpen } = props
  const text = useText()
  const firsts = new Map<SearchKind, number>()
  let count = 0
  for (const group of groups) {
    firsts.set(group.kind, count)
    count += group.hits.length
  }
  const ordered = SEARCH_KINDS.flatMap((each) => groups.filter((group) => group.kind === each))
  return (
    <div id={id} role="group" aria-label={text('search.results')} className="search-list">
      {ordered.map((group) => (
        <section key={group.kind}>
          <div className="search-group-head">
            <h2>{text(`search.kinds.${group.kind}`)}</h2>
            <span className="num">
              {group.atLeast ? text('search.atLeast', { total: group.total }) : group.total}
            </span>
            {kind === undefined && group.total > group.hits.length && (
              <Button type="link" size="small" onClick={() => onKind(group.kind)}>
                {text('search.onlyKind', { kind: text(`search.kinds.${group.kind}`) })}
              </Button>
            )}
          </div>
          <div role="listbox" aria-label={text(`search.kinds.${group.kind}`)} tabIndex={-1}>
            {group.hits.map((hit, place) => {
              const nth = (firsts.get(group.kind) ?? 0) + place
              return (
                <Hit key={hit.id} id={`${id}-${nth}`} hit={hit} isChosen={nth === chosen} onOpen={onOpen} />
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}

function Hit(props: {
  readonly id: string
  readonly hit: SearchHit
  readonly isChosen: boolean
  readonly onOpen: (to: string) => void
}) {
  const { id, hit, isChosen, onOpen } = props
  const text = useText()
  return (
    // The field above keeps the focus and hears the keys; this is the mouse's way.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox opens options by Enter
    <div
      id={id}
      ref={isChosen ? intoView : undefined}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className="search-hit"
      onClick={() => onOpen(hit.to)}
    >
      <div className="search-hit-head">
        <span className="search-hit-title">
          <MarkedText value={hit.title} />
        </span>
        <span className="search-hit-detail">
          <MarkedText value={hit.detail} />
        </span>
      </div>
      {hit.excerpt && (
        <p className="search-hit-excerpt">
          {hit.part && <span className="search-hit-part">{text(`search.parts.${hit.part}`)}</span>}
          <MarkedText value={hit.excerpt} />
        </p>
      )}
    </div>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
