import { AppError } from '../errors'
import { addWorkingDays, plainDateOf, previousWorkingDay, type PlainDate } from './calendar'
import type { TellingWay } from './disposition'
import type { Holidays } from './holidays'
import type { Need } from './need'
import {
  assignedOf,
  refuseUnlessOpen,
  replaceCurrent,
  withEvent,
  type Assigned,
  type Occasion,
} from './need-occasion'

type HowTold = TellingWay | undefined

function limited(need: Need): Assigned {
  refuseUnlessOpen(need)
  const disposition = assignedOf(need)
  if (!disposition) throw new AppError('refused', 'needs.noDueDate')
  return disposition
}

function withoutAsking(need: Need): Need {
  const { extensionAsked: _decided, ...rest } = need
  return rest
}

/** 延期: a later due date with its reason; the earlier one stays in the story. What was asked for is decided with it. */
export function extendDueDate(
  need: Need,
  change: { dueDate: PlainDate; reason: string; approvedBy: string; told?: HowTold },
  occasion: Occasion,
): Need {
  const disposition = limited(need)
  const { dueDate, reason, approvedBy, told } = change
  if (dueDate <= disposition.dueDate) throw new AppError('refused', 'needs.notLater')
  const extended = withoutAsking(replaceCurrent(need, { ...disposition, dueDate }))
  return withEvent(extended, occasion, 'extended', reason, {
    from: disposition.dueDate,
    dueDate,
    approvedBy,
    told,
  })
}

type Asking = {
  readonly dueDate: PlainDate
  readonly reason: string
  /** The office or person who asks. */
  readonly by: string
  /** Why it is asked later than one working day before the limit. */
  readonly lateReason?: string | undefined
}

/** The last day on which an extension may be asked for: one working day before the limit. */
export function lastAskingDay(due: PlainDate, holidays: Holidays): PlainDate {
  return previousWorkingDay(due, holidays)
}

/** 申请延期, at the latest one working day before the limit; later only in a session or with a reason for being late. */
export function askExtension(need: Need, asking: Asking, occasion: Occasion, holidays: Holidays): Need {
  const { dueDate: from } = limited(need)
  const { dueDate, reason, by, lateReason = '' } = asking
  if (need.extensionAsked) throw new AppError('refused', 'needs.extensionAlreadyAsked')
  if (dueDate <= from) throw new AppError('refused', 'needs.notLater')
  const lastDay = lastAskingDay(from, holidays)
  const isLate = occasion.today > lastDay
  if (isLate && !occasion.sessionId && lateReason.trim() === '')
    throw new AppError('refused', 'needs.askedTooLate', { date: lastDay })
  const asked = { ...need, extensionAsked: { dueDate, reason, by, at: occasion.at } }
  return withEvent(asked, occasion, 'extension-asked', reason, {
    from,
    dueDate,
    office: by,
    ...(isLate && { lateReason }),
  })
}

type Decision = {
  readonly granted: boolean
  /** Who decided. */
  readonly by: string
  /** How the raiser was told; mandatory when it is granted. */
  readonly told?: HowTold
  readonly words: string
}

/** Decides an extension that was asked for: granted, the limit moves and the raiser is told; refused, it stays. */
export function decideExtension(need: Need, decision: Decision, occasion: Occasion): Need {
  limited(need)
  const { extensionAsked } = need
  const { granted, by, told, words } = decision
  if (!extensionAsked) throw new AppError('refused', 'needs.noExtensionAsked')
  if (by === '') throw new AppError('refused', 'needs.deciderMissing')
  const { dueDate, reason } = extensionAsked
  if (!granted)
    return withEvent(withoutAsking(need), occasion, 'extension-refused', words, { dueDate, by, told })
  if (!told) throw new AppError('refused', 'needs.tellingMissing')
  return extendDueDate(need, { dueDate, reason: words || reason, approvedBy: by, told }, occasion)
}

/** The last day on which the lead office may object: one working day after it was given the need. */
export function lastObjectingDay(need: Need, holidays: Holidays): PlainDate | undefined {
  const entry = need.dispositions.at(-1)
  return entry && addWorkingDays(plainDateOf(entry.at), 1, holidays)
}

/** 异议 of the lead office, within one working day of the disposition. */
export function objectTo(need: Need, reason: string, occasion: Occasion, holidays: Holidays): Need {
  refuseUnlessOpen(need)
  const disposition = assignedOf(need)
  if (!disposition) throw new AppError('refused', 'needs.nothingToObject')
  if (need.objection) throw new AppError('refused', 'needs.alreadyObjected')
  const lastDay = lastObjectingDay(need, holidays)
  if (lastDay !== undefined && occasion.today > lastDay)
    throw new AppError('refused', 'needs.objectedTooLate', { date: lastDay })
  const { leadOffice: office } = disposition
  const objected = { ...need, objection: { office, reason, at: occasion.at } }
  return withEvent(objected, occasion, 'objected', reason, { office })
}

type Settlement = {
  readonly result: 'reassigned' | 'upheld'
  /** Who settled it. */
  readonly by: string
  /** The office that leads from now on, when it is reassigned. */
  readonly office: string
  readonly words: string
}

/** The same task under another lead; the old disposition stays in the history. */
function reassigned(need: Need, office: string, occasion: Occasion): Need {
  const disposition = assignedOf(need)
  if (!disposition) throw new AppError('refused', 'needs.nothingToObject')
  if (office === '') throw new AppError('refused', 'needs.missing.leadOffice')
  if (office === disposition.leadOffice) throw new AppError('refused', 'needs.sameOffice', { office })
  const assistingOffices = disposition.assistingOffices.filter((name) => name !== office)
  const links = need.dispositions.at(-1)?.links
  const { at, by, sessionId } = occasion
  const entry = {
    ...{ at, by, disposition: { ...disposition, leadOffice: office, person: '', assistingOffices } },
    ...(sessionId && { sessionId }),
    ...(links && { links }),
  }
  return { ...need, dispositions: [...need.dispositions, entry] }
}

/** 异议处理: another office takes the need over, or it stays where it is. */
export function settleObjection(need: Need, settlement: Settlement, occasion: Occasion): Need {
  refuseUnlessOpen(need)
  const { result, by, office, words } = settlement
  if (!need.objection) throw new AppError('refused', 'needs.noObjection')
  if (by === '') throw new AppError('refused', 'needs.deciderMissing')
  const { objection, ...rest } = need
  const settled = result === 'reassigned' ? reassigned(rest, office, occasion) : rest
  return withEvent(settled, occasion, 'objection-settled', words, {
    result,
    by,
    from: objection.office,
    office: result === 'reassigned' ? office : objection.office,
  })
}
