// Pages on three years of a large council: how long after its last answer a page stands still and can be used, beside
// the settings page as anchor, in one browser and one run. Needs a build (npm run build) and /usr/bin/chromium.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = process.env.LOUSHI_OUT ?? join(root, 'out')
/** What the office was promised: usable so many milliseconds after its data arrived. */
const PROMISED = 200
const TURNS = 5
const ANCHOR = '/settings'
const PLACES = [
  '/',
  '/sessions',
  '/needs?filter=all',
  '/actions',
  '/inbox',
  '/visits',
  '/policies',
  '/projects',
  '/partners',
  '/figures',
  '/search',
  '/registers/enterprise',
  '/imports',
]

function addressFrom(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (piece) => {
      said += piece
      const found = said.match(/http:\S+/g) ?? []
      if (found.length > 1) resolve(found[0])
    })
    child.on('exit', () => reject(new Error(`the program ended: ${said}`)))
  })
}

/** Counts from the last answer to the end of the last long stretch of work: two quiet frames and an idle moment. */
async function usableAfter(page, place) {
  await page.evaluate((hash) => location.assign(hash), '#/settings/holidays')
  await page.waitForLoadState('networkidle')
  return page.evaluate(async (hash) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
    performance.clearResourceTimings()
    location.assign(hash)
    let last = performance.now()
    let quiet = 0
    let steady = last
    while (quiet < 12) {
      const before = performance.now()
      const now = await frame()
      const ended = Math.max(0, ...performance.getEntriesByType('resource').map((entry) => entry.responseEnd))
      if (ended > last) {
        last = ended
        quiet = 0
      } else if (now - before > 34) quiet = 0
      else quiet += 1
      if (quiet <= 1) steady = performance.now()
    }
    return Math.max(0, steady - last)
  }, `#${place}`)
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function measure(page, place) {
  await usableAfter(page, place) // the page's code is fetched once
  const taken = []
  for (let turn = 0; turn < TURNS; turn++) taken.push(await usableAfter(page, place))
  return { median: median(taken), worst: Math.max(...taken) }
}

export async function run() {
  if (!existsSync(join(out, 'main/start-web.cjs'))) throw new Error('there is no build; npm run build first')
  const folder = mkdtempSync(join(tmpdir(), 'loushi-pages-'))
  const data = join(folder, 'data')
  spawnSync(process.execPath, [join(out, 'main/cli.cjs'), 'demo', '--years', '3', '--data', data])
  const env = { ...process.env, LOUSHI_TEST: '1', LOUSHI_CLOCK: '2024-12-27T10:00:00+08:00' }
  const child = spawn(process.execPath, [join(out, 'main/start-web.cjs'), '--data', data], { env })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const slow = []
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
    await page.goto(await addressFrom(child))
    await page.waitForLoadState('networkidle')
    const anchor = await measure(page, ANCHOR)
    console.log(
      `anchor ${ANCHOR}: median ${anchor.median.toFixed(0)} ms, worst ${anchor.worst.toFixed(0)} ms`,
    )
    for (const place of PLACES) {
      const { median: usual, worst } = await measure(page, place)
      const ratio = (usual / Math.max(anchor.median, 1)).toFixed(1)
      console.log(
        `${place}: median ${usual.toFixed(0)} ms after its data, worst ${worst.toFixed(0)} ms, ${ratio} of the anchor`,
      )
      if (usual > PROMISED) slow.push(place)
    }
  } finally {
    await browser.close()
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  if (slow.length > 0) throw new Error(`more than ${PROMISED} ms after the data: ${slow.join(', ')}`)
}
