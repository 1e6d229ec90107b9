import { Tabs } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ProjectId } from '#shared/domain/ids'
import { useText } from '../../client/hooks'
import { Page } from '../../ui/page'
import { LibraryTab } from './library-tab'
import { MatchesTab } from './matches-tab'
import { NeedsTab } from './needs-tab'
import { ProjectDrawer } from './project-drawer'
import { ProjectsTab } from './projects-tab'
import { ResourcesTab } from './resources-tab'
import { TalentTab } from './talent-tab'
import '../../fields/lists.css'
import './projects-page.css'

const TABS = ['needs', 'resources', 'matches', 'projects', 'library', 'talent'] as const
type Tab = (typeof TABS)[number]

/** Three lists 三张清单, matching, the project library and talent; the project in the route stands beside. */
export function ProjectsPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'projects'
  const change = (key: string, value: string | undefined) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value === undefined) next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const [finishing, setFinishing] = useState(false)
  const open = (projectId: string | undefined, isFinishing = false) => {
    setFinishing(isFinishing)
    change('project', projectId)
  }
  return (
    <Page title={text('projects.title')} subtitle={text('projects.subtitle')}>
      <Tabs
        className="projects-tabs"
        activeKey={tab}
        onChange={(next) => setParams({ tab: next }, { replace: true })}
        destroyOnHidden
        items={TABS.map((one) => ({
          key: one,
          label: text(`projects.tabs.${one}`),
          children: <TabOf tab={one} asked={params.get('q') ?? ''} onOpen={open} />,
        }))}
      />
      {/* The id came from our own route; the core says when there is no such project. */}
      <ProjectDrawer
        projectId={(params.get('project') ?? undefined) as ProjectId | undefined}
        finishing={finishing}
        onClose={() => open(undefined)}
      />
    </Page>
  )
}

function TabOf(props: {
  readonly tab: Tab
  readonly asked: string
  readonly onOpen: (projectId: string, finishing?: boolean) => void
}) {
  const { tab, asked, onOpen } = props
  switch (tab) {
    case 'needs':
      return <NeedsTab onOpen={onOpen} />
    case 'resources':
      return <ResourcesTab side="supply" asked={asked} />
    case 'matches':
      return <MatchesTab about="needs" onOpen={onOpen} />
    case 'projects':
      return <ProjectsTab onOpen={onOpen} />
    case 'library':
      return <LibraryTab onOpen={onOpen} />
    case 'talent':
      return <TalentTab asked={asked} onOpen={onOpen} />
  }
}
