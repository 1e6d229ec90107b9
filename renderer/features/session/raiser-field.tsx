import type { FoundName } from '#shared/contract/register-operations'
import { sameName } from '#shared/domain/register'
import { useAsk, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { useDesk } from './desk-context'

type RaiserFieldProps = {
  readonly enterprise: string
  readonly value: string
  readonly onChange: (name: string) => void
  readonly onBlur: () => void
}

/** Who raises the need: those of the enterprise who are in the room first, then its contacts, then anybody. */
export function RaiserField({ enterprise, value, onChange, onBlur }: RaiserFieldProps) {
  const text = useText()
  const { view } = useDesk()
  const query = enterprise.trim().slice(0, 80)
  const found = useAsk('enterprise.list', { query }, { enabled: query !== '' })
  const register = found.status === 'ready' ? found.data.find(({ name }) => sameName(name, query)) : undefined
  const here = view.attendance.attendees
    .filter((attendee) => attendee.name !== '' && sameName(attendee.organisation, query))
    .map(({ name, position }) => ({ name, position }))
  const contacts = (register?.contacts ?? []).filter(
    (contact) => !here.some((one) => sameName(one.name, contact.name)),
  )
  const suggestions = [...here, ...contacts].map(({ name, position }): FoundName => ({
    kind: 'person',
    id: name,
    name,
    detail: position,
  }))
  return (
    <NamePicker
      kinds={['person']}
      label={text('desk.raiser')}
      suggestions={suggestions}
      value={value}
      onBlur={onBlur}
      onChange={(name) => onChange(name)}
    />
  )
}
