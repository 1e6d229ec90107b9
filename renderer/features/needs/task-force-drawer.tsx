import { Button } from 'antd'
import { useState } from 'react'
import type { ListedTaskForce } from '#shared/contract/task-force-operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { TaskForceId } from '#shared/domain/ids'
import { useAsk, useText } from '../../client/hooks'
import { AttachmentList } from '../../fields/attachment-list'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Drawer } from '../../ui/dialogs'
import { Tag } from '../../ui/marks'
import { Empty, Loading, Problem } from '../../ui/states'
import { EditTaskForce, ReplyForm, ReportPart } from './task-force-work'
import './task-forces.css'

type TaskForceDrawerProps = {
  readonly open: boolean
  /** The one that is shown first; absent: the list. */
  readonly first?: TaskForceId | undefined
  readonly onClose: () => void
}

/** 专班: all of them, or one with its members' parts, its needs and its combined reply. */
export function TaskForceDrawer({ open, first, onClose }: TaskForceDrawerProps) {
  const text = useText()
  return (
    <Drawer
      open={open}
      title={text('taskForces.listTitle')}
      onClose={onClose}
      closeLabel={text('taskForces.close')}
      size={560}
    >
      <TaskForces first={first} />
    </Drawer>
  )
}

function TaskForces({ first }: { readonly first: TaskForceId | undefined }) {
  const text = useText()
  const listed = useAsk('taskForce.list', {})
  if (listed.status === 'loading') return <Loading label={text('taskForces.listTitle')} />
  if (listed.status === 'failed') return <Problem message={listed.problem.message} />
  if (listed.data.length === 0)
    return <Empty title={text('taskForces.none')} hint={text('taskForces.noneHint')} />
  const shown = listed.data.toSorted(
    (one, other) => Number(other.taskForce.id === first) - Number(one.taskForce.id === first),
  )
  return shown.map((entry) => <TaskForceCard key={entry.taskForce.id} {...entry} />)
}

const STEPS = ['edit', 'reportPart', 'reply'] as const
type Step = (typeof STEPS)[number]

function TaskForceCard({ taskForce, needs }: ListedTaskForce) {
  const text = useText()
  const formats = useFormats()
  const [step, setStep] = useState<Step>()
  const { name, lead, liaison, reply } = taskForce
  const done = () => setStep(undefined)
  const people = [
    `${text('taskForces.lead')} ${lead}`,
    liaison && `${text('taskForces.liaison')} ${liaison}`,
    text('taskForces.formedOn', { date: formats.date(taskForce.formedAt.slice(0, 10)) }),
  ]
  return (
    <section className="task-force" aria-label={name}>
      <h3>
        {name} <Tag>{text(reply ? 'taskForces.replied' : 'taskForces.atWork')}</Tag>
      </h3>
      <p className="task-force-quiet">{people.filter((part) => part !== '').join(' · ')}</p>
      <Parts taskForce={taskForce} />
      <h4>{text('taskForces.needs')}</h4>
      <ul className="task-force-needs">
        {needs.map(({ needId, number, title, state, light }) => (
          <li key={needId}>
            <span className="num">{formatNeedNumber(number)}</span> {title}{' '}
            {light ? (
              <NeedLight light={light} />
            ) : (
              <Tag>{text(state === 'closed' ? 'words.needStates.closed' : 'words.needStates.open')}</Tag>
            )}
          </li>
        ))}
      </ul>
      {reply ? (
        <Reply reply={reply} />
      ) : (
        <div className="task-force-steps">
          {STEPS.map((one) => (
            <Button
              key={one}
              aria-expanded={step === one}
              onClick={() => setStep(step === one ? undefined : one)}
            >
              {text(`taskForces.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {step === 'edit' && <EditTaskForce taskForce={taskForce} onDone={done} onCancel={done} />}
      {step === 'reportPart' && <ReportPart taskForce={taskForce} onDone={done} onCancel={done} />}
      {step === 'reply' && <ReplyForm taskForce={taskForce} onDone={done} onCancel={done} />}
    </section>
  )
}

function Parts({ taskForce }: Pick<ListedTaskForce, 'taskForce'>) {
  const text = useText()
  const formats = useFormats()
  return (
    <dl className="task-force-parts">
      {taskForce.parts.map(({ office, part, reported }) => (
        <div key={office}>
          <dt>{office}</dt>
          <dd>
            {part || text('taskForces.noPart')}
            <span className="task-force-quiet">
              {reported
                ? `${text('taskForces.reported')} ${formats.dateTime(reported.at)} · ${reported.words}`
                : text('taskForces.notReported')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Reply({ reply }: { readonly reply: NonNullable<ListedTaskForce['taskForce']['reply']> }) {
  const text = useText()
  const formats = useFormats()
  return (
    <>
      <h4>{text('taskForces.replyGiven')}</h4>
      <p>{reply.words}</p>
      <AttachmentList ids={reply.attachments ?? []} />
      <p className="task-force-quiet">{`${reply.by} · ${formats.dateTime(reply.at)}`}</p>
    </>
  )
}
