// `node tests/tools/pictures.mjs`: plays the acceptance scenario with the built program and takes its pictures into
// assets/pictures. It needs Chromium (/usr/bin/chromium) and pdftoppm; LOUSHI_OUT names another build than out/.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { checkout } from './surroundings.mjs'

const out = process.env.LOUSHI_OUT ?? join(checkout, 'out')
const pictures = join(checkout, 'assets/pictures')
const work = mkdtempSync(join(tmpdir(), 'loushi-pictures-'))
const DAY = '2022-09-29'

/** The program on the scenario played up to a step, its clock at this minute of the day, and a page on its desk. */
async function atStep(browser, until, time, take) {
  return onData(browser, ['--until', String(until)], `${DAY}T${time}:00+08:00`, take)
}

/** The program on what the demonstration made with these options, at this instant, and a page on its desk. */
async function onData(browser, options, instant, take) {
  const data = join(work, options.join(''))
  spawnSync(process.execPath, [join(out, 'main/cli.cjs'), 'demo', ...options, '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const env = { ...process.env, LOUSHI_TEST: '1', LOUSHI_CLOCK: instant }
  const child = spawn(process.execPath, [join(out, 'main/start-web.cjs'), '--data', data], { env })
  try {
    const [desk] = await addressesFrom(child)
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(desk, { waitUntil: 'networkidle' })
    await take(page)
    await context.close()
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

function addressesFrom(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece) => {
      said += piece
      const found = said.match(/http:\S+/g) ?? []
      if (found.length === 2) resolve(found)
    })
    child.on('exit', () => reject(new Error(`The program ended: ${said}`)))
  })
}

/** Asks the core as the page does. */
function ask(page, operation, input) {
  return page.evaluate(
    async ([name, given]) => {
      const frame = { version: 1, operation: name, input: given, key: crypto.randomUUID() }
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify(frame) })
      const reply = await response.json()
      if (!reply.ok) throw new Error(reply.problem.message)
      return reply.output
    },
    [operation, input],
  )
}

async function sessionOf(page) {
  const sessions = await ask(page, 'session.list', {})
  return sessions.find(({ number }) => number === 15).id
}

async function visit(page, place) {
  await page.evaluate((hash) => location.assign(hash), `#${place}`)
  await page.reload({ waitUntil: 'networkidle' })
}

const pictureOf = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) })

async function takeHome(page) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await pictureOf(page, 'home')
}

/** N-034 is confirmed, and its disposition is being chosen. */
async function takeDeskAndRoom(page) {
  await visit(page, `/sessions/${await sessionOf(page)}/desk`)
  const main = page.getByRole('main', { name: '手头这一项' })
  await main.getByRole('button', { name: '限期办' }).click()
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: /打开大屏/ }).click()
  const room = await opened
  const form = page.getByRole('form', { name: '限期办' })
  for (const [label, name] of [
    ['主办科室', '城管办'],
    ['协办科室', '综治办'],
    ['责任人', '赵科长'],
  ]) {
    const field = form.getByRole('combobox', { name: label })
    await field.fill(name)
    await field.press(label === '协办科室' ? 'Enter' : 'Tab')
  }
  await form.getByRole('textbox', { name: '要求' }).fill('会同物业增开西侧出口，第16期报进展')
  await page.getByRole('heading', { name: '地下车库晚高峰排队' }).click()
  await page.waitForLoadState('networkidle')
  await pictureOf(page, 'desk')
  await room.setViewportSize({ width: 1366, height: 768 })
  await room.waitForLoadState('networkidle')
  await pictureOf(room, 'room')
  await takePhone(page, room)
}

/** The code on the room screen, and a phone that came in by it. */
async function takePhone(page, room) {
  const sessionId = await sessionOf(page)
  await ask(page, 'line.open', { sessionId, network: '127.0.0.1' })
  const { line } = await ask(page, 'line.get', { sessionId })
  await ask(page, 'room.show', { what: 'welcome', sessionId })
  await room.waitForLoadState('networkidle')
  await pictureOf(room, 'welcome')
  const context = await page
    .context()
    .browser()
    .newContext({
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' },
    })
  const phone = await context.newPage()
  await phone.goto(line.address)
  await phone.getByRole('button', { name: /王敏/ }).tap()
  await phone
    .getByRole('textbox', { name: '要反映的事' })
    .fill('楼下早餐车被清走后，员工吃早饭要走一公里，能不能设一个固定点？')
  await pictureOf(phone, 'phone')
  await context.close()
}

async function takeLedger(page) {
  const { rows } = await ask(page, 'need.list', {})
  await visit(page, `/needs?filter=all&need=${rows.find(({ number }) => number === 33).id}`)
  await pictureOf(page, 'ledger')
}

/** The first page of the minutes as they are printed. */
async function takeMinutes(page) {
  const printed = await ask(page, 'minutes.print', { sessionId: await sessionOf(page), format: 'pdf' })
  const response = await page.request.get(new URL(`/documents/${printed.documentId}`, page.url()).href)
  const pdf = join(work, 'minutes.pdf')
  writeFileSync(pdf, await response.body())
  const options = ['-png', '-singlefile', '-f', '1', '-r', '80', pdf, join(pictures, 'minutes')]
  const { status } = spawnSync('pdftoppm', options, { stdio: 'inherit' })
  if (status !== 0) throw new Error('pdftoppm did not draw the minutes')
}

/** Three invented years: what is due, and what the figures say. */
async function takeYears(page) {
  await visit(page, '/actions?office=')
  await pictureOf(page, 'actions')
  await visit(page, '/figures')
  await pictureOf(page, 'figures')
}

mkdirSync(pictures, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
})
try {
  await atStep(browser, 2, '09:42', takeHome)
  await atStep(browser, 8, '10:24', takeDeskAndRoom)
  await atStep(browser, 9, '10:46', takeLedger)
  await atStep(browser, 12, '11:20', takeMinutes)
  await onData(browser, ['--years', '3'], '2024-12-27T10:00:00+08:00', takeYears)
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
