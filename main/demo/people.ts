import type { InputOf } from '#shared/contract/operations'

/** Invented enterprises of an invented building, with their representatives. */
export const ENTERPRISES = [
  {
    name: '豫源水务集团有限公司',
    shortName: '豫源水务',
    size: 'large',
    type: '国有企业',
    industry: '水务',
    room: 'A座12层',
    contact: '王敏',
    leader: '李负责人',
  },
  {
    name: '中嵩银行智慧岛支行',
    shortName: '中嵩银行',
    size: 'large',
    type: '股份制企业',
    industry: '金融',
    room: 'A座1层',
    contact: '陈喆',
    leader: '周书记',
  },
  {
    name: '云杉科技有限公司',
    shortName: '云杉科技',
    size: 'medium',
    type: '民营企业',
    industry: '软件',
    room: 'A座8层',
    contact: '刘𬭎',
    leader: '周书记',
  },
  {
    name: '准绳设计咨询有限公司',
    shortName: '准绳设计',
    size: 'small',
    type: '民营企业',
    industry: '建筑设计',
    room: 'A座9层',
    contact: '周赟',
    leader: '赵主任',
  },
  {
    name: '明德企业管理咨询有限公司',
    shortName: '明德咨询',
    size: 'small',
    type: '民营企业',
    industry: '咨询',
    room: 'A座6层',
    contact: '郑明',
    leader: '赵主任',
  },
  {
    name: '国岳建设工程有限公司',
    shortName: '国岳建设',
    size: 'medium',
    type: '国有企业',
    industry: '建筑',
    room: 'A座15层',
    contact: '孙岳',
    leader: '李负责人',
  },
  {
    name: '嘉禾物业服务有限公司',
    shortName: '嘉禾物业',
    size: 'medium',
    type: '民营企业',
    industry: '物业',
    room: 'A座负1层',
    contact: '何佳',
    leader: '赵主任',
  },
  {
    name: '启明星教育科技有限公司',
    shortName: '启明星教育',
    size: 'micro',
    type: '民营企业',
    industry: '教育',
    room: 'A座5层',
    contact: '吴启',
    leader: '周书记',
  },
  {
    name: '浦发银行智慧岛支行',
    shortName: '浦发银行',
    size: 'large',
    type: '股份制企业',
    industry: '金融',
    room: 'A座2层',
    contact: '林浦',
    leader: '李负责人',
  },
  {
    name: '海棠供应链管理有限公司',
    shortName: '海棠供应链',
    size: 'small',
    type: '民营企业',
    industry: '物流',
    room: 'A座7层',
    contact: '高棠',
    leader: '赵主任',
  },
] as const

/** Office staff who come to the sessions. */
export const STAFF = [
  { office: '城管办', name: '赵科长', position: '科长' },
  { office: '综经办', name: '李负责人', position: '负责人' },
  { office: '卫健办', name: '钱医师', position: '科员' },
] as const

/** The weekly series of the acceptance scenario. */
export function weeklySeries(scope: string): InputOf<'series.save'> {
  return {
    name: '智慧岛A座楼事会周例会',
    kind: 'weekly',
    scope,
    rule: { type: 'weekly', weekdays: [4], every: 1 },
    holidayPolicy: 'postpone',
    startTime: '10:00',
    endTime: '11:00',
    place: 'A座党群服务站',
    chair: '周书记',
    recorder: '陈思',
    agendaTemplate: [
      { kind: 'approve', title: '审议上期纪要', plannedMinutes: 5 },
      { kind: 'policy', title: '政策通报', plannedMinutes: 5 },
      { kind: 'review', title: '回头看', plannedMinutes: 15 },
      { kind: 'need', title: '新需求', plannedMinutes: 30 },
    ],
    issues: [],
    documentNumberPrefix: '',
    skips: [],
    active: true,
  }
}

/** The monthly series of the same building, which looks back on the weekly one. */
export function monthlySeries(scope: string): InputOf<'series.save'> {
  return {
    ...weeklySeries(scope),
    name: '智慧岛A座楼事会月例会',
    kind: 'monthly',
    rule: { type: 'working-day-of-month', nth: 'last' },
    holidayPolicy: 'advance',
    startTime: '15:00',
    endTime: '16:30',
  }
}
