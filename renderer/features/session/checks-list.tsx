import { Button } from 'antd'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { Loading, Problem } from '../../ui/states'
import { CheckRow, overrideKey } from './check-row'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'

/** 定稿前检查: hard ones must be mended, soft ones mended or passed over with a reason. */
export function ChecksList() {
  const text = useText()
  const { view, scratch } = useDesk()
  const sessionId = view.session.id
  const checks = useAsk('session.checks', { sessionId }, { keepPrevious: true })
  const finalise = useOrder('session.finalise', { quiet: true })
  if (checks.status === 'loading') return <Loading label={text('desk.checks')} />
  if (checks.status === 'failed') return <Problem message={checks.problem.message} />
  const hard = checks.data.filter((check) => check.hard).length
  const submit = async () => {
    const overrides = checks.data
      .filter((check) => !check.hard)
      .map(({ id }) => ({ check: id, reason: scratch.read(overrideKey(id)).trim() }))
      .filter(({ reason }) => reason !== '')
    const done = await finalise.send({ sessionId, overrides })
    if (done) for (const { check } of overrides) scratch.forget(overrideKey(check))
  }
  const verdict =
    checks.data.length === 0 ? 'desk.checksClean' : hard > 0 ? 'desk.checksHard' : 'desk.checksSoft'
  return (
    <section className="desk-sheet" aria-label={text('desk.checks')}>
      <h3 className="desk-section-title">{text('desk.checks')}</h3>
      <p role="status">{text(verdict, { count: hard > 0 ? hard : checks.data.length })}</p>
      <DeskForm
        label={text('desk.finalise')}
        submit={text('desk.finalise')}
        busy={finalise.busy}
        problem={finalise.problem?.message}
        onSubmit={submit}
        beside={<Button href={`#/sessions/${sessionId}/minutes`}>{text('desk.previewMinutes')}</Button>}
      >
        <ul className="desk-checks">
          {checks.data.map((check) => (
            <CheckRow key={check.id} check={check} />
          ))}
        </ul>
      </DeskForm>
    </section>
  )
}
