import { useEffect } from 'react'
import type { MenuCommand } from '#shared/contract/desktop-bridge'
import { useHost, useKeys } from '../../client/hooks'
import { AgendaColumn } from './agenda-column'
import { AtHand } from './at-hand'
import type { DeskAction } from './desk-actions'
import { useDesk, useOffer } from './desk-context'
import { DeskFooter } from './desk-footer'
import { DeskHeader } from './desk-header'
import { RoomColumn } from './room-column'
import { useStep } from './use-step'

const MENU_ACTIONS: Partial<Record<MenuCommand, DeskAction>> = {
  newNeed: 'newNeed',
  showOnRoomScreen: 'toRoom',
  confirmWording: 'confirm',
  nextItem: 'next',
  previousItem: 'previous',
  blankRoomScreen: 'blank',
  undoChange: 'undo',
  redoChange: 'redo',
}

/** Header, three columns that never jump, footer; and what the keys do everywhere on the desk. */
export function DeskFrame() {
  const step = useStep()
  const { showPane, pane, scratch } = useDesk()
  useOffer('next', () => void step(1))
  useOffer('previous', () => void step(-1))
  useOffer('signIn', () => showPane(pane === 'sign-in' ? 'cursor' : 'sign-in'))
  useDeskKeys()
  useEffect(() => {
    const keep = () => scratch.flush()
    window.addEventListener('pagehide', keep)
    window.addEventListener('blur', keep)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
      window.removeEventListener('blur', keep)
    }
  }, [scratch])
  return (
    <div className="desk">
      <DeskHeader />
      <AgendaColumn />
      <AtHand />
      <RoomColumn />
      <DeskFooter />
    </div>
  )
}

function useDeskKeys(): void {
  const { actions } = useDesk()
  const { onMenu } = useHost()
  const perform = (action: DeskAction) => () => void actions.perform(action)
  useKeys({
    F2: perform('newNeed'),
    F3: perform('signIn'),
    F4: perform('toRoom'),
    F5: perform('roomScreen'),
    F6: perform('confirm'),
    B: perform('blank'),
  })
  // A presenter's remote turns pages while somebody types.
  useKeys({ PageDown: perform('next'), PageUp: perform('previous') }, { whileTyping: true })
  useEffect(
    () =>
      onMenu((command) => {
        const action = MENU_ACTIONS[command]
        if (action) actions.perform(action)
      }),
    [onMenu, actions],
  )
}
