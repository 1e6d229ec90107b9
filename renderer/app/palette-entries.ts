import { useDeferredValue } from 'react'
import type { MarkedText } from '#shared/domain/search-excerpt'
import type { TextKey } from '#shared/text/say'
import { useOrder, useText } from '../client/hooks'
import { useSearch } from '../fields/use-search'
import type { DeskCommands } from './menu-commands'
import { fitsQuery } from './pinyin-letters'

/** Something the palette can open. */
export type PaletteEntry = {
  readonly id: string
  readonly group: TextKey
  readonly label: string
  /** Where in the label the words stand that were looked for. */
  readonly marks?: MarkedText['marks']
  readonly detail: string
  readonly open: () => void
}

const PAGES: readonly (readonly [TextKey, string])[] = [
  ['shell.pages.home', '/'],
  ['shell.pages.sessions', '/sessions'],
  ['shell.pages.needs', '/needs'],
  ['shell.pages.actions', '/actions'],
  ['shell.pages.inbox', '/inbox'],
  ['shell.pages.visits', '/visits'],
  ['shell.pages.policies', '/policies'],
  ['shell.pages.projects', '/projects'],
  ['shell.pages.partners', '/partners'],
  ['shell.pages.figures', '/figures'],
  ['shell.pages.search', '/search'],
  ['shell.pages.categories', '/settings/categories'],
  ['shell.pages.registers', '/registers'],
  ['shell.pages.imports', '/imports'],
  ['shell.pages.settings', '/settings'],
  ['shell.pages.holidays', '/settings/holidays'],
]
const PLACES: readonly (readonly [TextKey, string])[] = [
  ['shell.commands.newSession', '/sessions?new=session'],
  ['shell.commands.newSeries', '/sessions?new=series'],
  ['shell.commands.overdueNeeds', '/needs?filter=overdue'],
  ['shell.commands.nearNeeds', '/needs?filter=near'],
  ['shell.commands.undecidedNeeds', '/needs?filter=undecided'],
]
/** Of each kind: what more there is stands on the search page. */
const OF_EACH_KIND = 4

/** What fits the query, in groups, best first; pages and commands while nothing is typed. */
export function usePaletteEntries(query: string, commands: DeskCommands): readonly PaletteEntry[] {
  const text = useText()
  const settled = useDeferredValue(query.trim())
  const boundaries = text('shell.pinyinInitials')
  const ownEntries = [...usePages(commands), ...useOwnCommands(commands)]
  const records = useRecords(settled, commands)
  const fitting = ownEntries.filter(({ label }) => fitsQuery(label, settled, boundaries))
  return [...fitting, ...records]
}

function usePages({ goTo }: DeskCommands): readonly PaletteEntry[] {
  const text = useText()
  return PAGES.map(([name, path]) => ({
    id: `page ${path}`,
    group: 'shell.palette.groups.pages',
    label: text(name),
    detail: '',
    open: () => goTo(path),
  }))
}

function useOwnCommands(commands: DeskCommands): readonly PaletteEntry[] {
  const text = useText()
  const settings = useOrder('settings.save')
  const doings: readonly (readonly [TextKey, string, () => void])[] = [
    ...PLACES.map(([name, path]) => [name, '', () => commands.goTo(path)] as const),
    ['shell.commands.importFile', '', () => commands.openImport()],
    ['shell.commands.exportLedger', '', commands.exportLedger],
    ['shell.commands.showKeys', '?', commands.showKeys],
    ['shell.commands.useChinese', '', () => void settings.send({ language: 'zh-CN' })],
    ['shell.commands.useEnglish', '', () => void settings.send({ language: 'en' })],
  ]
  return doings.map(([name, detail, open]) => ({
    id: `command ${name}`,
    group: 'shell.palette.groups.commands',
    label: text(name),
    detail,
    open,
  }))
}

/** What the search finds of each kind, and last the way to everything it finds. */
function useRecords(query: string, { goTo }: DeskCommands): readonly PaletteEntry[] {
  const text = useText()
  const found = useSearch({ query, limit: OF_EACH_KIND })
  if (query === '' || found.status !== 'ready') return []
  const { status, groups, problems } = found.data
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const isMore = groups.some((group) => group.atLeast)
  const hits = groups.flatMap((group) =>
    group.hits.map(({ kind, id, title, detail, to }): PaletteEntry => ({
      id: `${kind} ${id}`,
      group: `search.kinds.${kind}`,
      label: title.text,
      marks: title.marks,
      detail: detail.text,
      open: () => goTo(to),
    })),
  )
  const allLabel = () => {
    if (status.state !== 'ready') return text('search.palette.making')
    return problems.length > 0
      ? text('search.palette.unknown')
      : text('search.palette.all', { total: isMore ? text('search.atLeast', { total }) : total })
  }
  const all: PaletteEntry = {
    id: 'all results',
    group: 'search.title',
    label: allLabel(),
    detail: '',
    open: () => goTo(`/search?q=${encodeURIComponent(query)}`),
  }
  return status.state === 'ready' && problems.length === 0 && total === 0 ? [] : [...hits, all]
}
