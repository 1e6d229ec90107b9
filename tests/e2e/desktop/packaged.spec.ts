import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { DAY, lookAtHome, prepare, type Stage } from '../acceptance'
import { aPhoneAt } from '../support/a-phone'
import { expect, obstacle, test } from '../support/desktop-program'
import { checkout } from '../support/folders'
import { ask } from '../support/pages'
import { at, clockIn, playInto } from '../support/scenario'

const packed = join(checkout, 'dist/linux-unpacked/loushi-desk')
const isRoot = process.getuid?.() === 0

/** The packed program takes no inspector, so it is looked at through Chromium's own debugging port. */
async function startPacked(folder: string, clock: string) {
  const options = [...(isRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0']
  const child = spawn(packed, [...options, '--data', join(folder, 'data')], {
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), ...clockIn({ clock }) },
  })
  const browser = await chromium.connectOverCDP(await debuggingAddressOf(child), { noDefaults: true })
  const context = browser.contexts()[0]!
  const desk = context.pages()[0] ?? (await context.waitForEvent('page'))
  desk.setDefaultTimeout(15_000)
  return {
    desk,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await browser.close()
    },
  }
}

function debuggingAddressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The packed program ended: ${said}`)))
  })
}

/** The pages for phones lie inside the archive; whoever is let in is answered. */
async function comeIn(desk: Page): Promise<void> {
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; number: number }[]
  const sessionId = sessions.find(({ number }) => number === 15)!.id
  await ask(desk, 'line.open', { sessionId, network: '127.0.0.1' })
  const { line } = (await ask(desk, 'line.get', { sessionId })) as { line: { address: string } }
  const page = await (await fetch(line.address)).text()
  const script = /<script[^>]+src="([^"]+)"/.exec(page)![1]!
  expect((await fetch(new URL(script, line.address))).status).toBe(200)
  const phone = await aPhoneAt(line.address)
  expect(await phone.call('phone.get', {})).toMatchObject({ status: 200, body: { ok: true } })
}

test('the packed program begins the scenario, prepares the session and keeps it over a restart', async ({
  folder,
}) => {
  const why = existsSync(packed) ? obstacle() : 'there is no packed program in dist/linux-unpacked'
  test.skip(why !== undefined, why ?? '')
  test.setTimeout(120_000)
  playInto(join(folder, 'data'), 1)
  let running = await startPacked(folder, at(DAY, '09:40'))
  const stage: Stage = {
    desk: (): Page => running.desk,
    room: () => Promise.reject(new Error('These steps need no room screen')),
    async restart(clock) {
      await running.stop()
      running = await startPacked(folder, clock)
    },
    crash: () => Promise.reject(new Error('These steps need no power cut')),
    chooses: () => Promise.reject(new Error('These steps choose no file')),
    elsewhere: () => Promise.reject(new Error('These steps need no other laptop')),
    saved: () => Promise.reject(new Error('These steps save no paper')),
  }
  await test.step('home says what is pressing', () => lookAtHome(stage))
  await test.step('a session is prepared', () => prepare(stage))
  await expect(running.desk.getByRole('heading', { level: 1 })).toContainText('第15期')
  await test.step('a phone comes in', () => comeIn(running.desk))
  await running.stop()
})
