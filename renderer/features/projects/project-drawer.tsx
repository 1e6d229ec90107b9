import { useState } from 'react'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { ProjectId } from '#shared/domain/ids'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Drawer } from '../../ui/dialogs'
import { Loading } from '../../ui/states'
import { FinishForm } from './finish-form'
import type { ProjectAnswer } from './project-answer'
import { ProjectActions } from './project-actions'
import { ProjectFacts } from './project-facts'
import { ProjectForm, type ProjectDraft } from './project-form'

type Doing = 'looking' | 'editing' | 'finishing'

/** The project in the route, beside the page: what it is, its form, or what came of it. */
export function ProjectDrawer(props: {
  readonly projectId: ProjectId | undefined
  readonly finishing: boolean
  readonly onClose: () => void
}) {
  const { projectId, finishing, onClose } = props
  const text = useText()
  return (
    <Drawer
      open={projectId !== undefined}
      title={text('projects.project')}
      onClose={onClose}
      closeLabel={text('projects.close')}
      size={720}
    >
      {projectId && <ProjectStory key={projectId} projectId={projectId} finishing={finishing} />}
    </Drawer>
  )
}

function draftOf({ project, needs, resources, enterprises }: ProjectAnswer): ProjectDraft {
  const titles = [
    ...needs.map(({ id, number, title }) => [id, `${formatNeedNumber(number)} ${title}`] as const),
    ...resources.map(({ id, title }) => [id, title] as const),
  ]
  return {
    ...project,
    enterprises: enterprises.map(({ name }) => name),
    titles: Object.fromEntries(titles),
  }
}

function ProjectStory({
  projectId,
  finishing,
}: {
  readonly projectId: ProjectId
  readonly finishing: boolean
}) {
  const text = useText()
  const [doing, setDoing] = useState<Doing>(finishing ? 'finishing' : 'looking')
  const answer = useAsk('project.get', { projectId })
  if (answer.status === 'loading') return <Loading label={text('projects.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="project.get" problem={answer.problem} />
  const look = () => setDoing('looking')
  const { data } = answer
  const isLive = data.project.state === 'proposed' || data.project.state === 'running'
  if (doing === 'editing') return <ProjectForm draft={draftOf(data)} onDone={look} onCancel={look} />
  if (doing === 'finishing' && isLive) return <FinishForm answer={data} onDone={look} onCancel={look} />
  return (
    <div className="project-story">
      <ProjectActions
        project={data.project}
        onEdit={() => setDoing('editing')}
        onFinish={() => setDoing('finishing')}
      />
      <ProjectFacts answer={data} />
    </div>
  )
}
