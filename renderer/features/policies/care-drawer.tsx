import { App, Button, Form, Popconfirm } from 'antd'
import { useState } from 'react'
import type { CareRow } from '#shared/contract/policy-operations'
import type { PlainDate } from '#shared/domain/calendar'
import { useOrder, useText } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { Problem } from '../../ui/states'
import { CareForm, careDraftOf } from './care-form'
import { pickersKeepEnter } from './pickers-enter'

type CareDrawerProps = {
  readonly opened: CareRow | 'new' | undefined
  readonly today: PlainDate
  readonly onClose: () => void
}

/** One activity, new or known, beside the list. */
export function CareDrawer({ opened, today, onClose }: CareDrawerProps) {
  const text = useText()
  return (
    <Drawer
      open={opened !== undefined}
      title={text(opened === 'new' ? 'policies.care.add' : 'policies.care.edit')}
      onClose={onClose}
      closeLabel={text('policies.close')}
      size={560}
    >
      {opened !== undefined && (
        <CareEditor known={opened === 'new' ? undefined : opened} today={today} onClose={onClose} />
      )}
    </Drawer>
  )
}

type CareEditorProps = {
  readonly known: CareRow | undefined
  readonly today: PlainDate
  readonly onClose: () => void
}

function CareEditor({ known, today, onClose }: CareEditorProps) {
  const text = useText()
  const { message } = App.useApp()
  const save = useOrder('care.save', { quiet: true })
  const remove = useOrder('care.remove')
  const [draft, setDraft] = useState(() => careDraftOf(known, today))
  const [wasSent, setWasSent] = useState(false)
  const isUntitled = draft.title.trim() === ''
  const send = async () => {
    setWasSent(true)
    if (isUntitled || !(await save.send({ ...draft, ...(known && { id: known.id }) }))) return
    void message.success(text('policies.saved'))
    onClose()
  }
  const takeAway = async ({ id }: CareRow) => {
    if (await remove.send({ careId: id })) onClose()
  }
  return (
    <Form onKeyDown={pickersKeepEnter} onFinish={() => void send()}>
      <CareForm
        draft={draft}
        onChange={(change) => {
          save.clear()
          setDraft((before) => ({ ...before, ...change }))
        }}
        titleProblem={wasSent && isUntitled ? text('policies.titleMissing') : undefined}
      />
      {save.problem && <Problem message={save.problem.message} />}
      <div className="policies-foot">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {text('policies.save')}
        </Button>
        <Button onClick={onClose}>{text('policies.cancel')}</Button>
        {known && (
          <span className="policies-foot-more">
            <Popconfirm
              title={text('policies.care.removeAsk')}
              okText={text('policies.care.removeYes')}
              cancelText={text('policies.cancel')}
              onConfirm={() => void takeAway(known)}
            >
              <Button danger>{text('policies.care.remove')}</Button>
            </Popconfirm>
          </span>
        )}
      </div>
    </Form>
  )
}
