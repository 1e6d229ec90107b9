import type { Attendee } from '#shared/domain/attendance'
import { organisationGroups, type OrganisationGroup } from '#shared/domain/attendance-organisations'
import { useText } from '../../../client/hooks'
import { useDesk } from '../desk-context'

/** How many organisations of each kind are here, in one line; opened, who of each is here and who is not. */
export function OrganisationTable() {
  const text = useText()
  const groups = organisationGroups(useDesk().view.attendance)
  return (
    <details className="organisations">
      <summary>
        <b>{text('attendance.organisations')}</b>
        {groups.map(({ kind, here, lines }) => (
          <span key={kind} className="num">
            {text('attendance.organisationsLine', {
              kind: text(`words.organisationKinds.${kind}`),
              here,
              all: lines.length,
            })}
          </span>
        ))}
        <Missing groups={groups} />
      </summary>
      <div className="organisations-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{text('attendance.tableOrganisation')}</th>
              <th scope="col">{text('attendance.tableHere')}</th>
              <th scope="col">{text('attendance.tableMissing')}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupRows key={group.kind} group={group} />
          ))}
        </table>
      </div>
    </details>
  )
}

/** Organisations of which nobody is here. */
function Missing({ groups }: { readonly groups: readonly OrganisationGroup[] }) {
  const text = useText()
  const names = groups.flatMap(({ lines }) =>
    lines.filter(({ here }) => here.length === 0).map(({ organisation }) => organisation),
  )
  if (names.length === 0) return null
  const words = text('attendance.missing', { names: names.join(text('desk.comma')) })
  return (
    <span className="organisations-missing" title={words}>
      {words}
    </span>
  )
}

function GroupRows({ group }: { readonly group: OrganisationGroup }) {
  const text = useText()
  const { kind, lines, here } = group
  const namesOf = (people: readonly Attendee[]) =>
    people.map(({ name }) => name || '—').join(text('desk.comma')) || text('attendance.nobody')
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup" className="num">
          {text('attendance.organisationsLine', {
            kind: text(`words.organisationKinds.${kind}`),
            here,
            all: lines.length,
          })}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.organisation} data-missing={line.here.length === 0}>
          <td>{line.organisation}</td>
          <td>{namesOf(line.here)}</td>
          <td>{namesOf(line.missing)}</td>
        </tr>
      ))}
    </tbody>
  )
}
