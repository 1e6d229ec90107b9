import { Button } from 'antd'
import { useState } from 'react'
import type { Project } from '#shared/domain/project'
import { useOrder, useText } from '../../client/hooks'
import { ConfirmReason } from '../../ui/dialogs'

/** What can be done with a project now. */
export function ProjectActions(props: {
  readonly project: Project
  readonly onEdit: () => void
  readonly onFinish: () => void
}) {
  const { project, onEdit, onFinish } = props
  const text = useText()
  const move = useOrder('project.move')
  const keep = useOrder('library.keep')
  const [isDropping, setDropping] = useState(false)
  const [isKept, setKept] = useState(false)
  const projectId = project.id
  const isLive = project.state === 'proposed' || project.state === 'running'
  const other = project.state === 'proposed' ? 'running' : 'proposed'
  const keepIt = async () => {
    if (await keep.send({ projectId })) setKept(true)
  }
  return (
    <>
      <div className="projects-buttons">
        {isLive && (
          <>
            <Button type="primary" onClick={onFinish}>
              {text('projects.finish.do')}
            </Button>
            <Button loading={move.busy} onClick={() => void move.send({ projectId, state: other })}>
              {text(other === 'running' ? 'projects.start' : 'projects.putBack')}
            </Button>
            <Button onClick={onEdit}>{text('projects.edit')}</Button>
          </>
        )}
        {project.state !== 'dropped' && (
          <Button loading={keep.busy} onClick={() => void keepIt()}>
            {text('projects.library.keep')}
          </Button>
        )}
        {isLive && (
          <Button danger onClick={() => setDropping(true)}>
            {text('projects.drop.do')}
          </Button>
        )}
      </div>
      <div role="status">{isKept && <p className="projects-note">{text('projects.library.kept')}</p>}</div>
      <DropDialog projectId={projectId} open={isDropping} onClose={() => setDropping(false)} />
    </>
  )
}

function DropDialog(props: {
  readonly projectId: Project['id']
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { projectId, open, onClose } = props
  const text = useText()
  const drop = useOrder('project.drop', { quiet: true })
  const send = async (reason: string) => {
    if (await drop.send({ projectId, reason })) onClose()
  }
  return (
    <ConfirmReason
      open={open}
      title={text('projects.drop.title')}
      explanation={text('projects.drop.explanation')}
      label={text('projects.drop.reason')}
      confirm={text('projects.drop.do')}
      cancel={text('shell.cancel')}
      busy={drop.busy}
      problem={drop.problem?.message}
      onConfirm={(reason) => void send(reason)}
      onCancel={onClose}
    />
  )
}
