import { createRoot } from 'react-dom/client'
import { RoomApp } from './app/room-app'
import { createHost } from './client/create-host'
import { createFace } from './client/face'
import { joinByHash } from './client/join'
import './ui/tokens.css'

const TRY_AGAIN = 3000

/** Comes in by the code in the address, on another computer of the room's network; elsewhere there is no code. */
async function come(): Promise<void> {
  const { status } = await joinByHash(window, (address, request) => fetch(address, request))
  if (status !== 'unreachable' && status !== 'locked-out') return
  await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN))
  await come()
}

function draw(place: HTMLElement): void {
  createRoot(place).render(<RoomApp face={createFace(createHost(window, 'room'), 'zh-CN')} />)
}

const place = document.getElementById('root')
if (place) void come().then(() => draw(place))
