import { App } from 'antd'
import { useHost, useOrder, useText } from '../client/hooks'

/** Exports the whole ledger and hands it to the secretary's disk. */
export function useLedgerExport(): () => void {
  const order = useOrder('ledger.export')
  const host = useHost()
  const text = useText()
  const { notification } = App.useApp()
  const exportLedger = async () => {
    const printed = await order.send({})
    if (!printed) return
    const saved = await host.saveDocument(printed.documentId)
    if (saved.status === 'failed') notification.error({ title: saved.message, duration: 0 })
    if (saved.status !== 'saved') return
    const title =
      saved.path === '' ? text('shell.exportDownloaded') : text('shell.exportReady', { path: saved.path })
    notification.success({ title, role: 'status' })
  }
  return () => void exportLedger()
}
