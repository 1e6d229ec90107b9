import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../client/hooks'
import { Page } from '../../ui/page'
import { CareTab } from './care-tab'
import { CardsTab } from './cards-tab'
import type { OpenedCard } from './opened-card'
import { MonthBatch } from './month-batch'
import { RoomToday } from './room-today'
import './policies-page.css'

const TABS = ['cards', 'batch', 'room', 'care'] as const
type TabName = (typeof TABS)[number]

/** 政策卡片、当月推送、今日会场、课程与关怀. */
export function PoliciesPage() {
  const text = useText()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const named = params.get('tab')
  const tab = TABS.find((one) => one === named) ?? 'cards'
  const [opened, setOpened] = useState<OpenedCard>()
  const [isAdding, setAdding] = useState(false)
  const add = () => (tab === 'care' ? setAdding(true) : setOpened('new'))
  const tabs: Record<TabName, () => React.JSX.Element> = {
    cards: () => <CardsTab opened={opened} onOpen={setOpened} />,
    batch: () => <MonthBatch />,
    room: () => <RoomToday />,
    care: () => <CareTab adding={isAdding} onClose={() => setAdding(false)} />,
  }
  return (
    <Page
      title={text('policies.title')}
      actions={
        (tab === 'cards' || tab === 'care') && (
          <>
            {tab === 'cards' && (
              <Button onClick={() => void navigate('/imports?new=policies')}>
                {text('policies.import')}
              </Button>
            )}
            <Button type="primary" onClick={add}>
              {text(tab === 'care' ? 'policies.care.add' : 'policies.add')}
            </Button>
          </>
        )
      }
    >
      <Tabs
        className="policies-tabs"
        activeKey={tab}
        onChange={(next) => {
          setOpened(undefined)
          setAdding(false)
          setParams({ tab: next })
        }}
        items={TABS.map((key) => ({
          key,
          label: text(`policies.tabs.${key}`),
          children: key === tab ? tabs[key]() : null,
        }))}
      />
    </Page>
  )
}
