import type { BulkChange } from '#shared/contract/action-operations'
import { reassign } from '#shared/domain/action-changes'
import { ownerOf } from '#shared/domain/disposition'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { Holidays } from '#shared/domain/holidays'
import type { NeedId } from '#shared/domain/ids'
import { currentDisposition, type Need } from '#shared/domain/need'
import {
  askExtension,
  assist,
  closeNeed,
  decideExtension,
  extendDueDate,
  reportProgress,
  tellRaiser,
  urge,
  type Occasion,
} from '#shared/domain/need-rules'
import { AppError } from '#shared/errors'
import { say, sayByName, type SpokenLanguage } from '#shared/text/say'
import { loadHolidays } from '../council'
import type { Handlers } from '../dispatch'
import { changeNeed, type Call } from '../need-change'
import type { IdSource } from '../ports'
import { growPeople } from '../register-growth'
import type { Work } from '../work'

type Offices = Extract<BulkChange, { kind: 'urge' }>['offices']

/** How many refusals are told in words. */
const MOST_TOLD = 5

type Means = { readonly holidays: Holidays; readonly language: SpokenLanguage }

/** The change done once for each office that is meant; the lead office when none are named. */
function forOffices(need: Need, offices: Offices, change: (need: Need, office: string) => Need): Need {
  const named = offices?.[need.id] ?? []
  return (named.length > 0 ? named : [ownerOf(currentDisposition(need))]).reduce(change, need)
}

function decide(what: BulkChange, need: Need, occasion: Occasion, { holidays, language }: Means): Need {
  switch (what.kind) {
    case 'urge':
      return forOffices(need, what.offices, (one, office) =>
        urge(one, { by: '', how: what.how, office, words: what.words }, occasion),
      )
    case 'report':
      return reportProgress(need, what.words, occasion)
    case 'assisted':
      return forOffices(need, what.offices, (one, office) =>
        assist(one, { office, words: what.words }, occasion),
      )
    case 'ask-extension':
      return askExtension(need, what, occasion, holidays)
    case 'decide-extension':
      return decideExtension(need, what, occasion)
    case 'extend':
      return extendDueDate(need, what, occasion)
    case 'reassign': {
      const words = say(language, 'actions.reassigned', { person: what.person })
      return reassign(need, { person: what.person, words }, occasion)
    }
    case 'told':
      return what.close
        ? closeNeed(need, { told: what.how, words: what.words, reaction: what.reaction }, occasion)
        : tellRaiser(need, what, occasion)
  }
}

/** Changes one need of many; the sentence that refuses it, or undefined. */
async function refusalOf(
  needId: NeedId,
  what: BulkChange,
  call: Call,
  means: Means,
): Promise<string | undefined> {
  try {
    await changeNeed({ needId }, call, (need, occasion) => decide(what, need, occasion, means))
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const need = await call.work.get('needs', needId)
    const number = need ? formatNeedNumber(need.number) : needId
    const reason = sayByName(means.language, error.sentence, error.values)
    return say(means.language, 'actions.oneRefused', { number, reason })
  }
}

/** Who answers for something now is in the register from now on (rule 11), under the offices concerned. */
async function rememberPerson(
  work: Work,
  ids: IdSource,
  name: string,
  needIds: readonly NeedId[],
): Promise<void> {
  for (const needId of needIds) {
    const need = await work.load('needs', needId, 'needs.gone')
    const disposition = currentDisposition(need)
    const organisation = disposition && 'leadOffice' in disposition ? disposition.leadOffice : ''
    await growPeople(work, ids, { name, organisation })
  }
}

/** One change of many needs as one transaction; AppError `refused` names those that stand in the way. */
export function changeMany(ids: IdSource): Handlers['action.bulk'] {
  return async ({ needIds, what }, { work, now, language }) => {
    const distinct = [...new Set(needIds)]
    const means = { holidays: await loadHolidays(work), language }
    const refused: string[] = []
    for (const needId of distinct) {
      const refusal = await refusalOf(needId, what, { work, now }, means)
      if (refusal !== undefined) refused.push(refusal)
    }
    if (refused.length > 0) {
      const reasons = refused.slice(0, MOST_TOLD).join(say(language, 'actions.reasonComma'))
      throw new AppError('refused', 'actions.manyRefused', { count: refused.length, reasons })
    }
    if (what.kind === 'reassign') await rememberPerson(work, ids, what.person, distinct)
    return { changed: distinct.length }
  }
}
