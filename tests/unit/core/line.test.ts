import { createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { aRoomLine, LOOPBACK, type ARoomLine } from '../../fixtures/a-room-line'

const stateOf = ({ program, sessionId }: ARoomLine) => program.ask('line.get', { sessionId })

/** Whether anything answers at the line's address. */
const answers = (line: ARoomLine) =>
  line.ask('GET', '/', { host: line.here() }).then(
    () => true,
    () => false,
  )

describe('the room’s network', () => {
  test('is off until it is switched on, then says where phones and a further room screen come in', async () => {
    const line = await aRoomLine({}, false)
    expect(await stateOf(line)).toEqual({ networks: [LOOPBACK], devices: [] })
    await line.program.ask('line.open', { sessionId: line.sessionId, network: '127.0.0.1' })
    const { code, roomCode, port } = await line.line()
    expect(await stateOf(line)).toMatchObject({
      preferred: '127.0.0.1',
      line: {
        address: `http://127.0.0.1:${port}/#${code}`,
        roomAddress: `http://127.0.0.1:${port}/room#${roomCode}`,
        network: '127.0.0.1',
        connected: 0,
      },
    })
  })

  test('says who is on, and that somebody went', async () => {
    const line = await aRoomLine()
    const cookie = await line.join()
    await line.call(cookie, 'phone.signIn', { name: '李响', organisation: '豫源水务' })
    const events = await line.listen(cookie)
    expect(await stateOf(line)).toMatchObject({
      line: { connected: 1 },
      devices: [{ role: 'attendee', name: '李响', organisation: '豫源水务', isConnected: true }],
    })
    const told: string[] = []
    line.program.core().onEvent((event) => event.type === 'changed' && told.push(...event.topics))
    events.close()
    await vi.waitFor(async () => expect((await stateOf(line)).line!.connected).toBe(0))
    await vi.waitFor(() => expect(told).toContain('devices'))
  })

  test('is closed by the switch: pages are told, nothing listens, and the port is kept for the next time', async () => {
    const line = await aRoomLine()
    const { program, sessionId } = line
    const { port } = await line.line()
    const events = await line.listen(await line.join())
    await program.ask('line.close', { sessionId })
    expect(await events.ended).toBe(4002)
    expect(await answers(line)).toBe(false)
    expect(await stateOf(line)).not.toHaveProperty('line')
    await program.ask('line.open', { sessionId, network: '127.0.0.1' })
    expect((await line.line()).port).toBe(port)
  })

  test('takes another port when somebody else has the old one', async () => {
    const line = await aRoomLine()
    const { program, sessionId } = line
    const { port } = await line.line()
    await program.ask('line.close', { sessionId })
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await program.ask('line.open', { sessionId, network: '127.0.0.1' })
    expect((await line.line()).port).not.toBe(port)
    await new Promise((resolve) => other.close(resolve))
  })

  test('switched on twice is on once, with the same code', async () => {
    const line = await aRoomLine()
    const before = await line.line()
    await line.program.ask('line.open', { sessionId: line.sessionId, network: '127.0.0.1' })
    expect(await line.line()).toEqual(before)
  })

  test('refuses a network that is not this machine’s, and a session that is over', async () => {
    const line = await aRoomLine({}, false)
    const { program, sessionId } = line
    expect(await program.refusal('line.open', { sessionId, network: '192.168.9.9' })).toMatchObject({
      code: 'unavailable',
    })
    expect(await program.refusal('line.rotate', { sessionId })).toMatchObject({ code: 'refused' })
    await program.ask('session.close', { sessionId })
    expect(await program.refusal('line.open', { sessionId, network: '127.0.0.1' })).toMatchObject({
      code: 'refused',
    })
  })
})

describe('it ends by itself', () => {
  const ended = async (line: ARoomLine, words: string) => {
    const events = await line.listen(await line.join())
    return {
      because: async () => {
        expect(await events.ended).toBe(4002)
        await vi.waitFor(async () => expect(await stateOf(line)).not.toHaveProperty('line'))
        expect((await stateOf(line)).ended).toContain(words)
        expect(await line.program.program().records('roomLines')).toEqual([])
        expect(await answers(line)).toBe(false)
      },
    }
  }

  test('with the session', async () => {
    const line = await aRoomLine()
    const { because } = await ended(line, '会议已结束')
    await line.program.ask('session.close', { sessionId: line.sessionId })
    await because()
  })

  test('when the machine slept', async () => {
    const line = await aRoomLine()
    const { because } = await ended(line, '休眠')
    line.passTime(40_000)
    line.host().look()
    await because()
  })

  test('when its host hears of sleep', async () => {
    const line = await aRoomLine()
    const { because } = await ended(line, '休眠')
    await line.host().end('sleep')
    await because()
  })

  test('when its network went away', async () => {
    const line = await aRoomLine()
    const { because } = await ended(line, '网络断开')
    line.networks([{ address: '192.168.1.9', name: 'WLAN', isLoopback: false }])
    line.host().look()
    await because()
  })
})

describe('after the program was started anew', () => {
  test('it is there again at the same address with the same code, and known phones go on', async () => {
    const line = await aRoomLine()
    const cookie = await line.join()
    const before = await line.line()
    const events = await line.listen(cookie)
    await line.restart()
    expect(await events.ended).toBe(1001)
    expect(await line.line()).toEqual(before)
    expect(await line.call(cookie, 'phone.get', {})).toMatchObject({ ok: true })
    expect(await line.join()).not.toBe(cookie)
  })

  test('it is off when its network is not there any more', async () => {
    const line = await aRoomLine()
    line.networks([])
    await line.restart()
    expect((await stateOf(line)).ended).toContain('网络断开')
    expect(await line.program.program().records('roomLines')).toEqual([])
  })
})

test('pages hear of many changes at once, and only of what they can see', async () => {
  const line = await aRoomLine({ tellEvery: 40 })
  const { program, sessionId } = line
  const events = await line.listen(await line.join())
  const { agenda } = await program.ask('session.get', { sessionId })
  for (let place = 0; place < 20; place++) await program.ask('building.save', { name: `${place}座` })
  for (const { id } of agenda.items) await program.ask('agenda.openItem', { sessionId, itemId: id })
  await vi.waitFor(() => expect(events.told.at(-1)).toMatchObject({ revision: program.core().revision() }))
  const changes = events.told.filter((event) => event.type === 'changed')
  expect(changes.length).toBeLessThan(agenda.items.length + 2)
  for (const { topics } of changes) {
    expect(topics).toContain('agendas')
    for (const hidden of ['registers', 'status', 'undo', 'devices', 'inbox', 'drafts'])
      expect(topics).not.toContain(hidden)
  }
})
