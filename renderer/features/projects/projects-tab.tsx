import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { Board } from './board'
import { ListTools } from './list-search'
import { NEW_PROJECT, ProjectForm } from './project-form'
import { ProjectTable } from './project-table'
import { usePart } from './use-part'

const VIEWS = ['board', 'list'] as const
type View = (typeof VIEWS)[number]

/** 项目清单, as a board of what is proposed, running and done, or as a list. */
export function ProjectsTab({
  onOpen,
}: {
  readonly onOpen: (projectId: string, finishing?: boolean) => void
}) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const view = params.get('view') === 'list' ? 'list' : 'board'
  const part = usePart()
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="projects-tab">
      <ListTools typed={part.typed} onTyped={part.onTyped}>
        <Segmented<View>
          aria-label={text('projects.board.view')}
          value={view}
          onChange={(next) => setParams({ tab: 'projects', view: next }, { replace: true })}
          options={VIEWS.map((value) => ({ value, label: text(`projects.board.views.${value}`) }))}
        />
        <Button type="primary" onClick={() => setAdding(true)}>
          {text('projects.add')}
        </Button>
      </ListTools>
      {view === 'board' ? (
        <Board query={part.input.query} onOpen={onOpen} />
      ) : (
        <ProjectTable part={part} onOpen={onOpen} />
      )}
      <Drawer
        open={isAdding}
        title={text('projects.add')}
        onClose={() => setAdding(false)}
        closeLabel={text('projects.close')}
        size={720}
      >
        {isAdding && (
          <ProjectForm
            draft={NEW_PROJECT}
            onDone={(projectId) => {
              setAdding(false)
              onOpen(projectId)
            }}
            onCancel={() => setAdding(false)}
          />
        )}
      </Drawer>
    </div>
  )
}
