import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, type Request } from '@playwright/test'
import { checkout } from './folders'

/** The names under which sentences are filed: a page that shows one of them has no words for something. */
const subjects = readdirSync(join(checkout, 'shared/text/zh-CN')).map((file) => file.replace(/\.\w+$/, ''))
const textKey = new RegExp(`(^|[\\s“(])(${subjects.join('|')})\\.[a-z][A-Za-z-]*(\\.[A-Za-z-]+)*`)

/** The session that the scenario holds and the need that it raises first, as found in the data. */
export type Places = { readonly sessionId: string; readonly needId: string }

/** Asks the core as the page does. */
export function ask(page: Page, operation: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([name, given]) => {
      const frame = { version: 1, operation: name, input: given, key: crypto.randomUUID() } as const
      const bridge = (window as { desktop?: { transport: { call: (frame: object) => Promise<unknown> } } })
        .desktop
      const call = async (): Promise<unknown> => {
        const headers = { 'content-type': 'application/json' }
        const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify(frame) })
        return response.json()
      }
      const reply = (await (bridge ? bridge.transport.call(frame) : call())) as {
        ok: boolean
        output: unknown
      }
      if (!reply.ok) throw new Error(JSON.stringify(reply))
      return reply.output
    },
    [operation, input] as const,
  )
}

/** Where the scenario's session and its first need stand. */
export async function placesOf(page: Page): Promise<Places> {
  const sessions = (await ask(page, 'session.list', {})) as { id: string; number: number }[]
  const { rows } = (await ask(page, 'need.list', {})) as { rows: { id: string; number: number }[] }
  return {
    sessionId: sessions.find(({ number }) => number === 15)!.id,
    needId: rows.find(({ number }) => number === 34)!.id,
  }
}

/** Every page of the desk, with the name of its picture. */
export function pagesOf({ sessionId, needId }: Places): readonly (readonly [string, string])[] {
  return [
    ['home', '/'],
    ['sessions', '/sessions'],
    ['new-session', '/sessions?new=session'],
    ['new-series', '/sessions?new=series'],
    ['session', `/sessions/${sessionId}`],
    ['desk', `/sessions/${sessionId}/desk`],
    ['minutes', `/sessions/${sessionId}/minutes`],
    ['ledger', '/needs?filter=all'],
    ['story', `/needs?filter=open&need=${needId}`],
    ['enterprises', '/registers/enterprise'],
    ['people', '/registers/person'],
    ['offices', '/registers/office'],
    ['actions', '/actions?office='],
    ['calendar', '/actions?office=&view=calendar'],
    ['inbox', '/inbox'],
    ['visits', '/visits'],
    ['visit-plans', '/visits?tab=plans'],
    ['visit-coverage', '/visits?tab=coverage'],
    ['visit-sweep', '/visits?tab=sweep'],
    ['policies', '/policies'],
    ['policy-batch', '/policies?tab=batch'],
    ['policy-room', '/policies?tab=room'],
    ['care', '/policies?tab=care'],
    ['project-needs', '/projects?tab=needs'],
    ['resources', '/projects?tab=resources'],
    ['matches', '/projects?tab=matches'],
    ['projects', '/projects?tab=projects'],
    ['library', '/projects?tab=library'],
    ['talent', '/projects?tab=talent'],
    ['partners', '/partners'],
    ['figures', '/figures'],
    ['search', '/search?q=%E8%BD%A6%E5%BA%93'],
    ['categories', '/settings/categories'],
    ['imports', '/imports'],
    ['import', '/imports?new=needs'],
    ['settings', '/settings'],
    ['holidays', '/settings/holidays'],
  ]
}

/** Goes to a page of the desk and waits until it stands. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), `#${place}`)
  await untilQuiet(page, () => page.reload())
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('.ui-loading')).toHaveCount(0)
}

/** How long nothing may have been asked for until a page is complete, in milliseconds. */
const QUIET = 120

/** Waits until a page that is loaded so has everything it asks for. */
async function untilQuiet(page: Page, load: () => Promise<unknown>): Promise<void> {
  const open = new Set<Request>()
  let last = Date.now()
  const begins = (request: Request) => {
    if (request.isNavigationRequest()) open.clear()
    open.add(request)
  }
  const ends = (request: Request) => {
    open.delete(request)
    last = Date.now()
  }
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends)
  await load()
  await expect.poll(() => open.size === 0 && Date.now() - last > QUIET, { intervals: [40] }).toBe(true)
  page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends)
}

/** A page is as wide as its window and has words for everything. */
export async function expectSound(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(tooWide).toBe(0)
  expect(await page.evaluate(() => document.body.innerText)).not.toMatch(textKey)
}
