import { expect, test, vi } from 'vitest'
import { operations } from '#shared/contract/operations'
import { applyPatch } from '#shared/domain/transaction'
import { AppError } from '#shared/errors'
import { createCore, type Handlers } from '../../../main/core/dispatch'
import { createJobBoard } from '../../../main/core/jobs'
import type { Store, Stored } from '../../../main/core/ports'
import { aCouncil } from '../../fixtures/a-council'
import { aProgram } from '../../fixtures/program'

const building = { name: 'A座' }

test('one key is one change: while it runs, afterwards, and after a restart on the same folder', async () => {
  const program = await aProgram()
  const twice = await Promise.all([
    program.ask('building.save', building, { key: 'once' }),
    program.ask('building.save', building, { key: 'once' }),
  ])
  expect(twice[0]).toEqual(twice[1])
  expect(await program.ask('building.save', building, { key: 'once' })).toEqual(twice[0])
  await program.restart()
  expect(await program.ask('building.save', building, { key: 'once' })).toEqual(twice[0])
  expect(await program.ask('building.list', {})).toHaveLength(1)
  await program.ask('building.save', building, { key: 'another' })
  expect(await program.ask('building.list', {})).toHaveLength(2)
})

test('a write or a job without a key is refused and changes nothing', async () => {
  const program = await aProgram()
  const frame = { version: 1, operation: 'building.save', input: building }
  expect(await program.core().dispatch(frame, { role: 'secretary' })).toMatchObject({
    ok: false,
    problem: { code: 'invalid-input' },
  })
  expect(await program.ask('building.list', {})).toEqual([])
})

test.each(['nobody.knows', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'the operation %j is unknown',
  async (name) => {
    const program = await aProgram()
    expect(await program.send(name, {})).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(program.faults).toEqual([])
  },
)

test('a frame of another version, or no frame at all, is told to reload', async () => {
  const program = await aProgram()
  for (const frame of [{ version: 0, operation: 'home.get', input: {} }, 'frame', null, []]) {
    const reply = await program.core().dispatch(frame, { role: 'secretary' })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid-input' } })
  }
})

test('the room may ask for the room and for nothing else', async () => {
  const program = await aProgram()
  const allowed: string[] = []
  for (const name of Object.keys(operations)) {
    const reply = await program.send(name, {}, { role: 'room' })
    if (reply.ok || reply.problem.code !== 'not-allowed') allowed.push(name)
  }
  expect(allowed).toEqual(['room.get'])
})

test('refusals speak the language of the call', async () => {
  const program = await aProgram()
  const { message: chinese } = await program.refusal('need.get', { needId: 'x' })
  const { message: english } = await program.refusal('need.get', { needId: 'x' }, { language: 'en' })
  expect(chinese).toMatch(/[\u4e00-\u9fff]/)
  expect(english).toMatch(/^[\x20-\x7e’“”…–—]+$/)
})

test('a wrong input names the field and changes nothing', async () => {
  const program = await aProgram()
  const { code, message } = await program.refusal('building.save', { name: '' })
  expect([code, message]).toEqual(['invalid-input', expect.stringContaining('name')])
  expect(await program.ask('building.list', {})).toEqual([])
})

test('listeners hear what went stale after a change, and nothing after a refusal', async () => {
  const program = await aProgram()
  const heard: unknown[] = []
  const stop = program.core().onEvent((event) => heard.push(event))
  await program.ask('building.save', building)
  await program.refusal('building.save', { name: '' })
  expect(heard).toEqual([{ type: 'changed', revision: 1, topics: ['status', 'registers'] }])
  stop()
  await program.ask('building.save', building)
  expect(heard).toHaveLength(1)
  expect(program.core().revision()).toBe(2)
})

test('a write that changes nothing makes no transaction', async () => {
  const program = await aProgram()
  const { sessionId } = await aCouncil(program)
  const before = program.core().revision()
  await program.ask('attendance.markAllPresent', { sessionId })
  await program.ask('session.start', { sessionId })
  expect(program.core().revision()).toBe(before)
})

type Fakes = { readonly store?: Partial<Store>; readonly handlers: Partial<Handlers> }

/** The dispatcher on a store that is only a map; the rest of the program is not there. */
function aCore({ store, handlers }: Fakes) {
  const records = new Map<string, Stored>()
  const errors: unknown[] = []
  const whole: Store = {
    get: async (_collection, id) => records.get(id),
    list: async () => [...records.values()],
    commit: async ({ changes }) => {
      for (const change of changes) {
        const before = records.get(change.id)
        const value = change.type === 'patch' ? applyPatch(before?.value, change.steps) : undefined
        const now: unknown = change.type === 'put' ? change.value : value
        records.set(change.id, { id: change.id, revision: change.revision + 1, value: now })
      }
    },
    receiptOf: () => undefined,
    state: () => ({
      folder: '',
      readOnly: undefined,
      quarantined: [],
      lastBackup: undefined,
      synchronised: false,
    }),
    ...store,
  }
  let count = 0
  const ids = { next: () => `id-${String(++count).padStart(8, '0')}` }
  const core = createCore({
    handlers: handlers as Handlers,
    store: whole,
    jobs: createJobBoard(ids),
    clock: { now: () => new Date('2022-09-29T02:00:00.000Z') },
    ids,
    log: { info: () => undefined, error: (_message, error) => errors.push(error) },
    laptop: 'laptop',
    saved: {},
    who: async () => '陈思',
  })
  const write = (name: string, key: string) =>
    core.dispatch({ version: 1, operation: 'building.save', input: { name }, key }, { role: 'secretary' })
  return { core, records, errors, write }
}

const save: Partial<Handlers> = {
  'building.save': async ({ name }, { work }) => {
    const [first] = await work.list('buildings')
    const names = first ? `${first.name},${name}` : name
    work.put('buildings', { id: 'b' as never, name: names, station: '', address: '' })
    return { id: 'b' as never }
  },
}

test('writes take turns: each sees what the one before it saved', async () => {
  const { write, records } = aCore({ handlers: save })
  await Promise.all(['甲', '乙', '丙'].map((name) => write(name, name)))
  expect(records.get('b')?.value).toMatchObject({ name: '甲,乙,丙' })
})

test('a disk that fails leaves nothing changed, says so, and lets the next write through', async () => {
  const commit = vi.fn<Store['commit']>().mockRejectedValueOnce(new AppError('read-only', 'storage.diskFull'))
  const { core, write } = aCore({ handlers: save, store: { commit } })
  const heard: unknown[] = []
  core.onEvent((event) => heard.push(event))
  const refused = await write('甲', 'k1')
  expect(refused).toMatchObject({ ok: false, problem: { code: 'read-only' } })
  expect(heard).toEqual([])
  expect(await write('甲', 'k1')).toMatchObject({ ok: true })
  expect(commit).toHaveBeenCalledTimes(2)
})

test('an unexpected failure is logged under a number and told without its words', async () => {
  const failure = new Error('EIO: /secret/path')
  const handlers: Partial<Handlers> = { 'building.list': () => Promise.reject(failure) }
  const { core, errors } = aCore({ handlers })
  const reply = await core.dispatch(
    { version: 1, operation: 'building.list', input: {} },
    { role: 'secretary' },
  )
  expect(reply).toMatchObject({ ok: false, problem: { code: 'internal' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(errors).toEqual([failure])
  expect(reply.ok ? '' : reply.problem.message).toContain(reply.ok ? '' : reply.problem.incident)
})

test('what a handler gives beyond its contract does not leave the core', async () => {
  const extra = { id: 'b', name: 'A座', station: '', address: '', secret: '秘密' }
  const handlers = { 'building.list': async () => [extra] } as unknown as Partial<Handlers>
  const { core } = aCore({ handlers })
  const reply = await core.dispatch(
    { version: 1, operation: 'building.list', input: {} },
    { role: 'secretary' },
  )
  expect(JSON.stringify(reply)).not.toContain('秘密')
  expect(reply).toMatchObject({ ok: true, output: [{ name: 'A座' }] })
})

test('idle waits for everything that was accepted', async () => {
  const { core, write, records } = aCore({ handlers: save })
  void write('甲', 'k1')
  await core.idle()
  expect(records.size).toBe(1)
})
