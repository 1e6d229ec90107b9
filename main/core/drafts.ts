import { addEntry, currentItem, type Agenda } from '#shared/domain/agenda'
import { plainDateOf } from '#shared/domain/calendar'
import { DraftId, EnterpriseId, NeedId } from '#shared/domain/ids'
import {
  titleFrom,
  type Confirmation,
  type ConfirmingWay,
  type Draft,
  type Need,
  type Wording,
} from '#shared/domain/need'
import type { Session } from '#shared/domain/session'
import { sameName } from '#shared/domain/register'
import { readQuickLine, nameFinder, type FindName } from '#shared/domain/quick-line'
import { AppError } from '#shared/errors'
import { say } from '#shared/text/say'
import { loadHolidays, loadSettings } from './council'
import type { Handlers } from './dispatch'
import { takeNeedNumber } from './numbers'
import { pinyinKeys } from './pinyin'
import type { IdSource } from './ports'
import { growPeople, growRegister, officesOf } from './register-growth'
import { confirmedOnScreen, withdrawnOnScreen } from './room-views'
import { newItem } from './agenda/new-item'
import { loadAgenda, loadAttendance, loadOpenSession } from './session-book'
import type { Work } from './work'

type DraftHandlers = Pick<
  Handlers,
  'draft.save' | 'draft.withdraw' | 'draft.confirm' | 'quick.read' | 'scratch.save'
>

/** A draft that is still one; AppError otherwise. */
async function openDraft(work: Work, id: DraftId): Promise<Draft> {
  const draft = await work.load('drafts', id, 'needs.draftGone')
  if (draft.state === 'confirmed' || draft.state === 'withdrawn')
    throw new AppError('refused', 'needs.draftGone')
  await loadOpenSession(work, draft.sessionId)
  return draft
}

/** The item new needs go under: the current one when it takes needs, else the first of its kind, else a new one. */
export function needItem(
  agenda: Agenda,
  ids: IdSource,
): { agenda: Agenda; itemId: Agenda['items'][number]['id'] } {
  const current = currentItem(agenda)
  const item = current?.kind === 'need' ? current : agenda.items.find(({ kind }) => kind === 'need')
  if (item) return { agenda, itemId: item.id }
  const made = newItem(ids, {
    kind: 'need',
    title: say('zh-CN', 'words.agendaKinds.need'),
    plannedMinutes: 30,
  })
  return { agenda: { ...agenda, items: [...agenda.items, made] }, itemId: made.id }
}

type Confirming = { readonly at: string; readonly by: string; readonly how: ConfirmingWay }

/** Where the need belongs: the registers grow by the names that were typed. */
async function placeOf(work: Work, ids: IdSource, draft: Draft, session: Session) {
  const series = await work.get('series', session.seriesId)
  const enterpriseId = EnterpriseId.parse(
    draft.enterpriseId ?? (await growRegister(work, ids, 'enterprise', draft.enterprise)),
  )
  await growPeople(work, ids, { name: draft.raiser, organisation: draft.enterprise })
  const own = (await work.get('enterprises', enterpriseId))?.buildingId
  const buildingId = own ?? (series && series.scope !== 'island' ? series.scope : undefined)
  return { enterpriseId, seriesId: session.seriesId, raisedIn: session.id, ...(buildingId && { buildingId }) }
}

/** The frozen first wording, with who agreed to it. */
function firstWording({ title, text }: Draft, secretary: string, confirmation: Confirmation): Wording {
  const { at } = confirmation
  return { version: 1, title: title || titleFrom(text), text, at, by: secretary, reason: '', confirmation }
}

/** The need that a draft becomes when its wording is agreed: numbered, in its registers, with its first wording. */
export async function needFrom(
  work: Work,
  ids: IdSource,
  draft: Draft,
  confirming: Confirming,
): Promise<Need> {
  const session = await loadOpenSession(work, draft.sessionId)
  const { secretaryName } = await loadSettings(work)
  const { enterprise, raiser, category, text } = draft
  const { at, by, how } = confirming
  const occasion = { at, by: secretaryName, sessionId: session.id }
  return {
    ...{ enterprise, raiser, category, source: 'session', sourceNumber: '' },
    ...(await placeOf(work, ids, draft, session)),
    ...(draft.attendeeId && { attendeeId: draft.attendeeId }),
    ...(draft.inboxId && { inboxIds: [draft.inboxId] }),
    id: NeedId.parse(ids.next()),
    number: await takeNeedNumber(work),
    raisedAt: at,
    wordings: [firstWording(draft, secretaryName, { ...confirming, sessionId: session.id })],
    dispositions: [],
    state: 'open',
    reopened: 0,
    story: [
      { ...occasion, at: draft.at, type: 'raised', words: text, facts: {} },
      { ...occasion, type: 'confirmed', words: '', facts: { version: '1', by, how } },
    ],
  }
}

/** 现场确定: the draft becomes a numbered need, whoever said yes and how. */
export async function confirmDraft(
  work: Work,
  ids: IdSource,
  draftId: DraftId,
  confirming: Confirming,
): Promise<Need> {
  const draft = await openDraft(work, draftId)
  if (draft.enterprise.trim() === '' || draft.text.trim() === '')
    throw new AppError('refused', 'needs.draftEmpty')
  if (confirming.by === '') throw new AppError('refused', 'needs.confirmedByMissing')
  const need = await needFrom(work, ids, draft, confirming)
  const place = needItem(await loadAgenda(work, draft.sessionId), ids)
  work.put('needs', need)
  work.put('drafts', { ...draft, state: 'confirmed', needId: need.id })
  const said = draft.inboxId && (await work.get('inbox', draft.inboxId))
  if (said) work.put('inbox', { ...said, needId: need.id })
  work.put('agendas', addEntry(place.agenda, place.itemId, { needId: need.id, state: 'waiting', reason: '' }))
  const session = await loadOpenSession(work, draft.sessionId)
  work.put('sessions', { ...session, cursor: { itemId: place.itemId, needId: need.id } })
  await confirmedOnScreen(work, draft, need)
  return need
}

/** The draft with the place on the session's list that its raiser's name stands for, so that their phone can agree. */
async function withRaiser(work: Work, { attendeeId: _before, ...draft }: Draft): Promise<Draft> {
  const { attendees } = await loadAttendance(work, draft.sessionId)
  const raiser = attendees.find(
    ({ name, organisation }) => sameName(name, draft.raiser) && sameName(organisation, draft.enterprise),
  )
  return { ...draft, ...(raiser && draft.raiser.trim() !== '' && { attendeeId: raiser.id }) }
}

function saveDraft(ids: IdSource): Handlers['draft.save'] {
  return async ({ sessionId, draftId, ...given }, { work, now }) => {
    const session = await loadOpenSession(work, sessionId)
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (draftId) {
      const draft = await openDraft(work, draftId)
      work.put('drafts', await withRaiser(work, { ...draft, ...fields }))
      return { draftId }
    }
    const id = DraftId.parse(ids.next())
    const empty = { enterprise: '', raiser: '', title: '', text: '', category: '' }
    work.put(
      'drafts',
      await withRaiser(work, { ...empty, ...fields, id, sessionId, state: 'typing', at: now }),
    )
    const agenda = await loadAgenda(work, sessionId)
    const item = currentItem(agenda) ?? agenda.items.find(({ kind }) => kind === 'need')
    if (item) work.put('sessions', { ...session, cursor: { itemId: item.id, draftId: id } })
    return { draftId: id }
  }
}

const withdrawDraft: Handlers['draft.withdraw'] = async ({ draftId }, { work }) => {
  const draft = await openDraft(work, draftId)
  work.put('drafts', { ...draft, state: 'withdrawn' })
  const session = await loadOpenSession(work, draft.sessionId)
  if (session.cursor?.draftId === draftId)
    work.put('sessions', { ...session, cursor: { itemId: session.cursor.itemId } })
  await withdrawnOnScreen(work, draft)
  return {}
}

function finder(records: readonly { id: string; name: string; shortName?: string }[]): FindName {
  return nameFinder(
    records.map(({ id, name, shortName = '' }) => ({
      id,
      name,
      keys: [name, shortName].filter(Boolean).map(pinyinKeys),
    })),
  )
}

const readQuick: Handlers['quick.read'] = async ({ line }, { view, now }) => {
  const enterprises = (await view.list('enterprises')).filter(({ archived }) => !archived)
  const reading = readQuickLine(line, {
    today: plainDateOf(now),
    holidays: await loadHolidays(view),
    findEnterprise: finder(enterprises),
    findOffice: finder(await officesOf(view)),
  })
  // As plain JSON: what is undefined is left out.
  return JSON.parse(JSON.stringify(reading)) as Awaited<ReturnType<Handlers['quick.read']>>
}

const MOST_SCRATCH_FIELDS = 200

const saveScratch: Handlers['scratch.save'] = async ({ sessionId, fields }, { work }) => {
  const before = (await work.get('scratches', sessionId)) ?? { id: sessionId, fields: {} }
  const kept = Object.entries({ ...before.fields, ...fields }).filter(([, text]) => text !== '')
  work.put('scratches', { id: sessionId, fields: Object.fromEntries(kept.slice(-MOST_SCRATCH_FIELDS)) })
  return {}
}

export function draftHandlers({ ids }: { ids: IdSource }): DraftHandlers {
  return {
    'draft.save': saveDraft(ids),
    'draft.withdraw': withdrawDraft,
    'draft.confirm': async ({ draftId, by, how }, { work, now }) => {
      const { id: needId, number } = await confirmDraft(work, ids, draftId, { by, at: now, how })
      return { needId, number }
    },
    'quick.read': readQuick,
    'scratch.save': saveScratch,
  }
}
