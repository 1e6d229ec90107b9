import type { Locator, Page } from '@playwright/test'
import { THIRTY, type Expected } from '../../fixtures/thirty-people'
import { expectNoBarriers } from '../support/barriers'
import { ask, expectSound } from '../support/pages'
import { expect, test } from '../support/web-program'

const button = (scope: Page | Locator, name: string | RegExp) =>
  scope.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
const field = (page: Page) => page.getByRole('combobox', { name: '单位或姓名' })
const row = (page: Page, { name, organisation }: Pick<Expected, 'name' | 'organisation'>) =>
  page
    .getByRole('list', { name: '签到表' })
    .getByRole('listitem')
    .filter({ hasText: name + organisation })
const states = (line: Locator) => line.getByRole('group', { name: /的签到状态$/ })
const isMarked = (line: Locator, word: string) =>
  expect(button(states(line), word)).toHaveAttribute('aria-pressed', 'true')

/** A session of the invented council with exactly thirty people expected; the desk stands at 签到. */
async function thirtyExpected(desk: Page): Promise<string> {
  await ask(desk, 'sample.load', {})
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; number: number }[]
  const sessionId = sessions.find(({ number }) => number === 15)!.id
  const { attendance } = (await ask(desk, 'session.get', { sessionId })) as {
    attendance: { attendees: { id: string }[] }
  }
  for (const { id: attendeeId } of attendance.attendees)
    await ask(desk, 'attendance.remove', { sessionId, attendeeId })
  for (const { name, organisation, kind: organisationKind } of THIRTY) {
    const attendee = { name, organisation, organisationKind, state: 'expected' }
    await ask(desk, 'attendance.add', { sessionId, attendee })
  }
  await ask(desk, 'session.signIn', { sessionId })
  await desk.evaluate((id) => location.assign(`#/sessions/${id}/desk`), sessionId)
  await expect(row(desk, THIRTY[29]!)).toBeVisible()
  return sessionId
}

/** Presses of keys from now on, as the page hears them. */
async function countKeys(desk: Page): Promise<() => Promise<number>> {
  await desk.evaluate(() => {
    Object.assign(window, { presses: 0 })
    window.addEventListener('keydown', () => {
      const counting = window as unknown as { presses: number }
      counting.presses += 1
    })
  })
  return () => desk.evaluate(() => (window as unknown as { presses: number }).presses)
}

test('thirty people are signed in by real keys, at most four each', async ({ desk }) => {
  await thirtyExpected(desk)
  await expect(field(desk)).toBeFocused()
  const presses = await countKeys(desk)
  let before = 0
  for (const who of THIRTY) {
    await desk.keyboard.type(who.letters)
    const lines = desk.getByRole('option')
    const place = await lines.evaluateAll(
      (all, wanted) => all.findIndex((one) => one.textContent.includes(wanted)),
      who.name + who.organisation,
    )
    await desk.keyboard.press(place === 0 ? 'Enter' : String(place + 1))
    await isMarked(row(desk, who), '出席')
    const now = await presses()
    expect(now - before, who.name).toBeLessThanOrEqual(4)
    before = now
  }
  await expect(desk.getByText(/应到 30 · 出席 30 · .* 未签 0/)).toBeVisible()
  expect(await presses()).toBeLessThanOrEqual(120)
  await expect(desk.locator('summary')).toContainText(['企业 24 / 24'])
})

test('late, excused, a substitute, a newcomer, and everybody but…', async ({ desk }) => {
  await thirtyExpected(desk)
  await field(desk).focus()
  await desk.keyboard.type('oyx-')
  await isMarked(row(desk, { name: '欧阳雪', organisation: '雪域文化传播有限公司' }), '请假')
  await desk.keyboard.type('pfyh/')
  const standIn = desk.getByRole('combobox', { name: '谁代林浦来？' })
  await expect(standIn).toBeFocused()
  await desk.keyboard.type('许昇')
  await desk.keyboard.press('Enter')
  await isMarked(row(desk, { name: '许昇', organisation: '浦发银行智慧岛支行' }), '代会')
  await desk.keyboard.type('新桥公司 张三')
  await desk.keyboard.press('Enter')
  await isMarked(row(desk, { name: '张三', organisation: '新桥公司' }), '出席')

  await button(desk, '除…外全到').click()
  await expect(desk.getByRole('combobox', { name: '没来的人' })).toBeFocused()
  await desk.keyboard.type('gt')
  await desk.keyboard.press('Enter')
  await button(desk.getByRole('region', { name: '除…外全到' }), '缺席').click()
  await button(desk, '其他 27 人都到了').click()
  await isMarked(row(desk, { name: '高棠', organisation: '海棠供应链管理有限公司' }), '缺席')
  await expect(desk.getByText(/应到 31 · 出席 29 · 请假 1 · 缺席 1 · 代会 1/)).toBeVisible()
  await expectNoBarriers(desk)
  await expectSound(desk)
})

/** Leaves the item that is at hand for the one after it. */
async function nextItem(desk: Page, title: string): Promise<void> {
  const here = desk.getByRole('main', { name: '手头这一项' }).getByRole('heading', { name: title })
  await expect(here).toBeVisible()
  await desk.keyboard.press('PageDown')
  await expect(here).toHaveCount(0)
}

test('who comes late and who leaves are noted with the item, one press each', async ({ desk }) => {
  const sessionId = await thirtyExpected(desk)
  await field(desk).focus()
  await desk.keyboard.type('pfyh')
  await desk.keyboard.press('Enter')
  await isMarked(row(desk, { name: '林浦', organisation: '浦发银行智慧岛支行' }), '出席')
  await button(desk, /^开\s*会$/).click()
  await nextItem(desk, '审议上期纪要')
  await desk.keyboard.press('F3')
  await expect(field(desk)).toBeFocused()
  await desk.keyboard.type('gt')
  await desk.keyboard.press('Enter')
  const late = row(desk, { name: '高棠', organisation: '海棠供应链管理有限公司' })
  await isMarked(late, '迟到')
  await expect(late).toContainText(/自第 2 项“.*”起到会/)
  await button(desk, '林浦现在离席').click()
  const leaver = row(desk, { name: '林浦', organisation: '浦发银行智慧岛支行' })
  await isMarked(leaver, '早退')
  await expect(leaver).toContainText(/自第 2 项“.*”起离席/)
  await desk.keyboard.press('F3')
  await nextItem(desk, '政策通报')
  await desk.keyboard.press('F3')
  await button(desk, '林浦现在到会').click()
  await isMarked(leaver, '出席')
  const { attendance } = (await ask(desk, 'session.get', { sessionId })) as {
    attendance: { attendees: { name: string; leftAtItemId?: string; arrivedAtItemId?: string }[] }
  }
  const kept = attendance.attendees.find(({ name }) => name === '林浦')
  expect([kept?.leftAtItemId, kept?.arrivedAtItemId]).toEqual([expect.any(String), expect.any(String)])
})

test('speakers by keys alone, and the room follows', async ({ desk, program, context }) => {
  await thirtyExpected(desk)
  await button(desk, '除…外全到').click()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(/出席 30/).first()).toBeVisible()
  await button(desk, /^开\s*会$/).click()
  const panel = desk.getByRole('region', { name: '发言' })
  await expect(panel).toContainText('没有人发言')
  await desk.keyboard.press('Alt+S')
  const add = desk.getByRole('combobox', { name: '加入发言名单' })
  await expect(add).toBeFocused()
  const queue = panel.getByRole('list', { name: '等候发言' }).getByRole('listitem')
  for (const [letters, name] of [
    ['oyx', '欧阳雪'],
    ['gt', '高棠'],
    ['pfyh', '林浦'],
  ] as const) {
    await desk.keyboard.type(letters)
    await desk.keyboard.press('Enter')
    await expect(queue.filter({ hasText: name })).toHaveCount(1)
  }
  await desk.keyboard.press('Escape')
  const last = queue.nth(2).getByRole('button', { name: /^第 3 位 林浦/ })
  await last.focus()
  await desk.keyboard.press('Alt+ArrowUp')
  await expect(queue).toHaveText([/欧阳雪/, /林浦/, /高棠/])
  await expect(queue.nth(1).getByRole('button', { name: /^第 2 位/ })).toBeFocused()

  const room = await context.newPage()
  await room.goto(program.roomAddress)
  await button(panel, '投屏：发言名单').click()
  await desk.keyboard.press('Alt+N')
  await expect(panel.getByRole('timer', { name: '欧阳雪的发言用时' })).toContainText('剩')
  await expect(room.getByText('欧阳雪').first()).toBeVisible()
  await desk.keyboard.press('Alt+S')
  await desk.keyboard.type('cs.')
  await expect(queue).toHaveText([/陈思.*程序/, /林浦/, /高棠/])
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Alt+N')
  await expect(panel.getByRole('timer', { name: '陈思的发言用时' })).toBeVisible()
  await expect(queue).toHaveText([/欧阳雪/, /林浦/, /高棠/])
  await expect(room.getByText('陈思').first()).toBeVisible()
  await queue
    .nth(2)
    .getByRole('button', { name: /^第 3 位 高棠/ })
    .focus()
  await desk.keyboard.press('s')
  await expect(queue).toHaveText([/欧阳雪/, /林浦/])
  await button(panel, '讲完了').click()
  await expect(panel.getByRole('list', { name: '各单位用时' })).toContainText('党建办')
  await panel.getByText('已讲 1 · 跳过 1').click()
  await button(panel, '再排一次 高棠').click()
  await expect(queue).toHaveText([/欧阳雪/, /林浦/, /高棠/])
  await desk.keyboard.press('F3')
  await expect(field(desk)).toBeFocused()
  await expectNoBarriers(desk)
  await expectSound(desk)
})
