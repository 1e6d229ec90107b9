// One design in its own process: makes the needs, then the index, asks, and prints one line of JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { appealsOf, miniSearchOf, needOf } from './appeals.mjs'

const [design, folder, path, countText, longText] = process.argv.slice(2)
const QUESTIONS = 400
const appeals = appealsOf(path)

/** A row of numbers between 0 and 1 that is the same every time. */
function rolling(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

const roll = rolling(20_260_929)
const pick = (list) => list[Math.floor(roll() * list.length)]
const clauses = (part) =>
  appeals.flatMap((appeal) =>
    appeal[part]
      .replaceAll(/\s+/g, '')
      .split(/(?<=[，。；！？])/)
      .filter(Boolean),
  )
const [details, replies] = [clauses('detail'), clauses('reply')]

/** Clauses put together to about so many characters; texts are of very different length. */
function made(list, mean) {
  const length = Math.min(8000, Math.round(mean * (0.25 - Math.log(1 - roll()) * 0.75)))
  let text = ''
  while (text.length < length) text += pick(list)
  return text
}

const isLong = longText === 'true'
const documents = Array.from({ length: Number(countText) }, () => ({
  title: pick(appeals).title,
  detail: made(details, isLong ? 385 : 70),
  reply: made(replies, isLong ? 365 : 60),
}))
const characters = documents.reduce((sum, { detail, reply }) => sum + detail.length + reply.length, 0)
const questions = Array.from({ length: QUESTIONS }, () => pick(appeals).title)
const letters = Array.from({ length: 100 }, () => pick(appeals).detail)

function collected() {
  for (let round = 0; round < 4; round += 1) globalThis.gc()
  return process.memoryUsage().heapUsed
}

function ours() {
  const { openAnswerProbe } = createRequire(import.meta.url)(join(folder, 'probe.cjs'))
  const log = { info: () => undefined, error: (message, error) => console.error(message, error) }
  const needs = documents.map((document, place) => needOf(`need-${place}`, document, document.title))
  const probe = openAnswerProbe({ needs }, join(folder, 'measured-worker.cjs'), log)
  return {
    make: () => probe.make(),
    find: (text) => probe.ask(text),
    worker: () => probe.index.memory(),
    close: () => probe.close(),
  }
}

function miniSearch() {
  let index
  return {
    make: async () => {
      index = miniSearchOf(
        documents.map(({ title, detail, reply }) => ({ detail: `${title}\n${detail}`, reply })),
      )
    },
    find: async (text) => index.search(text).slice(0, 5),
    worker: async () => 0,
    close: async () => undefined,
  }
}

async function asked(subject, texts) {
  const times = []
  for (const text of texts) {
    const begin = performance.now()
    await subject.find(text)
    times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  return (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
}

const subject = design === 'ours' ? ours() : miniSearch()
const heapBefore = collected()
await sleep(200)
const pauses = monitorEventLoopDelay({ resolution: 1 })
pauses.enable()
const begin = performance.now()
await subject.make()
const ready = performance.now() - begin
await sleep(20)
pauses.disable()
const heldHere = (collected() - heapBefore) / 2 ** 20
const worker = (await subject.worker()) / 2 ** 20
await asked(subject, questions.slice(0, 40))
const askPauses = monitorEventLoopDelay({ resolution: 1 })
askPauses.enable()
const share = await asked(subject, questions)
askPauses.disable()
const whole = await asked(subject, design === 'ours' ? letters : letters.slice(0, 20))
await subject.close()
const figures = {
  ...{ ready, worker, megabytes: heldHere + worker, p50: share(0.5), p99: share(0.99), whole99: whole(0.99) },
  ...{ pause: pauses.max / 1e6, askPause: askPauses.max / 1e6, questions: questions.length },
  characters: Math.round(characters / documents.length),
}
console.log(`\n${JSON.stringify(figures)}`)
