import { changeItem, moveItem } from '#shared/domain/agenda'
import { AppError } from '#shared/errors'
import type { Handlers } from '../dispatch'
import { paperWords } from '../paper-words'
import type { IdSource } from '../ports'
import { newItem } from '../agenda/new-item'
import { loadAgenda, loadOpenSession, loadSession } from '../session-book'
import { gather, gatheringWords, shownGathering } from './gathering'

type RollUpHandlers = Pick<Handlers, 'rollUp.get' | 'rollUp.brief'>

/** Minutes a briefing gets when it has to be added. */
const BRIEFING_MINUTES = 5

function brief(ids: IdSource): Handlers['rollUp.brief'] {
  return async ({ sessionId }, { work }) => {
    const session = await loadOpenSession(work, sessionId)
    const gathered = await gather(work, session)
    if (!gathered) throw new AppError('refused', 'rollUp.nothingGathered')
    const outcome = gatheringWords(gathered)
    const agenda = await loadAgenda(work, sessionId)
    const known = agenda.items.find(({ kind, state }) => kind === 'briefing' && state !== 'withdrawn')
    if (known) {
      work.put(
        'agendas',
        changeItem(agenda, known.id, (item) => ({ ...item, outcome })),
      )
      return {}
    }
    const title = paperWords('rollUp.briefing')
    const item = newItem(ids, { kind: 'briefing', title, plannedMinutes: BRIEFING_MINUTES, outcome })
    const place = agenda.items.findIndex(({ kind }) => kind === 'approve') + 1
    work.put('agendas', moveItem({ ...agenda, items: [...agenda.items, item] }, item.id, place))
    return {}
  }
}

export function rollUpHandlers({ ids }: { readonly ids: IdSource }): RollUpHandlers {
  return {
    'rollUp.get': async ({ sessionId }, { view }) => {
      const gathered = await gather(view, await loadSession(view, sessionId))
      return gathered ? { gathering: shownGathering(gathered) } : {}
    },
    'rollUp.brief': brief(ids),
  }
}
