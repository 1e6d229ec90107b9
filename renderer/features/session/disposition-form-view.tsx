import { linksFromDisposition } from '#shared/domain/four-links'
import type { Need } from '#shared/domain/need'
import { useState } from 'react'
import { useOrder, useText } from '../../client/hooks'
import { LinksField } from '../../fields/links-field'
import { useDesk } from './desk-context'
import { DeskForm } from './desk-form'
import { dispositionInput, missingField, type DispositionFields } from './disposition-form'
import { KindFields } from './kind-fields'

type DispositionFormProps = {
  readonly need: Need
  readonly fields: DispositionFields
  readonly onChange: (fields: DispositionFields) => void
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Only the fields that the chosen disposition needs; a refusal names the field and stands beside it. */
export function DispositionForm({ need, fields, onChange, onDone, onCancel }: DispositionFormProps) {
  const text = useText()
  const { view } = useDesk()
  const dispose = useOrder('need.dispose', { quiet: true })
  const [wasSent, setWasSent] = useState(false)
  const disposition = dispositionInput(fields)
  if (!disposition) return null
  const missing = wasSent ? missingField(disposition) : undefined
  const submit = async () => {
    setWasSent(true)
    const done = await dispose.send({
      needId: need.id,
      sessionId: view.session.id,
      disposition,
      links: [...fields.links],
    })
    if (done !== undefined) onDone()
  }
  const refused = dispose.problem?.message
  return (
    <div className="desk-sheet">
      <DeskForm
        key={disposition.kind}
        label={text(`words.dispositions.${disposition.kind}`)}
        submit={text('desk.saveDisposition')}
        busy={dispose.busy}
        problem={missing === undefined ? refused : undefined}
        onSubmit={submit}
        onCancel={onCancel}
      >
        {missing !== undefined && (
          <p className="read-aloud-only" role="alert">
            {text(`needs.missing.${missing}`)}
          </p>
        )}
        <KindFields
          fields={fields}
          onChange={(change) => {
            // What was refused is being mended.
            dispose.clear()
            onChange({ ...fields, ...change })
          }}
          missing={missing && { field: missing, message: text(`needs.missing.${missing}`) }}
        />
        <LinksField
          label={text('needs.links.title')}
          value={fields.links}
          onChange={(links) => onChange({ ...fields, links: [...links] })}
          proposed={linksFromDisposition(disposition)}
        />
      </DeskForm>
    </div>
  )
}
