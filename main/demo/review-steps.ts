import type { NeedId } from '#shared/domain/ids'
import { DAY, needNumbered, sessionOf, view, type Stage } from './stage'

async function openReview(stage: Stage, needId: NeedId, time: string): Promise<void> {
  stage.desk.at(DAY, time)
  const { agenda } = await view(stage)
  const review = agenda.items.find(({ kind }) => kind === 'review')
  if (review)
    await stage.desk.ask('agenda.openItem', { sessionId: sessionOf(stage), itemId: review.id, needId })
}

/** Step 5: N-031 is mended and closed. */
export async function reviewStreetLamp(stage: Stage): Promise<void> {
  const needId = await needNumbered(stage, 31)
  await openReview(stage, needId, '10:09')
  await stage.desk.ask('need.close', {
    needId,
    sessionId: sessionOf(stage),
    told: 'session',
    reaction: 'satisfied',
    words: '已修复，现场照片已存',
  })
}

/** Step 6: the claim comes back and becomes a task force. */
export async function reviewCanteen(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  const needId = await needNumbered(stage, 33)
  await openReview(stage, needId, '10:12')
  await desk.ask('need.returnClaim', {
    needId,
    sessionId,
    report: '食堂系统可以接入企业卡，但收费设备要由市场监管所检定',
  })
  const taskForce = { lead: '综经办', liaison: '李负责人', members: ['综经办', '市场监管所'] }
  const disposition = {
    kind: 'dated',
    leadOffice: '综经办',
    assistingOffices: ['市场监管所'],
    person: '李负责人',
    taskForce,
  } as const
  const requirement = '完成设备检定并接入企业卡'
  await desk.ask('need.dispose', {
    needId,
    sessionId,
    disposition: { ...disposition, requirement, dueDate: desk.day('2022-10-13') },
  })
  await desk.ask('need.extend', {
    needId,
    sessionId,
    dueDate: desk.day('2022-10-20'),
    reason: '检定排期在国庆节后',
    approvedBy: '周书记',
  })
}

/** Step 7: the department has replied, the raiser is told. */
export async function reviewMetro(stage: Stage): Promise<void> {
  const needId = await needNumbered(stage, 27)
  await openReview(stage, needId, '10:16')
  const sessionId = sessionOf(stage)
  await stage.desk.ask('need.logReply', { needId, sessionId, words: 'B口列入年内开通计划' })
  await stage.desk.ask('need.close', {
    needId,
    sessionId,
    told: 'session',
    reaction: 'satisfied',
    words: '已向企业说明开通计划',
  })
}
