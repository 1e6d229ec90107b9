import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { PolicyId } from '#shared/domain/ids'
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

/** The card beside the list: the one that the route names, or what was opened here since. */
function useOpenedCard(): readonly [OpenedCard | undefined, (card: OpenedCard | undefined) => void] {
  const [params, setParams] = useSearchParams()
  const isCards = (params.get('tab') ?? 'cards') === 'cards'
  const routed = isCards ? PolicyId.safeParse(params.get('policy')).data : undefined
  const [own, setOwn] = useState<{ readonly over: PolicyId | undefined; readonly card: OpenedCard }>()
  const open = (card: OpenedCard | undefined) => {
    setOwn(card && { over: routed, card })
    if (card !== undefined || routed === undefined) return
    setParams(
      (now) => {
        now.delete('policy')
        return now
      },
      { replace: true },
    )
  }
  return [own?.over === routed ? (own?.card ?? routed) : routed, open]
}

/** 政策卡片、当月推送、今日会场、课程与关怀. */
export function PoliciesPage() {
  const text = useText()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const named = params.get('tab')
  const tab = TABS.find((one) => one === named) ?? 'cards'
  const [opened, setOpened] = useOpenedCard()
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
