import { expect, type Page } from '@playwright/test'
import { secondsSpent, type Agenda } from '../../shared/domain/agenda'
import { button, field, form, atHand } from './acceptance'
import { ask } from './support/pages'

/** A clock of the program under test, which runs on over every restart by the wall clock. */
export type RunningClock = { readonly now: () => string; readonly set: (instant: string) => void }

/** A clock that begins at an instant. */
export function createRunningClock(instant: string): RunningClock {
  let ahead = Date.parse(instant) - Date.now()
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    set: (next) => (ahead = Date.parse(next) - Date.now()),
  }
}

/** What a person sees of the place they are at. Times are left out: they go on. */
type Seen = {
  readonly address: string
  readonly headings: readonly string[]
  readonly current: readonly string[]
  readonly forms: readonly string[]
}

/** The sessions' clocks as the core counts them. */
type Clocks = { readonly now: number; readonly spent: Readonly<Record<string, number>> }

export type Place = {
  readonly seen: Seen
  readonly clocks: Clocks | undefined
  readonly room: string | undefined
}

function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const words = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((element) =>
        element.innerText.replaceAll(/[\d—]+ \/ \d+′/g, '').replaceAll(/\s+/g, ' '),
      )
    const forms = [...document.querySelectorAll('main form, main [role=form]')]
    return {
      address: location.hash,
      headings: words('main h1, main h2, main h3'),
      current: words('nav [aria-current]'),
      forms: forms.map((one) => one.getAttribute('aria-label') ?? ''),
    }
  })
}

/** Words of the room screen without its clocks. */
async function roomWords(room: Page | undefined): Promise<string | undefined> {
  const words = await room?.evaluate(() => document.body.innerText)
  return words
    ?.replaceAll(/[+−-]?\d+:\d\d/g, '')
    .replaceAll(/(剩余|超时)/g, '')
    .replaceAll(/\s+/g, ' ')
}

async function clocksOf(page: Page): Promise<Clocks | undefined> {
  const sessions = (await ask(page, 'session.list', {})) as { id: string; number: number; state: string }[]
  const session = sessions.find(({ number, state }) => number === 15 && state === 'running')
  if (!session) return undefined
  const view = (await ask(page, 'session.get', { sessionId: session.id })) as { agenda: Agenda; now: string }
  const spent = view.agenda.items.map((item) => [item.title, secondsSpent(item, view.now)] as const)
  return { now: Date.parse(view.now), spent: Object.fromEntries(spent) }
}

/** Where everything stands, once nothing moves any more. */
export async function placeOf(page: Page, room: Page | undefined): Promise<Place> {
  let last = ''
  const isStill = async () => {
    const seen = JSON.stringify([await look(page), await roomWords(room)])
    const before = last
    last = seen
    return seen === before
  }
  await expect.poll(isStill, { intervals: [200] }).toBe(true)
  return { seen: await look(page), clocks: await clocksOf(page), room: await roomWords(room) }
}

/** Everything stands where it stood, and the time between has been counted. */
export async function expectSamePlace(before: Place, page: Page, room: Page | undefined): Promise<void> {
  await expect.poll(() => look(page)).toEqual(before.seen)
  if (before.room !== undefined) await expect.poll(() => roomWords(room)).toBe(before.room)
  const after = await clocksOf(page)
  expect(after === undefined).toBe(before.clocks === undefined)
  if (!after || !before.clocks) return
  const passed = (after.now - before.clocks.now) / 1000
  expect(passed).toBeGreaterThan(0)
  for (const [title, spent] of Object.entries(before.clocks.spent)) {
    const isRunning = after.spent[title] !== spent
    if (isRunning) expect(Math.abs((after.spent[title] ?? 0) - spent - passed)).toBeLessThanOrEqual(1)
  }
  await expectClockShown(page, after)
}

/** The desk's own clock shows the minute that the core has. */
async function expectClockShown(page: Page, { now }: Clocks): Promise<void> {
  const clock = page.locator('header time')
  if ((await clock.count()) === 0) return
  const shown = Date.parse((await clock.first().getAttribute('datetime')) ?? '')
  expect(Math.abs(shown - now)).toBeLessThan(10_000)
}

const LOST_MILLISECONDS = 2000
const ANSWER = '智慧岛社区卫生服务中心自十月起承接企业集体体检，可以预约上门，费用按协议价。'

/** The need at hand is being answered when `interrupt` strikes: at most two seconds of the words are lost. */
export async function answerThroughInterruption(
  desk: () => Page,
  interrupt: () => Promise<void>,
): Promise<void> {
  await desk().keyboard.press('1')
  const words = () => field(form(desk(), '现场解答'), '答复')
  await expect(words()).toBeVisible()
  const typed: { at: number; text: string }[] = []
  for (const letter of ANSWER) {
    await words().pressSequentially(letter, { delay: 70 })
    typed.push({ at: Date.now(), text: (typed.at(-1)?.text ?? '') + letter })
  }
  const cut = Date.now()
  await interrupt()
  const safe = typed.filter((moment) => moment.at < cut - LOST_MILLISECONDS).at(-1)!.text
  await expect(words()).toHaveValue(new RegExp(`^${safe}`))
  expect(ANSWER.startsWith(await words().inputValue())).toBe(true)
  await button(form(desk(), '现场解答'), /^取\s*消$/).click()
  await expect(form(desk(), '现场解答')).toHaveCount(0)
  await expect(button(atHand(desk()), '限期办')).toBeVisible()
}
