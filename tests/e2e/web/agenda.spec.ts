import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DAY } from '../acceptance'
import { expectNoBarriers } from '../support/barriers'
import { aFolder } from '../support/folders'
import { ask, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test as base } from '../support/web-program'

/** A test at the live desk, in the middle of the scenario's new needs. */
const test = base.extend<{ readonly live: Page }>({
  live: async ({ browser }, use) => {
    const folder = aFolder()
    const dataFolder = join(folder.path, 'data')
    playInto(dataFolder, 8)
    const program = await startWebProgram(dataFolder, { clock: at(DAY, '10:24') })
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    })
    const page = await context.newPage()
    await page.goto(program.address)
    const { sessionId } = await placesOf(page)
    await visit(page, `/sessions/${sessionId}/desk`)
    await use(page)
    await context.close()
    await program.stop()
    folder.remove()
  },
})

const agenda = (page: Page) => page.getByRole('navigation', { name: '议程' })
const row = (page: Page, title: string) =>
  agenda(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `“${title}”的操作` }) })

/** Opens an item's menu and chooses by keys. */
async function choose(page: Page, title: string, what: string) {
  await row(page, title)
    .getByRole('button', { name: `“${title}”的操作` })
    .focus()
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: what })
  await expect(entry).toBeVisible()
  await entry.press('Enter')
}

async function addItem(page: Page, title: string) {
  await choose(page, '新需求', '在前面加一项…')
  const form = page.getByRole('form', { name: '＋ 临时议题' })
  await expect(form.getByRole('textbox', { name: '议题' })).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()
  await expect(row(page, title)).toBeVisible()
}

test('items are added, moved, split, merged, postponed, withdrawn and restored by keys alone', async ({
  live,
}) => {
  await addItem(live, '消防通报')
  await addItem(live, '物业通报')

  const moved = row(live, '物业通报').getByRole('button', { name: /^物业通报/ })
  await moved.focus()
  await live.keyboard.press('Alt+ArrowUp')
  await expect(agenda(live).getByRole('status')).toContainText('“物业通报”移到第')
  await expect(moved).toBeFocused()

  await moved.press('Shift+F10')
  await expect(live.getByRole('menuitem', { name: '拆成两项…' })).toBeVisible()
  await live.keyboard.press('Escape')
  await choose(live, '物业通报', '拆成两项…')
  await expect(live.getByRole('textbox', { name: '新一项的名称' })).toBeFocused()
  await live.keyboard.type('电梯通报')
  await live.keyboard.press('Enter')
  await expect(row(live, '电梯通报')).toBeVisible()

  await choose(live, '电梯通报', '并入另一项…')
  await expect(live.getByRole('dialog', { name: '把“电梯通报”并入另一项' })).toBeVisible()
  await live
    .getByRole('button', { name: '并 入' })
    .or(live.getByRole('button', { name: '并入' }))
    .press('Enter')
  await expect(row(live, '电梯通报')).toContainText('已并入“')

  await choose(live, '消防通报', '延期…')
  const postponing = live.getByRole('form', { name: '“消防通报”延期' })
  await postponing.getByRole('radio', { name: '指定的一期' }).press('Space')
  await postponing.getByRole('spinbutton', { name: '第几期' }).fill('19')
  await postponing.getByRole('textbox', { name: '理由' }).fill('材料未到')
  await live.keyboard.press('Control+Enter')
  await expect(row(live, '消防通报')).toContainText('延到第19期：材料未到')

  await choose(live, '物业通报', '撤回…')
  await live.getByRole('textbox', { name: '理由' }).fill('不议了')
  await live.keyboard.press('Control+Enter')
  await expect(row(live, '物业通报')).toContainText('撤回：不议了')
  await choose(live, '物业通报', '恢复')
  await expect(row(live, '物业通报')).not.toContainText('撤回')
  await expectNoBarriers(live)
})

test('more time is one press, also while the clock runs', async ({ live }) => {
  const { sessionId } = await placesOf(live)
  const { agenda: items } = (await ask(live, 'session.get', { sessionId })) as {
    agenda: { items: { title: string; runningSince?: string; plannedMinutes: number }[] }
  }
  const running = items.items.find(({ runningSince }) => runningSince !== undefined)!
  await choose(live, running.title, '加 5 分钟')
  await expect(row(live, running.title)).toContainText(`/ ${String(running.plannedMinutes + 5)}`)
})

test('F8 takes a note down wherever the desk stands; it becomes an action, once, and says so', async ({
  live,
}) => {
  await live.keyboard.press('F8')
  const drawer = live.getByRole('dialog', { name: '随记' })
  const words = drawer.getByRole('textbox').first()
  await expect(words).toBeFocused()
  await live.keyboard.type('电梯间广告太吵，请物业看看。')
  await live.keyboard.press('F8')
  await expect(drawer).toBeHidden()

  await live.keyboard.press('F8')
  const note = drawer.getByRole('listitem').filter({ hasText: '电梯间广告' })
  await expect(note).toContainText('10:2')
  await note.getByRole('button', { name: /^转交办/ }).press('Enter')
  const form = note.getByRole('form', { name: '转为交办事项' })
  await expect(form.getByRole('combobox', { name: '主办科室' })).toBeFocused()
  await live.keyboard.type('城管办')
  await expect(form.getByRole('combobox', { name: '提出单位' })).not.toHaveValue('')
  await form.getByRole('combobox', { name: '提出人' }).fill('周主任')
  await form.getByRole('button', { name: /^交\s?办$/ }).press('Enter')
  await expect(note).toContainText('→ 交办 N-')
  await expect(note.getByRole('button', { name: /^转交办/ })).toHaveCount(0)

  await words.fill('写了一半')
  await expectNoBarriers(live)
  await live.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await live.keyboard.press('F8')
  await expect(drawer.getByRole('textbox').first()).toHaveValue('写了一半')
})
