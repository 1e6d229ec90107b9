import { Button } from 'antd'
import { useAsk, useHost, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Panel } from '../../ui/page'

/** Where the data lies, and how safe it is. */
export function DataPanel() {
  const text = useText()
  const host = useHost()
  const { dateTime } = useFormats()
  const status = useAsk('status.get', {})
  if (status.status !== 'ready') return null
  const { folder, lastBackup, lastSaved } = status.data
  return (
    <Panel title={text('settings.data')} className="settings-panel settings-wide">
      <dl className="settings-facts">
        <dt>{text('settings.folder')}</dt>
        <dd>
          <code>{folder}</code>{' '}
          {host.isDesktop && (
            <Button size="small" onClick={() => void host.showDataFolder()}>
              {text('settings.showFolder')}
            </Button>
          )}
        </dd>
        <dt>{text('settings.lastSaved')}</dt>
        <dd className="num">
          {lastSaved === undefined ? text('settings.nothingSaved') : dateTime(lastSaved)}
        </dd>
        <dt>{text('settings.lastBackup')}</dt>
        <dd className="num">{lastBackup === undefined ? text('settings.noBackup') : dateTime(lastBackup)}</dd>
      </dl>
      <p className="settings-quiet">{text('settings.offline')}</p>
    </Panel>
  )
}
