import type { PlainDate } from './calendar'
import { currentDisposition, type Need } from './need'

/** What one office has to do with a need that is still to be settled. */
export type Assignment = {
  readonly office: string
  readonly role: 'lead' | 'assisting' | 'following' | 'claiming'
  readonly person: string
  readonly due?: PlainDate
  /** 第 n 期 at which a claim is returned. */
  readonly returnIssue?: number
  /** Government department that an escalation waits for. */
  readonly department?: string
  readonly requirement: string
}

/**
 * Everybody who has a part in the need's current disposition, the lead first: lead and assisting offices with their
 * limits, the office that follows an escalation, the claimant. Nobody for what was answered, explained or closed.
 */
export function assignmentsOf(need: Need): readonly Assignment[] {
  const disposition = currentDisposition(need)
  if (!disposition || need.state !== 'open') return []
  switch (disposition.kind) {
    case 'immediate':
    case 'dated': {
      const { leadOffice, person, dueDate: due, requirement, taskForce } = disposition
      const limits = disposition.assistingDue ?? {}
      const helpers = new Set([...disposition.assistingOffices, ...(taskForce?.members ?? [])])
      helpers.delete(leadOffice)
      return [
        { office: leadOffice, role: 'lead', person, due, requirement },
        ...[...helpers].map(
          (office) =>
            ({ office, role: 'assisting', person: '', due: limits[office] ?? due, requirement }) as const,
        ),
      ]
    }
    case 'escalated': {
      const { leadOffice: office, department } = disposition
      return [{ office: office || department, role: 'following', person: '', department, requirement: '' }]
    }
    case 'claimed': {
      if (disposition.returned) return []
      const { leadOffice, person, returnSession } = disposition
      const returnIssue = returnSession.number
      return [{ office: leadOffice || person, role: 'claiming', person, returnIssue, requirement: '' }]
    }
    case 'answered':
    case 'explained':
      return []
  }
}
