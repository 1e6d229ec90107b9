import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Language, ReplyFrame } from '#shared/contract/frames'
import type { ErrorCode } from '#shared/errors'
import { say, type TextKey } from '#shared/text/say'
import { documentResponse } from '../document-files'
import { SAFE_HEADERS, type Pages } from '../pages'
import { LARGEST_UPLOAD_BYTES } from '../uploads'
import type { Access, Audience } from './access'
import type { Door, Visitor } from './door'
import { accessPage } from './access-page'
import type { WebDependencies } from './web-dependencies'

const LARGEST_CALL_BYTES = 256 * 1024
const ROLES_OF_PAGES = { desk: 'secretary', room: 'room' } as const

type RouteDependencies = WebDependencies & {
  readonly door: Door
  readonly access: Access
  readonly pages: Pages
}

/** Every address the local server answers; everything else is refused. */
export function createRoutes(dependencies: RouteDependencies): Hono {
  const { door, log, language } = dependencies
  const problem = problemsIn(language)
  const app = new Hono()
  app.use(safeHeaders)
  app.use(async (context, next) => {
    if (!door.knowsHost(visitorOf(context))) return problem(context, 403, 'not-allowed', 'hosts.refused')
    return next()
  })
  addPages(app, dependencies)
  addCalls(app, dependencies)
  addFiles(app, dependencies)
  app.notFound((context) => problem(context, 404, 'not-found', 'hosts.notFound'))
  app.onError((error, context) => {
    log.error('The local server failed', error, { path: context.req.path })
    return problem(context, 500, 'unavailable', 'hosts.hostFailed')
  })
  return app
}

function addPages(app: Hono, { access, door, pages, language }: RouteDependencies): void {
  const open = (audience: Audience, page: string) => async (context: Context) => {
    const token = context.req.query('token')
    if (token !== undefined) return admit(context, audience, token)
    if (door.callerAt(audience, visitorOf(context))?.role !== ROLES_OF_PAGES[audience]) {
      return pages.wrap(accessPage('hosts.accessHint', language), 403)
    }
    return (await pages.read(page)) ?? context.notFound()
  }
  function admit(context: Context, audience: Audience, token: string): Response {
    const admission = access.admit(audience, token)
    if (admission.status === 'admitted') {
      const cookie = `${door.cookieName(audience)}=${admission.session}; Path=/; HttpOnly; SameSite=Strict`
      const headers = { 'set-cookie': cookie, location: context.req.path, 'cache-control': 'no-store' }
      return new Response(null, { status: 303, headers })
    }
    if (admission.status === 'blocked') return pages.wrap(accessPage('hosts.accessBlocked', language), 429)
    return pages.wrap(accessPage('hosts.accessHint', language), 403)
  }

  app.get('/', open('desk', '/desk.html'))
  app.get('/room', open('room', '/room.html'))
}

function addCalls(app: Hono, { core, door, language }: RouteDependencies): void {
  const problem = problemsIn(language)
  const limit = bodyLimit({
    maxSize: LARGEST_CALL_BYTES,
    onError: (context) => problem(context, 413, 'invalid-input', 'hosts.tooLarge'),
  })
  const call = (entrance: Audience) => async (context: Context) => {
    const caller = door.callerAt(entrance, visitorOf(context))
    if (caller === undefined) return problem(context, 403, 'not-allowed', 'hosts.refused')
    const frame = await readJson(context)
    if (frame === undefined) return problem(context, 400, 'invalid-input', 'hosts.notJson')
    return context.json(await core.dispatch(frame, caller))
  }
  app.post('/call', sameOriginOnly(door, problem), limit, call('desk'))
  app.post('/room/call', sameOriginOnly(door, problem), limit, call('room'))
}

function addFiles(app: Hono, dependencies: RouteDependencies): void {
  const { door, documents, uploads, pages, language } = dependencies
  const problem = problemsIn(language)
  const secretaryOnly: MiddlewareHandler = async (context, next) => {
    if (door.callerAt('desk', visitorOf(context))?.role === 'secretary') return next()
    return problem(context, 403, 'not-allowed', 'hosts.refused')
  }
  app.post('/files', sameOriginOnly(door, problem), secretaryOnly, async (context) => {
    const { body } = context.req.raw
    const name = context.req.query('name') ?? ''
    if (!isKind(context, 'application/octet-stream') || name === '' || body === null) {
      return problem(context, 400, 'invalid-input', 'hosts.notJson')
    }
    const tooLarge = Number(context.req.header('content-length') ?? 0) > LARGEST_UPLOAD_BYTES
    // Node's streams can be walked through; the DOM's type does not say so.
    const content = body as unknown as AsyncIterable<Uint8Array>
    const file = tooLarge ? undefined : await uploads.receive(name, content)
    return file === undefined ? problem(context, 413, 'invalid-input', 'hosts.tooLarge') : context.json(file)
  })
  app.get('/documents/:id', secretaryOnly, async (context) => {
    const document = await documents.read(context.req.param('id'))
    return document === undefined ? context.notFound() : documentResponse(document)
  })
  app.get('*', async (context) => {
    if (door.callerAt('desk', visitorOf(context)) === undefined)
      return problem(context, 403, 'not-allowed', 'hosts.refused')
    const isPage = context.req.path.endsWith('.html')
    return (isPage ? undefined : await pages.read(context.req.path)) ?? context.notFound()
  })
}

const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(SAFE_HEADERS)) context.header(name, value)
}

function sameOriginOnly(door: Door, problem: ReturnType<typeof problemsIn>): MiddlewareHandler {
  return async (context, next) => {
    if (!door.knowsOrigin(visitorOf(context))) return problem(context, 403, 'not-allowed', 'hosts.refused')
    return next()
  }
}

function visitorOf(context: Context): Visitor {
  const header = (name: string) => context.req.header(name)
  return { host: header('host'), origin: header('origin'), cookie: header('cookie') }
}

async function readJson(context: Context): Promise<unknown> {
  if (!isKind(context, 'application/json')) return undefined
  try {
    return JSON.parse(await context.req.text()) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isKind(context: Context, mediaType: string): boolean {
  return context.req.header('content-type')?.split(';')[0]?.trim() === mediaType
}

type RefusedStatus = 400 | 403 | 404 | 413 | 500

/** A refusal in the form of a reply, so that a page can show it like any other. */
function problemsIn(language: Language) {
  return (context: Context, status: RefusedStatus, code: ErrorCode, sentence: TextKey): Response => {
    const reply: ReplyFrame = { ok: false, problem: { code, message: say(language, sentence) } }
    // What is left of the body would otherwise be taken for the next request.
    if (status === 413) context.header('connection', 'close')
    return context.json(reply, status)
  }
}
