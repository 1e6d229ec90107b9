import { DAY, sessionOf, view, type Stage } from './stage'

/** Step 1: home. */
export async function lookAtHome({ desk }: Stage): Promise<void> {
  desk.at(DAY, '09:40')
  await desk.ask('home.get', {})
}

/** Step 2: the session and its notice. */
export async function prepare(stage: Stage): Promise<void> {
  const { desk, council } = stage
  desk.at(DAY, '09:42')
  const { id } = await desk.ask('session.create', {
    seriesId: council.seriesId,
    date: desk.day(DAY),
  })
  stage.sessionId = id
  for (const kind of ['notice', 'agenda', 'sign-in'] as const)
    await desk.ask('paper.print', { what: { kind, sessionId: id }, format: 'docx' })
  await desk.ask('session.notice', { sessionId: id })
}

/** Step 3: the room screen and the people. */
export async function signIn(stage: Stage): Promise<void> {
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

/** Step 4: the last minutes are approved. */
export async function startAndApprove(stage: Stage): Promise<void> {
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
    outcome:
      '综经办通报了稳岗返还和停车共享两项政策。稳岗返还面向不裁员或者少裁员的参保企业，由企业登录服务平台提出申请，综经办协助核对材料；停车共享由楼宇物业统一登记空闲时段，优先安排晚高峰出行困难的企业员工使用。请各企业明确一名联系人，会后向综经办报名。',
  })
}
