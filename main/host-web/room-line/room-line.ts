import { AppError } from '#shared/errors'
import type { EventFrame } from '#shared/contract/frames'
import type { LineEnd } from '#shared/domain/device'
import type { Core } from '../../core/dispatch'
import type { Clock, Log, MachineNetwork, RoomNetwork } from '../../core/ports'
import { askAsGate, createGate, type Gate } from './gate'
import { createLineAssets } from './line-assets'
import { ENDED } from './line-events'
import { LINE_LIMITS, type LineLimits } from './line-limits'
import { openLineServer, type LineServer } from './line-server'
import { createLineWatch, LOOK_EVERY } from './line-watch'
import { machineNetworks, readableSecret } from './machine-networks'

export type RoomLineOptions = {
  /** Folder of the built pages. */
  readonly pagesFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly limits?: Partial<LineLimits>
  readonly networks?: () => readonly MachineNetwork[]
  /** The time of day in milliseconds; it jumps when the machine slept. */
  readonly wallClock?: () => number
}

/** Tried in turn when no port was used before, or that one is taken; 0 takes any free one. */
const PORTS = [8420, 8421, 8422, 0]
const BUSY_TRIES = 6
const BUSY_PAUSE = 500
/** The desk is told of comings and goings at most this often. */
const TELL_EVERY = 400
/** Pages come back by themselves: the program is going to be there again. */
const GOING_AWAY = 1001

/** The room's network of one program: off until the core says otherwise. */
export class RoomLineHost {
  readonly network: RoomNetwork
  readonly #options: RoomLineOptions
  readonly #limits: LineLimits
  readonly #networks: () => readonly MachineNetwork[]
  readonly #watch: ReturnType<typeof createLineWatch>
  readonly #listeners = new Set<() => void>()
  #core: Core | undefined
  #gate: Gate | undefined
  #server: LineServer | undefined
  /** Listening was asked for, and the core has not written it down yet. */
  #isOpening = false
  /** The end was ordered by the machine; nothing comes back before somebody opens it anew. */
  #isEnding = false
  #closing: Promise<void> = Promise.resolve()
  #following: Promise<void> | undefined
  #isBehind = false
  #telling: NodeJS.Timeout | undefined
  #looking: NodeJS.Timeout | undefined

  constructor(options: RoomLineOptions) {
    this.#options = options
    this.#limits = { ...LINE_LIMITS, ...options.limits }
    this.#networks = options.networks ?? machineNetworks
    this.#watch = createLineWatch(options.wallClock ?? Date.now, this.#networks)
    this.network = {
      networks: this.#networks,
      listen: (address, port) => this.#listen(address, port),
      stop: () => this.#stop(ENDED),
      isConnected: (device) => this.#server?.events.isConnected(device) ?? false,
      secret: readableSecret,
      onChanged: (listener) => void this.#listeners.add(listener),
    }
  }

  /**
   * Begins to follow the core: a session whose network was on when the program ended gets it back at the same address.
   * Gives how to stop; the network is then off until the next start.
   */
  async serve(core: Core): Promise<() => Promise<void>> {
    this.#core = core
    this.#gate = createGate(core)
    const stopEvents = core.onEvent((event) => this.#onEvent(event))
    await this.#follow()
    return async () => {
      stopEvents()
      clearTimeout(this.#telling)
      await this.#following
      await this.#stop(GOING_AWAY)
    }
  }

  /** Ends the network because of what happened to the machine: everybody is out at once, the core hears of it after. */
  async end(reason: LineEnd): Promise<void> {
    const core = this.#core
    if (!core || !this.#server || this.#isOpening) return
    this.#isEnding = true
    const stopped = this.#stop(ENDED)
    const answer = await askAsGate(core, 'line.end', { reason })
    if ('output' in answer) this.#isEnding = false
    else this.#options.log.error('The end was not written down', answer.problem)
    await stopped
  }

  #onEvent(event: EventFrame): void {
    if (event.type !== 'changed') return
    const isOfTheGate = event.topics.some((topic) => ['line', 'devices', 'sessions'].includes(topic))
    if (isOfTheGate) {
      this.#gate?.forget()
      this.#follow().catch((error: unknown) => this.#options.log.error('The room’s network is stuck', error))
    }
    this.#server?.events.changed(event.topics)
  }

  /** Does what the core has written down. What comes in meanwhile is done right after. */
  #follow(): Promise<void> {
    this.#isBehind = true
    this.#following ??= this.#catchUp().finally(() => (this.#following = undefined))
    return this.#following
  }

  async #catchUp(): Promise<void> {
    while (this.#isBehind) {
      this.#isBehind = false
      await this.#comply()
    }
  }

  async #comply(): Promise<void> {
    const [core, gate] = [this.#core, this.#gate]
    if (!core || !gate || this.#isEnding) return
    const { line, isOver, ids } = await gate.fresh()
    const place = this.#server?.place
    const isThere = line !== undefined && place?.address === line.address && place.port === line.port
    if (this.#isOpening && !isThere) return
    this.#isOpening = false
    if (!line) return this.#stop(ENDED)
    if (isOver) {
      await this.#stop(ENDED)
      await askAsGate(core, 'line.end', { reason: 'session' })
      return
    }
    if (!isThere) await this.#comeBack(core, line)
    this.#server?.events.keepOnly(ids)
  }

  async #comeBack(core: Core, { address, port }: { readonly address: string; readonly port: number }) {
    await this.#stop(ENDED)
    const isOurs = this.#networks().some((network) => network.address === address)
    const opened = isOurs ? await this.#tryAgain(address, port) : undefined
    if (opened) this.#began(opened)
    else await askAsGate(core, 'line.end', { reason: isOurs ? 'port' : 'network' })
  }

  /** The program that had the port before may still be on its way out. */
  async #tryAgain(address: string, port: number): Promise<LineServer | undefined> {
    for (let tried = 1; tried <= BUSY_TRIES; tried++) {
      try {
        return await this.#open(address, port)
      } catch (error) {
        if (tried === BUSY_TRIES) this.#options.log.error('The room’s network did not come back', error)
        else await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE))
      }
    }
    return undefined
  }

  async #listen(address: string, port: number | undefined): Promise<number> {
    await this.#stop(ENDED)
    this.#isOpening = true
    this.#isEnding = false
    for (const wanted of [...(port === undefined ? [] : [port]), ...PORTS]) {
      try {
        const opened = await this.#open(address, wanted)
        this.#began(opened)
        return opened.place.port
      } catch (error) {
        if (wanted === 0) this.#options.log.error('The room’s network cannot listen', error, { address })
      }
    }
    this.#isOpening = false
    throw new AppError('unavailable', 'line.cannotListen', { address })
  }

  #open(address: string, port: number): Promise<LineServer> {
    const [core, gate] = [this.#core, this.#gate]
    if (!core || !gate) return Promise.reject(new Error('Nobody is there to be served'))
    const { pagesFolder, clock, log } = this.#options
    const assets = createLineAssets(pagesFolder)
    const onConnections = () => this.#tellOfConnections()
    return openLineServer(
      { core, gate, assets, limits: this.#limits, clock, log, onConnections },
      address,
      port,
    )
  }

  #began(server: LineServer): void {
    this.#server = server
    this.#watch.begin()
    this.#looking = setInterval(() => this.look(), LOOK_EVERY)
    this.#looking.unref()
  }

  /** Looks whether the machine slept or its network went; done by itself every two seconds. */
  look(): void {
    const address = this.#server?.place.address
    const reason = address === undefined ? undefined : this.#watch.look(address)
    if (reason === undefined) return
    this.end(reason).catch((error: unknown) => this.#options.log.error('The end was not written down', error))
  }

  async #stop(code: number): Promise<void> {
    this.#isOpening = false
    const server = this.#server
    this.#server = undefined
    clearInterval(this.#looking)
    if (server) this.#closing = server.close(code)
    await this.#closing
  }

  #tellOfConnections(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      for (const listener of this.#listeners) listener()
    }, TELL_EVERY)
    this.#telling.unref()
  }
}
