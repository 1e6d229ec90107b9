import AxeBuilder from '@axe-core/playwright'
import { ask } from '../support/pages'
import { expect, test } from '../support/web-program'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('phones are let in by one switch, seen at the desk, put out and shut out with the session', async ({
  desk,
  browser,
}) => {
  test.setTimeout(120_000)
  await ask(desk, 'sample.load', {})
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; seriesId: string }[]
  const { seriesId } = sessions[0]!
  const { id: sessionId } = (await ask(desk, 'session.create', { seriesId, date: '2027-03-04' })) as {
    id: string
  }
  await ask(desk, 'session.signIn', { sessionId })
  await ask(desk, 'session.start', { sessionId })
  await desk.goto(`${new URL(desk.url()).origin}/#/sessions/${sessionId}/desk`)

  const panel = desk.getByRole('region', { name: '手机', exact: true })
  await panel.getByRole('button', { name: '未开启' }).click()
  const drawer = desk.getByRole('dialog', { name: '手机' })
  await drawer.getByRole('radio', { name: '仅本机（演示）' }).check()
  await drawer.getByRole('button', { name: '开启' }).click()
  await expect(drawer.getByRole('img', { name: '签到二维码' })).toBeVisible()
  await expect(drawer.getByText('还没有手机进来')).toBeVisible()
  const address = await drawer.getByLabel('手机打开').inputValue()
  const roomAddress = await drawer.getByLabel('另一块大屏打开').inputValue()

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(address)
  const room = await (await browser.newContext()).newPage()
  await room.goto(roomAddress)
  await expect(drawer.getByText('名单（2）')).toBeVisible()
  await expect(drawer.getByRole('listitem').filter({ hasText: '在线' })).toHaveCount(2)
  const { violations } = await new AxeBuilder({ page: desk }).include('.phones-drawer').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await drawer.getByRole('button', { name: '移出：还没有签到' }).click()
  await expect(drawer.getByText('名单（1）')).toBeVisible()
  const answer = () =>
    phone.evaluate(async () => {
      const body = JSON.stringify({ version: 1, operation: 'phone.get', input: {} })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/call', { method: 'POST', headers, body })).status
    })
  expect(await answer()).toBe(401)

  await desk.keyboard.press('Escape')
  await expect(panel.getByRole('switch', { name: '手机入口' })).toBeChecked()
  await ask(desk, 'session.close', { sessionId })
  await expect(panel).toBeHidden()
  await expect.poll(() => answer().catch(() => 'nobody there')).toBe('nobody there')
})
