import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createPages, SAFE_HEADERS } from '../../pages'

const squeeze = promisify(gzip)

/** A file as it is sent. */
export type SentFile = {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  /** The same, squeezed, where that pays. */
  readonly squeezed?: Buffer
}

/** The pages of phone and room and what they are made of; nothing else of the program can be had here. */
export type LineAssets = {
  /** A page with a nonce of its own. */
  readonly page: (name: 'phone' | 'room') => Promise<Response | undefined>
  readonly asset: (path: string) => Promise<SentFile | undefined>
}

const SQUEEZED = new Set(['.js', '.css', '.svg', '.json'])
const TEXTS = new Set(['.js', '.css', '.html'])

/** Reads the built pages in `folder`, each file once. */
export function createLineAssets(folder: string): LineAssets {
  const pages = createPages(folder)
  const files = new Map<string, Promise<SentFile | undefined>>()
  const texts = new Map<string, Promise<string | undefined>>()
  let ours: Promise<ReadonlySet<string>> | undefined

  const textOf = (name: string) => remembered(texts, name, () => readText(join(folder, name)))

  async function asset(path: string): Promise<SentFile | undefined> {
    ours ??= partsOf(folder, ['phone.html', 'room.html'])
    if (!(await ours).has(path)) return undefined
    return remembered(files, path, async () => sentFile(path, await pages.read(path)))
  }

  return {
    async page(name) {
      const html = await textOf(`${name}.html`)
      return html === undefined ? undefined : pages.wrap(html)
    },
    asset,
  }
}

function remembered<T>(known: Map<string, Promise<T>>, name: string, read: () => Promise<T>): Promise<T> {
  const found = known.get(name) ?? read()
  known.set(name, found)
  return found
}

async function sentFile(path: string, response: Response | undefined): Promise<SentFile | undefined> {
  if (!response) return undefined
  const bytes = Buffer.from(await response.arrayBuffer())
  const type = response.headers.get('content-type') ?? 'application/octet-stream'
  const headers = {
    ...SAFE_HEADERS,
    'content-type': type,
    'cache-control': response.headers.get('cache-control') ?? 'no-store',
    vary: 'accept-encoding',
  }
  if (!SQUEEZED.has(extname(path))) return { headers, bytes }
  return { headers, bytes, squeezed: await squeeze(bytes, { level: 9 }) }
}

/** Every asset that these pages name, or that an asset of theirs names, as paths. */
async function partsOf(folder: string, pages: readonly string[]): Promise<ReadonlySet<string>> {
  const names = await readdir(join(folder, 'assets')).catch(() => [])
  const parts = new Set<string>()
  const looked = [...pages]
  for (const file of looked) {
    const text = TEXTS.has(extname(file)) ? await readText(join(folder, file)) : undefined
    for (const name of names) {
      if (!parts.has(`/assets/${name}`) && text?.includes(name) === true) {
        parts.add(`/assets/${name}`)
        looked.push(`assets/${name}`)
      }
    }
  }
  return parts
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined // not built, or not there
  }
}
