import {
  AnswerSource,
  TellingWay,
  type Disposition,
  type DispositionInput,
  type DispositionKind,
} from '#shared/domain/disposition'
import { PlainDate } from '#shared/domain/calendar'
import { Link } from '#shared/domain/four-links'
import { z } from 'zod'

/** Fields of the disposition form as typed; empty texts are fields not filled in. */
export const DispositionFields = z.object({
  kind: z.enum(['answered', 'immediate', 'dated', 'explained', 'escalated', 'claimed']).optional(),
  answer: z.string().default(''),
  answeredBy: z.string().default(''),
  reaction: z.enum(['satisfied', 'mostly', 'unsatisfied']).optional(),
  basis: z.string().default(''),
  /** What the answer, explanation or requirement was taken from. */
  sources: z.array(AnswerSource).default([]),
  leadOffice: z.string().default(''),
  assistingOffices: z.array(z.string()).default([]),
  assistingDue: z.record(z.string(), PlainDate).default({}),
  person: z.string().default(''),
  requirement: z.string().default(''),
  dueDate: z.string().default(''),
  hasTaskForce: z.boolean().default(false),
  taskForceLead: z.string().default(''),
  taskForceLiaison: z.string().default(''),
  taskForceMembers: z.array(z.string()).default([]),
  explanation: z.string().default(''),
  explainedBy: z.string().default(''),
  understood: z.boolean().optional(),
  understoodBy: z.string().default(''),
  understoodHow: TellingWay.default('session'),
  department: z.string().default(''),
  letterNumber: z.string().default(''),
  returnYear: z.string().default(''),
  returnNumber: z.string().default(''),
  links: z.array(Link).default([]),
})
export type DispositionFields = Readonly<z.infer<typeof DispositionFields>>

/** What a form begins with. */
export type DispositionDefaults = {
  readonly raiser: string
  readonly immediate: PlainDate
  readonly dated: PlainDate
  readonly nextSession: { readonly year: number; readonly number: number }
}

/** A form as it was kept, or an empty one; a kept text that cannot be read counts as none. */
export function readFields(kept: string): DispositionFields {
  try {
    return DispositionFields.parse(kept === '' ? {} : JSON.parse(kept))
  } catch {
    return DispositionFields.parse({})
  }
}

/** The form with a kind chosen: its own default date and return session, everything typed before stays. */
export function chooseKind(
  fields: DispositionFields,
  kind: DispositionKind,
  defaults: DispositionDefaults,
): DispositionFields {
  const due = kind === 'immediate' ? defaults.immediate : defaults.dated
  const wasDefault =
    fields.dueDate === '' || fields.dueDate === defaults.immediate || fields.dueDate === defaults.dated
  return {
    ...fields,
    kind,
    dueDate: wasDefault ? due : fields.dueDate,
    understoodBy: fields.understoodBy || defaults.raiser,
    returnYear: fields.returnYear || String(defaults.nextSession.year),
    returnNumber: fields.returnNumber || String(defaults.nextSession.number),
  }
}

type TextField =
  | 'answer'
  | 'answeredBy'
  | 'basis'
  | 'leadOffice'
  | 'person'
  | 'requirement'
  | 'dueDate'
  | 'explanation'
  | 'explainedBy'
  | 'understoodBy'
  | 'department'
  | 'letterNumber'

/** A field only when something stands in it. */
function filled(key: TextField, text: string): Partial<Record<TextField, string>> {
  return text.trim() === '' ? {} : { [key]: text.trim() }
}

function sourcesOf({ sources }: DispositionFields) {
  return sources.length > 0 ? { sources: [...sources] } : {}
}

function owned(fields: DispositionFields) {
  const { hasTaskForce, taskForceLead, taskForceLiaison, taskForceMembers } = fields
  return {
    ...filled('leadOffice', fields.leadOffice),
    assistingOffices: [...fields.assistingOffices],
    assistingDue: fields.assistingDue,
    ...filled('person', fields.person),
    ...filled('requirement', fields.requirement),
    ...sourcesOf(fields),
    ...filled('dueDate', fields.dueDate),
    ...(hasTaskForce &&
      [taskForceLead, taskForceLiaison, ...taskForceMembers].some((name) => name.trim() !== '') && {
        taskForce: { lead: taskForceLead, liaison: taskForceLiaison, members: [...taskForceMembers] },
      }),
  }
}

function returnSession({ returnYear, returnNumber }: DispositionFields) {
  const year = Number.parseInt(returnYear, 10)
  const number = Number.parseInt(returnNumber, 10)
  return Number.isNaN(year) || Number.isNaN(number) || number < 1 ? {} : { returnSession: { year, number } }
}

/** Only what the chosen kind needs, as the core takes it; undefined before a kind is chosen. */
export function dispositionInput(fields: DispositionFields): DispositionInput | undefined {
  switch (fields.kind) {
    case undefined:
      return undefined
    case 'answered':
      return {
        kind: 'answered',
        ...filled('answer', fields.answer),
        ...filled('answeredBy', fields.answeredBy),
        ...filled('basis', fields.basis),
        ...sourcesOf(fields),
        ...(fields.reaction && { reaction: fields.reaction }),
      }
    case 'immediate':
    case 'dated':
      return { kind: fields.kind, ...owned(fields) }
    case 'explained':
      return {
        kind: 'explained',
        ...filled('explanation', fields.explanation),
        ...filled('explainedBy', fields.explainedBy),
        ...sourcesOf(fields),
        ...filled('understoodBy', fields.understoodBy),
        understoodHow: fields.understoodHow,
        ...(fields.understood !== undefined && { understood: fields.understood }),
      }
    case 'escalated':
      return {
        kind: 'escalated',
        ...filled('department', fields.department),
        ...filled('leadOffice', fields.leadOffice),
        ...filled('letterNumber', fields.letterNumber),
      }
    case 'claimed':
      return {
        kind: 'claimed',
        ...filled('person', fields.person),
        ...filled('leadOffice', fields.leadOffice),
        ...returnSession(fields),
      }
  }
}

const MANDATORY = {
  answered: ['answer', 'answeredBy', 'reaction'],
  immediate: ['leadOffice'],
  dated: ['leadOffice', 'dueDate'],
  explained: ['explanation', 'understood', 'understoodBy'],
  escalated: ['department'],
  claimed: ['person', 'returnSession'],
} as const satisfies Record<DispositionKind, readonly (keyof DispositionInput)[]>

/** A field that a kind cannot do without. */
export type MandatoryField = (typeof MANDATORY)[DispositionKind][number]

/** The first mandatory field that is absent (rule 3), in the order in which the core asks for them. */
export function missingField(input: DispositionInput): MandatoryField | undefined {
  return MANDATORY[input.kind].find((field) => input[field] === undefined)
}

/** A form that begins with what was decided, to mend a part of it; a claim's return session is left to the default. */
export function fieldsOf(disposition: Disposition): DispositionFields {
  switch (disposition.kind) {
    case 'answered':
      return DispositionFields.parse(disposition)
    case 'immediate':
    case 'dated': {
      const { taskForce } = disposition
      return DispositionFields.parse({
        ...disposition,
        hasTaskForce: taskForce !== undefined,
        taskForceLead: taskForce?.lead,
        taskForceLiaison: taskForce?.liaison,
        taskForceMembers: taskForce?.members,
      })
    }
    case 'explained': {
      const { obtained, by, how } = disposition.understanding
      const understood = { understood: obtained, understoodBy: by, understoodHow: how }
      return DispositionFields.parse({ ...disposition, ...understood })
    }
    case 'escalated':
    case 'claimed':
      return DispositionFields.parse(disposition)
  }
}
