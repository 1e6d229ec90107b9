import { useEffect, useEffectEvent } from 'react'
import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useAsk, useOrder, useText } from '../../../client/hooks'
import { keyNameOf, takesText } from '../../../client/key-names'
import { isComposing } from '../../../ui/composing'
import { useDesk, useOffer } from '../desk-context'
import './undo-buttons.css'

type Way = 'undo' | 'redo'
const KEYS: Readonly<Record<string, Way>> = { 'Ctrl+Z': 'undo', 'Ctrl+Y': 'redo', 'Ctrl+Shift+Z': 'redo' }

/** 撤销 and 重做 of every change of this session, in words; the keys act wherever no text is being typed. */
export function UndoButtons() {
  const text = useText()
  const { view, isReadOnly } = useDesk()
  const sessionId = view.session.id
  const asked = useAsk('undo.get', { sessionId }, { keepPrevious: true })
  const { undo, redo } = asked.status === 'ready' ? asked.data : {}
  const go = useWay(sessionId)
  const perform = (way: Way) => {
    const step = way === 'undo' ? undo : redo
    if (step && !isReadOnly) void go(way, step.id)
  }
  useOffer('undo', () => perform('undo'))
  useOffer('redo', () => perform('redo'))
  useUndoKeys(perform)
  if (isReadOnly) return null
  const undoWords = undo ? text('undo.undo', { label: undo.label }) : text('undo.nothingToUndo')
  const redoWords = redo ? text('undo.redo', { label: redo.label }) : text('undo.nothingToRedo')
  return (
    <div className="desk-undo" role="group" aria-label={text('undo.group')}>
      <Button
        type="text"
        icon={<UndoOutlined aria-hidden />}
        disabled={!undo}
        aria-label={undoWords}
        title={`${undoWords} Ctrl+Z`}
        aria-keyshortcuts="Control+Z"
        onClick={() => perform('undo')}
      />
      <Button
        type="text"
        icon={<RedoOutlined aria-hidden />}
        disabled={!redo}
        aria-label={redoWords}
        title={`${redoWords} Ctrl+Y`}
        aria-keyshortcuts="Control+Y"
        onClick={() => perform('redo')}
      />
    </div>
  )
}

function useWay(sessionId: ReturnType<typeof useDesk>['view']['session']['id']) {
  const text = useText()
  const { message } = App.useApp()
  const back = useOrder('undo.back')
  const forward = useOrder('undo.forward')
  return async (way: Way, id: string) => {
    const done = await (way === 'undo' ? back : forward).send({ sessionId, id })
    if (!done) return
    const { label } = done
    void message.info(text(way === 'undo' ? 'undo.undone' : 'undo.redone', { label }))
  }
}

/** In a text field the keys take back what was typed there, as everywhere. */
function useUndoKeys(perform: (way: Way) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = keyNameOf(event)
    const way = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
    const target = event.target instanceof Element ? event.target : null
    if (!way || event.defaultPrevented || isComposing(event) || takesText(target)) return
    event.preventDefault()
    perform(way)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
