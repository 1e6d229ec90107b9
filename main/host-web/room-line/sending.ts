import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReplyFrame } from '#shared/contract/frames'
import { say } from '#shared/text/say'
import { SAFE_HEADERS } from '../../pages'
import type { Answer, Refusal } from './answer'
import type { SentFile } from './line-assets'
import { languageOf } from './line-door'

/** Sends an answer; a page that went away meanwhile gets none. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  if (response.headersSent || response.destroyed) return
  switch (answer.kind) {
    case 'refused':
      refuse(request, response, answer.refusal)
      return
    case 'reply':
      sendJson(response, 200, answer.reply)
      return
    case 'joined':
      sendJson(response, 200, { role: answer.role }, answer.cookie ? { 'set-cookie': answer.cookie } : {})
      return
    case 'file':
      sendFile(request, response, answer.file)
      return
    case 'page':
      await sendPage(request, response, answer.page)
      return
    case 'cut-off':
      request.socket.destroy()
  }
}

const JSON_HEADERS = {
  ...SAFE_HEADERS,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
}

/** Sends JSON that no cache keeps. */
function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { ...JSON_HEADERS, 'content-length': Buffer.byteLength(text), ...headers })
  // A string goes out together with its headers, in one piece.
  response.end(text)
}

/** Says no in the form of a reply, so that a page can show it like any other. */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, code, sentence, after } = refusal
  // What is left of the body is thrown away; it would otherwise be taken for the next request.
  const isUnread = !request.complete && request.method !== 'GET'
  request.resume()
  const message = say(languageOf(request), sentence, after === undefined ? {} : { seconds: after })
  const reply: ReplyFrame = { ok: false, problem: { code, message } }
  sendJson(response, status, reply, {
    ...(after !== undefined && { 'retry-after': String(after) }),
    ...(isUnread && { connection: 'close' }),
  })
}

/** Sends a file, squeezed where the browser takes it so. */
function sendFile(request: IncomingMessage, response: ServerResponse, file: SentFile): void {
  const takesSqueezed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
  const squeezed = takesSqueezed ? file.squeezed : undefined
  const bytes = squeezed ?? file.bytes
  response.writeHead(200, {
    ...file.headers,
    ...(squeezed && { 'content-encoding': 'gzip' }),
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Sends a page; its scripts may also open the line of events, which older browsers do not count to `'self'`. */
async function sendPage(request: IncomingMessage, response: ServerResponse, page: Response): Promise<void> {
  const headers = Object.fromEntries(page.headers)
  const policy = headers['content-security-policy'] ?? ''
  const events = `ws://${request.headers.host ?? ''}`
  const bytes = Buffer.from(await page.arrayBuffer())
  response.writeHead(page.status, {
    ...headers,
    'content-security-policy': policy.replace("connect-src 'self'", `connect-src 'self' ${events}`),
    'content-length': bytes.length,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
