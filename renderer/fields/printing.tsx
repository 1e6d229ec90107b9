import { Alert } from 'antd'
import { useState } from 'react'
import type { SavedDocument } from '#shared/contract/desktop-bridge'
import type { OutputOf } from '#shared/contract/operations'
import { useHost, useText } from '../client/hooks'
import './printing.css'

type Printed = OutputOf<'minutes.print'>

/** What became of a printed document on its way to the disk. */
type PrintOutcome = { readonly printed: Printed; readonly saved: SavedDocument }

/** Hands printed documents to the secretary's disk, one at a time, and remembers what became of the last one. */
export function usePrinting() {
  const host = useHost()
  const [outcome, setOutcome] = useState<PrintOutcome>()
  async function hand(printed: Printed): Promise<void> {
    const saved = await host.saveDocument(printed.documentId)
    setOutcome(saved.status === 'cancelled' && printed.standIns.length === 0 ? undefined : { printed, saved })
  }
  return { outcome, hand, forget: () => setOutcome(undefined) }
}

/** Says where a document went and which fonts stood in for others. */
export function PrintNote({
  outcome,
  onClose,
}: {
  readonly outcome: PrintOutcome
  readonly onClose: () => void
}) {
  const text = useText()
  const { printed, saved } = outcome
  const standIns = printed.standIns.map(({ wanted, used }) => text('printing.standIn', { wanted, used }))
  const type = saved.status === 'failed' ? 'error' : standIns.length > 0 ? 'info' : 'success'
  return (
    <Alert
      className="print-note"
      type={type}
      role={type === 'error' ? 'alert' : 'status'}
      showIcon
      title={<SavedSentence fileName={printed.fileName} saved={saved} />}
      {...(standIns.length > 0 && { description: standIns.join(' ') })}
      closable={{ 'aria-label': text('printing.close'), onClose }}
    />
  )
}

function SavedSentence({ fileName, saved }: { readonly fileName: string; readonly saved: SavedDocument }) {
  const text = useText()
  switch (saved.status) {
    case 'saved':
      return saved.path === ''
        ? text('printing.saved', { fileName })
        : text('printing.savedAt', { path: saved.path })
    case 'cancelled':
      return text('printing.kept', { fileName })
    case 'failed':
      return saved.message
  }
}
