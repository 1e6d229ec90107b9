import { Agenda } from '#shared/domain/agenda'
import { Attendance } from '#shared/domain/attendance'
import { formatChineseDate } from '#shared/domain/calendar'
import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { Minutes } from '#shared/domain/minutes'
import { currentWording, type Need } from '#shared/domain/need'
import { PRESET_OFFICES, type Enterprise } from '#shared/domain/register'
import { wasOpenOn } from '#shared/domain/roll-up'
import type { Session } from '#shared/domain/session'
import type { Dice } from './random'

const STATES = [
  'present',
  'present',
  'present',
  'present',
  'present',
  'late',
  'excused',
  'absent',
  'substitute',
] as const

/** Who came to a session: enterprises of its building and the offices. */
export function anAttendance(dice: Dice, session: Session, enterprises: readonly Enterprise[]): Attendance {
  const guests = dice.some(enterprises, dice.int(8, 22)).map((enterprise, place) => ({
    id: `${session.id}-e${String(place)}`,
    name: enterprise.contacts[0]?.name ?? '',
    organisation: enterprise.name,
    organisationKind: 'enterprise',
    enterpriseId: enterprise.id,
    position: '企业代表',
    state: dice.pick(STATES),
  }))
  const staff = dice.some([...PRESET_OFFICES], dice.int(3, 7)).map((organisation, place) => ({
    id: `${session.id}-o${String(place)}`,
    name: `${organisation}负责人`,
    organisation,
    organisationKind: 'office',
    state: dice.pick(STATES),
  }))
  return Attendance.parse({ id: session.id, attendees: [...guests, ...staff] })
}

type Items = { readonly raised: readonly Need[]; readonly known: readonly Need[] }

/** The agenda as it went: approval, policy, what was open that morning, what was raised. */
export function anAgenda(session: Session, { raised, known }: Items): Agenda {
  const item = (kind: string, title: string, minutes: number, needs: readonly Need[]) => ({
    id: `${session.id}-${kind}`,
    ...{ kind, title, plannedMinutes: minutes, state: 'done', spentSeconds: minutes * 60 },
    entries: needs.map(({ id }) => ({ needId: id, state: 'done' })),
  })
  const open = known.filter((need) => wasOpenOn(need, session.date) && !raised.includes(need)).slice(-25)
  return Agenda.parse({
    id: session.id,
    items: [
      ...(session.previousId ? [item('approve', '审议上期纪要', 5, [])] : []),
      item('policy', '政策通报', 5, []),
      item('review', '回头看', 15, open),
      item('need', '新需求', 30, raised),
    ],
  })
}

/** Minutes as they were finalised, in short. */
export function someMinutes(session: Session, raised: readonly Need[]): Minutes {
  const issue = formatIssue(session.year, session.number)
  const lines = raised.map((need) => {
    const { title, text } = currentWording(need)
    return { type: 'paragraph', level: 0, text: `${formatNeedNumber(need.number)} ${title}。${text}` }
  })
  const date = formatChineseDate(session.date)
  const paper = {
    mark: `${session.seriesName}纪要`,
    number: issue,
    issuingOffice: '博学路街道办事处',
    date,
    title: `${session.seriesName}${issue}会议纪要`,
    body: [{ type: 'paragraph', level: 1, text: '一、新需求' }, ...lines],
    attendance: [],
    attachments: [],
    foot: { copyTo: '', printingOffice: '博学路街道办事处', printedOn: date },
    evenLastSide: true,
  }
  const at = session.closedAt ?? ''
  return Minutes.parse({ id: session.id, versions: [{ version: 1, at, by: '陈思', reason: '', paper }] })
}
