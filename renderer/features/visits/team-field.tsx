import { Button, Select } from 'antd'
import { VisitId } from '#shared/domain/ids'
import { checkTeam, VISIT_ROLES, type VisitMember, type VisitRole } from '#shared/domain/visit'
import { useAsk, useLanguage, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { TeamMarks } from './team-marks'
import { namedMembers, replaced } from './visit-draft'

/** Asked for while it is not known which visit was the latest; never sent. */
const NO_VISIT = VisitId.parse('-')

type TeamFieldProps = {
  readonly value: readonly VisitMember[]
  readonly onChange: (team: readonly VisitMember[]) => void
}

/** The team of the latest visit, for a next one of the same people. */
function useLastTeam(isAsked: boolean): readonly VisitMember[] {
  const latest = useAsk('visit.list', { limit: 1 }, { enabled: isAsked })
  const visitId = latest.status === 'ready' ? latest.data.rows[0]?.id : undefined
  const visit = useAsk('visit.get', { visitId: visitId ?? NO_VISIT }, { enabled: visitId !== undefined })
  return visit.status === 'ready' ? visit.data.visit.team : []
}

/** 1+1+1+N: who went, with what is missing said while it is typed. */
export function TeamField({ value, onChange }: TeamFieldProps) {
  const text = useText()
  const named = namedMembers(value)
  const separator = useLanguage() === 'en' ? ', ' : '、'
  const last = useLastTeam(named.length === 0)
  return (
    <fieldset className="visits-lines">
      <legend className="ui-label">{text('visits.fields.team')}</legend>
      {value.map((member, place) => (
        <MemberLine
          // Lines have no identity but their place.
          key={place}
          member={member}
          number={place + 1}
          onChange={(change) => onChange(replaced(value, place, change))}
          onRemove={() => onChange(value.filter((_, at) => at !== place))}
        />
      ))}
      <div className="visits-line-foot">
        <Button onClick={() => onChange([...value, { role: 'staff', name: '', organisation: '' }])}>
          {text('visits.addMember')}
        </Button>
        {named.length === 0 && last.length > 0 && (
          <Button onClick={() => onChange(last)}>
            {text('visits.lastTeam', { names: last.map(({ name }) => name).join(separator) })}
          </Button>
        )}
        {named.length > 0 && (
          <span role="status">
            <TeamMarks check={checkTeam(named)} />
          </span>
        )}
      </div>
      <p className="ui-note visits-note">{text('visits.teamHint')}</p>
    </fieldset>
  )
}

function MemberLine(props: {
  readonly member: VisitMember
  readonly number: number
  readonly onChange: (change: Partial<VisitMember>) => void
  readonly onRemove: () => void
}) {
  const { member, number, onChange, onRemove } = props
  const text = useText()
  const role = text(`visits.roles.${member.role}`)
  return (
    <div className="visits-line visits-line-member">
      <Select<VisitRole>
        aria-label={text('visits.memberRole', { number })}
        value={member.role}
        options={VISIT_ROLES.map((value) => ({ value, label: text(`visits.roles.${value}`) }))}
        onChange={(next) => onChange({ role: next })}
      />
      <NamePicker
        kinds={['person']}
        label={text('visits.memberName', { role })}
        hideLabel
        placeholder={text('visits.fields.name')}
        value={member.name}
        onChange={(name) => onChange({ name })}
      />
      <NamePicker
        kinds={['office', 'partner', 'enterprise']}
        label={text('visits.memberOrganisation', { role })}
        hideLabel
        placeholder={text('visits.fields.organisation')}
        value={member.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
      <Button type="text" aria-label={text('visits.removeMember', { number })} onClick={onRemove}>
        ×
      </Button>
    </div>
  )
}
