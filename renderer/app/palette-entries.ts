import { useDeferredValue } from 'react'
import { formatNeedNumber } from '#shared/domain/document-number'
import { bySessionOrder } from '#shared/domain/session'
import type { TextKey } from '#shared/text/say'
import { useAsk, useOrder, useText } from '../client/hooks'
import type { DeskCommands } from './menu-commands'
import { fitsQuery } from './pinyin-letters'

/** Something the palette can open. */
export type PaletteEntry = {
  readonly id: string
  readonly group: TextKey
  readonly label: string
  readonly detail: string
  readonly open: () => void
}

const PAGES: readonly (readonly [TextKey, string])[] = [
  ['shell.pages.home', '/'],
  ['shell.pages.sessions', '/sessions'],
  ['shell.pages.needs', '/needs'],
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
const MOST_SESSIONS = 6

/** What fits the query, in groups, best first; pages and commands while nothing is typed. */
export function usePaletteEntries(query: string, commands: DeskCommands): readonly PaletteEntry[] {
  const text = useText()
  const settled = useDeferredValue(query.trim())
  const boundaries = text('shell.pinyinInitials')
  const ownEntries = [...usePages(commands), ...useOwnCommands(commands)]
  const sessions = useSessions(commands, settled !== '')
  const records = useRecords(settled, commands)
  const fitting = (entries: readonly PaletteEntry[]) =>
    entries.filter(({ label }) => fitsQuery(label, settled, boundaries))
  return [...fitting(ownEntries), ...fitting(sessions).slice(0, MOST_SESSIONS), ...records]
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

function useSessions({ goTo }: DeskCommands, isAsked: boolean): readonly PaletteEntry[] {
  const text = useText()
  const sessions = useAsk('session.list', {}, { enabled: isAsked })
  if (sessions.status !== 'ready' || !isAsked) return []
  const latestFirst = sessions.data.toSorted((first, second) => bySessionOrder(second, first))
  return latestFirst.map(({ id, year, number, seriesName, date, state }) => ({
    id: `session ${id}`,
    group: 'shell.palette.groups.sessions',
    label: text('shell.palette.session', { year, number, name: seriesName }),
    detail: `${date} ${text(`words.sessionStates.${state}`)}`,
    open: () => goTo(`/sessions/${id}${state === 'running' ? '/desk' : ''}`),
  }))
}

function useRecords(query: string, { goTo }: DeskCommands): readonly PaletteEntry[] {
  const options = { enabled: query !== '', keepPrevious: true }
  const needs = useAsk('need.list', { query: query.slice(0, 120), limit: 6 }, options)
  const names = useAsk(
    'name.find',
    { query: query.slice(0, 80), kinds: ['enterprise', 'person'], limit: 8 },
    options,
  )
  if (query === '') return []
  const foundNeeds = needs.status === 'ready' ? needs.data.rows : []
  const foundNames = names.status === 'ready' ? names.data : []
  return [
    ...foundNeeds.map(({ id, number, title, text, enterprise }): PaletteEntry => ({
      id: `need ${id}`,
      group: 'shell.palette.groups.needs',
      label: `${formatNeedNumber(number)} ${title === '' ? text : title}`,
      detail: enterprise,
      open: () => goTo(`/needs?need=${encodeURIComponent(id)}`),
    })),
    ...foundNames.map(({ kind, id, name, detail }): PaletteEntry => ({
      id: `${kind} ${id}`,
      group: kind === 'person' ? 'shell.palette.groups.person' : 'shell.palette.groups.enterprise',
      label: name,
      detail,
      open: () => goTo(`/registers/${kind}?query=${encodeURIComponent(name)}`),
    })),
  ]
}
