import { Button } from 'antd'
import { useHost, useOrder, useText } from '../../client/hooks'
import { RoomView } from '../../fields/room-view/room-view'
import { Kbd } from '../../ui/marks'
import { useDesk, useOffer } from './desk-context'
import { neighbourStop, type Stop } from '#shared/domain/agenda-stops'

/** What the room sees now, and everything that changes it. */
export function RoomColumn() {
  const text = useText()
  const { picture } = useDesk()
  return (
    <aside className="desk-room" aria-label={text('desk.room')}>
      <h2 className="desk-column-title">
        <span>{text('desk.roomNow')}</span>
        <RoomWindowState />
      </h2>
      <div className="desk-room-picture">
        {picture && <RoomView picture={picture} label={text('desk.roomNow')} />}
      </div>
      <Paging />
      <Views />
      <RoomWindow />
      <ComingUp />
    </aside>
  )
}

function RoomWindowState() {
  const text = useText()
  const { roomScreenState } = useHost()
  return (
    <span className="desk-room-state" role="status" data-state={roomScreenState}>
      {text(`desk.roomStates.${roomScreenState}`)}
    </span>
  )
}

function Paging() {
  const text = useText()
  const { actions, picture, view } = useDesk()
  const show = useOrder('room.show')
  const isBlank = picture?.view.kind === 'blank'
  const blank = () => void show.send({ what: 'blank', on: !isBlank })
  useOffer('blank', blank)
  const { cursor } = view.session
  const has = (step: 1 | -1) => neighbourStop(view.agenda, cursor, step) !== undefined
  return (
    <div className="desk-room-buttons">
      <Button
        disabled={!has(-1)}
        aria-keyshortcuts="PageUp"
        title={text('desk.previousHint')}
        onClick={() => void actions.perform('previous')}
      >
        {text('desk.previous')}
      </Button>
      <Button
        disabled={!has(1)}
        aria-keyshortcuts="PageDown"
        title={text('desk.nextHint')}
        onClick={() => void actions.perform('next')}
      >
        {text('desk.next')}
      </Button>
      <Button aria-pressed={isBlank} aria-keyshortcuts="B" danger={isBlank} onClick={blank}>
        {text('desk.blank')} <Kbd>B</Kbd>
      </Button>
    </div>
  )
}

const VIEWS = ['welcome', 'agenda', 'item', 'summary'] as const

function Views() {
  const text = useText()
  const { view, picture } = useDesk()
  const show = useOrder('room.show')
  return (
    <div className="desk-room-views" role="group" aria-label={text('desk.roomViews')}>
      {VIEWS.map((what) => (
        <Button
          key={what}
          size="small"
          aria-pressed={picture?.view.kind === what}
          onClick={() => void show.send({ what, sessionId: view.session.id })}
        >
          {text(`desk.views.${what}`)}
        </Button>
      ))}
    </div>
  )
}

/** The room's window on the projector, and the look of it. */
function RoomWindow() {
  const text = useText()
  const { openRoomScreen, closeRoomScreen, roomScreenState } = useHost()
  const { picture } = useDesk()
  const save = useOrder('settings.save')
  const look = picture?.look ?? 'dark'
  const isOpen = roomScreenState !== 'closed'
  const toggle = () => void (isOpen ? closeRoomScreen() : openRoomScreen())
  useOffer('roomScreen', toggle)
  return (
    <div className="desk-room-buttons">
      <Button aria-keyshortcuts="F5" onClick={toggle}>
        {text(isOpen ? 'desk.closeRoom' : 'desk.openRoom')} <Kbd>F5</Kbd>
      </Button>
      <Button onClick={() => void save.send({ roomLook: look === 'dark' ? 'light' : 'dark' })}>
        {text(look === 'dark' ? 'desk.lookLight' : 'desk.lookDark')}
      </Button>
    </div>
  )
}

/** What PageDown goes to. */
function ComingUp() {
  const text = useText()
  const { view } = useDesk()
  const stop = neighbourStop(view.agenda, view.session.cursor, 1)
  return (
    <div className="desk-coming">
      <h2 className="desk-column-title">{text('desk.comingUp')}</h2>
      <p>{stop ? <StopName stop={stop} /> : text('desk.nothingComes')}</p>
    </div>
  )
}

function StopName({ stop }: { readonly stop: Stop }) {
  const { view } = useDesk()
  const item = view.agenda.items.find(({ id }) => id === stop.itemId)
  const found = view.needs.find(({ need }) => need.id === stop.needId)
  return <>{[item?.title, found?.need.wordings.at(-1)?.title].filter(Boolean).join(' › ')}</>
}
