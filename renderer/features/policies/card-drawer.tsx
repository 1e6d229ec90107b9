import { App, Button, Form } from 'antd'
import { useState } from 'react'
import type { PolicyId } from '#shared/domain/ids'
import type { PolicyCard } from '#shared/domain/policy'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Drawer } from '../../ui/dialogs'
import { Loading, Problem } from '../../ui/states'
import { draftOf, savedOf } from './card-draft'
import { CardForm } from './card-form'
import type { OpenedCard } from './opened-card'
import { pickersKeepEnter } from './pickers-enter'

type CardDrawerProps = {
  readonly opened: OpenedCard | undefined
  readonly onClose: () => void
  readonly onDeliveries: (policyId: PolicyId) => void
}

/** A card, new or known, beside the list. */
export function CardDrawer({ opened, onClose, onDeliveries }: CardDrawerProps) {
  const text = useText()
  return (
    <Drawer
      open={opened !== undefined}
      title={text(opened === 'new' ? 'policies.add' : 'policies.columns.title')}
      onClose={onClose}
      closeLabel={text('policies.close')}
      size={560}
    >
      {opened === 'new' && <CardEditor card={undefined} onClose={onClose} />}
      {opened !== undefined && opened !== 'new' && (
        <KnownCard policyId={opened} onClose={onClose} onDeliveries={onDeliveries} />
      )}
    </Drawer>
  )
}

type KnownCardProps = Omit<CardDrawerProps, 'opened'> & { readonly policyId: PolicyId }

function KnownCard({ policyId, onClose, onDeliveries }: KnownCardProps) {
  const text = useText()
  const asked = useAsk('policy.get', { policyId })
  if (asked.status === 'loading') return <Loading label={text('policies.loading')} />
  if (asked.status === 'failed') return <AskedProblem name="policy.get" problem={asked.problem} />
  return (
    <CardEditor
      key={policyId}
      card={asked.data.card}
      onClose={onClose}
      onDeliveries={() => onDeliveries(policyId)}
    />
  )
}

type CardEditorProps = {
  readonly card: PolicyCard | undefined
  readonly onClose: () => void
  readonly onDeliveries?: () => void
}

function CardEditor({ card, onClose, onDeliveries }: CardEditorProps) {
  const text = useText()
  const { message } = App.useApp()
  const save = useOrder('policy.save', { quiet: true })
  const archive = useOrder('policy.archive')
  const [draft, setDraft] = useState(() => draftOf(card))
  const [wasSent, setWasSent] = useState(false)
  const isUntitled = draft.title.trim() === ''
  const send = async () => {
    setWasSent(true)
    if (isUntitled || !(await save.send(savedOf(draft, card?.id)))) return
    void message.success(text('policies.saved'))
    onClose()
  }
  const putAway = async (known: PolicyCard) => {
    if (await archive.send({ policyId: known.id, archived: !known.archived })) onClose()
  }
  return (
    <Form onKeyDown={pickersKeepEnter} onFinish={() => void send()}>
      <CardForm
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
        {card && (
          <span className="policies-foot-more">
            {onDeliveries && <Button onClick={onDeliveries}>{text('policies.showDeliveries')}</Button>}
            <Button loading={archive.busy} onClick={() => void putAway(card)}>
              {text(card.archived ? 'policies.unarchive' : 'policies.archive')}
            </Button>
          </span>
        )}
      </div>
    </Form>
  )
}
