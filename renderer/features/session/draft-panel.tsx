import { useState } from 'react'
import { Button } from 'antd'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { DraftId } from '#shared/domain/ids'
import type { Draft } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { CategoryField } from '../../fields/category-field'
import { NamePicker } from '../../fields/name-picker'
import { Kbd } from '../../ui/marks'
import { Problem } from '../../ui/states'
import { Input } from '../../ui/text-fields'
import { DraftAnswers } from './answers/draft-answers'
import { ConfirmForm } from './confirm-form'
import { useDesk, useOffer } from './desk-context'
import { moveScratch } from './disposition-scratch'
import { PanelHead } from './panel-head'
import { RaiserField } from './raiser-field'
import { ReadyText } from './ready-text'
import { useDraft } from './use-draft'

/** A need while it is typed and read back: kept by itself, to the room by F4, agreed by F6. */
export function DraftPanel({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const { view, picture } = useDesk()
  const typed = useDraft(draft)
  const { fields, keep } = typed
  const [isConfirming, setIsConfirming] = useState(false)
  const show = useOrder('room.show')
  const sessionId = view.session.id
  const toRoom = async () => {
    if (await keep()) await show.send({ what: 'draft', sessionId, draftId: draft.id })
  }
  useOffer('toRoom', () => void toRoom())
  useOffer('confirm', () => setIsConfirming(true), !isConfirming)
  const seen = picture?.view
  const isShown = draft.state === 'on-screen' && seen?.kind === 'read-back' && !seen.confirmed
  const isOld = isShown && (seen.text !== fields.text || seen.enterprise !== fields.enterprise)
  const number = formatNeedNumber(view.nextNeedNumber)
  return (
    <>
      <PanelHead
        trail={text('desk.draftTrail', { number })}
        title={fields.title || text('desk.newNeed')}
        actions={
          <DraftActions
            draft={draft}
            onToRoom={() => void toRoom()}
            onConfirm={() => setIsConfirming(true)}
          />
        }
      />
      <DraftSheet draftId={draft.id} typed={typed} isOld={isOld} startsEmpty={draft.enterprise === ''} />
      {isConfirming && (
        <ConfirmDraft
          draft={draft}
          raiser={fields.raiser}
          keep={keep}
          onClose={() => setIsConfirming(false)}
        />
      )}
    </>
  )
}

type DraftSheetProps = {
  readonly draftId: DraftId
  readonly typed: ReturnType<typeof useDraft>
  /** The room still shows words from before a change. */
  readonly isOld: boolean
  /** The first thing to type is the enterprise; a quick line gave it already. */
  readonly startsEmpty: boolean
}

function DraftSheet({ draftId, typed, isOld, startsEmpty: isEmpty }: DraftSheetProps) {
  const text = useText()
  const [startsEmpty] = useState(isEmpty)
  const { fields, change, keep, problem } = typed
  return (
    <section className="desk-sheet desk-form" aria-label={text('desk.draft')}>
      <div className="desk-form-row">
        <NamePicker
          kinds={['enterprise']}
          label={text('desk.enterprise')}
          required
          startsFocused={startsEmpty}
          value={fields.enterprise}
          onBlur={() => void keep()}
          onAdd={(enterprise) => change({ enterprise })}
          onChange={(enterprise) => change({ enterprise })}
        />
        <RaiserField
          enterprise={fields.enterprise}
          value={fields.raiser}
          onBlur={() => void keep()}
          onChange={(raiser) => change({ raiser })}
        />
        <CategoryField
          label={text('desk.category')}
          value={fields.category}
          words={fields.text}
          onBlur={() => void keep()}
          onChange={(category) => change({ category })}
        />
      </div>
      <Input
        label={text('desk.needTitle')}
        placeholder={text('desk.needTitleHint')}
        value={fields.title}
        maxLength={200}
        onBlur={() => void keep()}
        onChange={(title) => change({ title })}
      />
      <ReadyText
        label={text('desk.needText')}
        required
        rows={4}
        startsFocused={!startsEmpty}
        value={fields.text}
        onBlur={() => void keep()}
        onChange={(words) => change({ text: words })}
      />
      <DraftAnswers
        key={draftId}
        draftId={draftId}
        text={[fields.title, fields.text].join('\n')}
        enterprise={fields.enterprise}
      />
      {problem !== undefined && <Problem message={problem} />}
      {isOld && <p className="desk-hint">{text('desk.roomIsOld')}</p>}
    </section>
  )
}

type DraftActionsProps = {
  readonly draft: Draft
  readonly onToRoom: () => void
  readonly onConfirm: () => void
}

function DraftActions({ draft, onToRoom, onConfirm }: DraftActionsProps) {
  const text = useText()
  const withdraw = useOrder('draft.withdraw')
  return (
    <div className="desk-actions">
      <Button onClick={onToRoom}>
        {text('desk.toRoom')} <Kbd>F4</Kbd>
      </Button>
      <Button type="primary" onClick={onConfirm}>
        {text('desk.confirm')} <Kbd>F6</Kbd>
      </Button>
      <Button loading={withdraw.busy} onClick={() => void withdraw.send({ draftId: draft.id })}>
        {text('desk.withdraw')}
      </Button>
    </div>
  )
}

type ConfirmDraftProps = {
  readonly draft: Draft
  readonly raiser: string
  readonly keep: () => Promise<boolean>
  readonly onClose: () => void
}

function ConfirmDraft({ draft, raiser, keep, onClose }: ConfirmDraftProps) {
  const { scratch } = useDesk()
  const confirm = useOrder('draft.confirm', { quiet: true })
  return (
    <ConfirmForm
      raiser={raiser}
      busy={confirm.busy}
      problem={confirm.problem?.message}
      onCancel={onClose}
      onConfirm={async (by, how) => {
        if (!(await keep())) return
        const done = await confirm.send({ draftId: draft.id, by, how })
        if (done) moveScratch(scratch, draft.id, done.needId)
      }}
    />
  )
}
