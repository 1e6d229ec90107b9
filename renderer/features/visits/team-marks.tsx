import type { SingleRole, TeamCheck } from '#shared/domain/visit'
import { useLanguage, useText } from '../../client/hooks'
import { Tag } from '../../ui/marks'

/** What a team lacks of 1+1+1+N, by name; a complete one says so. */
export function TeamMarks({ check }: { readonly check: TeamCheck }) {
  const text = useText()
  const separator = useLanguage() === 'en' ? ', ' : '、'
  const names = (roles: readonly SingleRole[]) =>
    roles.map((role) => text(`visits.roles.${role}`)).join(separator)
  const { missing, doubled } = check
  if (missing.length === 0 && doubled.length === 0) return <Tag>{text('visits.complete')}</Tag>
  return (
    <span className="visits-marks">
      {missing.length > 0 && <Tag strong>{text('visits.missing', { roles: names(missing) })}</Tag>}
      {doubled.length > 0 && <Tag strong>{text('visits.doubled', { roles: names(doubled) })}</Tag>}
    </span>
  )
}
