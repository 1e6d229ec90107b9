import type { NeedId, SessionId } from '#shared/domain/ids'
import { SeriesId } from '#shared/domain/series'
import type { DeskView } from '#shared/contract/session-operations'
import { passThroughItems, playHistory, raise, type Council } from './history'
import { monthlySeries, weeklySeries } from './people'
import type { Desk } from './play'

/** What a played scenario leaves behind. */
export type Played = {
  readonly council: Council
  readonly sessionId?: SessionId
  readonly nextSessionId?: SessionId
  readonly monthlySessionId?: SessionId
}

type Stage = {
  readonly desk: Desk
  readonly council: Council
  sessionId?: SessionId
  nextSessionId?: SessionId
  monthlySessionId?: SessionId
}

const DAY = '2022-09-29'

function sessionOf({ sessionId }: Stage): SessionId {
  if (!sessionId) throw new Error('Step 2 makes the session')
  return sessionId
}

function view(stage: Stage): Promise<DeskView> {
  return stage.desk.ask('session.get', { sessionId: sessionOf(stage) })
}

async function needNumbered(stage: Stage, number: number): Promise<NeedId> {
  const { rows } = await stage.desk.ask('need.list', {})
  const row = rows.find((candidate) => candidate.number === number)
  if (!row) throw new Error(`There is no need ${String(number)}`)
  return row.id
}

async function lookAtHome({ desk }: Stage): Promise<void> {
  desk.at(DAY, '09:40')
  await desk.ask('home.get', {})
}

async function prepare(stage: Stage): Promise<void> {
  const { desk, council } = stage
  desk.at(DAY, '09:42')
  const { id } = await desk.ask('session.create', {
    seriesId: SeriesId.parse(council.seriesId),
    date: desk.day(DAY),
  })
  stage.sessionId = id
  await desk.ask('session.notice', { sessionId: id })
}

async function signIn(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '09:50')
  await desk.ask('room.show', { what: 'welcome', sessionId })
  await desk.ask('session.signIn', { sessionId })
  const { attendance } = await view(stage)
  for (const [place, attendee] of attendance.attendees.entries()) {
    const attendeeId = attendee.id
    if (attendee.organisation.startsWith('海棠'))
      await desk.ask('attendance.mark', { sessionId, attendeeId, state: 'excused', reason: '出差' })
    else if (place === 3) {
      await desk.ask('attendance.mark', {
        sessionId,
        attendeeId,
        state: 'substitute',
        name: '许昇',
        substituteFor: attendee.name,
      })
    } else await desk.ask('attendance.mark', { sessionId, attendeeId, state: 'present' })
  }
}

async function startAndApprove(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '10:00')
  await desk.ask('session.start', { sessionId })
  desk.at(DAY, '10:03')
  const { agenda } = await view(stage)
  const approval = agenda.items.find(({ kind }) => kind === 'approve')
  if (approval) await desk.ask('agenda.approvePrevious', { sessionId, itemId: approval.id })
  desk.at(DAY, '10:04')
  const policy = agenda.items.find(({ kind }) => kind === 'policy')
  if (!policy) return
  await desk.ask('agenda.openItem', { sessionId, itemId: policy.id })
  await desk.ask('agenda.updateItem', {
    sessionId,
    itemId: policy.id,
    outcome: '综经办通报了稳岗返还和停车共享两项政策，企业可向综经办咨询。',
  })
}

async function openReview(stage: Stage, needId: NeedId, time: string): Promise<void> {
  stage.desk.at(DAY, time)
  const { agenda } = await view(stage)
  const review = agenda.items.find(({ kind }) => kind === 'review')
  if (review)
    await stage.desk.ask('agenda.openItem', { sessionId: sessionOf(stage), itemId: review.id, needId })
}

async function reviewStreetLamp(stage: Stage): Promise<void> {
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

async function reviewCanteen(stage: Stage): Promise<void> {
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

async function reviewMetro(stage: Stage): Promise<void> {
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

async function confirmInTheRoom(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '10:20')
  const { agenda } = await view(stage)
  const item = agenda.items.find(({ kind }) => kind === 'need')
  if (item) await desk.ask('agenda.openItem', { sessionId, itemId: item.id })
  const draft = { enterprise: '豫源水务集团有限公司', raiser: '王敏', title: '地下车库晚高峰排队' }
  const { draftId } = await desk.ask('draft.save', {
    sessionId,
    ...draft,
    text: 'A座地下车库晚高峰只开一个出口，要排很久。',
  })
  await desk.ask('room.show', { what: 'draft', sessionId, draftId })
  const text =
    '每天17:30至18:30，A座地下车库只开一个出口，平均要排二十五分钟。请在晚高峰增开西侧出口，并在明理路口安排疏导。'
  await desk.ask('draft.save', { sessionId, draftId, text })
  await desk.ask('room.show', { what: 'draft', sessionId, draftId })
  desk.at(DAY, '10:22')
  await desk.ask('draft.confirm', { draftId, by: '王敏', how: 'oral' })
}

async function disposeOfAll(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '10:24')
  const { defaultDue } = await view(stage)
  const disposition = {
    kind: 'dated',
    leadOffice: '城管办',
    assistingOffices: ['综治办'],
    person: '赵科长',
    dueDate: defaultDue.dated,
  } as const
  const requirement = '会同物业增开西侧出口，第16期报进展'
  await desk.ask('need.dispose', {
    needId: await needNumbered(stage, 34),
    sessionId,
    disposition: { ...disposition, requirement },
  })
  desk.at(DAY, '10:30')
  await raise(desk, sessionId, {
    enterprise: '中嵩银行智慧岛支行',
    raiser: '陈喆',
    title: '体检点太远',
    text: '员工年度体检要到老城区，来回半天，希望就近安排。',
    disposition: {
      kind: 'answered',
      answer: '智慧岛社区卫生服务中心自十月起承接企业集体体检，可预约上门',
      answeredBy: '卫健办',
      reaction: 'satisfied',
      basis: '《智慧岛企业健康服务指南》',
    },
  })
  desk.at(DAY, '10:36')
  await explainSignboard(stage)
  desk.at(DAY, '10:42')
  await raise(desk, sessionId, {
    enterprise: '启明星教育科技有限公司',
    raiser: '吴启',
    title: '电梯厅积水',
    text: 'A座5层电梯厅空调滴水，地面积水，来访家长容易滑倒。',
    disposition: { kind: 'immediate', leadOffice: '应急办', requirement: '当天会同物业排查并铺设防滑垫' },
  })
  const returnSession = { year: Number(desk.day(DAY).slice(0, 4)), number: 16 }
  await raise(desk, sessionId, {
    enterprise: '国岳建设工程有限公司',
    raiser: '孙岳',
    title: '实习生对接高校',
    text: '公司每年招实习生三十人，希望对接两所高校建立长期合作。',
    disposition: { kind: 'claimed', person: '李负责人', leadOffice: '综经办', returnSession },
  })
}

async function explainSignboard({ desk, sessionId }: Stage): Promise<void> {
  if (!sessionId) return
  const draft = {
    enterprise: '准绳设计咨询有限公司',
    raiser: '许昇',
    title: '楼顶设置大型招牌',
    text: '希望在A座楼顶设置企业大型招牌。',
  }
  const { draftId } = await desk.ask('draft.save', { sessionId, ...draft })
  await desk.ask('room.show', { what: 'draft', sessionId, draftId })
  const { needId } = await desk.ask('draft.confirm', { draftId, by: '许昇', how: 'show-of-hands' })
  await desk.refusal('need.dispose', {
    needId,
    sessionId,
    disposition: { kind: 'explained', understood: true, understoodBy: '许昇' },
  })
  const explanation = '市容管理规定不允许在楼顶设置商业招牌，可在一层门头统一设置'
  await desk.ask('need.dispose', {
    needId,
    sessionId,
    disposition: {
      kind: 'explained',
      explanation,
      explainedBy: '城管办',
      understood: true,
      understoodBy: '许昇',
    },
  })
}

async function interruptedDraft(stage: Stage): Promise<void> {
  const { desk } = stage
  const sessionId = sessionOf(stage)
  desk.at(DAY, '10:48')
  const { draftId } = await desk.ask('draft.save', {
    sessionId,
    enterprise: '嘉禾物业服务有限公司',
    raiser: '何佳',
    text: '快递柜不足，早高峰',
  })
  await desk.ask('draft.withdraw', { draftId })
  const { attendance } = await view(stage)
  const leaver = attendance.attendees.find(({ organisation }) => organisation.startsWith('浦发'))
  if (leaver) await desk.ask('attendance.mark', { sessionId, attendeeId: leaver.id, state: 'left-early' })
}

async function closeAndPrint(stage: Stage): Promise<void> {
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

async function nextSession(stage: Stage): Promise<void> {
  const { desk, council } = stage
  const seriesId = SeriesId.parse(council.seriesId)
  desk.at('2022-10-08', '09:00')
  await desk.ask('series.skip', { seriesId, date: desk.day('2022-10-06'), reason: '国庆节放假' })
  const { id: monthlyId } = await desk.ask('series.save', monthlySeries(council.buildingId))
  await desk.ask('series.save', { ...weeklySeries(council.buildingId), id: seriesId, feedsInto: monthlyId })
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

/** The acceptance scenario's twelve steps, in order. */
const STEPS: readonly ((stage: Stage) => Promise<void>)[] = [
  lookAtHome,
  prepare,
  signIn,
  startAndApprove,
  reviewStreetLamp,
  reviewCanteen,
  reviewMetro,
  confirmInTheRoom,
  disposeOfAll,
  interruptedDraft,
  closeAndPrint,
  nextSession,
]

/** How many steps the scenario has. */
export const LAST_STEP = STEPS.length

/** Plays what came before and steps 1 to `until` of the acceptance scenario, through the operations themselves. */
export async function playScenario(
  desk: Desk,
  until: number = LAST_STEP,
  onStep: (step: number) => void = () => undefined,
): Promise<Played> {
  const stage: Stage = { desk, council: await playHistory(desk) }
  for (const [place, step] of STEPS.slice(0, until).entries()) {
    await step(stage)
    onStep(place + 1)
  }
  const { council, sessionId, nextSessionId, monthlySessionId } = stage
  return {
    council,
    ...(sessionId && { sessionId }),
    ...(nextSessionId && { nextSessionId }),
    ...(monthlySessionId && { monthlySessionId }),
  }
}
