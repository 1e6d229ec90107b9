import type { AttachmentId } from '#shared/domain/ids'
import type { Need } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { AttachmentsField } from '../../fields/attachments-field'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { ReadyText } from './ready-text'
import type { ReviewStep } from './review-steps'
import { useScratch } from './use-scratch'
import { useScratchFiles } from './use-scratch-files'

type WordsFormProps = {
  readonly step: Exclude<ReviewStep, 'close' | 'extend'>
  readonly need: Need
  readonly onDone: () => void
}

/** A step that is told in words: a report, a claim's answer, a contact, a reply, why it is passed over. */
export function WordsForm({ step, need, onDone }: WordsFormProps) {
  const text = useText()
  const words = useScratch(`${step}:${need.id}`)
  const files = useScratchFiles(`${step}:${need.id}`)
  const { send, busy, problem } = useStepOrder(step, need)
  const submit = async () => {
    if (!(await send(words.text, files.ids))) return
    words.forget()
    files.forget()
    onDone()
  }
  return (
    <DeskForm
      label={text(`desk.${step}`)}
      submit={text(`desk.stepSaves.${step}`)}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onCancel={onDone}
    >
      <ReadyText
        label={text(`desk.stepWords.${step}`)}
        required
        startsFocused
        rows={2}
        maxLength={step === 'passOver' ? 400 : 8000}
        value={words.text}
        onChange={words.write}
      />
      {step !== 'passOver' && (
        <AttachmentsField label={text('attachments.title')} value={files.ids} onChange={files.write} />
      )}
    </DeskForm>
  )
}

function useStepOrder(step: WordsFormProps['step'], need: Need) {
  const { view } = useDesk()
  const where = { needId: need.id, sessionId: view.session.id }
  const quiet = { quiet: true }
  const report = useOrder('need.report', quiet)
  const returnClaim = useOrder('need.returnClaim', quiet)
  const logContact = useOrder('need.logContact', quiet)
  const logReply = useOrder('need.logReply', quiet)
  const passOver = useOrder('need.passOver', quiet)
  const order = { report, returnClaim, logContact, logReply, passOver }[step]
  const send = async (words: string, files: readonly AttachmentId[]): Promise<boolean> => {
    const said = { ...where, attachments: [...files] }
    switch (step) {
      case 'report':
        return (await report.send({ ...said, words })) !== undefined
      case 'returnClaim':
        return (await returnClaim.send({ ...said, report: words })) !== undefined
      case 'logContact':
        return (await logContact.send({ ...said, words })) !== undefined
      case 'logReply':
        return (await logReply.send({ ...said, words })) !== undefined
      case 'passOver':
        return (await passOver.send({ ...where, reason: words })) !== undefined
    }
  }
  return { send, busy: order.busy, problem: order.problem?.message }
}
