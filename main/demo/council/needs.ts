import { addDays, daysBetween, type PlainDate } from '#shared/domain/calendar'
import { completeDisposition, dueDateOf, type DispositionInput } from '#shared/domain/disposition'
import { NeedId } from '#shared/domain/ids'
import { Need, type NeedSource } from '#shared/domain/need'
import {
  closeNeed,
  dispose,
  extendDueDate,
  followUp,
  logContact,
  logReply,
  reportProgress,
  returnClaim,
  type Occasion,
} from '#shared/domain/need-rules'
import type { Enterprise } from '#shared/domain/register'
import type { Session } from '#shared/domain/session'
import type { Dice } from './random'
import { LAST_DAY } from './registers'
import { instant } from './sessions'
import { NEEDS, PARTNERS } from './words'

/** Where and when a need is raised. */
export type Raising = {
  readonly number: number
  readonly day: PlainDate
  readonly source: NeedSource
  readonly seriesId: string
  readonly enterprise: Enterprise
  readonly session?: Session
  /** The session after it, to which claims come back. */
  readonly next?: Session | undefined
}

const OFFICE_KINDS = ['dated', 'dated', 'dated', 'immediate', 'immediate'] as const
const DEPARTMENTS = PARTNERS.filter(([, kind]) => kind === 'department').map(([name]) => name)

function raised(dice: Dice, { number, day, source, seriesId, enterprise, session }: Raising) {
  const [category, office, title, text, reply] = dice.pick(NEEDS)
  const at = instant(day, session ? '10:20' : '15:30')
  const raiser = enterprise.contacts[0]?.name ?? ''
  const wording = {
    ...{ version: 1, title, at, by: '陈思' },
    text: `${enterprise.shortName}反映：${text}`,
    ...(session && { confirmation: { by: raiser, at, how: 'oral', sessionId: session.id } }),
  }
  const need = Need.parse({
    id: NeedId.parse(`need-${String(number).padStart(5, '0')}`),
    ...{ number, category, source, seriesId, raiser, raisedAt: at },
    enterprise: enterprise.name,
    enterpriseId: enterprise.id,
    buildingId: enterprise.buildingId,
    ...(session && { raisedIn: session.id }),
    wordings: [wording],
    dispositions: [],
    state: 'open',
    story: [
      { type: 'raised', at, by: raiser, words: wording.text, ...(session && { sessionId: session.id }) },
    ],
  })
  return { need, office, reply }
}

function officeDecision(dice: Dice, leadOffice: string, day: PlainDate): DispositionInput {
  const kind = dice.pick(OFFICE_KINDS)
  const dueDate = addDays(day, kind === 'dated' ? dice.int(7, 30) : 4)
  const helping = dice.chance(0.15) ? { assistingOffices: ['综治办'] } : {}
  return { kind, leadOffice, person: '', dueDate, requirement: '与企业对接，办结后告知。', ...helping }
}

function decision(
  dice: Dice,
  office: string,
  reply: string,
  { day, session, next }: Raising,
): DispositionInput {
  const roll = dice.int(1, 100)
  if (roll <= 30) {
    const reaction = dice.chance(0.8) ? 'satisfied' : 'mostly'
    return { kind: 'answered', answer: reply, answeredBy: office, reaction }
  }
  if (roll <= 38) {
    const heard = { understood: true, understoodBy: '企业代表' }
    return { kind: 'explained', explanation: '现行规定不支持，已说明依据。', explainedBy: office, ...heard }
  }
  if (roll <= 48) {
    const letterNumber = `函〔${day.slice(0, 4)}〕${String(dice.int(1, 90))}号`
    return { kind: 'escalated', department: dice.pick(DEPARTMENTS), leadOffice: office, letterNumber }
  }
  if (roll <= 53 && session && next) {
    const returnSession = { year: next.year, number: next.number }
    return { kind: 'claimed', person: '李主任', leadOffice: office, returnSession }
  }
  return officeDecision(dice, office, day)
}

/** Days until the end of the three years come first for what would happen after it. */
function later(day: PlainDate, days: number): Occasion | undefined {
  const today = addDays(day, days)
  return today > LAST_DAY ? undefined : { at: instant(today, '16:10'), today, by: '陈思' }
}

function goOn(dice: Dice, need: Need, day: PlainDate, reply: string, next: Session | undefined): Need {
  const disposition = need.dispositions.at(-1)?.disposition
  let lived = need
  if (disposition?.kind === 'claimed') {
    const back = next && later(next.date, 0)
    if (!back) return lived
    lived = returnClaim(lived, '已与物业和企业对接，形成办法。', { ...back, sessionId: next.id })
  }
  if (disposition?.kind === 'escalated') {
    const contact = later(day, dice.int(3, 12))
    if (contact) lived = logContact(lived, '已与部门经办人联系，正在研究。', contact)
    const answer = later(day, dice.int(15, 90))
    if (!answer || dice.chance(0.12)) return lived
    lived = logReply(lived, reply, answer)
  }
  if (disposition?.kind === 'dated' && dice.chance(0.3)) {
    const report = later(day, dice.int(2, 5))
    if (report) lived = reportProgress(lived, '已现场查看，正在安排。', report)
  }
  return lived
}

/** Days from the decision to the closing: nine in ten needs with a date are settled in time. */
function daysToClose(dice: Dice, need: Need, day: PlainDate, since: number): number {
  const disposition = need.dispositions.at(-1)?.disposition
  if (disposition?.kind === 'escalated') return since + dice.int(0, 9)
  const due = dueDateOf(disposition)
  if (!due) return since + dice.int(1, 10)
  const left = Math.max(1, daysBetween(day, due))
  return dice.chance(0.9) ? dice.int(1, left) : left + dice.int(1, 12)
}

function end(dice: Dice, need: Need, day: PlainDate, reply: string): Need {
  const disposition = need.dispositions.at(-1)?.disposition
  if (disposition?.kind === 'escalated' && !disposition.reply) return need
  if (disposition?.kind === 'claimed' && !disposition.returned) return need
  let lived = need
  if (disposition?.kind === 'dated' && dice.chance(0.08)) {
    const asked = later(day, 5)
    const change = { dueDate: addDays(disposition.dueDate, 10), reason: '材料到货延迟', approvedBy: '周书记' }
    if (asked) lived = extendDueDate(lived, change, asked)
  }
  const last = Date.parse(lived.story.at(-1)?.at ?? '') - Date.parse(instant(day, '16:10'))
  const since = Math.max(0, Math.ceil(last / 86_400_000))
  const closing = later(day, Math.max(since, daysToClose(dice, lived, day, since)))
  if (!closing || dice.chance(0.01)) return lived
  const reaction = dice.chance(0.75) ? 'satisfied' : 'mostly'
  return closeNeed(lived, { told: dice.pick(['phone', 'visit', 'message']), reaction, words: reply }, closing)
}

function calledBack(dice: Dice, need: Need): Need {
  const { closing } = need
  if (!closing || !dice.chance(0.5)) return need
  const call = later(closing.date, dice.int(1, 7))
  if (!call) return need
  const reaction = dice.chance(0.04)
    ? 'unsatisfied'
    : dice.pick(['satisfied', 'satisfied', 'mostly'] as const)
  return followUp(
    need,
    { reaction, words: reaction === 'unsatisfied' ? '问题又出现了。' : '', of: need.raiser },
    call,
  )
}

/** A need from the day it was raised to the end of the three years. */
export function aLife(dice: Dice, raising: Raising): Need {
  const { day, session, next } = raising
  const { need, office, reply } = raised(dice, raising)
  const today = session ? day : addDays(day, dice.int(0, 3))
  if (today > LAST_DAY || dice.chance(0.01)) return need
  const occasion: Occasion = {
    at: instant(today, session ? '10:30' : '15:45'),
    today,
    by: '陈思',
    ...(session && { sessionId: session.id }),
  }
  const input = decision(dice, office, reply, raising)
  const circumstances = { now: occasion.at, today, immediateDue: addDays(today, 3) }
  const disposed = dispose(need, completeDisposition(input, circumstances), occasion)
  if (disposed.state === 'closed') return calledBack(dice, disposed)
  return calledBack(dice, end(dice, goOn(dice, disposed, today, reply, next), today, reply))
}
