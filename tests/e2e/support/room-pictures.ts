import type { OutputOf } from '#shared/contract/operations'

type Picture = OutputOf<'room.get'>
type View = Picture['view']

/** A company name of forty characters, and one in English. */
export const LONG_NAME = '郑州航空港经济综合实验区智慧岛豫源水务环保科技（集团）股份有限公司第一分公司运营部'
const LONG_ENGLISH_NAME =
  'Central Plains International Environmental Engineering and Water Services Holdings Ltd.'

const SENTENCE = '每天17:30至18:30，A座地下车库只开一个出口，平均要排二十五分钟，请在晚高峰增开西侧出口。'
/** A need of three thousand characters. */
export const LONG_NEED = SENTENCE.repeat(Math.ceil(3000 / SENTENCE.length)).slice(0, 3000)
const ENGLISH =
  'Between half past five and half past six in the evening only one exit of the underground car park is open, and it takes twenty-five minutes on average to get out. '
const LONG_ENGLISH = ENGLISH.repeat(8).trim()
const UNBROKEN = 'N0-internationalisation-and-standardisation-'.repeat(6)

const AGENDA = Array.from({ length: 40 }, (_, place) => ({
  title:
    place % 5 === 3
      ? `${'关于进一步优化楼宇周边交通组织、停车秩序和夜间照明的'.repeat(2)}事项`
      : `议题${place + 1}`,
  minutes: 5,
  state: place < 12 ? 'done' : 'planned',
  current: place === 12,
}))

const ACTIONS = Array.from({ length: 14 }, (_, place) => ({
  number: `N-0${place + 10}`,
  title: place % 3 === 0 ? LONG_NEED.slice(0, 90) : '地下车库晚高峰增开一条出口道',
  who: place % 4 === 1 ? '郑东新区管委会智慧岛建设服务中心综合协调办公室' : '城管办',
  by: '2022年10月13日',
  done: place > 10,
}))

const SPEAKERS = Array.from({ length: 12 }, (_, place) => ({
  name: place === 2 ? 'Alexandra Konstantinopoulou-Fitzgerald' : `李经理${place + 1}`,
  organisation: place % 3 === 0 ? LONG_NAME : '云杉科技',
}))

const READ_BACK = {
  kind: 'read-back',
  number: 'N-034',
  enterprise: '豫源水务集团有限公司',
  raiser: '王女士',
  title: '',
  text: '每天17:30至18:30，A座地下车库只开一个出口，平均要排二十五分钟。请在晚高峰增开西侧出口，并在明理路口安排疏导。',
} as const

const SPEAKING = {
  name: '王女士',
  organisation: '豫源水务集团有限公司',
  isPointOfOrder: false,
  minutes: 3,
  spentSeconds: 48,
}

const VOTE = {
  kind: 'vote',
  question: '是否同意在晚高峰增开地下车库西侧出口，并由物业承担疏导？',
  rule: 'two-thirds',
  way: 'phones',
  state: 'open',
  entitled: 12,
  cast: 8,
} as const

/** Every view as it usually is. */
export const USUAL: Readonly<Record<string, View>> = {
  welcome: { kind: 'welcome' },
  code: { kind: 'welcome', join: { address: 'http://192.168.10.23:41893/#b3xT9qLmVw2Zr8KfYh7NcQ' } },
  agenda: {
    kind: 'agenda',
    items: [
      { title: '审议上期纪要', minutes: 5, state: 'done', current: false },
      { title: '政策通报', minutes: 5, state: 'done', current: false },
      { title: '回头看', minutes: 15, state: 'planned', current: true },
      { title: '新需求', minutes: 30, state: 'planned', current: false },
      { title: '下期安排', minutes: 5, state: 'planned', current: false },
    ],
  },
  item: { kind: 'item', title: '回头看', plannedMinutes: 15, spentSeconds: 372 },
  'read-back': READ_BACK,
  confirmed: { ...READ_BACK, confirmed: { at: '2022-09-29T02:22:00.000Z', by: '王女士' } },
  disposition: {
    kind: 'disposition',
    number: 'N-034',
    enterprise: '豫源水务集团有限公司',
    title: '地下车库晚高峰增开一条出口道',
    disposition: '限期办',
    who: '城管办',
    what: '会同物业增开西侧出口，第16期报进展。',
    by: '2022年10月13日',
  },
  review: {
    kind: 'review',
    number: 'N-033',
    enterprise: '准绳设计',
    title: '食堂刷卡',
    raised: '园区食堂不能刷企业饭卡，外来客人也没法付款。',
    promised: '认领带回 · 综经办 · 第15期',
    now: '刷卡机已经装好一台，市场监管所在办备案。',
  },
  policy: {
    kind: 'policy',
    title: '关于支持中小微企业错时共享停车的若干措施',
    issuer: '郑东新区管委会',
    number: '郑东〔2022〕9号',
    until: '2023年12月31日',
    summary:
      '小微企业员工凭社保证明，可在周边公共停车场享受工作日夜间错时停车半价，每家企业不超过二十个车位。',
  },
  actions: { kind: 'actions', items: ACTIONS.filter(({ title }) => title.length < 40).slice(0, 4) },
  speakers: { kind: 'speakers', speaking: SPEAKING, waiting: SPEAKERS.slice(4, 6) },
  'vote-open': VOTE,
  'vote-hands': { ...VOTE, way: 'hands', cast: 0 },
  'vote-closed': {
    ...VOTE,
    state: 'closed',
    cast: 12,
    result: { for: 9, against: 2, abstain: 1, isPassed: true },
  },
  'vote-failed': {
    ...VOTE,
    state: 'closed',
    cast: 12,
    result: { for: 7, against: 4, abstain: 1, isPassed: false },
  },
  summary: { kind: 'summary', raised: 5, answered: 1, assigned: 3, closed: 4 },
  notice: { kind: 'notice', title: '', text: '休息十分钟，请按时回到会场。' },
  blank: { kind: 'blank' },
}

/** Every view that can be crowded, as full as it gets. */
export const CROWDED: Readonly<Record<string, View>> = {
  agenda: { kind: 'agenda', items: AGENDA },
  item: { kind: 'item', title: LONG_NEED.slice(0, 200), plannedMinutes: 15, spentSeconds: 1500 },
  'read-back': {
    ...READ_BACK,
    enterprise: LONG_NAME,
    raiser: '欧阳建国副总经理',
    title: '地下车库晚高峰出口排队',
    text: LONG_NEED,
  },
  confirmed: {
    ...READ_BACK,
    enterprise: LONG_ENGLISH_NAME,
    raiser: 'Alexandra Konstantinopoulou-Fitzgerald',
    text: LONG_ENGLISH,
    confirmed: { at: '2022-09-29T02:22:00.000Z', by: 'Alexandra Konstantinopoulou-Fitzgerald' },
  },
  unbroken: { ...READ_BACK, enterprise: UNBROKEN.slice(0, 120), text: UNBROKEN.repeat(3) },
  disposition: {
    kind: 'disposition',
    number: 'N-034',
    enterprise: LONG_NAME,
    title: LONG_NEED.slice(0, 60),
    disposition: '解释说明（办不了）',
    who: '郑东新区管委会智慧岛建设服务中心综合协调办公室',
    what: LONG_NEED.slice(0, 600),
    by: '2022年10月13日',
  },
  review: {
    kind: 'review',
    number: 'N-033',
    enterprise: LONG_NAME,
    title: LONG_NEED.slice(0, 60),
    raised: LONG_NEED,
    promised: '上报转办 · 郑东新区管委会智慧岛建设服务中心综合协调办公室',
    now: LONG_NEED.slice(0, 400),
  },
  policy: {
    kind: 'policy',
    title: LONG_NEED.slice(0, 120),
    issuer: LONG_NAME,
    number: '郑东〔2022〕9号',
    until: '2023年12月31日',
    summary: LONG_NEED.slice(0, 1200),
  },
  actions: { kind: 'actions', items: ACTIONS },
  speakers: {
    kind: 'speakers',
    speaking: {
      ...SPEAKING,
      name: 'Alexandra Konstantinopoulou-Fitzgerald',
      organisation: LONG_ENGLISH_NAME,
      isPointOfOrder: true,
      spentSeconds: 300,
    },
    waiting: SPEAKERS,
  },
  'vote-open': { ...VOTE, question: LONG_NEED.slice(0, 400) },
  'vote-closed': {
    ...VOTE,
    question: LONG_NEED.slice(0, 200),
    state: 'closed',
    entitled: 500,
    cast: 488,
    result: { for: 388, against: 100, abstain: 12, isPassed: true },
  },
  summary: { kind: 'summary', raised: 140, answered: 120, assigned: 138, closed: 104 },
  notice: { kind: 'notice', title: LONG_NEED.slice(0, 60), text: LONG_NEED.slice(0, 2000) },
}

/** What `room.get` answers while such a view is on the screen. */
export function aPicture(view: View, changes: Partial<Picture> = {}): Picture {
  const now = '2022-09-29T02:23:41.000Z'
  const hasClock = !['welcome', 'item', 'summary', 'blank'].includes(view.kind)
  return {
    seriesName: '智慧岛A座楼事会周例会',
    issue: '〔2022〕第15期',
    place: 'A座三层党群服务站会议室',
    date: '2022-09-29',
    startTime: '10:00',
    now,
    shownAt: now,
    language: 'zh-CN',
    look: 'dark',
    view,
    zoom: 100,
    ...(hasClock && { clock: { plannedMinutes: 30, spentSeconds: 132 } }),
    ...changes,
  }
}
