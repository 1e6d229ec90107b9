import { currentWording, titleFrom, type Need } from '#shared/domain/need'
import { useOrder, useText } from '../../client/hooks'
import { Difference } from '../../ui/difference'
import { Input } from '../../ui/text-fields'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { ReadyText } from './ready-text'
import { useScratch } from './use-scratch'

/** 改写: the next version of a wording, with what it changes in sight; it is confirmed afterwards. */
export function AmendForm({ need, onDone }: { readonly need: Need; readonly onDone: () => void }) {
  const text = useText()
  const { view } = useDesk()
  const amend = useOrder('need.amend', { quiet: true })
  const before = currentWording(need)
  const key = `amend:${need.id}:${before.version}`
  const title = useScratch(`${key}:title`, before.title)
  const words = useScratch(`${key}:text`, before.text)
  const reason = useScratch(`${key}:reason`)
  // A title that was only the text's beginning follows the text.
  const isOwnTitle = title.text !== titleFrom(before.text)
  const forget = () => {
    title.forget()
    words.forget()
    reason.forget()
    onDone()
  }
  const submit = async () => {
    const done = await amend.send({
      needId: need.id,
      sessionId: view.session.id,
      title: isOwnTitle ? title.text : titleFrom(words.text),
      text: words.text,
      reason: reason.text,
    })
    if (done !== undefined) forget()
  }
  return (
    <DeskForm
      label={text('desk.amendTitle')}
      submit={text('desk.saveVersion', { version: before.version + 1 })}
      busy={amend.busy}
      problem={amend.problem?.message}
      onSubmit={submit}
      onCancel={forget}
    >
      <Input
        label={text('desk.needTitle')}
        required
        maxLength={200}
        value={title.text}
        onChange={title.write}
      />
      <ReadyText
        label={text('desk.needText')}
        required
        rows={3}
        startsFocused
        value={words.text}
        onChange={words.write}
      />
      <Input label={text('desk.amendReason')} maxLength={400} value={reason.text} onChange={reason.write} />
      {words.text !== before.text && (
        <p className="desk-difference" aria-label={text('desk.change')} role="note">
          <Difference before={before.text} after={words.text} />
        </p>
      )}
    </DeskForm>
  )
}
