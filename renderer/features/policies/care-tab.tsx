import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import type { CareRow } from '#shared/contract/policy-operations'
import { CARE_KINDS, CareKind } from '#shared/domain/policy'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Empty, Loading } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'
import { CareDrawer } from './care-drawer'
import { CareMonth } from './care-month'

type CareTabProps = { readonly adding: boolean; readonly onClose: () => void }

/** 课程与关怀: a year's activities by month, with what they add up to. */
export function CareTab(props: CareTabProps) {
  const text = useText()
  const status = useAsk('status.get', {})
  if (status.status === 'loading') return <Loading label={text('policies.loading')} />
  if (status.status === 'failed') return <AskedProblem name="status.get" problem={status.problem} />
  return <CareYear {...props} today={status.data.today} />
}

function CareYear({ adding, onClose, today }: CareTabProps & { readonly today: string }) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const year = Number(params.get('year') ?? today.slice(0, 4)) || Number(today.slice(0, 4))
  const kind = CareKind.safeParse(params.get('kind')).data
  const [opened, setOpened] = useState<CareRow>()
  const asked = useAsk('care.list', { year, ...(kind && { kind }) }, { keepPrevious: true })
  const go = (to: { readonly year?: number; readonly kind?: CareKind | undefined }) =>
    setParams({ tab: 'care', year: String(to.year ?? year), ...(to.kind && { kind: to.kind }) })
  if (asked.status === 'loading') return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <AskedProblem name="care.list" problem={asked.problem} />
  const { months, counts, kinds } = asked.data
  const { activities, people, enterprises } = counts
  return (
    <div className="policies-stack">
      <div className="policies-line">
        <YearField year={year} onChange={(next) => go({ year: next, kind })} />
        <Kinds kinds={kinds} chosen={kind} onChoose={(next) => go({ kind: next })} />
      </div>
      <p className="policies-sum num">{text('policies.care.counts', { activities, people, enterprises })}</p>
      {months.length === 0 && (
        <Empty title={text('policies.care.empty')} hint={text('policies.care.emptyHint')} />
      )}
      {months.map((month) => (
        <CareMonth key={month.month} {...month} onOpen={setOpened} />
      ))}
      <CareDrawer
        opened={adding ? 'new' : opened}
        today={today}
        onClose={() => {
          setOpened(undefined)
          onClose()
        }}
      />
    </div>
  )
}

type KindsProps = {
  readonly kinds: OutputOf<'care.list'>['kinds']
  readonly chosen: CareKind | undefined
  readonly onChoose: (kind: CareKind | undefined) => void
}

function Kinds({ kinds, chosen, onChoose }: KindsProps) {
  const text = useText()
  const all = CARE_KINDS.reduce((sum, kind) => sum + kinds[kind], 0)
  const named = (name: string, count: number) => text('policies.care.kindNamed', { name, count })
  return (
    <div className="policies-line" role="group" aria-label={text('policies.care.kindLabel')}>
      <Button
        className="policies-filter"
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {named(text('policies.care.all'), all)}
      </Button>
      {CARE_KINDS.map((kind) => (
        <Button
          key={kind}
          className="policies-filter"
          aria-pressed={chosen === kind}
          onClick={() => onChoose(kind)}
        >
          {named(text(`policies.care.kinds.${kind}`), kinds[kind])}
        </Button>
      ))}
    </div>
  )
}

function YearField(props: { readonly year: number; readonly onChange: (year: number) => void }) {
  const text = useText()
  const id = useId()
  const label = text('policies.care.year')
  return (
    <Labelled id={id} label={label}>
      <DatePicker
        id={id}
        aria-label={label}
        picker="year"
        value={dayjs(`${String(props.year)}-01-01`)}
        allowClear={false}
        onChange={(moment) => {
          if (moment instanceof dayjs) props.onChange(dayjs(moment).year())
        }}
      />
    </Labelled>
  )
}
