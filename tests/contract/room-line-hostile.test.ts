import { Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { aSession } from '../fixtures/a-council'
import { aRoomLine, type ARoomLine } from '../fixtures/a-room-line'

// What a phone of ill will, a curious neighbour or a broken page may send to the server at the room's door.

/** This machine asks more at once than any room. */
const FREELY = { burst: 1e6, perSecond: 1e6 }

const frame = { version: 1, operation: 'phone.get', input: {} }

/** Hosts and origins of attackers and of near misses; the first of each is our own. */
function namesAround(line: ARoomLine) {
  const here = line.here()
  const port = here.split(':')[1]!
  const near = [
    ...['localhost', '127.0.0.2', '127.1', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'],
    ...['127.0.0.1.', '127.0.0.1.nip.io', 'evil.example', '127.0.0.1.evil.example', 'xn--fiq.example'],
    ...['192.168.1.5', '10.0.0.1', 'loushi', 'wpad', 'router', 'LOCALHOST', '127.000.000.001'],
  ]
  const hosts = [
    here,
    ...near.map((name) => `${name}:${port}`),
    ...near.map((name) => `${name}:80`),
    ...['127.0.0.1', `127.0.0.1:0${port}`, `127.0.0.1:${port}0`, `127.0.0.1:${Number(port) + 1}`],
    ...[`a@127.0.0.1:${port}`, `127.0.0.1:${port}/`, `127.0.0.1:${port}#`, `127.0.0.1:${port}, evil.example`],
    ...[`//127.0.0.1:${port}`, `http://127.0.0.1:${port}`, `127.0.0.1:${port}.evil.example`, '?', ':', ':80'],
    ...['null', 'undefined', '*', '..', port],
  ].slice(0, 60)
  const origins = [
    `http://${here}`,
    ...near.map((name) => `http://${name}:${port}`),
    ...[undefined, '', 'null', `https://${here}`, `HTTP://${here}`, `http://${here}/`, `http://${here}:80`],
    ...[
      'http://127.0.0.1',
      `ws://${here}`,
      'file://',
      'app://desk',
      'http://evil.example',
      `http://a@${here}`,
    ],
    ...[`http://${here}, http://evil.example`, `http://${here}.evil.example`, `http://127.0.0.1:${port}0`],
    ...['chrome-extension://abc', 'about:blank', 'http://'],
  ].slice(0, 40)
  return { hosts, origins }
}

describe('the door', () => {
  test('opens to the exact triple of Host, Origin and token, and to no other of 60 × 40 × 6', async () => {
    const line = await aRoomLine({ connecting: FREELY })
    const { hosts, origins } = namesAround(line)
    expect([hosts.length, origins.length, new Set(hosts).size, new Set(origins).size]).toEqual([
      60, 40, 60, 40,
    ])
    const good = await line.join()
    const name = good.split('=')[0]!
    const removed = await line.join()
    const { devices } = await line.program.ask('line.get', { sessionId: line.sessionId })
    await line.program.ask('line.remove', { sessionId: line.sessionId, deviceId: devices[1]!.id })
    const room = await line.join((await line.line()).roomCode)
    const tokens = [good, undefined, `${name}=`, `${name}=${'A'.repeat(43)}`, removed, room]
    const dispatch = vi.spyOn(line.program.core(), 'dispatch')
    const body = JSON.stringify(frame)
    const passed: string[] = []
    for (const host of hosts)
      for (const origin of origins) {
        const asked = tokens.map((cookie) =>
          line.ask('POST', '/call', { host, origin, cookie, 'content-type': 'application/json' }, body),
        )
        for (const [place, { status }] of (await Promise.all(asked)).entries())
          if (status < 400) passed.push(`${host} ${origin ?? ''} ${place}`)
      }
    expect(passed).toEqual([`${hosts[0]!} ${origins[0]!} 0`])
    expect(dispatch.mock.calls.filter(([, caller]) => caller.role !== 'gate')).toHaveLength(1)
  }, 240_000)

  test('opens the line of events by the same rule', async () => {
    const line = await aRoomLine()
    const cookie = await line.join()
    const room = await line.join((await line.line()).roomCode)
    const handshake = (headers: Record<string, string | undefined>, path = '/events') =>
      new Promise<string>((resolve) => {
        const socket = new Socket()
        const lines = Object.entries({
          host: line.here(),
          origin: `http://${line.here()}`,
          cookie,
          ...headers,
        }).map(([name, value]) => `${name}: ${value}\r\n`)
        socket.connect(Number(line.here().split(':')[1]), '127.0.0.1')
        socket.once('data', (answer) => {
          resolve(answer.toString().split(' ')[1]!)
          socket.destroy()
        })
        socket.on('error', () => resolve('cut off'))
        socket.write(
          `GET ${path} HTTP/1.1\r\n${lines.join('')}connection: upgrade\r\nupgrade: websocket\r\n` +
            'sec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n',
        )
      })
    expect(await handshake({})).toBe('101')
    expect(await handshake({ cookie: room }, '/room/events')).toBe('101')
    for (const wrong of [
      handshake({ host: 'evil.example' }),
      handshake({ origin: 'http://evil.example' }),
      handshake({ origin: undefined }),
      handshake({ cookie: undefined }),
      handshake({ cookie: room }),
      handshake({}, '/room/events'),
      handshake({}, '/anything'),
      handshake({}, '/__proto__'),
    ])
      expect(await wrong).toBe('403')
  })

  test('lets a phone do what a phone may, and a room screen what a room screen may', async () => {
    const line = await aRoomLine()
    const phone = await line.join()
    const room = await line.join((await line.line()).roomCode)
    for (const operation of [
      'session.get',
      'need.list',
      'settings.save',
      'line.admit',
      'line.gate',
      'room.get',
    ])
      expect(await line.call(phone, operation, {})).toMatchObject({
        ok: false,
        problem: { code: 'not-allowed' },
      })
    expect((await line.post('/room/call', frame, { cookie: phone })).status).toBe(401)
    expect((await line.post('/call', { ...frame, operation: 'room.get' }, { cookie: room })).status).toBe(401)
    const shown = await line.post('/room/call', { ...frame, operation: 'room.get' }, { cookie: room })
    expect(JSON.parse(shown.text)).toMatchObject({ ok: true })
    const read = await line.post('/room/call', { ...frame, operation: 'phone.get' }, { cookie: room })
    expect(JSON.parse(read.text)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
    for (const operation of ['__proto__', 'constructor', 'toString'])
      expect(await line.call(phone, operation, {})).toMatchObject({
        ok: false,
        problem: { code: 'not-found' },
      })
  })

  test('shows nothing but its own two pages and their parts', async () => {
    const line = await aRoomLine()
    const get = (path: string) => line.ask('GET', path, { host: line.here() })
    expect((await get('/')).text).toContain('phone')
    expect((await get('/room')).text).toContain('room')
    for (const part of ['phone-1', 'room-1', 'shared-1'])
      expect((await get(`/assets/${part}.js`)).status).toBe(200)
    for (const path of [
      ...['/desk.html', '/phone.html', '/assets/desk-1.js', '/assets', '/assets/', '/assets/../desk.html'],
      ...['/%2e%2e/secret', '/documents/d1', '/files', '/call', '/join', '/assets/..%2fdesk.html', '//room'],
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    const { headers } = await get('/')
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' })
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://${line.here()};`)
    expect((await get('/none')).headers['referrer-policy']).toBe('no-referrer')
  })
})

describe('a body', () => {
  const padded = (size: number) => JSON.stringify({ ...frame, input: { filler: 'x'.repeat(size) } })
  const deep = (depth: number) =>
    `{"version":1,"operation":"phone.get","input":${'['.repeat(depth)}${']'.repeat(depth)}}`

  test.each([
    ['of a megabyte', padded(1024 * 1024), 413],
    ['just over what is allowed', padded(64 * 1024), 413],
    ['deeper than any of ours', deep(100), 400],
    ['as deep as fits', deep(30_000), 400],
    [
      'with __proto__ in it',
      '{"version":1,"operation":"phone.get","input":{"__proto__":{"role":"secretary"}}}',
      400,
    ],
    [
      'with it written otherwise',
      '{"version":1,"operation":"phone.get","input":{"\\u005f_proto__":{}}}',
      400,
    ],
    ['that is not JSON', 'code=1', 400],
    ['that is nothing', '', 400],
  ])('%s is refused, with its size told or not', async (_what, body, status) => {
    const line = await aRoomLine()
    const cookie = await line.join()
    const usual = { host: line.here(), origin: `http://${line.here()}`, 'content-type': 'application/json' }
    expect((await line.ask('POST', '/call', { ...usual, cookie }, body)).status).toBe(status)
    const chunked = { ...usual, cookie, 'transfer-encoding': 'chunked' }
    expect((await line.ask('POST', '/call', chunked, body)).status).toBe(status)
    expect(await line.call(cookie, 'phone.get', {})).toMatchObject({ ok: true })
  })

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('of the kind %j is refused, as forms of other sites send it', async (kind) => {
    const line = await aRoomLine()
    const cookie = await line.join()
    expect((await line.post('/call', frame, { cookie, 'content-type': kind })).status).toBe(400)
  })

  test('that comes drop by drop is cut off, headers and all', async () => {
    const line = await aRoomLine({ headersTime: 150, requestTime: 300, lookEvery: 50 })
    const cookie = await line.join()
    const trickle = (head: string) =>
      new Promise<string>((resolve) => {
        let said = ''
        const socket = new Socket()
        socket.connect(Number(line.here().split(':')[1]), '127.0.0.1')
        socket.on('data', (piece) => (said += piece.toString()))
        socket.on('error', () => undefined)
        socket.on('close', () => resolve(said))
        socket.write(head)
      })
    const head =
      `POST /call HTTP/1.1\r\nhost: ${line.here()}\r\norigin: http://${line.here()}\r\n` +
      `content-type: application/json\r\ncookie: ${cookie}\r\n`
    const slow = [head, `${head}content-length: 500\r\n\r\n{"version":1,`].map(trickle)
    for (const said of await Promise.all(slow)) expect(said).toMatch(/^(HTTP\/1\.1 408|$)/)
    expect(await line.call(cookie, 'phone.get', {})).toMatchObject({ ok: true })
  })
})

describe('a code', () => {
  test('cannot be guessed: ten wrong ones lock the guesser out, and ten thousand never reach the core', async () => {
    const line = await aRoomLine({ connecting: FREELY })
    const honest = await line.join()
    const dispatch = vi.spyOn(line.program.core(), 'dispatch')
    const statuses: Record<number, number> = {}
    for (let round = 0; round < 100; round++) {
      const guesses = Array.from({ length: 100 }, (_, place) =>
        line.post('/join', { code: `g${round}x${place}` }),
      )
      for (const { status } of await Promise.all(guesses)) statuses[status] = (statuses[status] ?? 0) + 1
    }
    expect(statuses[429]).toBeGreaterThanOrEqual(9_900)
    expect((statuses[403] ?? 0) + statuses[429]!).toBe(10_000)
    const locked = await line.post('/join', { code: (await line.line()).code })
    expect(locked.status).toBe(429)
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0)
    expect(dispatch).not.toHaveBeenCalled()
    // Whoever is in already does not notice.
    expect(await line.call(honest, 'phone.get', {})).toMatchObject({ ok: true })
    line.passTime(61_000)
    expect(await line.join()).toMatch(/^loushi_device_/)
  }, 120_000)

  test('that was renewed lets nobody in any more; whoever is in stays', async () => {
    const line = await aRoomLine()
    const { code, roomCode } = await line.line()
    const cookie = await line.join(` ${code.slice(0, 5).toUpperCase()}-${code.slice(5)} `)
    await line.program.ask('line.rotate', { sessionId: line.sessionId })
    for (const old of [code, roomCode]) expect((await line.post('/join', { code: old })).status).toBe(403)
    expect(await line.call(cookie, 'phone.get', {})).toMatchObject({ ok: true })
    expect(await line.join()).not.toBe(cookie)
  })

  test.each([{}, { code: '' }, { code: 7 }, { code: ['a'] }, [], 'code', null, { code: 'x'.repeat(201) }])(
    'in the form %j is none',
    async (body) => {
      const line = await aRoomLine()
      expect((await line.post('/join', body)).status).toBe(400)
    },
  )
})

describe('a token', () => {
  test('of a removed device is dead at once, and its line of events says so', async () => {
    const line = await aRoomLine()
    const cookie = await line.join()
    const events = await line.listen(cookie)
    const { devices } = await line.program.ask('line.get', { sessionId: line.sessionId })
    await line.program.ask('line.remove', { sessionId: line.sessionId, deviceId: devices[0]!.id })
    expect((await line.post('/call', frame, { cookie })).status).toBe(401)
    expect(await events.ended).toBe(4001)
  })

  test('of everybody is dead when everybody is put out, and so is the code they know', async () => {
    const line = await aRoomLine()
    const { code } = await line.line()
    const cookies = [await line.join(), await line.join()]
    await line.program.ask('line.remove', { sessionId: line.sessionId })
    for (const cookie of cookies) expect((await line.post('/call', frame, { cookie })).status).toBe(401)
    expect((await line.post('/join', { code })).status).toBe(403)
  })

  test('of another session opens nothing in this one', async () => {
    const line = await aRoomLine()
    const cookie = await line.join()
    const { program, sessionId } = line
    await program.ask('session.close', { sessionId })
    const { seriesId } = (await program.ask('session.list', {}))[0]!
    const next = await aSession(program, seriesId, '2022-09-29')
    await vi.waitFor(async () => expect(await program.program().records('roomLines')).toEqual([]))
    await program.ask('line.open', { sessionId: next, network: '127.0.0.1' })
    expect((await line.line()).port).toBe(Number(line.here().split(':')[1]))
    expect((await line.post('/call', frame, { cookie })).status).toBe(401)
  })

  test('cannot name another’s change by its key', async () => {
    const line = await aRoomLine()
    const [first, second] = [await line.join(), await line.join()]
    const person = (name: string) => ({ name, organisation: '豫源水务' })
    await line.call(first, 'phone.signIn', person('甲'), 'same')
    await line.call(second, 'phone.signIn', person('乙'), 'same')
    const { devices } = await line.program.ask('line.get', { sessionId: line.sessionId })
    expect(devices.map(({ name }) => name).sort()).toEqual(['乙', '甲'])
  })
})

test('a flood of one device slows the honest by less than three: each of its calls waits for one of the flood', async () => {
  const line = await aRoomLine({ calls: FREELY, connecting: FREELY, mostCallsTogether: 1 })
  const honest = await line.join()
  const { devices } = await line.program.ask('line.get', { sessionId: line.sessionId })
  const flooding = await line.join()
  const heard: (string | undefined)[] = []
  const core = line.program.core()
  const { dispatch } = core
  vi.spyOn(core, 'dispatch').mockImplementation((asked, caller) => {
    if (caller.role === 'attendee') heard.push(caller.deviceId)
    return dispatch(asked, caller)
  })
  const flood = { isOver: false }
  const flooded = Array.from({ length: 40 }, async () => {
    while (!flood.isOver) await line.post('/call', frame, { cookie: flooding }).catch(() => undefined)
  })
  const slowed: number[] = []
  for (let round = 0; round < 8; round++) {
    const before = heard.length
    const calls = Array.from({ length: 6 }, () => line.call(honest, 'phone.get', {}))
    for (const reply of await Promise.all(calls)) expect(reply).toMatchObject({ ok: true })
    const during = heard.slice(before)
    const own = during.flatMap((id, place) => (id === devices[0]!.id ? [place] : []))
    expect(own).toHaveLength(6)
    slowed.push((own.at(-1)! - own[0]! + 1) / own.length)
  }
  flood.isOver = true
  await Promise.all(flooded)
  expect(heard.length).toBeGreaterThan(60)
  expect(Math.max(...slowed)).toBeLessThan(3)
})

test('asking too fast is answered late, and asking faster still cuts the connection', async () => {
  const line = await aRoomLine({
    ...{ calls: { burst: 5, perSecond: 0 }, mostRefusalsOfOne: 3, refusalTime: 20 },
  })
  const cookie = await line.join()
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      line.post('/call', frame, { cookie }).then(
        ({ status, headers }) => `${status} ${headers['retry-after'] ?? ''}`.trim(),
        () => 'cut off',
      ),
    ),
  )
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length
  expect(count('200')).toBe(5)
  expect(count('429 1')).toBeGreaterThanOrEqual(3)
  expect(count('200') + count('429 1') + count('cut off')).toBe(30)
})

test('nothing personal crosses: no telephone number, nobody else’s need, no secret of the desk', async () => {
  const line = await aRoomLine()
  const { program, sessionId } = line
  await program.ask('person.save', { name: '王敏', organisation: '豫源水务', phone: '13800138000' })
  await program.ask('draft.save', {
    sessionId,
    enterprise: '别家公司',
    raiser: '张密',
    text: '机密草稿MARKER',
  })
  const cookie = await line.join()
  const room = await line.join((await line.line()).roomCode)
  const events = await line.listen(cookie)
  const texts = [
    JSON.stringify(await line.call(cookie, 'phone.get', {})),
    JSON.stringify(await line.call(cookie, 'phone.signIn', { name: '王敏', organisation: '豫源水务' })),
    JSON.stringify(await line.call(cookie, 'phone.get', {})),
    (await line.post('/room/call', { ...frame, operation: 'room.get' }, { cookie: room })).text,
    JSON.stringify(events.told),
  ].join('\n')
  const { code, roomCode } = await line.line()
  for (const secret of ['13800138000', 'MARKER', '张密', '别家公司', 'tokenHash', roomCode])
    expect(texts).not.toContain(secret)
  expect(texts).toContain('豫源水务')
  expect(code).toHaveLength(10)
})
