import { useState } from 'react'
import type { ConfirmingWay } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { useOffer } from './desk-context'
import { DeskForm } from './desk-form'
import { ConfirmingChoice } from './word-choices'

type ConfirmFormProps = {
  readonly raiser: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onConfirm: (by: string, how: ConfirmingWay) => void | Promise<void>
  readonly onCancel: () => void
}

/** 现场确定: who agrees to the wording, and how. F6 once more, or Enter, confirms. */
export function ConfirmForm({ raiser, busy, problem, onConfirm, onCancel }: ConfirmFormProps) {
  const text = useText()
  const [by, setBy] = useState(raiser)
  const [how, setHow] = useState<ConfirmingWay>('oral')
  const submit = () => onConfirm(by.trim(), how)
  useOffer('confirm', () => void submit())
  return (
    <section className="desk-sheet">
      <DeskForm
        label={text('desk.confirmTitle')}
        submit={text('desk.confirmNow')}
        busy={busy}
        problem={problem}
        onSubmit={submit}
        onCancel={onCancel}
      >
        <div className="desk-form-row">
          <NamePicker
            kinds={['person']}
            label={text('desk.confirmedBy')}
            required
            startsFocused
            value={by}
            onChange={(name) => setBy(name)}
          />
          <ConfirmingChoice value={how} onChange={setHow} />
        </div>
      </DeskForm>
    </section>
  )
}
