import { Modal } from 'antd'
import type { TextKey } from '#shared/text/say'
import { useText } from '../client/hooks'
import { Kbd } from '../ui/marks'

type Line = readonly [does: TextKey, ...keys: string[]]

const EVERYWHERE: readonly Line[] = [
  ['shell.keys.findAnything', 'Ctrl+K'],
  ['shell.keys.showKeys', '?', 'Ctrl+/'],
  ['shell.keys.save', 'Ctrl+S'],
  ['shell.keys.settings', 'Ctrl+,'],
  ['shell.keys.submit', 'Enter'],
  ['shell.keys.escape', 'Esc'],
]
const AT_THE_DESK: readonly Line[] = [
  ['shell.keys.newNeed', 'F2'],
  ['shell.keys.takeSaying', 'Shift+F2'],
  ['shell.keys.signIn', 'F3'],
  ['shell.keys.confirm', 'F6'],
  ['shell.keys.policies', 'Alt+P'],
  ['shell.keys.takeNote', 'F8'],
  ['shell.keys.addSpeaker', 'Alt+S'],
  ['shell.keys.nextSpeaker', 'Alt+N'],
  ['shell.keys.takeAnswer', 'Alt+1', '…', 'Alt+4'],
  ['shell.keys.openAnswers', 'Alt+0'],
  ['shell.keys.disposition', '1', '2', '3', '4', '5', '6'],
  ['shell.keys.vote', 'V'],
  ['shell.keys.step', 'PageUp', 'PageDown'],
  ['shell.keys.undo', 'Ctrl+Z'],
  ['shell.keys.redo', 'Ctrl+Y'],
  ['shell.keys.moveItem', 'Alt+↑', 'Alt+↓'],
  ['shell.keys.itemMenu', 'Shift+F10'],
]
const ON_THE_ROOM_SCREEN: readonly Line[] = [
  ['shell.keys.toRoom', 'F4'],
  ['shell.keys.queueView', 'Shift+F4'],
  ['shell.keys.showQueued', 'F9'],
  ['shell.keys.turnRoom', 'Alt+PageUp', 'Alt+PageDown'],
  ['shell.keys.zoomRoom', 'Alt+-', 'Alt+='],
  ['shell.keys.roomScreen', 'F5'],
  ['shell.keys.switchWindow', 'F7'],
  ['shell.keys.blank', 'B'],
]
const ON_ACTIONS: readonly Line[] = [
  ['shell.keys.row', '↑', '↓'],
  ['shell.keys.choose', 'Space'],
  ['shell.keys.chooseAll', 'Ctrl+A'],
  ['shell.keys.open', 'Enter'],
  ['shell.keys.urge', 'U'],
]

/** Every key and what it does. */
export function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText()
  return (
    <Modal
      open={open}
      title={text('shell.keys.title')}
      onCancel={onClose}
      footer={null}
      width={1280}
      centered
      destroyOnHidden
    >
      <div className="app-key-columns">
        <div>
          <KeyTable title={text('shell.keys.everywhere')} lines={EVERYWHERE} />
          <KeyTable title={text('shell.pages.actions')} lines={ON_ACTIONS} />
        </div>
        <KeyTable title={text('shell.keys.atTheDesk')} lines={AT_THE_DESK} />
        <KeyTable title={text('desk.room')} lines={ON_THE_ROOM_SCREEN} />
      </div>
      <p className="app-quiet">{text('shell.keys.note')}</p>
    </Modal>
  )
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const text = useText()
  return (
    <table className="app-keys">
      <caption>{title}</caption>
      <thead className="read-aloud-only">
        <tr>
          <th scope="col">{text('shell.keys.key')}</th>
          <th scope="col">{text('shell.keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([does, ...keys]) => (
          <tr key={does}>
            <td>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </td>
            <td>{text(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
