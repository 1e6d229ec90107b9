import { useEffect, useRef } from 'react'
import { App, Button } from 'antd'
import type { ShownDisplay } from '#shared/contract/desktop-bridge'
import { useHost, useRoomDisplays, useText, type Speak } from '../../../client/hooks'
import './displays.css'

/** On which display the room screen is, what to do when it has none of its own, and the choice where there is one. */
export function DisplayChoice() {
  const text = useText()
  const { isDesktop, roomScreenState, chooseDisplay } = useHost()
  const { displays, reloads } = useRoomDisplays()
  useReloadNotice(reloads)
  if (!isDesktop) return null
  const desk = displays.find(({ holds }) => holds === 'desk')
  const room = displays.find(({ holds }) => holds === 'room')
  const others = displays.filter(({ holds }) => holds !== 'desk')
  const isOnItsOwn = roomScreenState === 'open' && desk !== undefined && room !== undefined
  const name = (display: ShownDisplay) => nameOf(text, display, displays.indexOf(display) + 1)
  return (
    <div className="desk-displays">
      <p role="status">
        {roomScreenState === 'open'
          ? room && text('displays.open', { display: name(room) })
          : text(`displays.${roomScreenState}`)}
      </p>
      {others.length > 1 && (
        <div className="desk-displays-choice" role="group" aria-label={text('displays.choose')}>
          {others.map((display) => (
            <Button
              key={display.id}
              size="small"
              aria-pressed={display === room}
              onClick={() => void chooseDisplay(display.id)}
            >
              {name(display)}
            </Button>
          ))}
        </div>
      )}
      {isOnItsOwn && (
        <Button size="small" title={text('displays.swapHint')} onClick={() => void chooseDisplay(desk.id)}>
          {text('displays.swap')}
        </Button>
      )}
    </div>
  )
}

function nameOf(text: Speak, { name, width, height }: ShownDisplay, place: number): string {
  return name === ''
    ? text('displays.unnamed', { place, width, height })
    : text('displays.named', { name, width, height })
}

/** Says for a moment that the room screen came back by itself. */
function useReloadNotice(reloads: number): void {
  const text = useText()
  const { message } = App.useApp()
  const known = useRef(reloads)
  useEffect(() => {
    if (reloads > known.current) void message.warning(text('displays.reloaded'))
    known.current = reloads
  }, [reloads, message, text])
}
