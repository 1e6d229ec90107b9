import { useState } from 'react'
import { Button } from 'antd'
import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { useSearchParams } from 'react-router'
import type { ProjectRow } from '#shared/contract/project-operations'
import { useAsk, useOrder, useRefresh, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Loading } from '../../ui/states'
import { BoardCard } from './board-card'
import { COLUMNS, columnCoordinates, columnOf, type Column } from './board-columns'
import { useBoardWords } from './board-words'

/** So many cards stand in a column; the rest stands in the list. */
const MOST_CARDS = 60

type BoardProps = {
  readonly query: string
  /** Opens a project; `finishing`: to say what came of it. */
  readonly onOpen: (projectId: string, finishing?: boolean) => void
}

function useColumn(state: Column, query: string) {
  return useAsk('project.list', { states: [state], query, limit: MOST_CARDS }, { keepPrevious: true })
}

/** Projects in three columns; a card is dragged by pointer or keys, or sent by its menu. */
export function Board({ query, onOpen }: BoardProps) {
  const text = useText()
  const answers = [useColumn('proposed', query), useColumn('running', query), useColumn('done', query)]
  const move = useOrder('project.move')
  const refresh = useRefresh()
  // Where a card was just dropped, until the core's own answer is here.
  const [moved, setMoved] = useState<{ readonly id: string; readonly to: Column }>()
  const failed = answers.find(({ status }) => status === 'failed')
  const listed = answers.flatMap((answer) => (answer.status === 'ready' ? answer.data.rows : []))
  const rows = listed.map((row) => (row.id === moved?.id ? { ...row, state: moved.to } : row))
  const accessibility = useBoardWords(rows)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnCoordinates }),
  )
  const send = async (project: ProjectRow, to: Column) => {
    if (to === project.state) return
    if (to === 'done') {
      onOpen(project.id, true)
      return
    }
    setMoved({ id: project.id, to })
    await move.send({ projectId: project.id, state: to })
    await refresh('project.list')
    setMoved(undefined)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const project = rows.find(({ id }) => id === active.id)
    const to = columnOf(over?.id)
    if (project && to) void send(project, to)
  }
  if (failed?.status === 'failed') return <AskedProblem name="project.list" problem={failed.problem} />
  if (answers.some(({ status }) => status === 'loading')) return <Loading label={text('projects.loading')} />
  const [first] = answers
  const counts = first?.status === 'ready' ? first.data.counts : undefined
  return (
    <DndContext sensors={sensors} accessibility={accessibility} onDragEnd={drop}>
      <div className="projects-board">
        {COLUMNS.map((column) => (
          <BoardColumn
            key={column}
            column={column}
            count={counts?.[column] ?? 0}
            rows={rows.filter(({ state }) => state === column)}
            onOpen={onOpen}
            onMove={(project, to) => void send(project, to)}
          />
        ))}
      </div>
    </DndContext>
  )
}

function BoardColumn(props: {
  readonly column: Column
  readonly count: number
  readonly rows: readonly ProjectRow[]
  readonly onOpen: BoardProps['onOpen']
  readonly onMove: (project: ProjectRow, to: Column) => void
}) {
  const { column, count, rows, onOpen, onMove } = props
  const text = useText()
  const [, setParams] = useSearchParams()
  const { setNodeRef, isOver } = useDroppable({ id: column })
  const title = text(`projects.states.${column}`)
  return (
    <section
      ref={setNodeRef}
      className={isOver ? 'projects-column projects-column-over' : 'projects-column'}
      aria-label={title}
    >
      <h2>
        {title} <span className="num projects-quiet">{count}</span>
      </h2>
      {rows.length === 0 && <p className="projects-quiet">{text(`projects.board.empty.${column}`)}</p>}
      <ul>
        {rows.map((project) => (
          <BoardCard
            key={project.id}
            project={project}
            onOpen={() => onOpen(project.id)}
            onMove={(to) => onMove(project, to)}
          />
        ))}
      </ul>
      {count > MOST_CARDS && (
        <Button type="link" onClick={() => setParams({ tab: 'projects', view: 'list' }, { replace: true })}>
          {text('projects.board.rest', { count: count - MOST_CARDS })}
        </Button>
      )}
    </section>
  )
}
