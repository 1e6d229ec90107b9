import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { aWebHost, cookieFrom, type ServedWeb } from './hosted'
import { aProgram, type ATestedProgram } from './program'

// What a page from elsewhere, a curious colleague or a broken program may send to the local server.

let program: ATestedProgram
let served: ServedWeb
let desk: string
let room: string
let host: string
let pages: string

beforeEach(async () => {
  pages = mkdtempSync(join(tmpdir(), 'loushi-pages-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'desk.html'), '<html><head></head><body>desk</body></html>')
  writeFileSync(join(pages, 'room.html'), '<html><head></head><body>room</body></html>')
  writeFileSync(join(pages, 'assets', 'a.js'), 'let a')
  program = await aProgram()
  served = await aWebHost(program.core, pages)
  host = `127.0.0.1:${served.host.port}`
  desk = await cookieFrom(served.host.address)
  room = await cookieFrom(served.host.roomAddress)
})
afterEach(async () => {
  await served.close()
  await program.close()
  rmSync(pages, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

/** A raw request: unlike fetch it sends any Host, any Origin and any path as they are. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string | undefined>,
  body?: string | Buffer,
): Promise<Answer> {
  const given = Object.fromEntries(
    Object.entries(headers).filter(([, value]) => value !== undefined),
  ) as Record<string, string>
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: served.host.port, method, path, headers: given },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const frame = JSON.stringify({ version: 1, operation: 'settings.get', input: {} })

function call(
  changes: Record<string, string | undefined> = {},
  body: string | Buffer = frame,
  path = '/call',
) {
  const usual = { host, origin: `http://${host}`, cookie: desk, 'content-type': 'application/json' }
  return ask('POST', path, { ...usual, ...changes }, body)
}

describe('a call', () => {
  test('from our own page is answered', async () => {
    const answer = await call()
    expect([answer.status, (JSON.parse(answer.text) as { ok: boolean }).ok]).toEqual([200, true])
  })

  test.each([
    ['another Host', { host: 'evil.example' }],
    ['our Host with another port', { host: '127.0.0.1:1' }],
    ['a Host that only begins like ours', { host: '127.0.0.1.evil.example' }],
    ['no Origin', { origin: undefined }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['the Origin of a file', { origin: 'null' }],
    ['our other name as Origin', { origin: 'http://localhost:1' }],
    ['no cookie', { cookie: undefined }],
    ['a guessed cookie', { cookie: 'loushi_desk_1=guess; loushi_desk=guess' }],
  ])('with %s is refused before the core hears of it', async (_what, changes) => {
    const dispatch = vi.spyOn(program.core, 'dispatch')
    const answer = await call(changes)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain('officeName')
    expect(dispatch).not.toHaveBeenCalled()
  })

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of the kind %j is refused',
    async (kind) => expect((await call({ 'content-type': kind })).status).toBe(400),
  )

  test.each(['', '{', 'version=1'])('that is not JSON (%j) is refused', async (body) => {
    expect((await call({}, body)).status).toBe(400)
  })

  test.each(['__proto__', 'constructor', 'toString', 'settings.destroy'])(
    'of the operation %s is refused',
    async (operation) => {
      const answer = await call({}, JSON.stringify({ version: 1, operation, input: {}, key: 'k' }))
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    },
  )

  test('of a megabyte is refused, whether it says its size or not', async () => {
    const body = JSON.stringify({
      version: 1,
      operation: 'settings.get',
      input: { filler: 'x'.repeat(1024 * 1024) },
    })
    expect((await call({ 'content-length': String(body.length) }, body)).status).toBe(413)
    expect((await call({ 'transfer-encoding': 'chunked' }, body)).status).toBe(413)
    expect((await call()).status).toBe(200)
  })

  test('by the room’s cookie has the room’s rights', async () => {
    const write = JSON.stringify({
      version: 1,
      operation: 'settings.save',
      input: { officeName: 'x' },
      key: 'k',
    })
    for (const path of ['/call', '/room/call']) {
      const answer = await call({ cookie: room }, write, path)
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
    }
  })

  test('by the room’s entrance has the room’s rights even with the desk’s cookie', async () => {
    const write = JSON.stringify({
      version: 1,
      operation: 'settings.save',
      input: { officeName: 'x' },
      key: 'k',
    })
    const answer = await call({}, write, '/room/call')
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
  })

  test('by GET changes and tells nothing', async () => {
    expect((await ask('GET', '/call', { host, cookie: desk })).status).toBe(404)
  })
})

describe('an address', () => {
  const tokenOf = (address: string) => new URL(address).searchParams.get('token')!

  test('gives its token for a cookie that scripts and other sites cannot use, and forgets it', async () => {
    const answer = await ask('GET', `/?token=${tokenOf(served.host.address)}`, { host })
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
    expect(answer.headers['set-cookie']![0]).toMatch(
      /^loushi_desk_\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(answer.text).toBe('')
  })

  test('without a token, with a wrong one or with the room’s, does not show the desk', async () => {
    for (const path of ['/', '/?token=', '/?token=guess', `/?token=${tokenOf(served.host.roomAddress)}`]) {
      const answer = await ask('GET', path, { host })
      expect([path, answer.status, answer.headers['set-cookie']]).toEqual([path, 403, undefined])
      expect(answer.text).not.toContain('>desk<')
    }
    expect((await ask('GET', '/', { host, cookie: room })).status).toBe(403)
    expect((await ask('GET', '/', { host, cookie: desk })).text).toContain('>desk<')
    expect((await ask('GET', '/room', { host, cookie: room })).text).toContain('>room<')
  })

  test('cannot be guessed: after ten tries even the right token waits', async () => {
    for (let tried = 0; tried < 10; tried++) await ask('GET', `/?token=guess${tried}`, { host })
    const answer = await ask('GET', `/?token=${tokenOf(served.host.address)}`, { host })
    expect([answer.status, answer.headers['set-cookie']]).toEqual([429, undefined])
    expect((await call()).status).toBe(200)
  })

  test.each([
    '/../package.json',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/..%5csecret',
    '/assets/',
    '/assets',
    '/desk.html',
  ])('like %s opens nothing', async (path) =>
    expect((await ask('GET', path, { host, cookie: desk })).status).toBe(404),
  )

  test('of an asset opens with a session only', async () => {
    expect((await ask('GET', '/assets/a.js', { host })).status).toBe(403)
    expect((await ask('GET', '/assets/a.js', { host, cookie: room })).status).toBe(200)
  })

  test('answers with the safe headers whatever happens', async () => {
    for (const path of ['/', '/none', '/assets/a.js']) {
      const { headers } = await ask('GET', path, { host, cookie: desk })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('a file', () => {
  const file = { 'content-type': 'application/octet-stream' }

  test('from the desk is kept under its Chinese name', async () => {
    const answer = await call(file, 'a,b', `/files?name=${encodeURIComponent('企业名单.csv')}`)
    const kept = JSON.parse(answer.text) as { fileId: string; name: string }
    expect(kept.name).toBe('企业名单.csv')
    expect(readFileSync(served.uploads.find(kept.fileId)!.path, 'utf8')).toBe('a,b')
  })

  test('from the room, from elsewhere, or from a form is refused', async () => {
    expect((await call({ ...file, cookie: room }, 'a', '/files?name=a')).status).toBe(403)
    expect((await call({ ...file, origin: 'http://evil.example' }, 'a', '/files?name=a')).status).toBe(403)
    expect(
      (await call({ 'content-type': 'multipart/form-data; boundary=x' }, 'a', '/files?name=a')).status,
    ).toBe(400)
    expect((await call(file, 'a', '/files')).status).toBe(400)
  })

  test('that announces more than 100 MB is refused before it is sent', async () => {
    const tooLarge = String(100 * 1024 * 1024 + 1)
    const status = await new Promise((resolve, reject) => {
      const headers = { host, origin: `http://${host}`, cookie: desk, ...file, 'content-length': tooLarge }
      const asked = request(
        { host: '127.0.0.1', port: served.host.port, method: 'POST', path: '/files?name=a', headers },
        (response) => {
          resolve(response.statusCode)
          asked.destroy()
        },
      )
      asked.on('error', reject)
      asked.flushHeaders()
    })
    expect(status).toBe(413)
  })

  test('made by the program is given to the desk only, under its Chinese name', async () => {
    const answer = await ask('GET', '/documents/d1', { host, cookie: desk })
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('第15期纪要.pdf')}`,
    )
    expect(answer.text).toBe('%PDF-')
    expect((await ask('GET', '/documents/d1', { host, cookie: room })).status).toBe(403)
    expect((await ask('GET', '/documents/d1', { host })).status).toBe(403)
    expect((await ask('GET', '/documents/none', { host, cookie: desk })).status).toBe(404)
  })
})

describe('the line of events', () => {
  function listen(path: string, headers: Record<string, string>, origin?: string): Promise<string> {
    const socket = new WebSocket(`ws://${host}${path}`, {
      headers,
      ...(origin === undefined ? {} : { origin }),
    })
    return new Promise((resolve) => {
      socket.once('message', (message: Buffer) => {
        resolve(message.toString())
        socket.terminate()
      })
      socket.once('error', (error) => resolve(`refused: ${error.message}`))
    })
  }
  const ours = () => `http://${host}`

  test('says hello to our own pages', async () => {
    const hello = JSON.stringify({ type: 'hello', version: 1, revision: 0 })
    expect(await listen('/events', { cookie: desk }, ours())).toBe(hello)
    expect(await listen('/room/events', { cookie: room }, ours())).toBe(hello)
  })

  test('is closed to everybody else', async () => {
    const refused = expect.stringMatching(/^refused: .*403/) as unknown
    expect(await listen('/events', {}, ours())).toEqual(refused)
    expect(await listen('/events', { cookie: desk })).toEqual(refused)
    expect(await listen('/events', { cookie: desk }, 'http://evil.example')).toEqual(refused)
    expect(await listen('/events', { cookie: desk, host: 'evil.example' }, 'http://evil.example')).toEqual(
      refused,
    )
    expect(await listen('/elsewhere', { cookie: desk }, ours())).toEqual(refused)
    expect(await listen('/__proto__', { cookie: desk }, ours())).toEqual(refused)
  })
})
