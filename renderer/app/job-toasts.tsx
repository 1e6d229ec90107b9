import { Button, Progress } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk, useOrder, useText } from '../client/hooks'

type Job = OutputOf<'job.list'>[number]

/** Work that takes a while: how far it is, and a way to stop it. */
export function JobToasts() {
  const jobs = useAsk('job.list', {})
  const text = useText()
  if (jobs.status !== 'ready' || jobs.data.length === 0) return null
  return (
    <ul className="app-jobs" aria-label={text('shell.jobs')}>
      {jobs.data.map((job) => (
        <JobToast key={job.id} job={job} />
      ))}
    </ul>
  )
}

function JobToast({ job }: { readonly job: Job }) {
  const text = useText()
  const cancel = useOrder('job.cancel')
  const { label, done, total } = job
  const percent = total > 0 ? Math.round((done / total) * 100) : 0
  return (
    <li className="app-job">
      <span className="num" role="status">
        {total > 0 ? text('shell.jobProgress', { label, done, total }) : label}
      </span>
      <Progress
        percent={percent}
        showInfo={false}
        size="small"
        aria-label={label}
        status={total > 0 ? 'normal' : 'active'}
      />
      <Button
        size="small"
        aria-label={text('shell.cancelJob', { label })}
        loading={cancel.busy}
        onClick={() => void cancel.send({ jobId: job.id })}
      >
        {text('shell.cancel')}
      </Button>
    </li>
  )
}
