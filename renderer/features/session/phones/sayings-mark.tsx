import { Button } from 'antd'
import { useAsk, useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'
import { SAYINGS_PLACE } from './sayings-place'

/** 手机来话: how many wait, in sight wherever the column stands; a press goes there. */
export function SayingsMark() {
  const text = useText()
  const { view } = useDesk()
  const asked = useAsk('phone.sayings', { sessionId: view.session.id }, { keepPrevious: true })
  const count = asked.status === 'ready' ? asked.data.sayings.length : 0
  if (count === 0) return null
  const go = () => {
    const place = document.getElementById(SAYINGS_PLACE)
    place?.scrollIntoView({ block: 'start' })
    place?.querySelector('button')?.focus({ preventScroll: true })
  }
  return (
    <Button size="small" className="sayings-mark num" title={text('phone.desk.markHint')} onClick={go}>
      {text('phone.desk.mark', { count })}
    </Button>
  )
}
