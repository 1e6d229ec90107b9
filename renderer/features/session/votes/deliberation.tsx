import { Button } from 'antd'
import type { AgendaItem, Deliberation } from '#shared/domain/agenda'
import type { NeedId } from '#shared/domain/ids'
import { useOrder, useText } from '../../../client/hooks'
import { useFormats } from '../../../fields/moments'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import { ReadyText } from '../ready-text'
import { useScratch } from '../use-scratch'

type MatterProps = { readonly item: AgendaItem; readonly needId: NeedId | undefined }

function deliberationOf({ item, needId }: MatterProps): Deliberation | undefined {
  return needId === undefined
    ? item.deliberation
    : item.entries.find((entry) => entry.needId === needId)?.deliberation
}

function useDeliberating({ item, needId }: MatterProps, options: { readonly quiet?: boolean } = {}) {
  const { view } = useDesk()
  const order = useOrder('agenda.deliberate', options)
  const send = (deliberation: Pick<Deliberation, 'kind' | 'words'> | null) =>
    order.send({
      ...{ sessionId: view.session.id, itemId: item.id, deliberation },
      ...(needId !== undefined && { needId }),
    })
  return { ...order, send }
}

/** 一致同意 and 不同意见, while nothing of the kind was noted. */
export function DeliberationButtons(props: MatterProps & { readonly onDissent: () => void }) {
  const { item, needId, onDissent } = props
  const text = useText()
  const { isReadOnly } = useDesk()
  const order = useDeliberating({ item, needId })
  if (isReadOnly || deliberationOf({ item, needId })) return null
  return (
    <>
      <Button
        size="small"
        loading={order.busy}
        onClick={() => void order.send({ kind: 'agreed', words: '' })}
      >
        {text('votes.agreed')}
      </Button>
      <Button size="small" onClick={onDissent}>
        {text('votes.dissent')}
      </Button>
    </>
  )
}

type DeliberationLineProps = MatterProps & { readonly isDissenting: boolean; readonly onDone: () => void }

/** What was agreed without a vote, or the form for a dissent. */
export function DeliberationLine({ item, needId, isDissenting, onDone }: DeliberationLineProps) {
  const text = useText()
  const { time } = useFormats()
  const { isReadOnly } = useDesk()
  const order = useDeliberating({ item, needId })
  const deliberation = deliberationOf({ item, needId })
  if (!deliberation) return isDissenting ? <DissentForm item={item} needId={needId} onDone={onDone} /> : null
  const isAgreed = deliberation.kind === 'agreed'
  return (
    <div className="votes-line">
      <b className={isAgreed ? 'desk-good' : undefined}>
        {text(isAgreed ? 'votes.agreedMark' : 'votes.dissentMark')}
      </b>
      {deliberation.words !== '' && <span className="votes-words">{deliberation.words}</span>}
      <span className="votes-quiet num">{time(deliberation.at)}</span>
      <span className="desk-space" />
      {!isReadOnly && (
        <Button size="small" loading={order.busy} onClick={() => void order.send(null)}>
          {text('votes.takeBack')}
        </Button>
      )}
    </div>
  )
}

function DissentForm({ item, needId, onDone }: MatterProps & { readonly onDone: () => void }) {
  const text = useText()
  const order = useDeliberating({ item, needId }, { quiet: true })
  const words = useScratch(`dissent:${item.id}:${needId ?? ''}`)
  const submit = async () => {
    const done = await order.send({ kind: 'dissent', words: words.text })
    if (!done) return
    words.forget()
    onDone()
  }
  return (
    <DeskForm
      label={text('votes.dissentTitle')}
      submit={text('votes.save')}
      busy={order.busy}
      problem={order.problem?.message}
      onSubmit={submit}
      onCancel={onDone}
    >
      <ReadyText
        label={text('votes.dissentWords')}
        required
        startsFocused
        rows={2}
        maxLength={4000}
        value={words.text}
        onChange={words.write}
        placeholder={text('votes.dissentHint')}
      />
    </DeskForm>
  )
}
