// The program with its room's network, in a process of its own: what the parent tells it, the secretary does at the desk.
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import type { InputOf, OperationName } from '#shared/contract/operations'
import { buildProgram } from '../../main/build-core'
import { RoomLineHost } from '../../main/host-web/room-line/room-line'
import { openUploads } from '../../main/uploads'

const [folder = '', outFolder = '', pagesFolder = ''] = process.argv.slice(2)
const clock = { now: () => new Date() }
const log = {
  info: () => undefined,
  error: (message: string, error: unknown) => process.stderr.write(`${message} ${String(error)}\n`),
}
const wallClock = () => performance.timeOrigin + performance.now()

let keys = 0
let peak = 0
let idle = 0

async function begin() {
  const host = new RoomLineHost({ pagesFolder, clock, log })
  const program = await buildProgram({
    ...{ dataFolder: join(folder, 'data'), outFolder, fontsFolder: outFolder, clock, log },
    ...{ uploads: await openUploads(), ids: { next: uuidv7 }, program: 'bench', network: host.network },
    background: false,
  })
  await host.serve(program.core)
  const ask = async <N extends OperationName>(operation: N, input: InputOf<N>) => {
    const key = `desk-${++keys}`
    const reply = await program.core.dispatch({ version: 1, operation, input, key }, { role: 'secretary' })
    if (!reply.ok) throw new Error(`${operation}: ${reply.problem.message}`)
    return reply
  }
  return { program, ask }
}

function measure(): void {
  peak = Math.max(peak, process.memoryUsage.rss())
}

async function run(): Promise<void> {
  const { program, ask } = await begin()
  await ask('sample.load', {})
  const sessions = (await ask('session.list', {})).output as { id: string; state: string; seriesId: string }[]
  const seriesId = sessions[0]?.seriesId as InputOf<'session.create'>['seriesId']
  const created = (await ask('session.create', { seriesId, date: '2027-03-04' })).output as { id: never }
  const sessionId = created.id
  await ask('session.signIn', { sessionId })
  await ask('session.start', { sessionId })
  for (const title of ['一', '二', '三', '四'])
    await ask('agenda.addItem', { sessionId, kind: 'other', title: `议题${title}`, plannedMinutes: 5 })
  const view = (await ask('session.get', { sessionId })).output as { agenda: { items: { id: never }[] } }
  globalThis.gc?.()
  idle = process.memoryUsage().rss
  setInterval(measure, 50).unref()
  await ask('line.open', { sessionId, network: '127.0.0.1' })
  const [line] = await program.records('roomLines')
  let step = 0
  process.on('message', (wanted: string) => {
    void answer(wanted).then((message) => process.send?.(message))
  })
  process.send?.({ ready: line?.value })

  async function answer(wanted: string): Promise<object> {
    if (wanted === 'step') {
      const items = view.agenda.items
      const at = wallClock()
      const item = items[step++ % items.length]
      if (!item) throw new Error('No agenda')
      const { revision } = await ask('agenda.openItem', { sessionId, itemId: item.id })
      return { step: { revision, at, took: wallClock() - at } }
    }
    const inbox = await program.records('inbox')
    const attendance = (await program.records('attendances')).find(({ id }) => id === sessionId)
    const texts = inbox.map(({ value }) => (value as { text: string }).text)
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    return { end: { texts, attendance: attendance?.value, idle, peak, rss, heapUsed } }
  }
}

void run()
