import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Headers that every answer of a host carries. */
export const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** What a page may load: only its own parts, styles with this load's nonce, and nothing from elsewhere. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The built pages of the face. */
export type Pages = {
  /** The page or asset at `/path`; undefined when there is none, or the path leads out of the folder. */
  readonly read: (path: string) => Promise<Response | undefined>
  /** The whole of one HTML text with a new nonce in its header and in `<meta name="csp-nonce">`. */
  readonly wrap: (html: string, status?: number) => Response
}

/** Serves the files under `folder`; lists nothing and follows no way out of it. */
export function createPages(folder: string): Pages {
  function wrap(html: string, status = 200): Response {
    const nonce = randomBytes(16).toString('base64')
    const headers = {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    }
    return new Response(withNonce(html, nonce), { status, headers })
  }

  async function read(path: string): Promise<Response | undefined> {
    const file = fileBehind(folder, path)
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()]
    if (file === undefined || mediaType === undefined) return undefined
    const bytes = await readFile(file).catch(absent)
    if (bytes === undefined) return undefined
    if (mediaType.startsWith('text/html')) return wrap(bytes.toString('utf8'))
    const lasting = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
    return new Response(new Uint8Array(bytes), {
      headers: { ...SAFE_HEADERS, 'content-type': mediaType, 'cache-control': lasting },
    })
  }

  return { read, wrap }
}

/** The file that a decoded URL path names; undefined when the path is malformed or leads out of `folder`. */
function fileBehind(folder: string, path: string): string | undefined {
  const decoded = decodedPath(path)
  if (decoded === undefined || !decoded.startsWith('/') || /[\0\\]|(^|\/)\.\.?(\/|$)/.test(decoded))
    return undefined
  const file = join(folder, decoded)
  return file.startsWith(folder + sep) ? file : undefined
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a stray % is no path of ours
  }
}

const NONCE_META = /<meta name="csp-nonce"[^>]*>/

function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}" />`
  return NONCE_META.test(html) ? html.replace(NONCE_META, meta) : html.replace('<head>', `<head>${meta}`)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return undefined
  throw error
}
