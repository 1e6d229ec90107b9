// The usual way: node:http and lowdb with its JSONFile, everything in one file that every write replaces.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'

const db = await JSONFilePreset(join(process.argv[2], 'stock.json'), { attendees: [], inbox: [] })
// The same file begins with what a council of a year has, so that both carry the same weight.
for (let place = 0; place < 500; place++)
  db.data.inbox.push({ text: `需求 ${place}：路灯不亮，请修复。`.repeat(5), by: 'earlier' })
await db.write()

let peak = 0
const idle = process.memoryUsage().rss
setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20).unref()

const server = createServer((request, response) => {
  const pieces = []
  request.on('data', (piece) => pieces.push(piece))
  request.on('end', async () => {
    const body = JSON.parse(Buffer.concat(pieces).toString())
    db.data[request.url === '/say' ? 'inbox' : 'attendees'].push(body)
    await db.write()
    response.setHeader('content-type', 'application/json')
    response.end('{"ok":true}')
  })
})
server.listen(0, '127.0.0.1', 1024, () =>
  process.send({ ready: { address: '127.0.0.1', port: server.address().port, code: '', roomCode: '' } }),
)
process.on('message', () => {
  const texts = db.data.inbox.filter(({ by }) => by !== 'earlier').map(({ text }) => text)
  process.send({ end: { texts, idle, peak } })
})
