import { Button } from 'antd'
import { useSavedMoment, useText } from '../../client/hooks'
import { DueReminder } from '../../fields/due-reminder'
import { useFormats } from '../../fields/moments'
import { Kbd, Saved } from '../../ui/marks'
import { useDesk } from './desk-context'
import { NotesDrawer } from './notes/notes-drawer'
import { PolicyDrawer } from './policy-drawer'
import { pressKey } from './press-key'
import { QuickLineField } from './quick-line-field'

/** 已保存, the quick line, and the keys that are wanted most. */
export function DeskFooter() {
  const text = useText()
  const { timeWithSeconds } = useFormats()
  const { actions, isReadOnly } = useDesk()
  const saved = useSavedMoment()
  return (
    <footer className="desk-footer">
      <Saved>
        {saved === undefined ? text('desk.allSaved') : text('desk.savedAt', { time: timeWithSeconds(saved) })}
      </Saved>
      {isReadOnly ? <span className="desk-space">{text('desk.readOnly')}</span> : <QuickLineField />}
      <DueReminder />
      <Hint
        keyName="F3"
        label={text('desk.actionNames.signIn')}
        onPress={() => void actions.perform('signIn')}
      />
      <PolicyDrawer />
      <NotesDrawer />
      <Hint
        keyName="Ctrl+K"
        label={text('desk.actionNames.find')}
        onPress={() => pressKey({ key: 'k', ctrlKey: true })}
      />
      <Hint keyName="?" label={text('desk.actionNames.shortcuts')} onPress={() => pressKey({ key: '?' })} />
    </footer>
  )
}

type HintProps = { readonly keyName: string; readonly label: string; readonly onPress: () => void }

/** A key with what it does; a press on it is a press of the key. */
function Hint({ keyName, label, onPress }: HintProps) {
  return (
    <Button type="text" size="small" aria-keyshortcuts={keyName} onClick={onPress}>
      <Kbd>{keyName}</Kbd> {label}
    </Button>
  )
}
