import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { SessionId } from '#shared/domain/ids'
import { useOrder, useText } from '../../client/hooks'
import { ConfirmReason } from '../../ui/dialogs'

/** Says that a finalised text is read-only, and opens it again for a reason. */
export function ReopenNote({ sessionId }: { readonly sessionId: SessionId }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  const { send, busy, problem, clear } = useOrder('session.reopen', { quiet: true })
  const close = () => {
    clear()
    setAsking(false)
  }
  const reopen = async (reason: string) => {
    if (await send({ sessionId, reason })) close()
  }
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={text('minutes.readOnly')}
        action={<Button onClick={() => setAsking(true)}>{text('minutes.reopen')}</Button>}
      />
      <ConfirmReason
        open={isAsking}
        title={text('minutes.reopenTitle')}
        explanation={text('minutes.reopenExplained')}
        label={text('minutes.reopenReason')}
        confirm={text('minutes.reopen')}
        cancel={text('minutes.cancel')}
        busy={busy}
        problem={problem?.message}
        maxLength={400}
        onConfirm={(reason) => void reopen(reason)}
        onCancel={close}
      />
    </>
  )
}
