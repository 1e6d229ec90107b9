import { addWorkingDays, type PlainDate } from '#shared/domain/calendar'
import type { Need } from '#shared/domain/need'
import {
  askExtension,
  assist,
  closeNeed,
  decideExtension,
  extendDueDate,
  followUp,
  logContact,
  logReply,
  objectTo,
  reportProgress,
  returnClaim,
  settleObjection,
  tellRaiser,
  urge,
  type Occasion,
} from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { loadCouncil, loadHolidays } from './council'
import type { Handlers } from './dispatch'
import { changeNeed, type Call, type Where } from './need-change'
import type { IdSource } from './ports'
import { growPeople, growRegister } from './register-growth'
import { joinPreparedSessions } from './session-agenda'
import type { Work } from './work'

export type NeedActHandlers = Pick<
  Handlers,
  | 'need.report'
  | 'need.assist'
  | 'need.extend'
  | 'need.askExtension'
  | 'need.decideExtension'
  | 'need.object'
  | 'need.settleObjection'
  | 'need.urge'
  | 'need.returnClaim'
  | 'need.logContact'
  | 'need.logReply'
  | 'need.tell'
  | 'need.close'
  | 'need.followUp'
>

const NOTHING: Record<string, never> = {}

/** A handler that changes one need by a rule and answers nothing. */
function changing<I>(
  rule: (need: Need, input: I, occasion: Occasion) => Need,
): (input: Where & I, call: Call) => Promise<Record<string, never>> {
  return async (input, call) => {
    await changeNeed(input, call, (need, occasion) => rule(need, input, occasion))
    return NOTHING
  }
}

async function refuseFarDate(work: Work, dueDate: PlainDate, now: string): Promise<void> {
  const { settings, holidays, today } = await loadCouncil(work, now)
  if (dueDate > addWorkingDays(today, settings.longestDays, holidays))
    throw new AppError('refused', 'needs.longerThanAllowed', { days: settings.longestDays })
}

const askForExtension: Handlers['need.askExtension'] = async (input, call) => {
  await refuseFarDate(call.work, input.dueDate, call.now)
  const holidays = await loadHolidays(call.work)
  await changeNeed(input, call, (need, occasion) => askExtension(need, input, occasion, holidays))
  return NOTHING
}

const objectToNeed: Handlers['need.object'] = async (input, call) => {
  const holidays = await loadHolidays(call.work)
  await changeNeed(input, call, (need, occasion) => objectTo(need, input.reason, occasion, holidays))
  return NOTHING
}

function settle(ids: IdSource): Handlers['need.settleObjection'] {
  return async (input, call) => {
    await changeNeed(input, call, (need, occasion) => settleObjection(need, input, occasion))
    if (input.office !== '') await growRegister(call.work, ids, 'office', input.office)
    return NOTHING
  }
}

function followUpNeed(ids: IdSource): Handlers['need.followUp'] {
  return async (input, call) => {
    const { reaction, words, by: of, calledBy: by, date, reached } = input
    const decided = await changeNeed(input, call, (need, occasion) =>
      followUp(need, { reaction, words, of, by, date, reached }, occasion),
    )
    await growPeople(call.work, ids, { name: of, organisation: decided.enterprise })
    if (decided.state === 'open') await joinPreparedSessions(call.work, decided, ids)
    return NOTHING
  }
}

export function needActHandlers(ids: IdSource): NeedActHandlers {
  return {
    'need.report': changing((need, { words, date }, occasion) => reportProgress(need, words, occasion, date)),
    'need.assist': changing(assist),
    'need.extend': changing(extendDueDate),
    'need.askExtension': askForExtension,
    'need.decideExtension': changing(decideExtension),
    'need.object': objectToNeed,
    'need.settleObjection': settle(ids),
    'need.urge': changing(urge),
    'need.logContact': changing((need, { words }, occasion) => logContact(need, words, occasion)),
    'need.logReply': changing((need, { words }, occasion) => logReply(need, words, occasion)),
    'need.returnClaim': changing((need, { report }, occasion) => returnClaim(need, report, occasion)),
    'need.tell': changing(tellRaiser),
    'need.close': changing(closeNeed),
    'need.followUp': followUpNeed(ids),
  }
}
