import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PlainDate } from '#shared/domain/calendar'
import { BuildingId } from '#shared/domain/ids'
import { CoverageList, CoverageRule } from '#shared/domain/visit-coverage'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Empty, Loading } from '../../ui/states'
import { BuildingSelect } from './building-select'
import { CoverageFigures } from './coverage-figures'
import { CoverageTable, ENTERPRISES_A_PAGE } from './coverage-table'
import type { Open } from './opened'
import { RuleFields } from './rule-fields'

type CoverageProps = { readonly today: PlainDate; readonly onOpen: Open }

/** 覆盖情况: not visited for long, needs without a visit, visited too often (有需必应、无事不扰). */
export function CoverageTab({ today, onOpen }: CoverageProps) {
  const text = useText()
  const [params] = useSearchParams()
  const [rule, setRule] = useState(() => CoverageRule.parse({}))
  const [list, setList] = useState(() => CoverageList.catch('all').parse(params.get('list')))
  const [buildingId, setBuilding] = useState(() => BuildingId.safeParse(params.get('building')).data)
  const [leader, setLeader] = useState(params.get('leader') ?? '')
  const [page, setPage] = useState(1)
  const asked = { ...rule, list, leader, ...(buildingId && { buildingId }) }
  const answer = useAsk(
    'visit.coverage',
    { ...asked, offset: (page - 1) * ENTERPRISES_A_PAGE, limit: ENTERPRISES_A_PAGE },
    { keepPrevious: true },
  )
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setPage(1)
      set(value)
    }
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="visit.coverage" problem={answer.problem} />
  const { rows, total, counts, leaders } = answer.data
  return (
    <>
      <div className="visits-filters">
        <BuildingSelect
          label={text('visits.fields.building')}
          hideLabel
          placeholder={text('visits.anyBuilding')}
          value={buildingId}
          onChange={first(setBuilding)}
        />
        <Select<string>
          className="visits-select"
          aria-label={text('visits.fields.leader')}
          value={leader === '' ? null : leader}
          placeholder={text('visits.anyLeader')}
          allowClear
          showSearch
          options={leaders.map((value) => ({ value }))}
          onChange={(name: string | undefined) => first(setLeader)(name ?? '')}
        />
        <RuleFields rule={rule} onChange={first(setRule)} />
      </div>
      <CoverageFigures counts={counts} list={list} rule={rule} onList={first(setList)} />
      {rows.length === 0 ? (
        <NothingListed isEmpty={counts.all === 0 && !buildingId && leader === ''} />
      ) : (
        <CoverageTable {...{ rows, total, page, rule, today, onOpen }} onPage={setPage} />
      )}
    </>
  )
}

function NothingListed({ isEmpty }: { readonly isEmpty: boolean }) {
  const text = useText()
  const navigate = useNavigate()
  if (!isEmpty)
    return <Empty title={text('visits.coverage.empty')} hint={text('visits.coverage.emptyHint')} />
  return (
    <Empty
      title={text('visits.coverage.noEnterprises')}
      hint={text('visits.coverage.noEnterprisesHint')}
      actions={
        <Button onClick={() => void navigate('/registers/enterprise')}>
          {text('visits.coverage.toRegisters')}
        </Button>
      }
    />
  )
}
