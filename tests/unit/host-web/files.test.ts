import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentDisposition, documentResponse } from '../../../main/document-files'
import { answerApp } from '../../../main/host-electron/app-answer'
import { createLog } from '../../../main/log'
import { createPages } from '../../../main/pages'
import { argumentNamed, chosenDataFolder, dataFolderOf } from '../../../main/surroundings'
import { LARGEST_UPLOAD_BYTES, openUploads } from '../../../main/uploads'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loushi-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('uploads', () => {
  async function* pieces(...parts: readonly Uint8Array[]) {
    yield* parts
  }

  test('are kept under an id until the store is closed', async () => {
    const uploads = await openUploads()
    const kept = await uploads.receive('企业.xlsx', pieces(Buffer.from('one '), Buffer.from('two')))
    const found = uploads.find(kept!.fileId)
    expect({ name: found!.name, text: readFileSync(found!.path, 'utf8') }).toEqual({
      name: '企业.xlsx',
      text: 'one two',
    })
    expect(uploads.find('企业.xlsx')).toBeUndefined()
    await uploads.close()
    expect(existsSync(found!.path)).toBe(false)
  })

  test('that are too large are refused and leave nothing behind', async () => {
    const uploads = await openUploads()
    const small = await uploads.receive('small', pieces(Buffer.from('x')))
    const megabyte = Buffer.alloc(1024 * 1024)
    const tooLarge = Array.from({ length: LARGEST_UPLOAD_BYTES / megabyte.length + 1 }, () => megabyte)
    expect(await uploads.receive('large', pieces(...tooLarge))).toBeUndefined()
    expect(readdirSync(join(uploads.find(small!.fileId)!.path, '..'))).toEqual([small!.fileId])
    await uploads.close()
  })

  test('that the user has on disk stay there', async () => {
    const own = join(folder, 'own.csv')
    writeFileSync(own, 'a,b')
    const uploads = await openUploads()
    const { fileId } = uploads.adopt('own.csv', own)
    expect(uploads.find(fileId)).toEqual({ name: 'own.csv', path: own })
    await uploads.close()
    expect(readFileSync(own, 'utf8')).toBe('a,b')
  })
})

describe('a document', () => {
  test('keeps its Chinese name by RFC 5987, with a plain one for old readers', () => {
    expect(contentDisposition(`第15期纪要（1）'"%.docx`)).toBe(
      `attachment; filename="_15____1_'__.docx"; filename*=UTF-8''%E7%AC%AC15%E6%9C%9F%E7%BA%AA%E8%A6%81%EF%BC%881%EF%BC%89%27%22%25.docx`,
    )
  })

  test('cannot break out of its header', () => {
    expect(contentDisposition('a\r\nset-cookie: b')).toBe(
      `attachment; filename="a__set-cookie: b"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20b`,
    )
  })

  test('arrives byte for byte, and is never sniffed', async () => {
    const bytes = Buffer.concat([Buffer.from('before '), Buffer.from([0, 255, 1])]).subarray(7)
    const response = documentResponse({ fileName: 'a.pdf', mediaType: 'application/pdf', bytes })
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('pages', () => {
  async function somePages() {
    await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.json'), '{}')
    writeFileSync(join(folder, 'renderer', 'desk.html'), '<html><head><title>t</title></head></html>')
    writeFileSync(
      join(folder, 'renderer', 'room.html'),
      '<html><head><meta name="csp-nonce" content="" /></head></html>',
    )
    writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), 'let a')
    return createPages(join(folder, 'renderer'))
  }

  test.each(['/desk.html', '/room.html'])(
    '%s carries the same nonce in its header and its text, new each time',
    async (path) => {
      const pages = await somePages()
      const nonces = await Promise.all(
        [1, 2].map(async () => {
          const page = await pages.read(path)
          const policy = page!.headers.get('content-security-policy')
          const nonce = /'nonce-([^']+)'/.exec(policy!)![1]
          expect(await page!.text()).toContain(`<meta name="csp-nonce" content="${nonce}" />`)
          return nonce
        }),
      )
      expect(nonces[0]).not.toBe(nonces[1])
    },
  )

  test('run no script and no style that is not their own', async () => {
    const policy = (await (await somePages()).read('/desk.html'))!.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('http')
  })

  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
  ])('do not lead out of their folder by %s', async (path) =>
    expect(await (await somePages()).read(path)).toBeUndefined(),
  )

  test.each(['/', '/assets', '/assets/', '/none.html', '/%', '/a%00.js', ''])(
    'list and invent nothing at %j',
    async (path) => expect(await (await somePages()).read(path)).toBeUndefined(),
  )

  test('of the room cannot read what is the desk’s', async () => {
    const bytes = Buffer.from('pdf')
    const documents = { read: async () => ({ fileName: 'a.pdf', mediaType: 'application/pdf', bytes }) }
    const sources = { pages: await somePages(), documents }
    const statusOf = async (method: string, url: string) => (await answerApp({ method, url }, sources)).status
    expect(await statusOf('GET', 'app://desk/documents/d1')).toBe(200)
    expect(await statusOf('GET', 'app://room/documents/d1')).toBe(404)
    expect(await statusOf('GET', 'app://room/room.html')).toBe(200)
    expect(await statusOf('GET', 'app://room/desk.html')).toBe(404)
    expect(await statusOf('GET', 'app://room/assets/a.js')).toBe(200)
    expect(await statusOf('GET', 'app://elsewhere/desk.html')).toBe(404)
    expect(await statusOf('POST', 'app://desk/desk.html')).toBe(404)
  })
})

describe('the data folder', () => {
  const surroundings = {
    arguments: ['node', 'start'],
    environment: { HOME: '/home/a' },
    platform: 'linux',
  } as const

  test('is the one named on the command line before the one in the environment', () => {
    const named = { ...surroundings, environment: { LOUSHI_DATA: '/env' } }
    expect(chosenDataFolder({ ...named, arguments: ['--data', '/line'] })).toBe('/line')
    expect(chosenDataFolder({ ...named, arguments: ['--data=/joined'] })).toBe('/joined')
    expect(chosenDataFolder(named)).toBe('/env')
    expect(chosenDataFolder(surroundings)).toBeUndefined()
  })

  test('otherwise follows the rules of the platform', () => {
    const of = (platform: NodeJS.Platform, environment: Record<string, string>) =>
      dataFolderOf({ ...surroundings, platform, environment })
    expect(of('linux', { XDG_CONFIG_HOME: '/config' })).toBe('/config/楼事台/data')
    expect(of('win32', { APPDATA: '/roaming' })).toBe('/roaming/楼事台/data')
    expect(of('darwin', {})).toMatch(/Library\/Application Support\/楼事台\/data$/)
  })

  test('takes no value from an option that was not given', () => {
    expect(argumentNamed('port', ['--portable', '1'])).toBeUndefined()
  })
})

test('the log turns over before it grows for ever, and tells the causes of an error', () => {
  const log = createLog(folder, () => new Date('2022-09-29T02:00:00Z'))
  log.error('broken', new Error('outer', { cause: new Error('inner') }), { incident: '42' })
  const line = JSON.parse(readFileSync(join(folder, 'loushi.log'), 'utf8')) as Record<string, unknown>
  expect(line).toMatchObject({
    at: '2022-09-29T02:00:00.000Z',
    level: 'error',
    message: 'broken',
    incident: '42',
    error: { message: 'outer', cause: { message: 'inner' } },
  })
  for (let entry = 0; entry < 6; entry++) log.info('x'.repeat(1024 * 1024))
  expect(statSync(join(folder, 'loushi.log')).size).toBeLessThan(4 * 1024 * 1024)
  expect(existsSync(join(folder, 'loushi.1.log'))).toBe(true)
})

test('a log that cannot be written does not stop the work', () => {
  writeFileSync(join(folder, 'logs'), 'a file, not a folder')
  createLog(join(folder, 'logs'), () => new Date(0)).info('nothing to see')
  expect(readFileSync(join(folder, 'logs'), 'utf8')).toBe('a file, not a folder')
})
