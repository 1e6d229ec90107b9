import { useState } from 'react'
import type { z } from 'zod'
import type { Reaction, TellingWay } from '#shared/domain/disposition'
import type { Need } from '#shared/domain/need'
import { ratedByPhone } from '#shared/domain/phone-rules'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { ReadyText } from './ready-text'
import { useScratch } from './use-scratch'
import { useScratchFiles } from './use-scratch-files'
import { ReactionChoice, TellingChoice } from './word-choices'

/** 办结: what was done, how the raiser was told, and how they took it, as they said it on their phone. */
export function CloseForm({ need, onDone }: { readonly need: Need; readonly onDone: () => void }) {
  const text = useText()
  const { view } = useDesk()
  const close = useOrder('need.close', { quiet: true })
  const words = useScratch(`close:${need.id}`)
  const files = useScratchFiles(`close:${need.id}`)
  const [chosen, setReaction] = useState<Reaction>()
  const reaction = chosen ?? ratedByPhone(need)
  const [told, setTold] = useState<z.infer<typeof TellingWay>>('session')
  const submit = async () => {
    const done = await close.send({
      needId: need.id,
      sessionId: view.session.id,
      told,
      words: words.text,
      attachments: [...files.ids],
      ...(reaction && { reaction }),
    })
    if (done === undefined) return
    words.forget()
    files.forget()
    onDone()
  }
  return (
    <DeskForm
      label={text('desk.closeNeed')}
      submit={text('desk.closeNeed')}
      busy={close.busy}
      problem={close.problem?.message}
      onSubmit={submit}
      onCancel={onDone}
    >
      <ReadyText
        label={text('desk.closeWords')}
        startsFocused
        rows={2}
        value={words.text}
        onChange={words.write}
      />
      <AttachmentsField label={text('attachments.title')} value={files.ids} onChange={files.write} />
      <div className="desk-choices">
        <ReactionChoice value={reaction} onChange={setReaction} />
        <TellingChoice value={told} required onChange={setTold} />
      </div>
    </DeskForm>
  )
}
