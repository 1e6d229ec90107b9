import { z } from 'zod'
import { CallFailure, type Transport } from '#shared/contract/client'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import { ReplyFrame } from '#shared/contract/frames'

const KeptFile = z.object({ fileId: z.string(), name: z.string() })

const LONGEST_PAUSE = 10_000
const FIRST_PAUSE = 500

/**
 * Talks to the core over the local network; `entrance` is the page's own origin for the desk and `origin/room` for
 * the room screen. The line of events comes back by itself, and says hello again when it does.
 */
export function webTransport(entrance: string): Transport {
  return {
    async call(frame) {
      const response = await fetch(`${entrance}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(frame),
      })
      return (await response.json()) as unknown
    },
    onEvent: (listener) => keepListening(`${entrance.replace(/^http/, 'ws')}/events`, listener),
  }
}

/** Hands a file to the host and gives its id, for a browser; rejects with CallFailure when the host refuses it. */
export async function sendFile(origin: string, file: File): Promise<ChosenFile> {
  const response = await fetch(`${origin}/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  const answer: unknown = await response.json()
  const reply = ReplyFrame.safeParse(answer)
  if (reply.success && !reply.data.ok)
    throw new CallFailure(reply.data.problem.code, reply.data.problem.message)
  return KeptFile.parse(answer)
}

function keepListening(address: string, listener: (frame: unknown) => void): () => void {
  let pause = FIRST_PAUSE
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let socket = open()

  function open(): WebSocket {
    const opened = new WebSocket(address)
    opened.addEventListener('open', () => (pause = FIRST_PAUSE))
    opened.addEventListener('message', (message) => listener(JSON.parse(String(message.data)) as unknown))
    opened.addEventListener('close', () => {
      if (isStopped) return
      waiting = setTimeout(() => (socket = open()), pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
    return opened
  }

  return () => {
    isStopped = true
    clearTimeout(waiting)
    socket.close()
  }
}
