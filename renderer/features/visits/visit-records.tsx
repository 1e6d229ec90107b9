import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Empty, Loading } from '../../ui/states'
import type { Narrowing } from './narrowing'
import type { Open } from './opened'
import { VisitFilters } from './visit-filters'
import { VisitTable, VISITS_A_PAGE } from './visit-table'

const NOTHING: Narrowing = {
  query: '',
  buildingId: undefined,
  leader: '',
  from: undefined,
  until: undefined,
  incomplete: false,
}

type RecordsProps = {
  /** Only the visits of one sweep. */
  readonly sweepId: string | undefined
  readonly onOpen: Open
  /** Leaves the sweep for all visits. */
  readonly onAll: () => void
}

function useVisits(narrowing: Narrowing, sweepId: string | undefined, page: number) {
  const { buildingId, from, until, incomplete } = narrowing
  return useAsk(
    'visit.list',
    {
      query: useDeferredValue(narrowing.query.trim()),
      leader: useDeferredValue(narrowing.leader.trim()),
      incomplete,
      ...(buildingId && { buildingId }),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      ...(sweepId !== undefined && { sweepId }),
      offset: (page - 1) * VISITS_A_PAGE,
      limit: VISITS_A_PAGE,
    },
    { keepPrevious: true },
  )
}

/** 走访记录: every visit, latest first. */
export function VisitRecords({ sweepId, onOpen, onAll }: RecordsProps) {
  const text = useText()
  const [narrowing, setNarrowing] = useState(NOTHING)
  const [page, setPage] = useState(1)
  const visits = useVisits(narrowing, sweepId, page)
  const change = (part: Partial<Narrowing>) => {
    setPage(1)
    setNarrowing((now) => ({ ...now, ...part }))
  }
  if (visits.status === 'loading') return <Loading label={text('visits.loading')} />
  if (visits.status === 'failed') return <AskedProblem name="visit.list" problem={visits.problem} />
  const isNarrowed = sweepId !== undefined || JSON.stringify(narrowing) !== JSON.stringify(NOTHING)
  const clear = () => {
    change(NOTHING)
    onAll()
  }
  const { rows, total, incomplete } = visits.data
  return (
    <>
      <VisitFilters
        narrowing={narrowing}
        isNarrowed={isNarrowed}
        isOfSweep={sweepId !== undefined}
        counts={{ total, incomplete }}
        onChange={change}
        onClear={clear}
      />
      {rows.length === 0 ? (
        <Empty
          title={text(isNarrowed ? 'visits.nothingFound' : 'visits.noVisits')}
          hint={text(isNarrowed ? 'visits.nothingFoundHint' : 'visits.noVisitsHint')}
          actions={
            isNarrowed ? (
              <Button onClick={clear}>{text('visits.clearFilters')}</Button>
            ) : (
              <Button type="primary" onClick={() => onOpen({ kind: 'new-visit' })}>
                {text('visits.new')}
              </Button>
            )
          }
        />
      ) : (
        <VisitTable
          rows={rows}
          total={narrowing.incomplete ? incomplete : total}
          page={page}
          onPage={setPage}
          onOpen={onOpen}
        />
      )}
    </>
  )
}
