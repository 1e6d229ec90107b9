import { isPresent, ORGANISATION_KINDS, type Attendance, type Attendee } from './attendance'
import type { OrganisationKind } from './attendance'

/** One organisation of the list: who of it is here, and who is not. */
export type OrganisationLine = {
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly here: readonly Attendee[]
  readonly missing: readonly Attendee[]
}

/** The organisations of one kind on the list; `here` are those with somebody present. */
export type OrganisationGroup = {
  readonly kind: OrganisationKind
  readonly lines: readonly OrganisationLine[]
  readonly here: number
}

function lineOf(organisation: string, kind: OrganisationKind, people: readonly Attendee[]): OrganisationLine {
  return {
    organisation,
    kind,
    here: people.filter(isPresent),
    missing: people.filter((person) => !isPresent(person)),
  }
}

/** 企业, 科室, 四联对象, 其他: each organisation once, in the order of the list, observers left out; empty kinds left out. */
export function organisationGroups({ attendees }: Attendance): readonly OrganisationGroup[] {
  const counted = attendees.filter(({ state }) => state !== 'observer')
  return ORGANISATION_KINDS.flatMap((kind) => {
    const own = counted.filter(({ organisationKind }) => organisationKind === kind)
    const names = [...new Set(own.map(({ organisation }) => organisation))]
    const lines = names.map((name) =>
      lineOf(
        name,
        kind,
        own.filter(({ organisation }) => organisation === name),
      ),
    )
    return lines.length === 0
      ? []
      : [{ kind, lines, here: lines.filter(({ here }) => here.length > 0).length }]
  })
}
