import { useEffect, useEffectEvent } from 'react'
import type { ChosenFile, MenuCommand } from '#shared/contract/desktop-bridge'
import { useHost, useOrder } from '../client/hooks'

/** What the menu, the palette and the keys can ask of the desk on any page. */
export type DeskCommands = {
  readonly find: () => void
  readonly showKeys: () => void
  readonly openImport: (file?: ChosenFile) => void
  readonly exportLedger: () => void
  readonly sayWhenSaved: () => void
  readonly goTo: (path: string) => void
}

/** Where a menu command leads, for those that only lead somewhere. */
const PLACES: Partial<Record<MenuCommand, string>> = {
  newSession: '/sessions?new=session',
  openSettings: '/settings',
  showHome: '/',
  showSessions: '/sessions',
  showNeeds: '/needs?filter=open',
  showLedger: '/needs',
  showRegisters: '/registers',
}

/** Obeys the menu; what belongs to a page (投屏, 下一项, 打印 …) that page hears itself. */
export function useMenu(commands: DeskCommands): void {
  const host = useHost()
  const settings = useOrder('settings.save')
  const obey = useEffectEvent((command: MenuCommand) => {
    const place = PLACES[command]
    if (place !== undefined) commands.goTo(place)
    else if (command === 'importFile') commands.openImport()
    else if (command === 'exportLedger') commands.exportLedger()
    else if (command === 'findAnything') commands.find()
    else if (command === 'showShortcuts') commands.showKeys()
    else if (command === 'save') commands.sayWhenSaved()
    else if (command === 'useChinese') void settings.send({ language: 'zh-CN' })
    else if (command === 'useEnglish') void settings.send({ language: 'en' })
  })
  const { onMenu } = host
  useEffect(() => onMenu((command) => obey(command)), [onMenu])
}
