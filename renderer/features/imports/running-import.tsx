import { Button, Progress } from 'antd'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { percentDone } from './import-mapping'

/** How far a running import is, and how to stop it. */
export function RunningImport({ fileName }: { readonly fileName: string }) {
  const text = useText()
  const jobs = useAsk('job.list', {})
  const cancel = useOrder('job.cancel')
  const job = jobs.status === 'ready' ? jobs.data.find(({ kind }) => kind === 'import') : undefined
  return (
    <div className="import-step import-running" role="status">
      <p>{text('imports.running', { fileName })}</p>
      <Progress percent={job ? percentDone(job) : 0} aria-label={text('imports.progress')} />
      {job && job.total > 0 && (
        <p className="num">{text('imports.done', { done: job.done, total: job.total })}</p>
      )}
      <div className="import-foot">
        <Button
          disabled={!job}
          loading={cancel.busy}
          onClick={() => job && void cancel.send({ jobId: job.id })}
        >
          {text('imports.cancel')}
        </Button>
      </div>
    </div>
  )
}
