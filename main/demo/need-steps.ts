import { HEALTH_GUIDE, raise, type Raised } from './history'
import type { Desk } from './play'
import { DAY, needNumbered, sessionOf, view, type Stage } from './stage'

/** Step 8: N-034 is typed, shown, changed and confirmed. */
export async function confirmInTheRoom(stage: Stage): Promise<void> {
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

const CHECK_UP: Raised = {
  enterprise: '中嵩银行智慧岛支行',
  raiser: '陈喆',
  title: '体检点太远',
  text: '员工年度体检要到老城区，来回半天，希望就近安排。',
  disposition: {
    kind: 'answered',
    answer: '智慧岛社区卫生服务中心自十月起承接企业集体体检，可预约上门',
    answeredBy: '卫健办',
    reaction: 'satisfied',
    basis: `《${HEALTH_GUIDE}》`,
  },
}

const PUDDLE: Raised = {
  enterprise: '启明星教育科技有限公司',
  raiser: '吴启',
  title: '电梯厅积水',
  text: 'A座5层电梯厅空调滴水，地面积水，来访家长容易滑倒。',
  disposition: { kind: 'immediate', leadOffice: '应急办', requirement: '当天会同物业排查并铺设防滑垫' },
}

function interns(desk: Desk): Raised {
  const returnSession = { year: Number(desk.day(DAY).slice(0, 4)), number: 16 }
  return {
    enterprise: '国岳建设工程有限公司',
    raiser: '孙岳',
    title: '实习生对接高校',
    text: '公司每年招实习生三十人，希望对接两所高校建立长期合作。',
    disposition: { kind: 'claimed', person: '李负责人', leadOffice: '综经办', returnSession },
  }
}

/** Step 9: five needs, each with its own disposition. */
export async function disposeOfAll(stage: Stage): Promise<void> {
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
    requirement: '会同物业增开西侧出口，第16期报进展',
  } as const
  await desk.ask('need.dispose', { needId: await needNumbered(stage, 34), sessionId, disposition })
  desk.at(DAY, '10:30')
  await raise(desk, sessionId, CHECK_UP)
  await deliverGuide(stage)
  desk.at(DAY, '10:36')
  await explainSignboard(stage)
  desk.at(DAY, '10:42')
  await raise(desk, sessionId, PUDDLE)
  await raise(desk, sessionId, interns(desk))
}

/** The card that the answer rests on goes to the enterprise that asked. */
async function deliverGuide({ desk, sessionId }: Stage): Promise<void> {
  const { rows } = await desk.ask('policy.list', { filter: 'all' })
  const policyId = rows.find(({ title }) => title === HEALTH_GUIDE)?.policyId
  const [enterprise] = await desk.ask('enterprise.list', { query: CHECK_UP.enterprise })
  if (!policyId || !enterprise || !sessionId) return
  const delivery = { policyId, enterpriseIds: [enterprise.id], sessionId }
  await desk.ask('policy.deliver', { ...delivery, channel: 'session' })
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

/** Step 10: a draft that is withdrawn, and somebody leaves early. */
export async function interruptedDraft(stage: Stage): Promise<void> {
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
