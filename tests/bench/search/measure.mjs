// One design in its own process: makes the needs, then the index, asks, and prints one line of JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { pinyin } from 'pinyin-pro'
import { makeNeeds, makeQueries } from './needs.mjs'

const [design, folder, countText, longText] = process.argv.slice(2)
const QUERIES = 400
const needs = await makeNeeds(Number(countText), { long: longText === 'true' })
const queries = makeQueries(needs, QUERIES, pinyin)
const buildings = Array.from({ length: 6 }, (_, index) => ({
  id: `building-${index}`,
  name: `${'ABCDEF'[index]}座`,
  station: '',
  address: '',
}))
const characters = needs.reduce(
  (sum, { wordings, dispositions }) =>
    sum +
    wordings[0].text.length +
    JSON.stringify(dispositions[0].disposition).match(/[\u4e00-\u9fff，。]/g).length,
  0,
)

function collected() {
  for (let round = 0; round < 4; round += 1) globalThis.gc()
  return process.memoryUsage().rss
}

async function ours() {
  const { openProbe } = createRequire(import.meta.url)(join(folder, 'probe.cjs'))
  const log = { info: () => undefined, error: (message, error) => console.error(message, error) }
  const probe = openProbe({ needs, buildings }, join(folder, 'measured-worker.cjs'), log)
  return {
    make: () => probe.make(),
    find: (query) => probe.find(query),
    worker: () => probe.index.memory(),
    close: () => probe.close(),
  }
}

/** Pairs of neighbouring characters, Latin words and numbers whole: what MiniSearch needs to find Chinese at all. */
function tokenize(text) {
  const tokens = []
  for (const [run] of text.toLowerCase().matchAll(/[\u3400-\u9fff]+|[a-z\d-]+/g)) {
    if (!/[\u3400-\u9fff]/.test(run)) tokens.push(run)
    else if (run.length === 1) tokens.push(run)
    else for (let place = 0; place + 1 < run.length; place += 1) tokens.push(run.slice(place, place + 2))
  }
  return tokens
}

async function miniSearch() {
  const { default: MiniSearch } = await import('minisearch')
  const fields = ['title', 'text', 'answer', 'names', 'initials', 'full']
  const index = new MiniSearch({
    fields,
    storeFields: [],
    tokenize,
    searchOptions: { combineWith: 'AND', prefix: true },
  })
  const letters = new Map()
  const spelled = (text, options) => {
    const key = `${options.pattern} ${text}`
    if (!letters.has(key))
      letters.set(
        key,
        pinyin(text, { ...options, toneType: 'none', type: 'array' })
          .join('')
          .replaceAll(/[^a-z]/g, ''),
      )
    return letters.get(key)
  }
  const documentOf = ({ id, number, enterprise, raiser, category, wordings, dispositions }) => {
    const { answer, explanation, requirement, reply, leadOffice } = dispositions[0].disposition
    return {
      id,
      title: wordings[0].title,
      text: wordings[0].text,
      answer: answer ?? explanation ?? requirement ?? reply?.words ?? '',
      names: `N-${String(number).padStart(3, '0')} ${enterprise} ${raiser} ${leadOffice ?? ''} ${category}`,
      initials: [enterprise, raiser].map((name) => spelled(name, { pattern: 'first' })).join(' '),
      full: [enterprise, raiser].map((name) => spelled(name, {})).join(' '),
    }
  }
  return {
    make: async () => index.addAll(needs.map(documentOf)),
    // It has no filters of ours: their words are asked without them.
    find: async (query) => index.search(query.replaceAll(/[^\s:]+:[^\s]+/g, '').trim()).length,
    worker: async () => 0,
    close: async () => undefined,
  }
}

const subject = await (design === 'ours' ? ours() : miniSearch())
const before = collected()
const heapBefore = process.memoryUsage().heapUsed
await sleep(200)
const pauses = monitorEventLoopDelay({ resolution: 1 })
pauses.enable()
let begin = performance.now()
const idle = process.cpuUsage()
await subject.make()
const ready = performance.now() - begin
const spent = process.cpuUsage(idle)
const making = (spent.user + spent.system) / 1000
await sleep(20)
pauses.disable()
const resident = (collected() - before) / 2 ** 20
const heldHere = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20
const worker = (await subject.worker()) / 2 ** 20
const megabytes = heldHere + worker
for (const query of queries.slice(0, 40)) await subject.find(query)
const times = []
const work = []
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const found = []
const askPauses = monitorEventLoopDelay({ resolution: 1 })
askPauses.enable()
for (const query of queries) {
  begin = performance.now()
  const worked = cpu()
  found.push(await subject.find(query))
  times.push(performance.now() - begin)
  work.push(cpu() - worked)
}
askPauses.disable()
const slowest = queries[times.indexOf(Math.max(...times))]
const inOrder = (list) => list.toSorted((a, b) => a - b)
const sorted = inOrder(times)
const share = (part, list = sorted) => list[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
await subject.close()
console.log(
  `\n${JSON.stringify({ ready, megabytes, resident, worker, p50: share(0.5), p99: share(0.99), work99: share(0.99, inOrder(work)), making, longest: sorted.at(-1), slowest, pause: pauses.max / 1e6, askPause: askPauses.max / 1e6, found, queries: queries.length, characters: Math.round(characters / needs.length) })}`,
)
