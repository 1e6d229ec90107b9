import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { PROTOCOL_VERSION, type EventFrame, type Topic } from '#shared/contract/frames'
import { operations } from '#shared/contract/operations'
import { DEVICE_ROLES, type DeviceRole } from '#shared/domain/device'
import type { DeviceId } from '#shared/domain/ids'
import type { Core } from '../../core/dispatch'
import type { Buckets } from './buckets'
import type { Gate, KnownDevice } from './gate'
import { knowsOrigin, pathOf, tokenOf, type Place } from './line-door'
import type { LineLimits } from './line-limits'

/** Why a page's line was cut: it was removed, or the whole network ended. */
export const REMOVED = 4001
export const ENDED = 4002

const ENTRANCES: Readonly<Record<string, DeviceRole>> = { '/events': 'attendee', '/room/events': 'room' }
/** Pages have nothing to say on this line. */
const LARGEST_MESSAGE_BYTES = 1024
/** Pages are told in groups, so that the desk is heard in between. */
const TOLD_TOGETHER = 50
/** A page that takes nothing in any more is cut off. */
const MOST_UNSENT_BYTES = 64 * 1024
/** Opening a line of events costs as much as so many calls. */
const PRICE_OF_A_LINE = 4

/** What makes an answer of this role's pages out of date. */
function topicsOf(role: DeviceRole): ReadonlySet<Topic> {
  const reads = Object.values(operations).filter((operation) => operation.effect === 'read')
  return new Set(reads.filter(({ allow }) => allow.includes(role)).flatMap(({ staleAfter }) => staleAfter))
}

type Connected = { readonly device: KnownDevice; readonly socket: WebSocket; isAnswering: boolean }

type Dependencies = {
  readonly core: Core
  readonly gate: Gate
  readonly place: () => Place
  readonly calls: Buckets
  readonly limits: LineLimits
  /** Somebody came on line or went. */
  readonly onConnections: () => void
}

/** The lines on which pages are told what went stale. */
export class LineEvents {
  readonly #parts: Dependencies
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  })
  readonly #connected = new Map<DeviceId, Set<Connected>>()
  readonly #stale = new Map<DeviceRole, Set<Topic>>()
  readonly #topics = new Map(DEVICE_ROLES.map((role) => [role, topicsOf(role)]))
  readonly #pulse: NodeJS.Timeout
  #telling: NodeJS.Timeout | undefined
  #toldAt = 0

  constructor(parts: Dependencies) {
    this.#parts = parts
    this.#pulse = setInterval(() => this.#feelPulse(), parts.limits.pulseEvery)
    this.#pulse.unref()
  }

  isConnected(device: string): boolean {
    return this.#connected.has(device as DeviceId) // only looked up
  }

  /** Opens a line for a device that may have one. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    const { gate, place, calls } = this.#parts
    const path = pathOf(request)
    const role = Object.hasOwn(ENTRANCES, path) ? ENTRANCES[path] : undefined
    const isOurs = role !== undefined && knowsOrigin(request, place())
    const device = isOurs ? await gate.deviceOf(tokenOf(request, place())) : undefined
    if (device === undefined || device.role !== role) turnAway(socket, '403 Forbidden')
    else if (!calls.take(device.id, PRICE_OF_A_LINE)) turnAway(socket, '429 Too Many Requests')
    else if (!socket.destroyed)
      this.#server.handleUpgrade(request, socket, head, (opened) => this.#welcome(device, opened))
  }

  /** Remembers what went stale, and tells it soon. */
  changed(topics: readonly Topic[]): void {
    for (const role of DEVICE_ROLES) {
      const wanted = topics.filter((topic) => this.#topics.get(role)?.has(topic))
      if (wanted.length === 0) continue
      const stale = this.#stale.get(role) ?? new Set()
      for (const topic of wanted) stale.add(topic)
      this.#stale.set(role, stale)
    }
    if (this.#stale.size === 0) return
    const pause = Math.max(0, this.#toldAt + this.#parts.limits.tellEvery - Date.now())
    this.#telling ??= setTimeout(() => void this.#tell(), Math.min(pause, this.#parts.limits.tellEvery))
  }

  /** Cuts off every device that is not among those who may stay. */
  keepOnly(devices: ReadonlySet<DeviceId>): void {
    for (const { device, socket } of this.#everybody())
      if (!devices.has(device.id)) socket.close(REMOVED, 'removed')
  }

  /** Cuts everybody off. */
  closeAll(code: number): void {
    for (const { socket } of this.#everybody()) socket.close(code)
  }

  stop(): void {
    clearInterval(this.#pulse)
    clearTimeout(this.#telling)
    for (const { socket } of this.#everybody()) socket.terminate()
  }

  #everybody(): readonly Connected[] {
    return [...this.#connected.values()].flatMap((sockets) => [...sockets])
  }

  #welcome(device: KnownDevice, socket: WebSocket): void {
    const { core, limits, onConnections } = this.#parts
    const connection: Connected = { device, socket, isAnswering: true }
    const own = this.#connected.get(device.id) ?? new Set()
    const [oldest] = own
    if (own.size >= limits.mostSocketsOfOne) oldest?.socket.terminate()
    own.add(connection)
    this.#connected.set(device.id, own)
    socket.on('error', () => socket.terminate())
    socket.on('message', () => socket.close())
    socket.on('pong', () => (connection.isAnswering = true))
    socket.on('close', () => {
      own.delete(connection)
      if (own.size === 0 && this.#connected.get(device.id) === own) this.#connected.delete(device.id)
      onConnections()
    })
    const hello: EventFrame = { type: 'hello', version: PROTOCOL_VERSION, revision: core.revision() }
    socket.send(JSON.stringify(hello))
    onConnections()
  }

  async #tell(): Promise<void> {
    this.#telling = undefined
    this.#toldAt = Date.now()
    const revision = this.#parts.core.revision()
    const stale = new Map(this.#stale)
    this.#stale.clear()
    const texts = new Map(
      [...stale].map(([role, topics]) => {
        const event: EventFrame = { type: 'changed', revision, topics: [...topics] }
        return [role, JSON.stringify(event)]
      }),
    )
    // The room's screens first: everybody looks at them.
    const listeners = [...this.#everybody()].sort((a, b) => b.device.role.localeCompare(a.device.role))
    for (const [place, { device, socket }] of listeners.entries()) {
      const text = texts.get(device.role)
      if (text !== undefined) send(socket, text)
      if (place % TOLD_TOGETHER === TOLD_TOGETHER - 1) await new Promise(setImmediate)
    }
  }

  #feelPulse(): void {
    for (const connection of this.#everybody()) {
      if (!connection.isAnswering) connection.socket.terminate()
      connection.isAnswering = false
      if (connection.socket.readyState === connection.socket.OPEN) connection.socket.ping()
    }
  }
}

function send(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate()
  else socket.send(text)
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
