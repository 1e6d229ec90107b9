import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ListedTalk } from '#shared/contract/partner-operations'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { TalkDrawer } from '../../fields/talks/talk-drawer'
import { TalkTable } from '../../fields/talks/talk-table'
import { Empty, Loading } from '../../ui/states'
import { MatchesTab } from './matches-tab'
import { ResourcesTab } from './resources-tab'

const PARTS = ['demand', 'supply', 'matches', 'talks'] as const
type Part = (typeof PARTS)[number]
type Opening = {
  /** What the route asks to search for. */
  readonly asked: string
  readonly onOpen: (projectId: string) => void
}

/** 人才对接: what enterprises ask for, what universities have, the pairs, and the talks that brought them together. */
export function TalentTab({ asked, onOpen }: Opening) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const part = PARTS.find((one) => one === params.get('part')) ?? 'demand'
  return (
    <div className="projects-tab">
      <Segmented<Part>
        className="projects-parts"
        aria-label={text('projects.talent.parts')}
        value={part}
        onChange={(next) => setParams({ tab: 'talent', part: next }, { replace: true })}
        options={PARTS.map((value) => ({ value, label: text(`projects.talent.${value}`) }))}
      />
      <PartOf part={part} asked={asked} onOpen={onOpen} />
    </div>
  )
}

function PartOf({ part, asked, onOpen }: Opening & { readonly part: Part }) {
  switch (part) {
    case 'demand':
    case 'supply':
      return <ResourcesTab key={part} side={part} talent asked={asked} />
    case 'matches':
      return <MatchesTab about="talent" onOpen={onOpen} />
    case 'talks':
      return <Talks />
  }
}

/** The talks that matched talent, and what they come to. */
function Talks() {
  const text = useText()
  const [talk, setTalk] = useState<Partial<ListedTalk>>()
  const answer = useAsk('talk.list', { kind: 'talent' })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="talk.list" problem={answer.problem} />
  const { rows, total, people, agreed } = answer.data
  return (
    <>
      <div className="projects-tools">
        <Button type="primary" onClick={() => setTalk({ kind: 'talent' })}>
          {text('partners.talks.add')}
        </Button>
        <span className="num">{text('partners.talks.sum', { count: total, people, agreed })}</span>
      </div>
      {rows.length === 0 ? (
        <Empty title={text('partners.talks.none')} hint={text('partners.talks.noneHint')} />
      ) : (
        <TalkTable talks={rows} onOpen={setTalk} />
      )}
      <TalkDrawer talk={talk} onClose={() => setTalk(undefined)} />
    </>
  )
}
