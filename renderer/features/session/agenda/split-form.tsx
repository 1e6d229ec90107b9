import { useState } from 'react'
import { Checkbox } from 'antd'
import { formatNeedNumber } from '#shared/domain/document-number'
import type { NeedId } from '#shared/domain/ids'
import { currentWording } from '#shared/domain/need'
import { useOrder, useText } from '../../../client/hooks'
import { Input } from '../../../ui/text-fields'
import { useDesk } from '../desk-context'
import { DeskForm } from '../desk-form'
import type { ItemDialogProps } from './item-dialog-props'
import { MinutesField } from './minutes-field'

/** The second item's title and minutes, and which needs go to it. */
export function SplitForm({ item, onClose }: ItemDialogProps) {
  const text = useText()
  const { view } = useDesk()
  const split = useOrder('agenda.splitItem', { quiet: true })
  const [title, setTitle] = useState('')
  const [plannedMinutes, setMinutes] = useState(Math.floor(item.plannedMinutes / 2))
  const [needIds, setNeeds] = useState<readonly NeedId[]>([])
  const submit = async () => {
    const made = { title, plannedMinutes, needIds: [...needIds] }
    const done = await split.send({ sessionId: view.session.id, itemId: item.id, ...made })
    if (done !== undefined) onClose()
  }
  const needs = item.entries.flatMap(({ needId }) => {
    const found = view.needs.find(({ need }) => need.id === needId)
    if (!found) return []
    const number = formatNeedNumber(found.need.number)
    return [{ value: needId, label: `${number} ${currentWording(found.need).title}` }]
  })
  return (
    <DeskForm
      label={text('agenda.splitTitle', { title: item.title })}
      submit={text('agenda.splitNow')}
      busy={split.busy}
      problem={split.problem?.message}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p>{text('agenda.splitHint')}</p>
      <Input label={text('agenda.splitName')} value={title} onChange={setTitle} maxLength={200} required />
      <MinutesField label={text('agenda.splitMinutes')} value={plannedMinutes} onChange={setMinutes} />
      {needs.length > 0 && (
        <fieldset className="desk-split-needs">
          <legend>{text('agenda.splitNeeds')}</legend>
          <Checkbox.Group options={needs} value={[...needIds]} onChange={(chosen) => setNeeds(chosen)} />
        </fieldset>
      )}
    </DeskForm>
  )
}
