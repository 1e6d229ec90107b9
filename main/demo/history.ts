import type { SessionId } from '#shared/domain/ids'
import type { InputOf } from '#shared/contract/operations'
import type { SeriesId } from '#shared/domain/series'
import { ENTERPRISES, monthlySeries, STAFF, weeklySeries } from './people'
import type { Desk } from './play'

/** What the steps of the scenario need to know of what came before. */
export type Council = {
  readonly seriesId: SeriesId
  /** The building's monthly series, which the weekly one feeds. */
  readonly monthlyId: SeriesId
  readonly buildingId: string
  readonly previousId: SessionId
}

/** The policy card that step 9 answers with. */
export const HEALTH_GUIDE = '智慧岛企业健康服务指南'

async function healthGuide(desk: Desk): Promise<void> {
  await desk.ask('policy.save', {
    title: HEALTH_GUIDE,
    issuer: '卫健办',
    level: 'subdistrict',
    issuedOn: desk.day('2022-09-01'),
    from: desk.day('2022-09-01'),
    until: desk.day('2023-08-31'),
    summary: '社区卫生服务中心承接企业集体体检，可预约上门。',
  })
}

/** A need as it is typed at the desk, and what becomes of it. */
export type Raised = {
  enterprise: string
  raiser: string
  title: string
  text: string
  disposition: InputOf<'need.dispose'>['disposition']
}

async function foundCouncil(desk: Desk): Promise<Omit<Council, 'previousId'>> {
  desk.at('2022-09-01', '09:00')
  await desk.ask('settings.save', {
    officeName: '博学路街道办事处',
    secretaryName: '陈思',
    copyTo: '办事处领导，各科室，A座党群服务站，参会企业',
  })
  const building = await desk.ask('building.save', {
    name: '智慧岛A座',
    station: 'A座党群服务站',
    address: '明理路1号',
  })
  for (const { contact, ...enterprise } of ENTERPRISES) {
    const contacts = [{ name: contact, position: '企业代表', phone: '' }]
    await desk.ask('enterprise.save', {
      ...enterprise,
      creditCode: '',
      buildingId: building.id,
      contacts,
      archived: false,
    })
  }
  for (const { office, name, position } of STAFF)
    await desk.ask('person.save', { name, organisation: office, position, phone: '' })
  const { id: seriesId } = await desk.ask('series.save', weeklySeries(building.id))
  const { id: monthlyId } = await desk.ask('series.save', monthlySeries(building.id))
  await desk.ask('series.save', { ...weeklySeries(building.id), id: seriesId, feedsInto: monthlyId })
  await healthGuide(desk)
  return { seriesId, monthlyId, buildingId: building.id }
}

async function everybody(desk: Desk, sessionId: SessionId): Promise<void> {
  for (const { name: organisation, contact } of ENTERPRISES) {
    const attendee = {
      name: contact,
      organisation,
      organisationKind: 'enterprise',
      state: 'present',
    } as const
    await desk.ask('attendance.add', { sessionId, attendee })
  }
  for (const { office: organisation, name, position } of STAFF) {
    await desk.ask('attendance.add', {
      sessionId,
      attendee: { name, organisation, organisationKind: 'office', position, state: 'present' },
    })
  }
}

/** Types a need at the desk, shows it, has it confirmed and disposed of. */
export async function raise(desk: Desk, sessionId: SessionId, { disposition, ...draft }: Raised) {
  const { draftId } = await desk.ask('draft.save', { sessionId, ...draft })
  await desk.ask('room.show', { what: 'draft', sessionId, draftId })
  const { needId } = await desk.ask('draft.confirm', { draftId, by: draft.raiser, how: 'oral' })
  await desk.ask('need.dispose', { needId, sessionId, disposition })
  return needId
}

/** Goes through what is left of an agenda, one item after another. */
export async function passThroughItems(desk: Desk, sessionId: SessionId): Promise<void> {
  const { agenda } = await desk.ask('session.get', { sessionId })
  for (const { id: itemId, state } of agenda.items) {
    if (state === 'planned') await desk.ask('agenda.openItem', { sessionId, itemId })
  }
}

async function thirteenth(desk: Desk, seriesId: SeriesId): Promise<SessionId> {
  desk.at('2022-09-08', '09:50')
  const { id: sessionId } = await desk.ask('session.create', {
    seriesId,
    date: desk.day('2022-09-08'),
    number: 13,
  })
  await desk.ask('settings.setNextNeedNumber', { number: 27 })
  await desk.ask('session.signIn', { sessionId })
  await everybody(desk, sessionId)
  desk.at('2022-09-08', '10:00')
  await desk.ask('session.start', { sessionId })
  desk.at('2022-09-08', '10:12')
  await raise(desk, sessionId, {
    enterprise: '云杉科技有限公司',
    raiser: '刘𬭎',
    title: '地铁口出行',
    text: '地铁龙子湖站只开A口，员工上下班要绕行十五分钟，请协调尽快开通B口。',
    disposition: {
      kind: 'escalated',
      department: '郑东新区管委会建设局',
      leadOffice: '综经办',
      letterNumber: '函〔2022〕31号',
    },
  })
  await passThroughItems(desk, sessionId)
  desk.at('2022-09-08', '10:55')
  await desk.ask('session.close', { sessionId })
  await desk.ask('session.finalise', { sessionId, overrides: [] })
  await desk.ask('series.skip', {
    seriesId,
    date: desk.day('2022-09-15'),
    reason: '中秋节后企业调班，本周不开',
  })
  return sessionId
}

async function reportOnEscalations(desk: Desk, sessionId: SessionId): Promise<void> {
  const { agenda, needs } = await desk.ask('session.get', { sessionId })
  const approval = agenda.items.find(({ kind }) => kind === 'approve')
  if (approval) await desk.ask('agenda.approvePrevious', { sessionId, itemId: approval.id })
  const words = '建设局张科：正与地铁集团会商。已向企业说明进度'
  for (const { need } of needs) await desk.ask('need.logContact', { needId: need.id, sessionId, words })
}

function streetLamp(desk: Desk): Raised {
  return {
    enterprise: '中嵩银行智慧岛支行',
    raiser: '陈喆',
    title: '路灯不亮',
    text: '明理路北段路灯不亮，夜间员工下班不安全，请尽快修复。',
    disposition: {
      kind: 'dated',
      leadOffice: '城管办',
      person: '赵科长',
      dueDate: desk.day('2022-09-30'),
      requirement: '联系养护单位修复明理路北段路灯',
    },
  }
}

function canteen(desk: Desk): Raised {
  return {
    enterprise: '豫源水务集团有限公司',
    raiser: '王敏',
    title: '食堂刷卡',
    text: '楼内共享食堂不能刷企业卡，员工只能用现金，希望接入企业卡系统。',
    disposition: {
      kind: 'claimed',
      person: '李负责人',
      leadOffice: '综经办',
      returnSession: { year: Number(desk.day('2022-09-22').slice(0, 4)), number: 15 },
    },
  }
}

async function fourteenth(desk: Desk, seriesId: SeriesId): Promise<SessionId> {
  desk.at('2022-09-22', '09:50')
  const { id: sessionId } = await desk.ask('session.create', { seriesId, date: desk.day('2022-09-22') })
  await desk.ask('session.signIn', { sessionId })
  await desk.ask('attendance.markAllPresent', { sessionId })
  desk.at('2022-09-22', '10:00')
  await desk.ask('session.start', { sessionId })
  await reportOnEscalations(desk, sessionId)
  desk.at('2022-09-22', '10:20')
  await desk.ask('settings.setNextNeedNumber', { number: 31 })
  await raise(desk, sessionId, streetLamp(desk))
  await desk.ask('settings.setNextNeedNumber', { number: 33 })
  await raise(desk, sessionId, canteen(desk))
  await passThroughItems(desk, sessionId)
  desk.at('2022-09-22', '10:58')
  await desk.ask('session.close', { sessionId })
  await desk.ask('session.finalise', { sessionId, overrides: [] })
  return sessionId
}

/** The council as the acceptance scenario finds it: a register, a weekly series, two finalised sessions, three open needs. */
export async function playHistory(desk: Desk): Promise<Council> {
  const council = await foundCouncil(desk)
  await thirteenth(desk, council.seriesId)
  const previousId = await fourteenth(desk, council.seriesId)
  return { ...council, previousId }
}
