import { rowOf, type ActionFacts, type ActionRow } from './action-row'
import { assignmentsOf, type Assignment } from './assignment'
import { addWorkingDays, plainDateOf, type PlainDate } from './calendar'
import type { Disposition } from './disposition'
import { dueLight, lightOf, type Sky } from './lights'
import { currentDisposition, type Need } from './need'
import { validFollowUps } from './need-closing'
import type { TaskForceRecord } from './task-force'

/** Working days after closing within which a raiser whose opinion is not known is called back. */
const FOLLOW_UP_DAYS = 7

type Day = Omit<Sky, 'returnDate'>

function assignedFacts(need: Need, assignment: Assignment, sky: Sky): ActionFacts {
  const { office, role, person, due } = assignment
  const disposition = currentDisposition(need)
  switch (role) {
    case 'lead':
    case 'assisting':
      return {
        asks: role === 'lead' ? 'lead' : 'assist',
        ...{ office, person },
        ...(due && { dueDate: due, light: dueLight(due, sky) }),
      }
    case 'following': {
      const light = lightOf(need, sky)
      const detail = assignment.department ?? ''
      return { asks: escalationAsks(disposition), office, detail, ...(light && { light }) }
    }
    case 'claiming': {
      const light = lightOf(need, sky)
      return {
        asks: 'claim',
        ...{ office, person },
        ...(sky.returnDate && { dueDate: sky.returnDate }),
        ...(light && { light }),
      }
    }
  }
}

/** A waiting escalation asks to be waited for; once there is a reply, to be told; once told, to be settled. */
function escalationAsks(disposition: Disposition | undefined): 'escalation' | 'tell' | 'undecided' {
  if (disposition?.kind !== 'escalated') return 'undecided'
  if (disposition.told) return 'undecided'
  return disposition.reply ? 'tell' : 'escalation'
}

function hasAssisted(need: Need, { office, role }: Assignment): boolean {
  const disposition = currentDisposition(need)
  const done = disposition && 'assisted' in disposition ? disposition.assisted : undefined
  return role === 'assisting' && done !== undefined && Object.hasOwn(done, office)
}

function requestsOf(need: Need): readonly ActionFacts[] {
  const disposition = currentDisposition(need)
  const office = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
  const { extensionAsked: asked, objection } = need
  return [
    ...(asked ? [{ asks: 'extension', office, dueDate: asked.dueDate, detail: asked.reason } as const] : []),
    ...(objection
      ? [{ asks: 'objection', office: objection.office, detail: objection.reason } as const]
      : []),
  ]
}

/**
 * What an open need asks of whom: a row for the lead office and for each assisting office that has not done its part, or
 * for the claim, the waiting escalation, or the missing decision; and one each for a request that nobody has decided.
 * Nothing for a need that is not open. `sky.returnDate` is the day its claim comes back.
 */
export function actionsOf(need: Need, sky: Sky): readonly ActionRow[] {
  if (need.state !== 'open') return []
  const assigned = assignmentsOf(need)
    .filter((assignment) => !hasAssisted(need, assignment))
    .map((assignment) => assignedFacts(need, assignment, sky))
  const owned = assigned.length > 0 ? assigned : [undecided(need, sky)]
  return [...owned, ...requestsOf(need)].map((facts) => rowOf(need, facts))
}

function undecided(need: Need, sky: Sky): ActionFacts {
  const disposition = currentDisposition(need)
  const office = disposition?.kind === 'claimed' ? disposition.leadOffice || disposition.person : ''
  const light = lightOf(need, sky)
  return { asks: 'undecided', office, ...(light && { light }) }
}

/** The parts of a task force that are not reported yet, each due when the first of its open needs is. */
export function partActions(force: TaskForceRecord, needs: readonly Need[], day: Day): readonly ActionRow[] {
  if (force.reply) return []
  const due = (need: Need) => assignmentsOf(need)[0]?.due
  const open = needs.filter(({ id, state }) => state === 'open' && force.needIds.includes(id))
  const first = open.toSorted((a, b) => (due(a) ?? '9999').localeCompare(due(b) ?? '9999'))[0]
  if (!first) return []
  const dueDate = due(first)
  const shared = { asks: 'part', ...(dueDate && { dueDate, light: dueLight(dueDate, day) }) } as const
  return (
    force.parts
      .filter(({ reported }) => reported === undefined)
      // The lead office already stands with the need itself; only a part of its own is one more thing to do.
      .filter(({ office, part }) => part !== '' || office !== assignmentsOf(first)[0]?.office)
      .map(({ office, part }) =>
        rowOf(first, {
          ...shared,
          office,
          key: force.id,
          detail: [force.name, part].filter(Boolean).join(' · '),
        }),
      )
  )
}

/**
 * The call-back a closed need still asks for: it was closed without the raiser's opinion, and nobody has asked since. Due
 * 7 working days after closing. Undefined when nothing is to be asked, and for needs that came closed from a file.
 */
export function followUpAction(need: Need, day: Day): ActionRow | undefined {
  const { closing } = need
  if (need.state !== 'closed' || !closing || closing.reaction !== undefined) return undefined
  if (need.importId !== undefined) return undefined
  // What was explained and understood in the room needs no call.
  const disposition = currentDisposition(need)
  if (disposition?.kind === 'explained' && disposition.understanding.obtained) return undefined
  const asked = validFollowUps(need).some(({ at }) => at >= closing.at)
  if (asked) return undefined
  const dueDate = addWorkingDays(closing.date, FOLLOW_UP_DAYS, day.holidays)
  const owner = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
  const person = disposition && 'person' in disposition ? disposition.person : ''
  return rowOf(need, { asks: 'follow-up', office: owner, person, dueDate, light: dueLight(dueDate, day) })
}

type Everything = {
  readonly needs: readonly Need[]
  readonly taskForces: readonly TaskForceRecord[]
  readonly day: Day
  /** The day a need's claim comes back, when that is known. */
  readonly returnDate: (need: Need) => PlainDate | undefined
}

/** Every action there is, nothing twice: an office with a part in a task force has no second row for assisting. */
export function allActions({ needs, taskForces, day, returnDate }: Everything): readonly ActionRow[] {
  const byId = new Map<string, Need>(needs.map((need) => [need.id, need]))
  const parts = taskForces.flatMap((force) => {
    const own = force.needIds.map((id) => byId.get(id)).filter((need) => need !== undefined)
    return own.length === 0 ? [] : [{ needIds: force.needIds, rows: partActions(force, own, day) }]
  })
  const inForce = new Set(
    parts.flatMap(({ needIds, rows }) =>
      rows.flatMap(({ office }) => needIds.map((id) => `${id} ${office}`)),
    ),
  )
  const own = needs.flatMap((need) =>
    // Finding the day of a claim takes a while; closed needs have none.
    need.state === 'open' ? actionsOf(need, { ...day, returnDate: returnDate(need) }) : [],
  )
  const called = needs.map((need) => followUpAction(need, day)).filter((row) => row !== undefined)
  return [
    ...own.filter(({ asks, needId, office }) => asks !== 'assist' || !inForce.has(`${needId} ${office}`)),
    ...parts.flatMap(({ rows }) => rows),
    ...called,
  ].sort(byUrgency)
}

/** The longest past first, then the nearest day, then what has none; at the same day by number. */
function byUrgency(a: ActionRow, b: ActionRow): number {
  return (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999') || a.number - b.number
}

/** Whether a need was closed in the week (from Monday) of a day. */
export function isDoneSince(need: Need, monday: PlainDate): boolean {
  return need.state === 'closed' && need.closing !== undefined && plainDateOf(need.closing.at) >= monday
}
