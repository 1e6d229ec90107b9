import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder, checkout } from '../support/folders'
import { expect, startLauncher, startWebProgram, test } from '../support/web-program'

test('the printed address opens the desk, and its token is gone from the address', async ({
  desk,
  program,
  complaints,
}) => {
  await expect(desk).toHaveTitle(/楼事台/)
  await expect(desk.locator('#root')).not.toBeEmpty()
  expect(desk.url()).not.toContain('token')
  expect(desk.url()).toMatch(new RegExp(`^${new URL(program.address).origin}/`))
  expect(complaints).toEqual([])
})

test('the room screen opens with its own address and sees the room only', async ({
  page,
  program,
  complaints,
}) => {
  await page.goto(program.roomAddress)
  await expect(page.locator('#root')).not.toBeEmpty()
  const status = await page.evaluate(async () => {
    const frame = { version: 1, operation: 'settings.get', input: {} }
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/room/call', { method: 'POST', headers, body: JSON.stringify(frame) })
    return (await response.json()) as unknown
  })
  expect(status).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
  await page.goto(new URL('/', program.roomAddress).href)
  await expect(page.getByRole('heading')).toHaveText('请用启动时给出的地址打开')
  expect(complaints.filter((complaint) => !complaint.includes('403'))).toEqual([])
})

test('a page may load nothing from elsewhere and run no script that was put into it', async ({ desk }) => {
  const outcome = await desk.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.wasRun = true'
    document.body.append(script)
    const elsewhere = await fetch('http://192.0.2.1/').then(
      () => 'loaded',
      () => 'refused',
    )
    return { wasRun: 'wasRun' in window, elsewhere }
  })
  expect(outcome).toEqual({ wasRun: false, elsewhere: 'refused' })
})

test('what was saved is there after the program was stopped and started again', async () => {
  const folder = aFolder()
  const ask = async (address: string, operation: string, input: object, key?: string) => {
    const { origin } = new URL(address)
    const opened = await fetch(address, { redirect: 'manual' })
    const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
    const headers = { 'content-type': 'application/json', origin, cookie }
    const body = JSON.stringify({ version: 1, operation, input, key })
    return (await (await fetch(`${origin}/call`, { method: 'POST', headers, body })).json()) as unknown
  }
  const first = await startWebProgram(folder.path)
  expect(await ask(first.address, 'settings.save', { officeName: '龙子湖街道办事处' }, 'key')).toMatchObject({
    ok: true,
  })
  await first.stop()
  const second = await startWebProgram(folder.path)
  expect(await ask(second.address, 'settings.get', {})).toMatchObject({
    output: { officeName: '龙子湖街道办事处' },
  })
  await second.stop()
  folder.remove()
})

test('a second program on the same data says who has it, in one sentence, and leaves it alone', async ({
  program,
}) => {
  const second = await startWebProgram(program.dataFolder).catch((error: unknown) => String(error))
  expect(second).toMatch(/ended with 1: .*楼事台/)
  expect(second).not.toMatch(/\n\s+at /)
})

test('npm start serves the pages where there is no display, and says so in one sentence', async () => {
  const folder = aFolder()
  const environment: NodeJS.ProcessEnv = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const program = await startLauncher(folder.path, environment)
  const text = readFileSync(join(checkout, 'shared/text/zh-CN/launch.json'), 'utf8')
  const { noDisplay } = JSON.parse(text) as { noDisplay: string }
  expect(program.said.split('\n')).toContain(noDisplay)
  const { status } = await fetch(program.address, { redirect: 'manual' })
  expect(status).toBe(303)
  await program.stop()
  folder.remove()
})
