import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { weeklySeries } from '../../../main/demo/people'
import { ask } from '../support/pages'
import { expect, test } from '../support/web-program'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const PEOPLE = [
  ['王敏', '豫源水务'],
  ['刘洋', '云杉科技'],
  ['赵刚', '中嵩银行'],
] as const

type Room = {
  readonly sessionId: string
  readonly line: () => Promise<{ address: string; roomAddress: string }>
}

/** A running session with three people expected, and its network on. */
async function aRoom(desk: Page): Promise<Room> {
  const { id: buildingId } = (await ask(desk, 'building.save', { name: 'A座' })) as { id: string }
  const { id: seriesId } = (await ask(desk, 'series.save', weeklySeries(buildingId))) as { id: string }
  const { id: sessionId } = (await ask(desk, 'session.create', { seriesId, date: '2022-09-29' })) as {
    id: string
  }
  await ask(desk, 'session.signIn', { sessionId })
  for (const [name, organisation] of PEOPLE) {
    const attendee = { name, organisation, organisationKind: 'enterprise', state: 'expected' }
    await ask(desk, 'attendance.add', { sessionId, attendee })
  }
  await ask(desk, 'session.start', { sessionId })
  await ask(desk, 'line.open', { sessionId, network: '127.0.0.1' })
  await desk.evaluate((hash) => location.assign(hash), `#/sessions/${sessionId}/desk`)
  return {
    sessionId,
    line: async () => ((await ask(desk, 'line.get', { sessionId })) as { line: never }).line,
  }
}

async function aPhone(browser: Browser, options: { width?: number; locale?: string } = {}) {
  const { width = 390, locale = 'zh-CN' } = options
  const context = await browser.newContext({
    ...{ viewport: { width, height: 844 }, hasTouch: true, isMobile: true, locale, reducedMotion: 'reduce' },
  })
  return { context, phone: await context.newPage() }
}

/** Looks at a page: nothing to scroll sideways, nothing for axe to complain of, everything big enough for a thumb. */
async function look(phone: Page, name: string): Promise<void> {
  const folder = process.env['LOUSHI_PICTURES']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    await phone.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
  const sizes = await phone.evaluate(() => ({
    tooWide: [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll('button, input, textarea')]
      .map((one) => [one.textContent, one.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 48),
  }))
  expect(sizes).toEqual({ tooWide: [], sideways: 0, small: [] })
  const { violations } = await new AxeBuilder({ page: phone }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('a company’s phone: sign in, say it, agree to the wording, vote, rate', async ({
  desk,
  browser,
  complaints,
}) => {
  test.setTimeout(180_000)
  const { sessionId, line } = await aRoom(desk)
  const { context, phone } = await aPhone(browser)
  const { address } = await line()

  await test.step('the code lets it in and leaves the address', async () => {
    await phone.goto(address)
    await expect(phone.getByRole('heading', { name: '您是哪一位？' })).toBeVisible()
    expect(phone.url()).not.toContain('#')
    await look(phone, '1-who')
    await phone.getByRole('searchbox', { name: '找名字' }).fill('wm')
    await expect(phone.getByRole('listitem')).toHaveCount(1)
    await button(phone, /王敏/).dblclick()
    await expect(phone.getByText('已签到')).toBeVisible()
    await look(phone, '2-signed-in')
  })

  await test.step('words outlive a reload and a lost network, and arrive once', async () => {
    const field = phone.getByRole('textbox', { name: '要反映的事' })
    await field.fill('楼下早餐车被清走后，员工吃早饭要走一公里，能不能设一个固定点？')
    await field.press('Enter')
    await phone.reload()
    await expect(field).toHaveValue(/固定点？\n$/)
    await context.setOffline(true)
    await button(phone, '交给会议秘书').dblclick()
    await expect(phone.getByText('没有网络，连上后自动送出', { exact: true })).toBeVisible()
    await look(phone, '3-offline')
    await expect(field).toHaveValue('')
    await context.setOffline(false)
    await expect(phone.getByText('已交给秘书')).toBeVisible()
    await field.fill('电梯也慢')
    await button(phone, '交给会议秘书').dblclick()
    await expect(phone.getByText('已交给秘书')).toHaveCount(2)
    const { sayings } = (await ask(desk, 'phone.sayings', { sessionId })) as { sayings: unknown[] }
    expect(sayings).toHaveLength(2)
    await look(phone, '4-said')
  })

  await test.step('the desk takes it up by a key and reads it back; the phone wants other words', async () => {
    const waiting = desk.getByRole('region', { name: '手机来话' })
    await expect(waiting.getByRole('listitem')).toHaveCount(2)
    await desk.keyboard.press('Shift+F2')
    await expect(desk.getByRole('textbox', { name: '内容' })).toHaveValue(/早餐车/)
    await expect(phone.getByText('秘书已收下，正在整理')).toBeVisible()
    await desk.keyboard.press('F4')
    await expect(phone.getByRole('heading', { name: '请您确认' })).toBeVisible()
    await look(phone, '5-wording')
    await button(phone, '要改一改').tap()
    await phone.getByRole('textbox', { name: '哪里要改、怎么改' }).fill('是公交站旁，不是楼下')
    await look(phone, '6-amend')
    await phone.reload()
    await expect(phone.getByRole('textbox', { name: '哪里要改、怎么改' })).toHaveValue('是公交站旁，不是楼下')
    await phone
      .getByRole('region', { name: '请您确认' })
      .getByRole('button', { name: '交给会议秘书' })
      .dblclick()
    await expect(waiting.getByText('要改措辞')).toHaveCount(1)
    await desk.getByRole('button', { name: '收下：王敏 · 豫源水务' }).last().click()
    await expect(waiting.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('only the words on the screen can be agreed to', async () => {
    const words = desk.getByRole('textbox', { name: '内容' })
    await words.fill('公交站旁的早餐车清走了，请设一个固定点。')
    await words.blur()
    await expect
      .poll(async () => {
        const view = (await ask(desk, 'session.get', { sessionId })) as { drafts: { text: string }[] }
        return view.drafts.map(({ text }) => text)
      })
      .toContain('公交站旁的早餐车清走了，请设一个固定点。')
    await button(phone, '是这个意思').tap()
    await expect(phone.getByRole('alert')).toContainText('秘书刚改了这段话')
    await look(phone, '7-changed')
    await button(phone, '知道了').tap()
    await desk.keyboard.press('F4')
    await expect(phone.getByText('公交站旁的早餐车清走了')).toBeVisible()
    await button(phone, '是这个意思').dblclick()
    await expect(phone.getByRole('heading', { name: '我的 N-001' })).toBeVisible()
    await expect(desk.getByText('本人手机').first()).toBeVisible()
    await look(phone, '8-confirmed')
  })

  const { needs } = (await ask(desk, 'session.get', { sessionId })) as { needs: { need: { id: string } }[] }
  const needId = needs[0]!.need.id
  await test.step('the answer is rated, also from the English page', async () => {
    const disposition = {
      kind: 'answered',
      answer: '可在公交站旁设点，下周一开始。',
      answeredBy: '城管办',
      reaction: 'satisfied',
    }
    await ask(desk, 'need.dispose', { needId, sessionId, disposition })
    await button(phone, 'English').tap()
    await expect(phone.getByRole('heading', { name: 'My N-001 · Answered on the spot' })).toBeVisible()
    await button(phone, 'Mostly satisfied').dblclick()
    await expect(phone.getByText('Noted: Mostly satisfied')).toBeVisible()
    expect(await phone.evaluate(() => document.documentElement.lang)).toBe('en')
    await look(phone, '9-rated-en')
    await phone.reload()
    await expect(button(phone, '中文')).toBeVisible()
    await button(phone, '中文').tap()
  })

  await test.step('a vote by phone', async () => {
    const { agenda } = (await ask(desk, 'session.get', { sessionId })) as {
      agenda: { items: { id: string }[] }
    }
    const itemId = agenda.items[0]!.id
    const asked = { sessionId, itemId, question: '是否同意设早餐点？', rule: 'simple', way: 'phones' }
    const { voteId } = (await ask(desk, 'vote.open', asked)) as { voteId: string }
    await expect(phone.getByRole('heading', { name: '表决' })).toBeVisible()
    await button(phone, '反对').tap()
    await button(phone, '赞成').dblclick()
    await expect(phone.getByText('已投：赞成')).toBeVisible()
    await look(phone, '10-vote')
    await ask(desk, 'room.show', { what: 'vote', sessionId, voteId })
    await ask(desk, 'vote.close', { voteId })
    await expect(phone.getByText('赞成 1 · 反对 0 · 弃权 0')).toBeVisible()
    await look(phone, '11-vote-result')
  })

  await test.step('after the session', async () => {
    await phone.getByRole('textbox', { name: '要反映的事' }).fill('还有一句')
    await ask(desk, 'session.close', { sessionId })
    await expect(phone.getByRole('heading', { name: '会议结束了，谢谢您' })).toBeVisible()
    await expect(phone.getByText('还有一句')).toBeVisible()
    await look(phone, '12-over')
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('who is not on the list, a second phone, a narrow one, and those who are put out', async ({
  desk,
  browser,
}) => {
  test.setTimeout(120_000)
  const { sessionId, line } = await aRoom(desk)
  const first = await aPhone(browser, { width: 320 })
  const { address } = await line()
  await first.phone.goto(address)
  await look(first.phone, '20-who-narrow')
  await button(first.phone, '名单里没有我').tap()
  await first.phone.getByRole('textbox', { name: '姓名' }).fill('马可')
  await first.phone
    .getByRole('textbox', { name: '单位' })
    .fill('一家名字特别长的郑东新区智慧岛新能源科技发展股份有限公司')
  await look(first.phone, '21-typed')
  await button(first.phone, '签到').tap()
  await expect(first.phone.getByText(/马可/)).toBeVisible()
  await look(first.phone, '22-narrow')

  await test.step('somebody chose the wrong name and takes it back', async () => {
    await button(first.phone, '不是我').tap()
    await look(first.phone, '23-not-me')
    await button(first.phone, /刘洋/).tap()
    await expect(first.phone.getByText('刘洋 · 云杉科技')).toBeVisible()
    const { attendance } = (await ask(desk, 'session.get', { sessionId })) as {
      attendance: { attendees: { name: string; state: string }[] }
    }
    expect(attendance.attendees.map(({ name, state }) => [name, state])).toEqual([
      ['王敏', 'expected'],
      ['刘洋', 'present'],
      ['赵刚', 'expected'],
    ])
  })

  await test.step('put out by the secretary, and back by the code', async () => {
    const { devices } = (await ask(desk, 'line.get', { sessionId })) as { devices: { id: string }[] }
    await ask(desk, 'line.remove', { sessionId, deviceId: devices[0]!.id })
    await expect(first.phone.getByRole('heading', { name: '已退出会议' })).toBeVisible()
    await look(first.phone, '24-removed')
    await first.phone.goto('about:blank')
    await first.phone.goto((await line()).address)
    await expect(first.phone.getByRole('heading', { name: '您是哪一位？' })).toBeVisible()
  })

  await test.step('a wrong code says what to do', async () => {
    const stranger = await aPhone(browser, { locale: 'en-GB' })
    await stranger.phone.goto(address.replace(/#.*/, '#nonsense123'))
    await expect(stranger.phone.getByRole('heading', { name: 'Please scan again' })).toBeVisible()
    await look(stranger.phone, '25-expired-en')
    await stranger.context.close()
  })

  await test.step('a further room screen comes in by its own code', async () => {
    await ask(desk, 'room.show', { what: 'agenda', sessionId })
    const other = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const room = await other.newPage()
    await room.goto((await line()).roomAddress)
    await expect(room.getByText('政策通报').first()).toBeVisible()
    expect(room.url()).not.toContain('#')
    await other.close()
  })
  await first.context.close()
})
