import type { Page, WebSocketRoute } from '@playwright/test'
import type { OutputOf } from '#shared/contract/operations'
import { expectNoBarriers } from '../support/barriers'
import { ask } from '../support/pages'
import { aPicture, CROWDED, USUAL } from '../support/room-pictures'
import { expect, test } from '../support/web-program'

type Picture = OutputOf<'room.get'>

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const ZOOMS = [80, 100, 160] as const

/**
 * Opens the room screen with this picture, as if the core had answered it. What it gives shows another one, as the core
 * does: it says that the picture went stale. The screen is black in between, so that what stands then is the new view.
 */
async function showsPicture(room: Page, address: string, first: Picture) {
  let picture = first
  let revision = 1
  // What glides is measured when it stands.
  await room.emulateMedia({ reducedMotion: 'reduce' })
  await room.route('**/call', async (route) => {
    const { operation } = route.request().postDataJSON() as { operation: string }
    if (operation !== 'room.get') return route.continue()
    return route.fulfill({ json: { ok: true, revision, output: picture } })
  })
  const listens = new Promise<(frame: object) => void>((resolve) => {
    const open = (line: WebSocketRoute) => resolve((frame) => line.send(JSON.stringify(frame)))
    void room.routeWebSocket(/\/events$/, open).then(() => room.goto(address))
  })
  const tell = await listens
  tell({ type: 'hello', version: 1, revision })
  const put = async (next: Picture) => {
    picture = next
    revision += 1
    tell({ type: 'changed', revision, topics: ['room'] })
    await expect(room.locator('.room')).toHaveAttribute('data-view', next.view.kind)
  }
  return async (next: Picture) => {
    await put({ ...next, view: { kind: 'blank' } })
    await put(next)
    if (next.view.kind !== 'blank') await expect(room.locator('.room-block').first()).toBeVisible()
  }
}

/** What of the screen is smaller than ten metres allow, stands outside its place, or scrolls. */
function faultsOf(room: Page): Promise<string[]> {
  return room.evaluate(() => {
    const faults: string[] = []
    const { innerHeight: height, innerWidth: width } = window
    const root = document.documentElement
    if (root.scrollHeight > height || root.scrollWidth > width) faults.push('the window scrolls')
    for (const element of document.querySelectorAll<HTMLElement>('.room *')) {
      const style = getComputedStyle(element)
      if (/auto|scroll/.test(style.overflow)) faults.push(`${element.className} may scroll`)
      const isText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      )
      if (!isText) continue
      const name = `${element.tagName}.${element.className}: ${element.textContent.slice(0, 20)}`
      const size = Number.parseFloat(style.fontSize)
      const least = /^H\d$/.test(element.tagName) ? height / 14 : height / 24
      if (size < least - 0.01) faults.push(`${name} is ${size} px, at least ${least}`)
      const place = element.closest('.room-flow, .room-main, .room-head, .room-foot')?.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      const isOut = (inner: DOMRect, outer: DOMRect) =>
        inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 2
      // What a clamped line leaves out is not seen.
      const isLeftOut = element.parentElement?.closest('.room-line, .room-speaking') ?? null
      if (place && !isLeftOut && isOut(box, place)) faults.push(`${name} stands over its place`)
      // A clamped line or a running head ends in an ellipsis of its own accord.
      const isCut = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis'
      if (!isCut && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        faults.push(`${name} is wider than its place`)
    }
    const flow = document.querySelector('.room-flow')
    if (flow && flow.scrollHeight > flow.clientHeight + 1) faults.push('the middle overflows')
    return faults
  })
}

for (const size of SIZES)
  test(`every view is readable from ten metres at ${size.width}×${size.height}, usual and crowded`, async ({
    page,
    program,
  }) => {
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    const show = await showsPicture(page, program.roomAddress, aPicture({ kind: 'blank' }))
    const faults: string[] = []
    for (const [group, views] of Object.entries({ usual: USUAL, crowded: CROWDED }))
      for (const [name, view] of Object.entries(views))
        for (const zoom of ZOOMS) {
          await show(aPicture(view, { zoom, look: zoom === 100 ? 'light' : 'dark' }))
          faults.push(...(await faultsOf(page)).map((fault) => `${group} ${name} ${zoom} %: ${fault}`))
        }
    expect(faults).toEqual([])
  })

test('no view has a barrier, in either look and either language', async ({ page, program }) => {
  test.setTimeout(240_000)
  await page.setViewportSize(SIZES[0])
  const show = await showsPicture(page, program.roomAddress, aPicture({ kind: 'blank' }))
  for (const look of ['dark', 'light'] as const)
    for (const view of [...Object.values(USUAL), CROWDED['read-back']!]) {
      await show(aPicture(view, { look, language: look === 'dark' ? 'zh-CN' : 'en' }))
      await expectNoBarriers(page)
    }
})

test('a need of three thousand characters is read to its end, page by page, and no word is lost', async ({
  page,
  program,
}) => {
  await page.setViewportSize(SIZES[0])
  const view = CROWDED['read-back']!
  const show = await showsPicture(page, program.roomAddress, aPicture({ kind: 'blank' }))
  await show(aPicture(view, { page: 0 }))
  const [, pages] = (await page.locator('.room-page-number').innerText()).split(' / ').map(Number)
  expect(pages).toBeGreaterThan(20)
  let read = ''
  for (let at = 0; at < pages!; at += 1) {
    await show(aPicture(view, { page: at }))
    await expect(page.locator('.room-page-number')).toHaveText(`${at + 1} / ${pages}`)
    read += (await page.locator('.room-words').allInnerTexts()).join('')
  }
  expect(read.replaceAll(/\s/g, '')).toBe(view.kind === 'read-back' ? view.text : '')
})

test('the desk queues, shows, pages, enlarges and blanks, all by keys', async ({
  desk,
  program,
  context,
}) => {
  test.setTimeout(180_000)
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  await ask(desk, 'sample.load', {})
  const sessions = (await ask(desk, 'session.list', {})) as { id: string; state: string }[]
  const sessionId = sessions.find(({ state }) => state !== 'finalised')!.id
  await ask(desk, 'session.start', { sessionId })
  await desk.goto(`${program.address.replace(/#.*$/, '')}#/sessions/${sessionId}/desk`)
  const room = await context.newPage()
  await room.setViewportSize(SIZES[0])
  await room.goto(program.roomAddress)
  const screen = room.getByRole('region', { name: '大屏' })
  const column = desk.getByRole('complementary', { name: '大屏' })
  const queue = column.getByRole('region', { name: '排队' })

  await column.getByRole('button', { name: '议程', exact: true }).click()
  await expect(screen).toHaveAttribute('data-view', 'agenda')
  await queue.getByRole('button', { name: '发通知' }).click()
  const dialog = desk.getByRole('dialog', { name: '大屏通知' })
  await dialog.getByRole('button', { name: '休息十分钟，请按时回到会场。' }).click()
  await dialog.getByRole('button', { name: '排队', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(queue.getByRole('button', { name: /^投屏：通知 休息十分钟/ })).toBeVisible()
  await expect(screen).toHaveAttribute('data-view', 'agenda')
  await desk.keyboard.press('PageDown')
  await desk.keyboard.press('Shift+F4')
  await expect(queue.getByRole('listitem')).toHaveCount(2)
  await desk.keyboard.press('F9')
  await expect(screen).toContainText('休息十分钟')
  await expect(queue.getByRole('listitem')).toHaveCount(1)
  await queue.getByRole('button', { name: /^移走/ }).click()
  await expect(queue.getByRole('listitem')).toHaveCount(0)

  await ask(desk, 'room.show', {
    what: 'notice',
    sessionId,
    title: '',
    text: '请各位代表注意安全。'.repeat(40),
  })
  const paging = column.getByRole('group', { name: '翻页与字号' })
  await expect(paging.getByRole('status')).toContainText(/^1 \/ [2-9]$/)
  await desk.keyboard.press('Alt+PageDown')
  await expect(room.locator('.room-page-number')).toHaveText(/^2 \/ /)
  await expect(paging.getByRole('status')).toContainText(/^2 \/ /)
  const pagesOf = async () => Number((await room.locator('.room-page-number').innerText()).split(' / ')[1])
  const before = await pagesOf()
  for (const zoom of [115, 130, 145, 160]) {
    await desk.keyboard.press('Alt+=')
    await expect(paging.getByRole('button', { name: new RegExp(`${zoom}%`) })).toBeVisible()
  }
  await expect.poll(pagesOf).toBeGreaterThan(before)
  await desk.keyboard.press('b')
  await expect(screen).toHaveAttribute('data-view', 'blank')
  await expect(column.getByRole('button', { name: /黑屏/ })).toHaveAttribute('aria-pressed', 'true')
  await desk.keyboard.press('b')
  await expect(room.locator('.room-page-number')).toHaveText(/^2 \/ /)
  await expectNoBarriers(desk)
})
