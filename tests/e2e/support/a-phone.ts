import { request } from 'node:http'
import { WebSocket } from 'ws'

type Answer = { readonly status: number; readonly cookie: string | undefined; readonly body: unknown }

/** A phone in the room, as the program sees it by the network. */
export type APhone = {
  /** Asks by the device's cookie; rejects when nobody is there any more. */
  readonly call: (operation: string, input: object) => Promise<Answer>
  /** The code with which its line of events is cut off. */
  readonly cutOff: Promise<number>
}

function post(at: URL, path: string, body: object, cookie?: string): Promise<Answer> {
  const headers = {
    ...{ host: at.host, origin: at.origin, 'content-type': 'application/json' },
    ...(cookie !== undefined && { cookie }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, at), { method: 'POST', headers, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        const [given] = response.headers['set-cookie'] ?? []
        const answer = Buffer.concat(pieces).toString()
        resolve({ status: response.statusCode!, cookie: given?.split(';')[0], body: JSON.parse(answer) })
      })
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

/** Hears what changes; gives the code it is cut off with, once it is on line. */
async function listen(at: URL, cookie: string): Promise<{ readonly cutOff: Promise<number> }> {
  const socket = new WebSocket(`ws://${at.host}/events`, { origin: at.origin, headers: { cookie } })
  const cutOff = new Promise<number>((end) => socket.on('close', end))
  await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject))
  return { cutOff }
}

/** Comes in by the address that a phone scans, `http://address:port/#code`, and listens. */
export async function aPhoneAt(address: string): Promise<APhone> {
  const at = new URL(address)
  const { status, cookie } = await post(at, '/join', { code: at.hash.slice(1) })
  if (cookie === undefined) throw new Error(`The phone was not let in: ${String(status)}`)
  const { cutOff } = await listen(at, cookie)
  let keys = 0
  return {
    call: (operation, input) =>
      post(at, '/call', { version: 1, operation, input, key: `phone-${String(++keys)}` }, cookie),
    cutOff,
  }
}
