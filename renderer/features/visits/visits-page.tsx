import { App, Button, Tabs } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { EnterpriseId, VisitId } from '#shared/domain/ids'
import type { PlainDate } from '#shared/domain/calendar'
import { useAsk, useKeys, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Kbd } from '../../ui/marks'
import { Page } from '../../ui/page'
import { Loading } from '../../ui/states'
import { CoverageTab } from './coverage-tab'
import type { Opened } from './opened'
import { PlansTab } from './plans-tab'
import { SweepTab } from './sweep-tab'
import { VisitRecords } from './visit-records'
import { VisitsDrawer } from './visits-drawer'
import './visits-page.css'

const TABS = ['records', 'plans', 'coverage', 'sweep'] as const
type Tab = (typeof TABS)[number]

/** 走访: what was done, what is planned, who is left out, and the sweep of a building. */
export function VisitsPage() {
  const [params] = useSearchParams()
  const status = useAsk('status.get', {})
  const text = useText()
  if (status.status === 'loading') return <Loading label={text('visits.loading')} />
  if (status.status === 'failed') return <AskedProblem name="status.get" problem={status.problem} />
  // A route that names something opens it afresh; what is opened here stays here.
  const key = ['visit', 'enterprise', 'sweep', 'new'].map((name) => params.get(name) ?? '').join(' ')
  return <Visits key={key} today={status.data.today} />
}

function openedBy(params: URLSearchParams): Opened | undefined {
  const visitId = VisitId.safeParse(params.get('visit'))
  if (visitId.success) return { kind: 'visit', visitId: visitId.data }
  const enterpriseId = EnterpriseId.safeParse(params.get('enterprise'))
  if (enterpriseId.success) return { kind: 'story', enterpriseId: enterpriseId.data }
  if (params.get('new') === 'visit') return { kind: 'new-visit' }
  return params.get('new') === 'plan' ? { kind: 'new-plan' } : undefined
}

function Visits({ today }: { readonly today: PlainDate }) {
  const text = useText()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const [opened, setOpened] = useState(() => openedBy(params))
  const tab: Tab = TABS.find((known) => known === params.get('tab')) ?? 'records'
  const go = (next: Tab, more: Readonly<Record<string, string>> = {}) =>
    setParams({ ...(next !== 'records' && { tab: next }), ...more })
  useKeys({ F2: () => setOpened({ kind: 'new-visit' }) })
  return (
    <Page
      title={text('visits.title')}
      actions={
        <>
          <Button onClick={() => setOpened({ kind: 'new-plan' })}>{text('visits.plans.new')}</Button>
          <Button type="primary" onClick={() => setOpened({ kind: 'new-visit' })}>
            {text('visits.new')} <Kbd>F2</Kbd>
          </Button>
        </>
      }
    >
      <Tabs
        className="visits-tabs"
        activeKey={tab}
        onChange={(next) => go(TABS.find((known) => known === next) ?? 'records')}
        items={TABS.map((key) => ({ key, label: text(`visits.tabs.${key}`) }))}
      />
      {tab === 'records' && (
        <VisitRecords
          sweepId={params.get('sweep') ?? undefined}
          onOpen={setOpened}
          onAll={() => go('records')}
        />
      )}
      {tab === 'plans' && <PlansTab onOpen={setOpened} />}
      {tab === 'coverage' && <CoverageTab today={today} onOpen={setOpened} />}
      {tab === 'sweep' && <SweepTab today={today} onSee={(sweep) => go('records', { sweep })} />}
      <VisitsDrawer
        opened={opened}
        today={today}
        onOpen={setOpened}
        onSaved={(words) => void message.success(words)}
      />
    </Page>
  )
}
