import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DAY } from '../acceptance'
import { aFolder } from '../support/folders'
import { ask, placesOf, visit } from '../support/pages'
import { at, playInto } from '../support/scenario'
import { expect, startWebProgram, test as base } from '../support/web-program'

type Sitting = { readonly desk: Page; readonly room: Page; readonly sessionId: string }

/** The live desk in the middle of the scenario, with the room screen beside it. */
const test = base.extend<{ readonly sitting: Sitting }>({
  sitting: async ({ browser }, use) => {
    const folder = aFolder()
    const dataFolder = join(folder.path, 'data')
    playInto(dataFolder, 8)
    const program = await startWebProgram(dataFolder, { clock: at(DAY, '10:24') })
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    })
    const desk = await context.newPage()
    await desk.goto(program.address)
    const { sessionId } = await placesOf(desk)
    const { agenda } = (await ask(desk, 'session.get', { sessionId })) as {
      agenda: { items: { id: string }[] }
    }
    await ask(desk, 'agenda.openItem', { sessionId, itemId: agenda.items[1]!.id })
    await visit(desk, `/sessions/${sessionId}/desk`)
    const room = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } })
    await room.goto(program.roomAddress)
    await use({ desk, room, sessionId })
    await context.close()
    await room.close()
    await program.stop()
    folder.remove()
  },
})

const section = (page: Page) => page.getByRole('region', { name: '表决与意见' })
const field = (page: Page, name: string) => section(page).getByRole('textbox', { name, exact: true })

async function minutesOf(desk: Page, sessionId: string): Promise<string> {
  const { paper } = (await ask(desk, 'minutes.get', { sessionId })) as { paper: { body: object[] } }
  return JSON.stringify(paper.body)
}

async function expectNoBarriersIn(desk: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk }).include('.votes').analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a vote by show of hands with the keyboard alone: opened, counted, told to the room and to the minutes', async ({
  sitting: { desk, room, sessionId },
}) => {
  await expect(section(desk).getByText('有表决权 12 人')).toBeVisible()
  await desk.keyboard.press('v')
  const question = section(desk).getByRole('textbox', { name: '表决什么' })
  await expect(question).toBeFocused()
  await expect(question).toHaveValue('是否同意：政策通报')
  await question.fill('是否同意每月通报一次政策')
  await desk.keyboard.press('Enter')
  await expect(field(desk, '赞成')).toBeFocused()
  await expect(room.getByText('是否同意每月通报一次政策')).toBeVisible()

  // Too many are refused in words, nothing is lost, and the rest is counted by one key.
  await desk.keyboard.type('20')
  await section(desk).getByRole('button', { name: '结束表决' }).click()
  await expect(section(desk).getByRole('alert')).toContainText('合计 20 人，多于有表决权的 12 人')
  await field(desk, '赞成').focus()
  await desk.keyboard.press('=')
  await expect(field(desk, '反对')).toBeFocused()
  await desk.keyboard.type('1 2')
  await expect(field(desk, '赞成')).toHaveValue('9')
  await expect(room.getByText('通过', { exact: false }).filter({ hasText: '✓' })).toHaveCount(0)
  await desk.keyboard.press('Enter')

  const results = section(desk).getByRole('list', { name: '表决结果' })
  await expect(results).toContainText('✓ 通过')
  await expect(results).toContainText('赞成 9 · 反对 1 · 弃权 2 · 共 12 人')
  await expect(room.getByText('通过').filter({ hasText: '✓' }).first()).toBeVisible()
  await expect(room.locator('body')).toContainText('9')
  expect(await minutesOf(desk, sessionId)).toContain(
    '会议以举手方式表决“是否同意每月通报一次政策”（过半数通过）：有表决权的到会人员12人，赞成9人，反对1人，弃权2人，表决通过。',
  )
})

test('half-typed hands survive a reload; a vote that is called off leaves nothing in the minutes', async ({
  sitting: { desk, sessionId },
}) => {
  await desk.keyboard.press('v')
  await desk.keyboard.press('Enter')
  await field(desk, '赞成').fill('7')
  await expect
    .poll(async () => {
      const { scratch } = (await ask(desk, 'session.get', { sessionId })) as {
        scratch: { fields: Record<string, string> }
      }
      return Object.values(scratch.fields)
    })
    .toContain('7,,,')
  await desk.reload({ waitUntil: 'networkidle' })
  await expect(field(desk, '赞成')).toHaveValue('7')
  await section(desk).getByRole('button', { name: '作废' }).click()
  await expect(section(desk).getByText('已作废')).toBeVisible()
  expect(await minutesOf(desk, sessionId)).not.toContain('表决')
})

test('what is agreed without a vote is one press, a dissent says whose; both can be taken back', async ({
  sitting: { desk, sessionId },
}) => {
  await section(desk).getByRole('button', { name: '一致同意' }).click()
  await expect(section(desk).getByText('✓ 会议一致同意')).toBeVisible()
  expect(await minutesOf(desk, sessionId)).toContain('会议一致同意。')
  await section(desk).getByRole('button', { name: '收回' }).click()
  await section(desk).getByRole('button', { name: '不同意见' }).click()
  const words = section(desk).getByRole('textbox', { name: '谁有什么不同意见' })
  await expect(words).toBeFocused()
  await desk.keyboard.press('Control+Enter')
  await expect(section(desk).getByRole('alert')).toContainText('请写明谁有什么不同意见')
  await desk.keyboard.type('王敏认为应先征求物业意见')
  await desk.keyboard.press('Control+Enter')
  await expect(section(desk).getByText('有不同意见')).toBeVisible()
  expect(await minutesOf(desk, sessionId)).toContain('有不同意见：王敏认为应先征求物业意见。')
  await expectNoBarriersIn(desk)
  await desk.keyboard.press('v')
  // Tab to the rule, Tab to the way, one step to the right, Ctrl+Enter.
  for (const key of ['Tab', 'Tab', 'ArrowRight', 'Control+Enter']) await desk.keyboard.press(key)
  await expect(section(desk).getByText('已投 0 / 12 人')).toBeVisible()
  await expectNoBarriersIn(desk)
})
