import { Button } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { useOrder, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { Input } from '../../ui/text-fields'
import { useDesk } from './desk-context'
import { useScratch } from './use-scratch'
import { useOpen } from './use-step'

type OpenCheck = OutputOf<'session.checks'>[number]

/** Where the reason for passing over a check is kept while it is typed. */
export function overrideKey(check: string): string {
  return `override:${check}`.slice(0, 80)
}

/** One thing to mend: what it is, the way there, and for a soft one a reason to pass it over. */
export function CheckRow({ check }: { readonly check: OpenCheck }) {
  const text = useText()
  const reason = useScratch(overrideKey(check.id), check.overridden ?? '')
  const jump = useJump(check)
  const words = text(`words.checks.${check.name}`, { subject: check.subject })
  return (
    <li className="desk-check" data-hard={check.hard}>
      <span className="desk-check-mark">{text(check.hard ? 'desk.hard' : 'desk.soft')}</span>
      <span className="desk-check-words">{words}</span>
      {jump && (
        <Button size="small" aria-label={text('desk.mendCheck', { check: words })} onClick={jump}>
          {text('desk.mend')}
        </Button>
      )}
      {(check.name === 'noChair' || check.name === 'noRecorder') && (
        <SessionPerson field={check.name === 'noChair' ? 'chair' : 'recorder'} />
      )}
      {!check.hard && (
        <Input
          label={text('desk.overrideOf', { check: words })}
          hideLabel
          placeholder={text('desk.override')}
          maxLength={200}
          value={reason.text}
          onChange={reason.write}
        />
      )}
    </li>
  )
}

function useJump({ name, target }: OpenCheck): (() => void) | undefined {
  const { view, showPane } = useDesk()
  const open = useOpen()
  const { needId, itemId, attendeeId, draftId } = target
  if (attendeeId !== undefined || name === 'nobodyPresent') return () => showPane('sign-in')
  const items = view.agenda.items
  const place =
    items.find(({ id }) => id === itemId) ??
    items.find(({ entries }) => entries.some((entry) => entry.needId === needId)) ??
    items.find(({ kind }) => kind === (name === 'previousNotApproved' ? 'approve' : 'need'))
  const isSomewhere = needId !== undefined || itemId !== undefined || draftId !== undefined
  if (!place || !(isSomewhere || name === 'previousNotApproved')) return undefined
  return () =>
    void open({
      itemId: place.id,
      ...(needId !== undefined && { needId }),
      ...(draftId !== undefined && { draftId }),
    })
}

/** 召集人 or 记录人, filled in on the spot. */
function SessionPerson({ field }: { readonly field: 'chair' | 'recorder' }) {
  const text = useText()
  const { view } = useDesk()
  const update = useOrder('session.update')
  const [name, setName] = useState('')
  const keep = () => {
    if (name.trim() !== '') void update.send({ sessionId: view.session.id, [field]: name.trim() })
  }
  return (
    <span className="desk-check-person">
      <NamePicker
        kinds={['person']}
        label={text(`desk.${field}`)}
        hideLabel
        placeholder={text(`desk.${field}`)}
        value={name}
        onChange={(typed) => setName(typed)}
      />
      <Button size="small" loading={update.busy} onClick={keep}>
        {text('desk.fillIn')}
      </Button>
    </span>
  )
}
