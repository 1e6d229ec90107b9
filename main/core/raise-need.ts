import { EnterpriseId, NeedId } from '#shared/domain/ids'
import { titleFrom, type Need, type NeedSource } from '#shared/domain/need'
import { SeriesId } from '#shared/domain/series'
import { loadSettings } from './council'
import { takeNeedNumber } from './numbers'
import type { IdSource } from './ports'
import { growPeople, growRegister } from './register-growth'
import { joinPreparedSessions } from './session-agenda'
import type { View, Work } from './work'

type Raised = {
  readonly enterprise: string
  readonly enterpriseId?: EnterpriseId | undefined
  readonly raiser: string
  readonly title: string
  readonly text: string
  readonly category: string
  readonly source: Exclude<NeedSource, 'session'>
  readonly sourceNumber?: string
  /** The series whose next session looks at it; absent: the weekly series of the enterprise's building. */
  readonly seriesId?: string | undefined
}

/** The series in which needs of this enterprise come back: its building's own weekly one, else the island's only weekly one. */
export async function seriesForEnterprise(
  view: View,
  enterpriseId: EnterpriseId,
): Promise<SeriesId | undefined> {
  const weekly = (await view.list('series')).filter(({ kind, active }) => kind === 'weekly' && active)
  const buildingId = (await view.get('enterprises', enterpriseId))?.buildingId
  const own = weekly.find(({ scope }) => scope === buildingId)
  const island = weekly.filter(({ scope }) => scope === 'island')
  return own?.id ?? (island.length === 1 ? island[0]?.id : undefined)
}

/** A need raised outside a session gets the next number and joins 回头看 of the sessions prepared for its series. */
export async function raiseNeed(work: Work, ids: IdSource, now: string, raised: Raised): Promise<Need> {
  const { enterprise, raiser, title, text, category, source, sourceNumber = '' } = raised
  const { secretaryName: by } = await loadSettings(work)
  const enterpriseId =
    raised.enterpriseId ?? EnterpriseId.parse(await growRegister(work, ids, 'enterprise', enterprise))
  await growPeople(work, ids, { name: raiser, organisation: enterprise })
  const known = await work.get('enterprises', enterpriseId)
  const seriesId = raised.seriesId
    ? SeriesId.parse(raised.seriesId)
    : await seriesForEnterprise(work, enterpriseId)
  const need: Need = {
    id: NeedId.parse(ids.next()),
    number: await takeNeedNumber(work),
    ...{ enterprise, enterpriseId, raiser, category, source, sourceNumber },
    raisedAt: now,
    wordings: [{ version: 1, title: title || titleFrom(text), text, at: now, by, reason: '' }],
    dispositions: [],
    state: 'open',
    reopened: 0,
    story: [{ type: 'raised', at: now, by, words: text, facts: {} }],
    ...(known?.buildingId && { buildingId: known.buildingId }),
    ...(seriesId && { seriesId }),
  }
  work.put('needs', need)
  await joinPreparedSessions(work, need, ids)
  return need
}
