import { useState } from 'react'
import { Button } from 'antd'
import { useHost, useOrder, useText } from '../../client/hooks'
import { RoomMiniature } from '../../fields/room-view/room-miniature'
import { RoomPagesListener, type RoomPages } from '../../fields/room-view/room-pages'
import { Kbd } from '../../ui/marks'
import { useDesk, useOffer } from './desk-context'
import { DisplayChoice } from './displays/display-choice'
import { SpeakersPanel } from './floor/speakers-panel'
import { PhonesPanel } from './phones/phones-panel'
import { ComingUp } from './room/coming-up'
import { RoomPaging } from './room/room-paging'
import { RoomQueue } from './room/room-queue'
import { RoomViewsRow } from './room/room-views-row'
import { neighbourStop } from '#shared/domain/agenda-stops'

const ONE_PAGE: RoomPages = { page: 0, pages: 1 }

/** What the room sees now, and everything that changes it. */
export function RoomColumn() {
  const text = useText()
  const { picture } = useDesk()
  const [pages, setPages] = useState<RoomPages>(ONE_PAGE)
  return (
    <aside className="desk-room" aria-label={text('desk.room')}>
      <h2 className="desk-column-title">
        <span>{text('desk.roomNow')}</span>
        <RoomWindowState />
      </h2>
      <div className="desk-room-picture">
        <RoomPagesListener value={setPages}>
          {picture && <RoomMiniature picture={picture} label={text('desk.roomNow')} />}
        </RoomPagesListener>
      </div>
      <RoomPaging at={picture === undefined || picture.view.kind === 'blank' ? ONE_PAGE : pages} />
      <Paging />
      <ComingUp />
      <RoomViewsRow />
      <RoomWindow />
      <DisplayChoice />
      <RoomQueue />
      <SpeakersPanel />
      <PhonesPanel />
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
      <Button size="small" aria-keyshortcuts="F5" onClick={toggle}>
        {text(isOpen ? 'desk.closeRoom' : 'desk.openRoom')} <Kbd>F5</Kbd>
      </Button>
      <Button size="small" onClick={() => void save.send({ roomLook: look === 'dark' ? 'light' : 'dark' })}>
        {text(look === 'dark' ? 'desk.lookLight' : 'desk.lookDark')}
      </Button>
    </div>
  )
}
