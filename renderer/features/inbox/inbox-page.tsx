import { Alert, Button, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useKeys, useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { Kbd } from '../../ui/marks'
import { Page } from '../../ui/page'
import { InboxItemView } from './inbox-item'
import { InboxList } from './inbox-list'
import { PasteDialog } from './paste-dialog'
import { PhoneLine } from './phone-line'
import { useInbox, type Inbox } from './use-inbox'
import './inbox-page.css'

/** 绿色通道: what came in outside the room, one item at a time. */
export function InboxPage() {
  const text = useText()
  const navigate = useNavigate()
  const inbox = useInbox()
  const [isPasting, setPasting] = useState(false)
  const [told, setTold] = useState<string>()
  const printing = usePrinting()
  const exporting = useOrder('inbox.export')
  const { current } = inbox
  useKeys({ P: () => setPasting(true), ArrowDown: () => inbox.move(1), ArrowUp: () => inbox.move(-1) })

  async function exportAnswers() {
    const printed = await exporting.send({})
    if (printed) await printing.hand(printed)
  }
  return (
    <div className="inbox">
      <Page
        title={text('inbox.title')}
        subtitle={text('inbox.subtitle')}
        actions={
          <>
            <Button onClick={() => setPasting(true)}>
              {text('inbox.paste')} <Kbd>P</Kbd>
            </Button>
            <Button onClick={() => void navigate('/imports?new=inbox')}>{text('inbox.importForm')}</Button>
            <Button loading={exporting.busy} onClick={() => void exportAnswers()}>
              {text('inbox.export')}
            </Button>
          </>
        }
      >
        {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
        <PhoneLine />
        <InboxTabs inbox={inbox} />
        {told !== undefined && (
          <Alert
            type="success"
            role="status"
            showIcon
            title={told}
            closable={{ 'aria-label': text('inbox.close'), onClose: () => setTold(undefined) }}
          />
        )}
        <div className="inbox-split">
          <InboxList inbox={inbox} />
          {current && (
            <InboxItemView
              key={current.id}
              row={current}
              inbox={inbox}
              onDone={(sentence) => {
                setTold(sentence)
                inbox.pickNone()
                document.querySelector<HTMLElement>('.inbox-rows')?.focus()
              }}
            />
          )}
        </div>
      </Page>
      <PasteDialog open={isPasting} onClose={() => setPasting(false)} />
    </div>
  )
}

function InboxTabs({ inbox }: { readonly inbox: Inbox }) {
  const text = useText()
  const { list, tab, setTab } = inbox
  const counts = list.status === 'ready' ? list.data.counts : { waiting: 0, handled: 0 }
  return (
    <Tabs
      className="inbox-tabs"
      aria-label={text('inbox.tabsLabel')}
      activeKey={tab}
      onChange={(next) => setTab(next === 'handled' ? 'handled' : 'waiting')}
      items={(['waiting', 'handled'] as const).map((key) => ({
        key,
        label: text(`inbox.tabs.${key}`, { count: counts[key] }),
      }))}
    />
  )
}
