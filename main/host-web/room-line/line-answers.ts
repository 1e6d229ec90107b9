import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../core/ports'
import { REFUSED, type Answer } from './answer'
import type { Buckets } from './buckets'
import type { Calling } from './calling'
import type { Gate } from './gate'
import type { Join } from './joining'
import type { LineAssets } from './line-assets'
import { knowsHost, knowsOrigin, pathOf, remoteOf, tokenOf, type Place } from './line-door'
import { sendAnswer } from './sending'

type Dependencies = {
  readonly place: () => Place
  readonly assets: LineAssets
  readonly gate: Gate
  readonly join: Join
  readonly call: Calling
  /** Counts what an address asks without a token. */
  readonly strangers: Buckets
  readonly log: Log
}

const PAGES: Readonly<Record<string, 'phone' | 'room'>> = { '/': 'phone', '/room': 'room' }
const ENTRANCES = { '/call': 'attendee', '/room/call': 'room' } as const

const isEntrance = (path: string): path is keyof typeof ENTRANCES => Object.hasOwn(ENTRANCES, path)

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

/** Every address the room's network answers; everything else is refused, the cheapest first. */
export function createLineAnswers(dependencies: Dependencies) {
  const { log } = dependencies
  return (request: IncomingMessage, response: ServerResponse): void => {
    answerTo(request, dependencies)
      .catch((error: unknown) => {
        log.error('The room’s network failed', error, { path: pathOf(request) })
        return REFUSED.failed
      })
      .then((answer) => sendAnswer(request, response, answer))
      .catch(() => request.socket.destroy()) // the phone went away while it was told
  }
}

async function answerTo(request: IncomingMessage, dependencies: Dependencies): Promise<Answer> {
  if (!knowsHost(request, dependencies.place())) return REFUSED.stranger
  if (request.method === 'POST') return answerPost(request, dependencies)
  if (request.method === 'GET' || request.method === 'HEAD') return answerLook(request, dependencies)
  return REFUSED.notFound
}

async function answerLook(request: IncomingMessage, dependencies: Dependencies): Promise<Answer> {
  if (!(await isHeard(request, dependencies))) return REFUSED.tooMany
  const { assets } = dependencies
  const path = pathOf(request)
  const name = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined
  if (name !== undefined) {
    const page = await assets.page(name)
    return page ? { kind: 'page', page } : REFUSED.notFound
  }
  const file = path.startsWith('/assets/') ? await assets.asset(path) : undefined
  return file ? { kind: 'file', file } : REFUSED.notFound
}

async function answerPost(request: IncomingMessage, dependencies: Dependencies): Promise<Answer> {
  const { place, join, call } = dependencies
  const path = pathOf(request)
  if (path !== '/join' && !isEntrance(path)) return REFUSED.notFound
  if (!knowsOrigin(request, place())) return REFUSED.stranger
  if (!isJson(request)) return REFUSED.notJson
  if (path !== '/join') return call(request, place(), ENTRANCES[path])
  return (await isHeard(request, dependencies)) ? join(request, place()) : REFUSED.tooMany
}

/** Whoever is in by a token is always heard; the rest of an address only so often. */
async function isHeard(request: IncomingMessage, { strangers, gate, place }: Dependencies): Promise<boolean> {
  if (strangers.take(remoteOf(request))) return true
  return (await gate.deviceOf(tokenOf(request, place()))) !== undefined
}
