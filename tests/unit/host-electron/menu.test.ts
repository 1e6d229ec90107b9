import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { MENU_COMMANDS, type MenuCommand } from '#shared/contract/desktop-bridge'
import { menuTemplate, type MenuActions } from '../../../main/host-electron/menu'

const nothing = () => undefined

function someActions(sent: MenuCommand[] = []): MenuActions {
  return {
    sendCommand: (command) => sent.push(command),
    showDataFolder: nothing,
    showLogFolder: nothing,
    zoom: nothing,
    toggleRoomScreen: nothing,
    switchWindow: nothing,
    showAbout: nothing,
  }
}

function itemsOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((one) => one.submenu as MenuItemConstructorOptions[])
}

const labelsOf = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.map(({ label }) =>
    label?.replaceAll(/\(?&\w\)?/g, (mark) => (mark.startsWith('(') ? '' : mark.slice(1))),
  )

test('the menu has its six parts in both languages', () => {
  expect(labelsOf(menuTemplate('zh-CN', someActions()))).toEqual([
    '文件',
    '编辑',
    '视图',
    '会议',
    '窗口',
    '帮助',
  ])
  expect(labelsOf(menuTemplate('en', someActions()))).toEqual([
    'File',
    'Edit',
    'View',
    'Session',
    'Window',
    'Help',
  ])
})

test('every command that a page understands has a place in the menu and sends itself', () => {
  const sent: MenuCommand[] = []
  for (const { id, click } of itemsOf(menuTemplate('zh-CN', someActions(sent)))) {
    if (MENU_COMMANDS.some((command) => command === id))
      click?.(undefined as never, undefined, undefined as never)
  }
  expect(sent.toSorted()).toEqual([...MENU_COMMANDS].toSorted())
})

test('no accelerator stands twice, and none is a Ctrl+Alt chord', () => {
  const keys = itemsOf(menuTemplate('zh-CN', someActions())).flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => key.includes('Alt'))).toEqual([])
})

test('keys that type or scroll are only shown, never taken from the page', () => {
  const items = itemsOf(menuTemplate('zh-CN', someActions()))
  const onlyShown = items.filter(({ registerAccelerator }) => registerAccelerator === false)
  expect(onlyShown.map(({ accelerator }) => accelerator)).toEqual(['PageDown', 'PageUp', 'B'])
})
