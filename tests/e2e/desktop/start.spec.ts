import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  expect,
  failedStart,
  roomPage,
  startDesktopProgram,
  test,
  type DesktopProgram,
} from '../support/desktop-program'
import { ask } from '../support/pages'
import { at, playInto } from '../support/scenario'

const labelsOf = ({ app }: DesktopProgram) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

/** As the settings page does it: the page follows the setting, and the menu follows the page. */
const speakEnglish = (desk: Page) =>
  desk.evaluate(() => {
    const frame = {
      version: 1,
      operation: 'settings.save',
      input: { language: 'en' },
      key: 'english',
    } as const
    return window.desktop!.transport.call(frame)
  })

/** A command of the menu. */
const press = ({ app }: DesktopProgram, name: string) =>
  app.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), name)

/** The scenario's session. */
async function fifteenthOf(desk: Page): Promise<string> {
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; number: number }[]
  return sessions.find(({ number }) => number === 15)!.id
}

const ENGLISH = ['&File', '&Edit', '&View', '&Session', '&Window', '&Help']

test('the desk opens in a window that can reach nothing but the program', async ({ desk, program }) => {
  const complaints: string[] = []
  desk.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await desk.reload()
  await expect(desk.locator('#root')).not.toBeEmpty()
  expect(desk.url()).toMatch(/^app:\/\/desk\/desk\.html/)
  expect(
    await desk.evaluate(() => [typeof process, typeof require, typeof window.desktop?.transport.call]),
  ).toEqual(['undefined', 'undefined', 'function'])
  expect(complaints).toEqual([])
  const elsewhere = desk.evaluate(() => fetch('http://127.0.0.1:1/').then(() => 'loaded'))
  await expect(elsewhere).rejects.toThrow()
  await desk.evaluate(() => location.assign('https://example.invalid/'))
  await desk.evaluate(() => void window.open('https://example.invalid/'))
  await expect.poll(() => desk.url()).toMatch(/^app:\/\/desk\/desk\.html/)
  expect(program.app.windows()).toHaveLength(1)
})

test('the page speaks to the core, and hears what changed', async ({ desk }) => {
  const heard = await desk.evaluate(async () => {
    const { transport } = window.desktop!
    const events: unknown[] = []
    transport.onEvent((event) => events.push(event))
    const call = (operation: string, input: object, key: string) =>
      transport.call({ version: 1, operation, input, key })
    const saved = await call('settings.save', { officeName: '龙子湖街道办事处' }, 'key')
    const read = await call('settings.get', {}, 'other')
    return { saved, read, events }
  })
  expect(heard.saved).toMatchObject({ ok: true })
  expect(heard.read).toMatchObject({ output: { officeName: '龙子湖街道办事处' } })
  expect(heard.events).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'changed' })]))
})

test('the room window sees the room only and has no bridge to the desktop', async ({ desk, program }) => {
  await desk.evaluate(() =>
    window.desktop!.role === 'secretary' ? window.desktop!.openRoomScreen() : undefined,
  )
  const room = await roomPage(program.app)
  await expect(room.locator('#root')).not.toBeEmpty()
  const reach = await room.evaluate(async () => {
    const bridge = window.desktop!
    const frame = { version: 1, operation: 'settings.get', input: {} } as const
    return {
      role: bridge.role,
      offers: Object.keys(bridge).toSorted(),
      reply: await bridge.transport.call(frame),
    }
  })
  expect(reach).toMatchObject({
    role: 'room',
    offers: ['role', 'transport'],
    reply: { problem: { code: 'not-allowed' } },
  })
  await room.evaluate(() => window.close())
  await expect.poll(() => program.app.windows().length).toBe(1)
})

test('the menu follows the language of the page at once, and sends its commands to the page', async ({
  desk,
  program,
}) => {
  expect(await labelsOf(program)).toEqual([
    '文件(&F)',
    '编辑(&E)',
    '视图(&V)',
    '会议(&S)',
    '窗口(&W)',
    '帮助(&H)',
  ])
  await desk.evaluate(() => {
    const bridge = window.desktop!
    if (bridge.role !== 'secretary') return
    Object.assign(window, { commands: [] })
    bridge.onMenu((command) => (window as unknown as { commands: string[] }).commands.push(command))
  })
  await speakEnglish(desk)
  await expect.poll(() => labelsOf(program)).toEqual(ENGLISH)
  await press(program, 'newNeed')
  const commands = () => desk.evaluate(() => (window as unknown as { commands: string[] }).commands)
  await expect.poll(commands).toEqual(['newNeed'])
})

test('the menu takes the last change of a session back, and makes it again', async ({ folder }) => {
  playInto(join(folder, 'data'), 2)
  const program = await startDesktopProgram(folder, [], { clock: at('2022-09-29', '09:50') })
  const { desk } = program
  const sessionId = await fifteenthOf(desk)
  await desk.evaluate((id) => location.assign(`#/sessions/${id}/desk`), sessionId)
  await ask(desk, 'session.signIn', { sessionId })
  await expect(desk.getByRole('button', { name: '撤销「开始签到」' })).toBeEnabled()
  await press(program, 'undoChange')
  await expect(desk.getByText('已撤销：开始签到')).toBeVisible()
  await expect(desk.getByRole('button', { name: '重做「开始签到」' })).toBeEnabled()
  await press(program, 'redoChange')
  await expect(desk.getByText('已重做：开始签到')).toBeVisible()
  await program.quit()
})

test('打印 of the menu opens the papers of the session on screen', async ({ folder }) => {
  playInto(join(folder, 'data'), 2)
  const program = await startDesktopProgram(folder, [], { clock: at('2022-09-29', '09:50') })
  const { desk } = program
  const sessionId = await fifteenthOf(desk)
  await desk.evaluate((id) => location.assign(`#/sessions/${id}`), sessionId)
  await expect(desk.getByRole('button', { name: /^打\s*印$/ })).toBeVisible()
  await press(program, 'print')
  await expect(desk.getByRole('menuitem', { name: '会议通知（PDF）', exact: true })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('menuitem', { name: '会议通知（PDF）', exact: true })).toBeHidden()
  await program.quit()
})

test('size, zoom and language are there again after a restart', async ({ folder }) => {
  const first = await startDesktopProgram(folder)
  await speakEnglish(first.desk)
  await expect.poll(() => labelsOf(first)).toEqual(ENGLISH)
  await first.app.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 30, y: 40, width: 1100, height: 700 })
    Menu.getApplicationMenu()?.getMenuItemById('zoomIn')?.click()
  })
  await first.quit()
  const second = await startDesktopProgram(folder)
  expect(await labelsOf(second)).toEqual(ENGLISH)
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getBounds(),
  )
  expect(bounds).toEqual({ x: 30, y: 40, width: 1100, height: 700 })
  const zoom = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor())
  await expect.poll(zoom).toBeCloseTo(1.1)
  await second.quit()
})

test('a window whose display is gone opens where it can be reached', async ({ folder }) => {
  const first = await startDesktopProgram(folder)
  const profile = await first.app.evaluate(({ app }) => app.getPath('userData'))
  await first.quit()
  const bounds = { x: 9000, y: 9000, width: 1200, height: 700 }
  writeFileSync(join(profile, 'windows.json'), JSON.stringify({ bounds }))
  const second = await startDesktopProgram(folder)
  const isOnDisplay = await second.app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y } = BrowserWindow.getAllWindows()[0]!.getBounds()
    return screen.getAllDisplays().some(({ workArea: area }) => {
      return x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height
    })
  })
  expect(isOnDisplay).toBe(true)
  await second.quit()
})

test('a second start brings the first window to the front and ends', async ({ folder, program }) => {
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide())
  await expect(startDesktopProgram(folder)).rejects.toThrow()
  const isVisible = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible())
  await expect.poll(isVisible).toBe(true)
})

test('a page that dies comes back by itself', async ({ desk, program }) => {
  await expect(desk.locator('#root')).not.toBeEmpty()
  const isAlive = () =>
    program.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      return !webContents.isCrashed() && !webContents.isLoading()
    })
  const gone = await program.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const heard = new Promise<string>((resolve) => {
      webContents.once('render-process-gone', (_event, { reason }) => resolve(reason))
    })
    webContents.forcefullyCrashRenderer()
    return heard
  })
  expect(gone).not.toBe('clean-exit')
  await expect.poll(isAlive).toBe(true)
})

test('a killed program comes back with the room screen open', async ({ folder }) => {
  const first = await startDesktopProgram(folder)
  await first.desk.evaluate(() =>
    window.desktop!.role === 'secretary' ? window.desktop!.openRoomScreen() : undefined,
  )
  await roomPage(first.app)
  const profile = await first.app.evaluate(({ app }) => app.getPath('userData'))
  const isNoted = () =>
    existsSync(join(profile, 'windows.json')) && readFileSync(join(profile, 'windows.json'), 'utf8')
  await expect.poll(isNoted).toContain('"isRoomOpen": true')
  first.app.process().kill('SIGKILL')
  await first.app.waitForEvent('close')
  const second = await startDesktopProgram(folder)
  await roomPage(second.app)
  await second.quit()
  expect(isNoted()).toContain('"isRoomOpen": false')
})

test('data that cannot be opened is told in one sentence, and nothing is changed', async ({ folder }) => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be')
  const said = await failedStart(folder)
  expect(said).toMatch(/[\u4e00-\u9fff]{4}/)
  expect(said).not.toMatch(/\n\s+at /)
  expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file where the folder should be')
})

test.describe('with a projector', () => {
  const twoDisplays = process.env['LOUSHI_TWO_DISPLAYS'] ?? ''
  test.skip(twoDisplays === '', 'there is no second display here')
  const displays = (...command: readonly string[]) => spawnSync(twoDisplays, command, { stdio: 'ignore' })
  test.afterEach(() => void displays('plug'))

  const roomBounds = ({ app }: DesktopProgram) =>
    app.evaluate(({ BrowserWindow }) => {
      const room = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().startsWith('app://room/'),
      )
      if (room?.isVisible() !== true) return undefined
      const { x, y, width, height } = room.getBounds()
      return { x, y, width: Math.ceil(width / 2) * 2, height: Math.ceil(height / 2) * 2 }
    })

  test('the room screen fills it, waits while it is unplugged, and comes back with it', async ({
    desk,
    program,
  }) => {
    await desk.evaluate(async () => {
      const bridge = window.desktop!
      if (bridge.role !== 'secretary') return
      Object.assign(window, { states: [] })
      bridge.onRoomScreen((state) => (window as unknown as { states: string[] }).states.push(state))
      await bridge.openRoomScreen()
    })
    // Without a window manager Chromium may keep one pixel back, hence the even numbers above.
    const onProjector = { x: 1366, y: 0, width: 1280, height: 720 }
    await roomPage(program.app)
    await expect.poll(() => roomBounds(program)).toEqual(onProjector)
    displays('unplug')
    await expect.poll(() => roomBounds(program)).toBeUndefined()
    displays('plug')
    await expect.poll(() => roomBounds(program)).toEqual(onProjector)
    const states = () => desk.evaluate(() => (window as unknown as { states: string[] }).states)
    await expect.poll(states).toEqual(['closed', 'open', 'waiting', 'open'])
  })

  test('a desk that stands on it is pulled back when it is unplugged', async ({ program }) => {
    const x = () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds().x)
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 1400, y: 20, width: 1100, height: 640 })
    })
    await expect.poll(x).toBe(1400)
    displays('unplug')
    await expect.poll(x).toBeLessThan(1366)
  })
})
