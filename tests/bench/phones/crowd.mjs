// A crowd of phones in a process of its own, each with connections of its own. What it is told comes from the parent.
import { Agent, request } from 'node:http'
import { randomUUID } from 'node:crypto'
import WebSocket from 'ws'

const wallClock = () => performance.timeOrigin + performance.now()
const [address, code, roomCode, count, needs, kind] = process.argv.slice(2)
const host = address
const origin = `http://${host}`
/** Phones that send at the very same moment, and the pause before the next burst, in milliseconds. */
const BURST = 50
const BETWEEN = 200

/** Sends JSON; resolves to status, body and cookie. */
function post(agent, path, body, cookie) {
  const bytes = Buffer.from(JSON.stringify(body))
  const headers = { host, origin, 'content-type': 'application/json', 'content-length': bytes.length }
  const [hostname, port] = host.split(':')
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: 'POST', agent, headers: cookie ? { ...headers, cookie } : headers },
      (response) => {
        const pieces = []
        response.on('data', (piece) => pieces.push(piece))
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString()
          const set = response.headers['set-cookie']?.[0]?.split(';')[0]
          resolve({ status: response.statusCode, body: JSON.parse(text), cookie: set })
        })
      },
    )
    asked.on('error', reject)
    asked.end(bytes)
  })
}

/** One phone, or a further room screen. */
class Phone {
  constructor(place, isRoom = false) {
    this.place = place
    this.isRoom = isRoom
    this.entrance = isRoom ? '/room' : ''
    this.agent = new Agent({ keepAlive: true, maxSockets: 4 })
    this.answers = []
  }
  async join() {
    const { cookie, status } = await post(this.agent, '/join', { code: this.isRoom ? roomCode : code })
    if (!cookie) throw new Error(`not let in: ${status}`)
    this.cookie = cookie
  }
  async call(operation, input, key = randomUUID()) {
    const frame = { version: 1, operation, input, key }
    for (;;) {
      const answer = await post(this.agent, `${this.entrance}/call`, frame, this.cookie)
      if (answer.status !== 429) {
        if (!answer.body.ok) throw new Error(`${operation}: ${JSON.stringify(answer.body)}`)
        return answer.body
      }
    }
  }
  signIn() {
    const name = `代表${this.place}`
    return this.call('phone.signIn', { name, organisation: `企业${this.place % 97}` })
  }
  listen() {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}${this.entrance}/events`, {
        origin,
        headers: { cookie: this.cookie },
      })
      this.socket = socket
      socket.on('error', reject)
      socket.on('message', () => {
        resolve()
        void this.look()
      })
    })
  }
  /** As the page does: one question under way, and one more when something changed meanwhile. */
  async look() {
    this.isBehind = true
    if (this.isLooking) return
    this.isLooking = true
    while (this.isBehind) {
      this.isBehind = false
      const { revision } = await this.call(this.isRoom ? 'room.get' : 'phone.get', {})
      this.answers.push([revision, wallClock()])
    }
    this.isLooking = false
  }
  async say(text, twice) {
    const key = randomUUID()
    const began = performance.now()
    const first = this.call('phone.say', { text }, key)
    // A double tap, or a page that did not hear the answer: the same key again.
    const again = twice ? this.call('phone.say', { text }, key) : undefined
    const { output } = await first
    const took = performance.now() - began
    const second = await again
    if (second && second.output.inboxId !== output.inboxId) throw new Error('the same key was two changes')
    return took
  }
}

/** The same two writes on the stock server. */
class StockPhone extends Phone {
  async join() {}
  async signIn() {
    await post(this.agent, '/signIn', { name: `代表${this.place}`, organisation: `企业${this.place % 97}` })
  }
  async listen() {}
  async say(text) {
    const began = performance.now()
    await post(this.agent, '/say', { text, by: this.place })
    return performance.now() - began
  }
}

async function run() {
  const Kind = kind === 'stock' ? StockPhone : Phone
  const phones = Array.from({ length: Number(count) }, (_, place) => new Kind(place))
  const rooms = kind === 'stock' ? [] : [new Phone(-1, true)]
  const began = performance.now()
  await Promise.all(phones.map((phone) => phone.join()))
  const joined = performance.now() - began
  await Promise.all(phones.map((phone) => phone.signIn()))
  const signedIn = performance.now() - began
  for (const room of rooms) await room.join()
  await Promise.all([...rooms, ...phones].map((phone) => phone.listen()))
  await settled([...rooms, ...phones])
  process.send({ burst: true })
  const acks = []
  for (let sent = 0; sent < Number(needs); sent += BURST) {
    const times = Array.from({ length: BURST }, (_, place) => {
      const number = sent + place
      const phone = phones[number % phones.length]
      return phone.say(`需求 ${number}-${phone.place}：路灯不亮，请修复。`, number % 20 === 0)
    })
    acks.push(...(await Promise.all(times)))
    await new Promise((resolve) => setTimeout(resolve, BETWEEN))
  }
  const rush = await Promise.all(phones.map((phone) => phone.say(`齐声 ${phone.place}`, false)))
  process.send({ calm: true })
  await new Promise((resolve) => process.once('message', resolve))
  await settled([...rooms, ...phones])
  process.send({
    result: { joined, signedIn, acks, rush, answers: [...rooms, ...phones].map(({ answers }) => answers) },
  })
  for (const { agent, socket } of [...rooms, ...phones]) {
    socket?.terminate()
    agent.destroy()
  }
}

async function settled(phones) {
  let before
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const now = phones.reduce(
      (sum, { answers, isLooking }) => sum + answers.length + (isLooking ? 0.5 : 0),
      0,
    )
    if (now === before) return
    before = now
  }
}

await run()
process.exit(0)
