import { createRoot } from 'react-dom/client'
import { RoomApp } from './app/room-app'
import { createHost } from './client/create-host'
import { createFace } from './client/face'
import './ui/tokens.css'

const place = document.getElementById('root')
if (place) createRoot(place).render(<RoomApp face={createFace(createHost(window, 'room'), 'zh-CN')} />)
