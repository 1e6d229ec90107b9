import { afterEach, describe, expect, test, vi } from 'vitest'
import { createClient, type Transport } from '#shared/contract/client'
import type { CallFrame, EventFrame } from '#shared/contract/frames'
import { CHANNELS } from '../../main/host-electron/channels'
import { serveDeskOverIpc, serveOverIpc, type DeskActions } from '../../main/host-electron/ipc-host'
import { fakeIpc } from './fake-ipc'
import { hosts, type Served } from './hosted'
import { aProgram, type ATestedProgram } from './program'

let program: ATestedProgram
let served: Served | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
  await program.close()
})

async function serve(name: string, role: 'secretary' | 'room', options?: Parameters<typeof aProgram>[0]) {
  program = await aProgram(options)
  served = await hosts[name as 'electron' | 'web'](program.core, role)
  return served.client
}

describe.each(Object.keys(hosts))('the %s host', (name) => {
  test('serves reads and writes, and tells listeners what changed', async () => {
    const client = await serve(name, 'secretary')
    const events: EventFrame[] = []
    client.onEvent((event) => events.push(event))
    await vi.waitFor(() => expect(events).toEqual([{ type: 'hello', version: 1, revision: 0 }]))
    await client.call('settings.save', { officeName: '  龙子湖街道办事处  ' })
    expect((await client.call('settings.get', {})).officeName).toBe('龙子湖街道办事处')
    await vi.waitFor(() => expect(events[1]).toMatchObject({ type: 'changed', revision: 1 }))
    expect(events[1]).toMatchObject({ topics: expect.arrayContaining(['settings']) as unknown })
  })

  test('reports an expected failure by its code, in the language of the call', async () => {
    const client = await serve(name, 'secretary')
    const refused = client.call('settings.save', { secretaryName: '' })
    await expect(refused).rejects.toMatchObject({ name: 'CallFailure', code: 'invalid-input' })
    await expect(refused).rejects.toThrow(/secretaryName/)
    await expect(refused).rejects.toThrow(/[\u4e00-\u9fff]/)
  })

  test('hides an unexpected failure behind its number in the log', async () => {
    const client = await serve(name, 'secretary', { brokenUploads: true })
    const asked = client.call('import.preview', { fileId: 'f', kind: 'enterprises' })
    const failure = await asked.catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'internal', incident: expect.stringMatching(/./) as unknown })
    expect(String(failure)).not.toContain('secret path')
    expect(program.faults).toHaveLength(1)
  })

  test('lets the room see what is the room’s and change nothing', async () => {
    const client = await serve(name, 'room')
    await expect(client.call('settings.save', { officeName: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(client.call('settings.get', {})).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('takes a call asked twice with one key as one change', async () => {
    const client = await serve(name, 'secretary')
    await client.call('settings.save', { officeName: 'first' })
    const frame = { version: 1, operation: 'settings.save', input: { officeName: 'second' }, key: 'one' }
    const caller = { role: 'secretary' } as const
    const before = program.core.revision()
    expect(await program.core.dispatch(frame, caller)).toMatchObject({ ok: true })
    expect(await program.core.dispatch({ ...frame, input: { officeName: 'third' } }, caller)).toMatchObject({
      ok: true,
    })
    expect((await client.call('settings.get', {})).officeName).toBe('second')
    expect(program.core.revision()).toBe(before + 1)
  })

  test('answers a page from another version, a name that is none, and things that are no frame, with a refusal', async () => {
    program = await aProgram()
    const caller = { role: 'secretary' } as const
    const strange = [
      { version: 99, operation: 'settings.get', input: {} },
      { version: 1, operation: '__proto__', input: {} },
      { version: 1, operation: 'constructor', input: {}, key: 'k' },
      { version: 1 },
      null,
      'settings.get',
    ]
    for (const frame of strange)
      expect(await program.core.dispatch(frame, caller)).toMatchObject({ ok: false })
  })
})

describe('the IPC host', () => {
  test('refuses a frame that is not ours, for calls and for the desk’s own actions', async () => {
    program = await aProgram()
    const ipc = fakeIpc()
    const dispatch = vi.fn(program.core.dispatch)
    serveOverIpc({
      ipcMain: ipc.main,
      core: { ...program.core, dispatch },
      callerOf: () => undefined,
      windows: () => [],
    })
    serveDeskOverIpc(ipc.main, () => undefined, {} as DeskActions)
    for (const channel of ipc.channels())
      await expect(ipc.invoke(channel, {})).rejects.toThrow(/unknown frame/)
    expect(ipc.channels()).toHaveLength(14)
    expect(dispatch).not.toHaveBeenCalled()
  })

  test('keeps the desk’s own actions from the room, and checks what they are given', async () => {
    program = await aProgram()
    const opened: unknown[] = []
    const actions = { openFile: async (kind: string) => opened.push(kind) } as unknown as DeskActions
    const room = fakeIpc()
    serveDeskOverIpc(room.main, () => ({ role: 'room' }), actions)
    await expect(room.invoke(CHANNELS.openFile, 'any')).rejects.toThrow(/unknown frame/)
    const desk = fakeIpc()
    serveDeskOverIpc(desk.main, () => ({ role: 'secretary' }), actions)
    await expect(desk.invoke(CHANNELS.openFile, '../etc')).rejects.toThrow()
    await desk.invoke(CHANNELS.openFile, 'spreadsheet')
    expect(opened).toEqual(['spreadsheet'])
  })

  test('leaves nothing behind when it stops', async () => {
    program = await aProgram()
    const ipc = fakeIpc()
    const stopCore = serveOverIpc({
      ipcMain: ipc.main,
      core: program.core,
      callerOf: () => ({ role: 'secretary' }),
      windows: () => [ipc.window],
    })
    const stopDesk = serveDeskOverIpc(ipc.main, () => ({ role: 'secretary' }), {} as DeskActions)
    stopCore()
    stopDesk()
    expect(ipc.channels()).toEqual([])
  })
})

describe('the client', () => {
  function aLosingTransport(losses: number) {
    const sent: CallFrame[] = []
    const transport: Transport = {
      call: async (frame) => {
        sent.push(frame)
        if (sent.length <= losses) throw new TypeError('fetch failed')
        return { ok: true, revision: 1, output: {} }
      },
      onEvent: () => () => undefined,
    }
    let key = 0
    const pauses: number[] = []
    const client = createClient(transport, {
      nextKey: () => `key-${++key}`,
      language: () => 'en',
      pause: async (milliseconds) => void pauses.push(milliseconds),
    })
    return { client, sent, pauses }
  }

  test('asks again with the same key when the answer got lost, waiting longer each time', async () => {
    const { client, sent, pauses } = aLosingTransport(2)
    await client.call('settings.save', { officeName: 'x' })
    expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1'])
    expect(pauses).toEqual([300, 600])
    await client.call('settings.save', { officeName: 'y' })
    expect(sent.at(-1)!.key).toBe('key-2')
  })

  test('gives up after three tries and says so in the page’s language', async () => {
    const { client, sent } = aLosingTransport(99)
    await expect(client.call('settings.save', {})).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The connection/) as unknown,
    })
    expect(sent).toHaveLength(3)
  })

  test('sends no key with a read, and never repeats a refusal', async () => {
    const sent: CallFrame[] = []
    const refusal = { ok: false, problem: { code: 'conflict', message: 'no' } }
    const transport: Transport = {
      call: async (frame) => {
        sent.push(frame)
        return refusal
      },
      onEvent: () => () => undefined,
    }
    const client = createClient(transport, { nextKey: () => 'key', language: () => 'en' })
    await expect(client.call('settings.get', {})).rejects.toMatchObject({ code: 'conflict', message: 'no' })
    expect(sent).toEqual([{ version: 1, operation: 'settings.get', input: {}, language: 'en' }])
  })
})
