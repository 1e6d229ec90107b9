import { createRoot } from 'react-dom/client'
import { DeskApp } from './app/desk-app'
import { passStyles, styleNonce } from './app/nonce'
import { createHost } from './client/create-host'
import { createFace } from './client/face'
import { languageMemory } from './client/language-memory'
import { watchComposing } from './ui/composing'
import './ui/tokens.css'

const place = document.getElementById('root')
if (place) {
  watchComposing(window)
  passStyles(document, styleNonce())
  createRoot(place).render(
    <DeskApp face={createFace(createHost(window, 'secretary'), languageMemory.read())} />,
  )
}
