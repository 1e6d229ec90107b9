import { useDeferredValue, useState } from 'react'
import type { InboxId } from '#shared/domain/ids'
import type { OutputOf } from '#shared/contract/operations'
import { useAsk } from '../../client/hooks'

type InboxTab = 'waiting' | 'handled'
export type InboxRow = OutputOf<'inbox.list'>['rows'][number]

const PAGE = 100

/** The list on screen, the item at hand, and those picked for a step with several. */
export function useInbox() {
  const [tab, setTab] = useState<InboxTab>('waiting')
  const [query, setQuery] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const [chosen, setChosen] = useState<InboxId>()
  const [picked, setPicked] = useState<ReadonlySet<InboxId>>(new Set())
  const [lastPlace, setLastPlace] = useState(0)
  const asked = useDeferredValue(query.trim().slice(0, 120))
  const list = useAsk(
    'inbox.list',
    { tab, query: asked, limit: Math.min(limit, 500) },
    { keepPrevious: true },
  )
  const rows = list.status === 'ready' ? list.data.rows : []
  const found = rows.findIndex(({ id }) => id === chosen)
  // When the item at hand has left the list, the one that took its place is at hand.
  const place = found >= 0 ? found : Math.min(lastPlace, rows.length - 1)
  const choose = (id: InboxId) => {
    setChosen(id)
    setLastPlace(rows.findIndex((row) => row.id === id))
  }
  return {
    ...{ tab, query, list, rows, choose },
    current: rows[place],
    /** Picked rows that still stand on screen. */
    picked: rows.filter(({ id }) => picked.has(id)).map(({ id }) => id),
    setQuery,
    showMore: () => setLimit(limit + PAGE),
    setTab: (next: InboxTab) => {
      setTab(next)
      setPicked(new Set())
      setChosen(undefined)
      setLastPlace(0)
    },
    move: (step: 1 | -1) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, place + step))]
      if (next) choose(next.id)
    },
    pick: (id: InboxId) => {
      const next = new Set(picked)
      if (!next.delete(id)) next.add(id)
      setPicked(next)
    },
    pickAll: () => setPicked(new Set(rows.map(({ id }) => id))),
    pickNone: () => setPicked(new Set()),
  }
}
export type Inbox = ReturnType<typeof useInbox>
