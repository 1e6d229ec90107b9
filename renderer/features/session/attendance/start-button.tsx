import { useState } from 'react'
import { Button, Modal } from 'antd'
import { useAsk, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'

type StartButtonProps = {
  readonly isPrimary: boolean
  readonly busy: boolean
  readonly onStart: () => void
}

/** 开会; with fewer people than the quorum asks it is said first, and may be done all the same. */
export function StartButton({ isPrimary, busy, onStart }: StartButtonProps) {
  const text = useText()
  const { session } = useDesk().view
  const [isAsking, setIsAsking] = useState(false)
  const asked = useAsk('attendance.quorum', { sessionId: session.id }, { keepPrevious: true })
  const quorum = asked.status === 'ready' ? asked.data.quorum : undefined
  const start = () => {
    setIsAsking(false)
    onStart()
  }
  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        loading={busy}
        onClick={() => (quorum && !quorum.isMet ? setIsAsking(true) : start())}
      >
        {text('desk.start')}
      </Button>
      <Modal
        open={isAsking}
        title={text('attendance.startShort')}
        okText={text('attendance.startAnyway')}
        cancelText={text('attendance.startLater')}
        onOk={start}
        onCancel={() => setIsAsking(false)}
        destroyOnHidden
      >
        {quorum && (
          <p>
            {text('attendance.startShortWords', {
              present: quorum.present,
              needed: quorum.needed,
              missing: Math.max(0, quorum.needed - quorum.present),
            })}
          </p>
        )}
      </Modal>
    </>
  )
}
