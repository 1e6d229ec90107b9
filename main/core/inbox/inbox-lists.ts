import { ownerOf } from '#shared/domain/disposition'
import { alikeAmong } from '#shared/domain/duplicate-needs'
import type { InboxItem } from '#shared/domain/inbox'
import { replyOf } from '#shared/domain/ledger'
import { currentDisposition, currentWording, type Need } from '#shared/domain/need'
import { plainName } from '#shared/domain/register'
import type { Alike, InboxRow } from '#shared/contract/inbox-operations'
import type { Handlers } from '../dispatch'
import { matches } from '../name-finding'
import type { View } from '../work'

type Candidate = Omit<Alike, 'share'> & { readonly enterpriseId?: string | undefined }

function ofNeed(need: Need): Candidate {
  const { title, text } = currentWording(need)
  const { id, number, enterprise, enterpriseId, raiser, raisedAt: at } = need
  const owner = ownerOf(currentDisposition(need))
  return { kind: 'need', id, number, enterprise, enterpriseId, raiser, title, text, at, owner }
}

function ofItem(item: InboxItem): Candidate {
  const { id, enterprise, enterpriseId, raiser, title, text, saidAt: at } = item
  return { kind: 'inbox', id, enterprise, enterpriseId, raiser, title, text, at, owner: '' }
}

type Candidates = (item: InboxItem) => readonly Candidate[]

/** Open needs and waiting items by enterprise, so that one item is compared with its own enterprise's only. */
async function candidates(view: View): Promise<Candidates> {
  const [needs, items] = await Promise.all([view.list('needs', 'live'), view.list('inbox', 'live')])
  const all = [...needs.map(ofNeed), ...items.filter(({ state }) => state === 'waiting').map(ofItem)]
  const byName = new Map<string, Candidate[]>()
  const add = (key: string, one: Candidate) => {
    if (key === '') return
    const known = byName.get(key)
    if (known) known.push(one)
    else byName.set(key, [one])
  }
  for (const one of all) {
    add(plainName(one.enterprise), one)
    if (one.enterpriseId) add(`id:${one.enterpriseId}`, one)
  }
  return ({ id, enterprise, enterpriseId }) => {
    const found = [
      ...(byName.get(plainName(enterprise)) ?? []),
      ...(enterpriseId ? (byName.get(`id:${enterpriseId}`) ?? []) : []),
    ]
    return [...new Set(found)].filter((one) => one.id !== id)
  }
}

function alikeOf(item: InboxItem, others: Candidates): readonly Alike[] {
  if (item.state !== 'waiting') return []
  return alikeAmong(item, others(item)).map(({ other: { enterpriseId: _id, ...other }, share }) => ({
    ...other,
    share,
  }))
}

/** What an item's need has come to. */
async function needPartOf(view: View, item: InboxItem): Promise<InboxRow['need']> {
  const need = item.needId && (await view.get('needs', item.needId))
  return need && { id: need.id, number: need.number, state: need.state, reply: replyOf(need) }
}

async function rowOf(view: View, item: InboxItem, others: Candidates): Promise<InboxRow> {
  const need = await needPartOf(view, item)
  return { ...item, alike: alikeOf(item, others).length, ...(need && { need }) }
}

function isFound({ enterprise, raiser, title, text, sourceNumber }: InboxItem, query: string): boolean {
  const typed = query.trim().toLowerCase()
  if (typed === '') return true
  return text.toLowerCase().includes(typed) || matches([enterprise, raiser, title, sourceNumber], typed)
}

const listInbox: Handlers['inbox.list'] = async ({ tab, query, offset, limit }, { view }) => {
  const all = await view.list('inbox')
  const waiting = all
    .filter(({ state }) => state === 'waiting')
    .sort((a, b) => a.saidAt.localeCompare(b.saidAt) || a.id.localeCompare(b.id))
  const isDone = all.filter(({ state }) => state !== 'waiting')
  const done = isDone.sort((a, b) => (b.handledAt ?? '').localeCompare(a.handledAt ?? ''))
  const found = (tab === 'waiting' ? waiting : done).filter((item) => isFound(item, query))
  const others = await candidates(view)
  const shown = found.slice(offset, offset + limit)
  return {
    rows: await Promise.all(shown.map((item) => rowOf(view, item, others))),
    total: found.length,
    counts: { waiting: waiting.length, handled: done.length },
  }
}

/** Most doubles that are shown beside an item. */
const MOST_ALIKE = 8

export function inboxListHandlers(): Pick<Handlers, 'inbox.list' | 'inbox.duplicates'> {
  return {
    'inbox.list': listInbox,
    'inbox.duplicates': async ({ inboxId }, { view }) => {
      const item = await view.load('inbox', inboxId, 'inbox.gone')
      return alikeOf(item, await candidates(view)).slice(0, MOST_ALIKE)
    },
  }
}
