import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PlainDate } from '#shared/domain/calendar'
import { BuildingId } from '#shared/domain/ids'
import { useAsk, useClient, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { Empty, Loading } from '../../ui/states'
import { BuildingSelect } from './building-select'
import { sweepBookOf } from './sweep-draft'
import { SweepForm } from './sweep-form'

type SweepTabProps = {
  readonly today: PlainDate
  /** Opens the visits of one sweep. */
  readonly onSee: (sweepId: string) => void
}

/** 扫楼: from door to door through a building, and the sweeps that were made. */
export function SweepTab({ today, onSee }: SweepTabProps) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const buildings = useAsk('building.list', {})
  const asked = BuildingId.safeParse(params.get('building')).data
  if (buildings.status === 'loading') return <Loading label={text('visits.loading')} />
  if (buildings.status === 'failed') return <AskedProblem name="building.list" problem={buildings.problem} />
  const only = buildings.data.length === 1 ? buildings.data[0]?.id : undefined
  const buildingId = buildings.data.find(({ id }) => id === asked)?.id ?? only
  if (buildings.data.length === 0) return <NoBuildings />
  return (
    <>
      <p className="visits-intro">{text('visits.sweep.intro')}</p>
      <div className="visits-filters">
        <BuildingSelect
          label={text('visits.sweep.building')}
          placeholder={text('visits.sweep.choose')}
          value={buildingId}
          canClear={false}
          onChange={(building) => setParams({ tab: 'sweep', ...(building && { building }) })}
        />
      </div>
      {buildingId && <Sweep key={buildingId} buildingId={buildingId} today={today} onSee={onSee} />}
      <PastSweeps onSee={onSee} />
    </>
  )
}

function NoBuildings() {
  const text = useText()
  const navigate = useNavigate()
  return (
    <Empty
      title={text('visits.sweep.noBuildings')}
      hint={text('visits.sweep.noBuildingsHint')}
      actions={
        <Button onClick={() => void navigate('/registers/building')}>
          {text('visits.coverage.toRegisters')}
        </Button>
      }
    />
  )
}

function Sweep({ buildingId, today, onSee }: SweepTabProps & { readonly buildingId: BuildingId }) {
  const text = useText()
  const client = useClient()
  const answer = useAsk('sweep.get', { buildingId })
  const [round, setRound] = useState(0)
  if (answer.status === 'loading') return <Loading label={text('visits.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="sweep.get" problem={answer.problem} />
  const { enterprises, kept } = answer.data
  if (enterprises.length === 0)
    return <Empty title={text('visits.sweep.noEnterprises')} hint={text('visits.sweep.noEnterprisesHint')} />
  return (
    <SweepForm
      // A saved sweep leaves an empty sheet.
      key={round}
      {...{ buildingId, today, enterprises, onSee }}
      book={sweepBookOf(client, buildingId, kept)}
      onSaved={() => setRound((now) => now + 1)}
    />
  )
}

function PastSweeps({ onSee }: Pick<SweepTabProps, 'onSee'>) {
  const text = useText()
  const { date } = useFormats()
  const sweeps = useAsk('sweep.list', {})
  if (sweeps.status === 'loading') return null
  if (sweeps.status === 'failed') return <AskedProblem name="sweep.list" problem={sweeps.problem} />
  return (
    <Panel title={text('visits.sweep.past')}>
      {sweeps.data.length === 0 && <p className="visits-second">{text('visits.sweep.noPast')}</p>}
      <ul className="visits-steps num">
        {sweeps.data.map(({ sweepId, building, visits, needs, missing, date: day }) => (
          <li key={sweepId}>
            <span>
              <Button type="link" className="visits-name" onClick={() => onSee(sweepId)}>
                {text('visits.sweep.batch', { date: date(day), building })}
              </Button>{' '}
              {missing.length > 0 && (
                <Tag strong>
                  {text('visits.missing', {
                    roles: missing.map((role) => text(`visits.roles.${role}`)).join(' '),
                  })}
                </Tag>
              )}
            </span>
            <span>{text('visits.sweep.batchFigures', { visits, needs })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
