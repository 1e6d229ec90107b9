import { Button, Dropdown } from 'antd'
import { HolderOutlined } from '@ant-design/icons'
import { useDraggable } from '@dnd-kit/core'
import { CSS } from '@dnd-kit/utilities'
import type { ProjectRow } from '#shared/contract/project-operations'
import { plainDateOf } from '#shared/domain/calendar'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { COLUMNS, columnOf, type Column } from './board-columns'

type BoardCardProps = {
  readonly project: ProjectRow
  readonly onOpen: () => void
  readonly onMove: (to: Column) => void
}

/** One project on the board; done ones stay where they are. */
export function BoardCard({ project, onOpen, onMove }: BoardCardProps) {
  const text = useText()
  const { id, title, state } = project
  const isFixed = state === 'done'
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, isDragging } = useDraggable({
    id,
    data: { state },
    disabled: isFixed,
  })
  const here = columnOf(state)
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform) }}
      className={isDragging ? 'projects-card projects-card-lifted' : 'projects-card'}
    >
      <div className="projects-card-head">
        {!isFixed && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className="projects-handle"
            {...attributes}
            {...listeners}
            aria-label={text('projects.board.drag', { title })}
          >
            <HolderOutlined aria-hidden />
          </button>
        )}
        <Button type="link" className="row-opener" onClick={onOpen}>
          {title}
        </Button>
        {!isFixed && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: COLUMNS.filter((column) => column !== here).map((column) => ({
                key: column,
                label: text('projects.board.moveTo', { column: text(`projects.states.${column}`) }),
                onClick: () => onMove(column),
              })),
            }}
          >
            <Button size="small" aria-label={text('projects.board.moveNamed', { title })}>
              {text('projects.board.move')}
            </Button>
          </Dropdown>
        )}
      </div>
      <CardFacts project={project} />
    </li>
  )
}

function CardFacts({ project }: Pick<BoardCardProps, 'project'>) {
  const text = useText()
  const { date } = useFormats()
  const { enterprises, owner, needs, steps, stepsDone, nextStep, light, dueDate, doneAt } = project
  const [first, ...others] = enterprises
  const whom =
    first &&
    (others.length > 0 ? text('projects.board.andOthers', { first, count: enterprises.length }) : first)
  const facts = [whom, owner, needs > 0 && text('projects.board.needs', { count: needs })].filter(Boolean)
  return (
    <>
      {facts.length > 0 && (
        <div className="projects-quiet projects-card-facts">
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </div>
      )}
      {steps > 0 && (
        <div className="projects-quiet projects-card-facts">
          <span>{text('projects.board.steps', { done: stepsDone, count: steps })}</span>
          {nextStep !== '' && project.state !== 'done' && (
            <span>{text('projects.board.next', { step: nextStep })}</span>
          )}
        </div>
      )}
      {light && dueDate && (
        <div className="projects-card-foot num">
          <NeedLight light={light} /> <span className="projects-quiet">{date(dueDate)}</span>
        </div>
      )}
      {project.state === 'done' && doneAt && (
        <div className="projects-quiet num">{date(plainDateOf(doneAt))}</div>
      )}
    </>
  )
}
