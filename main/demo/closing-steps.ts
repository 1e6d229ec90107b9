import { passThroughItems } from './history'
import { DAY, needNumbered, sessionOf, view, type Stage } from './stage'

/** Step 11: closing, checks, version 1, papers, version 2. */
export async function closeAndPrint(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '10:56')
  await passThroughItems(desk, sessionId)
  await desk.ask('session.close', { sessionId })
  await desk.ask('room.show', { what: 'summary', sessionId })
  await mendChecks(stage)
  await desk.ask('session.finalise', { sessionId, overrides: [] })
  await printAll(stage)
  await desk.ask('session.reopen', { sessionId, reason: '政策通报一项补充联系电话' })
  const { agenda } = await view(stage)
  const policy = agenda.items.find(({ kind }) => kind === 'policy')
  if (policy)
    await desk.ask('agenda.updateItem', {
      sessionId,
      itemId: policy.id,
      outcome: `${policy.outcome}咨询电话向党群服务站索取。`,
    })
  await desk.ask('session.finalise', { sessionId, overrides: [] })
  await printAll(stage)
  await desk.ask('paper.print', { what: { kind: 'excerpt', sessionId }, format: 'docx' })
  await desk.ask('ledger.export', {})
  await desk.ask('archive.export', { sessionId })
}

async function mendChecks(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  const checks = await desk.ask('session.checks', { sessionId })
  const { agenda } = await view(stage)
  for (const { name, target } of checks) {
    if (name === 'leftWithoutItem' && target.attendeeId) {
      const leftAtItemId = agenda.items.at(-1)?.id
      await desk.ask('attendance.mark', {
        sessionId,
        attendeeId: target.attendeeId,
        ...(leftAtItemId && { leftAtItemId }),
      })
    }
    if (name === 'noPerson' && target.needId) {
      const disposition = {
        kind: 'immediate',
        leadOffice: '应急办',
        person: '马安全',
        requirement: '当天会同物业排查并铺设防滑垫',
      } as const
      await desk.ask('need.dispose', { needId: target.needId, sessionId, disposition })
    }
  }
}

async function printAll(stage: Stage): Promise<void> {
  const sessionId = sessionOf(stage)
  await stage.desk.ask('minutes.print', { sessionId, format: 'docx' })
  await stage.desk.ask('minutes.print', { sessionId, format: 'pdf' })
}

/** Step 12: the next session, the monthly one, and a call-back. */
export async function nextSession(stage: Stage): Promise<void> {
  const { desk, council } = stage
  const { seriesId, monthlyId } = council
  desk.at('2022-10-08', '09:00')
  await desk.ask('series.skip', { seriesId, date: desk.day('2022-10-06'), reason: '国庆节放假' })
  stage.nextSessionId = (await desk.ask('session.create', { seriesId, date: desk.day('2022-10-13') })).id
  stage.monthlySessionId = (
    await desk.ask('session.create', { seriesId: monthlyId, date: desk.day('2022-10-31') })
  ).id
  const needId = await needNumbered(stage, 31)
  await desk.ask('need.followUp', {
    needId,
    reaction: 'unsatisfied',
    words: '路灯修好两天又灭了',
    by: '陈喆',
  })
}
