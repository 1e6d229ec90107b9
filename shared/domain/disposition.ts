import { z } from 'zod'
import { AppError } from '../errors'
import { assistingLimits } from './assisting-limits'
import { PlainDate } from './calendar'
import { SessionId } from './ids'

export const DISPOSITION_KINDS = [
  'answered',
  'immediate',
  'dated',
  'explained',
  'escalated',
  'claimed',
] as const
export const DispositionKind = z.enum(DISPOSITION_KINDS)
export type DispositionKind = z.infer<typeof DispositionKind>

export const REACTIONS = ['satisfied', 'mostly', 'unsatisfied'] as const
export const Reaction = z.enum(REACTIONS)
export type Reaction = z.infer<typeof Reaction>

export const TELLING_WAYS = ['session', 'phone', 'visit', 'letter', 'message'] as const
/** How the raiser was told. */
export const TellingWay = z.enum(TELLING_WAYS)
export type TellingWay = z.infer<typeof TellingWay>

const words = z.string().trim().max(8000)
const shortWords = z.string().trim().max(200)

/** Which session a claim comes back to: 第 number 期 of the series in that year. */
export const ReturnSession = z.object({ year: z.int(), number: z.int().min(1) })
export type ReturnSession = Readonly<z.infer<typeof ReturnSession>>

/** 专班: lead, liaison, member offices; one combined reply. */
export const TaskForce = z.object({ lead: shortWords, liaison: shortWords, members: z.array(shortWords) })

/** 依据: what an answer rests on, as it was chosen; `words` is how it prints. */
export const AnswerSource = z.object({
  kind: z.enum(['need', 'policy', 'project']),
  id: z.string(),
  words: z.string().trim().min(1).max(400),
})
export type AnswerSource = Readonly<z.infer<typeof AnswerSource>>

const owners = {
  leadOffice: shortWords,
  assistingOffices: z.array(shortWords).default([]),
  /** 责任人; may be named later, and is asked for before the session is finalised. */
  person: shortWords.default(''),
  requirement: words.default(''),
  /** Limits of the assisting offices, by office; an office without one has the lead office's. */
  assistingDue: z.record(z.string(), PlainDate).optional(),
  /** Assisting offices that have done their part, by office: when. */
  assisted: z.record(z.string(), z.string()).optional(),
  sources: z.array(AnswerSource).max(10).optional(),
}

/** Exactly one of six, each with its mandatory fields (rule 3 of the product). */
export const Disposition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    answer: words,
    answeredBy: shortWords,
    reaction: Reaction.optional(),
    basis: words.default(''),
    sources: z.array(AnswerSource).max(10).optional(),
  }),
  z.object({ kind: z.literal('immediate'), ...owners, dueDate: PlainDate, taskForce: TaskForce.optional() }),
  z.object({ kind: z.literal('dated'), ...owners, dueDate: PlainDate, taskForce: TaskForce.optional() }),
  z.object({
    kind: z.literal('explained'),
    explanation: words,
    explainedBy: shortWords.default(''),
    sources: z.array(AnswerSource).max(10).optional(),
    /** Whether the raiser understood: who, when, told how. */
    understanding: z.object({
      obtained: z.boolean(),
      by: shortWords,
      at: z.string(),
      how: TellingWay.optional(),
    }),
  }),
  z.object({
    kind: z.literal('escalated'),
    department: shortWords,
    leadOffice: shortWords.default(''),
    letterNumber: shortWords.default(''),
    since: PlainDate,
    contacts: z.array(z.object({ at: z.string(), by: shortWords, words })).default([]),
    reply: z.object({ at: z.string(), words }).optional(),
    told: z.object({ at: z.string(), how: TellingWay }).optional(),
  }),
  z.object({
    kind: z.literal('claimed'),
    person: shortWords,
    leadOffice: shortWords.default(''),
    returnSession: ReturnSession,
    returned: z.object({ at: z.string(), sessionId: SessionId.optional(), report: words }).optional(),
  }),
])
export type Disposition = Readonly<z.infer<typeof Disposition>>

/** A disposition as a page sends it: fields may still be missing. */
export const DispositionInput = z.object({
  kind: DispositionKind,
  answer: words.optional(),
  answeredBy: shortWords.optional(),
  reaction: Reaction.optional(),
  basis: words.optional(),
  sources: z.array(AnswerSource).max(10).readonly().optional(),
  leadOffice: shortWords.optional(),
  assistingOffices: z.array(shortWords).readonly().optional(),
  assistingDue: z.record(z.string(), PlainDate).optional(),
  person: shortWords.optional(),
  requirement: words.optional(),
  dueDate: PlainDate.optional(),
  taskForce: TaskForce.optional(),
  explanation: words.optional(),
  explainedBy: shortWords.optional(),
  understood: z.boolean().optional(),
  understoodBy: shortWords.optional(),
  understoodHow: TellingWay.optional(),
  department: shortWords.optional(),
  letterNumber: shortWords.optional(),
  returnSession: ReturnSession.optional(),
})
export type DispositionInput = Readonly<z.infer<typeof DispositionInput>>

type Circumstances = {
  readonly now: string
  readonly today: PlainDate
  /** Due date an immediate disposition gets when none is given. */
  readonly immediateDue: PlainDate
  /** Limit an assisting office gets when none is given; never later than the lead office's. */
  readonly assistingDue?: PlainDate
}

function required<T>(value: T | undefined, field: string): T {
  if (value === undefined || value === '') throw new AppError('refused', `needs.missing.${field}`)
  return value
}

/** What the answer rests on, when anything was chosen. */
function sourcesOf({ sources = [] }: DispositionInput) {
  return sources.length > 0 ? { sources: [...sources] } : {}
}

function owned(input: DispositionInput, dueDate: PlainDate, usual: PlainDate | undefined) {
  const leadOffice = required(input.leadOffice, 'leadOffice')
  const assistingOffices = (input.assistingOffices ?? []).filter((office) => office !== leadOffice)
  const members = (input.taskForce?.members ?? []).filter((office) => office !== leadOffice)
  const helping = [...new Set([...assistingOffices, ...members])]
  const assistingDue = assistingLimits(helping, input.assistingDue ?? {}, { dueDate, usual })
  return {
    leadOffice,
    assistingOffices,
    person: input.person ?? '',
    requirement: input.requirement ?? '',
    ...sourcesOf(input),
    dueDate,
    ...(Object.keys(assistingDue).length > 0 && { assistingDue }),
    ...(input.taskForce && { taskForce: input.taskForce }),
  }
}

function explained(input: DispositionInput, now: string): Disposition {
  return {
    kind: 'explained',
    explanation: required(input.explanation, 'explanation'),
    explainedBy: input.explainedBy ?? '',
    ...sourcesOf(input),
    understanding: {
      obtained: required(input.understood, 'understood'),
      by: required(input.understoodBy, 'understoodBy'),
      at: now,
      ...(input.understoodHow && { how: input.understoodHow }),
    },
  }
}

/**
 * The complete disposition, or AppError `refused` with the sentence `needs.missing.<field>` for the first mandatory
 * field that is absent.
 */
export function completeDisposition(input: DispositionInput, circumstances: Circumstances): Disposition {
  const { now, today, immediateDue, assistingDue } = circumstances
  switch (input.kind) {
    case 'answered':
      return {
        kind: 'answered',
        answer: required(input.answer, 'answer'),
        answeredBy: required(input.answeredBy, 'answeredBy'),
        reaction: required(input.reaction, 'reaction'),
        basis: input.basis ?? '',
        ...sourcesOf(input),
      }
    case 'immediate':
      return { kind: 'immediate', ...owned(input, input.dueDate ?? immediateDue, assistingDue) }
    case 'dated':
      required(input.leadOffice, 'leadOffice')
      return { kind: 'dated', ...owned(input, required(input.dueDate, 'dueDate'), assistingDue) }
    case 'explained':
      return explained(input, now)
    case 'escalated':
      return {
        kind: 'escalated',
        department: required(input.department, 'department'),
        leadOffice: input.leadOffice ?? '',
        letterNumber: input.letterNumber ?? '',
        since: today,
        contacts: [],
      }
    case 'claimed':
      return {
        kind: 'claimed',
        person: required(input.person, 'person'),
        leadOffice: input.leadOffice ?? '',
        returnSession: required(input.returnSession, 'returnSession'),
      }
  }
}

/** The day something is due, when the kind has one. */
export function dueDateOf(disposition: Disposition | undefined): PlainDate | undefined {
  return disposition?.kind === 'immediate' || disposition?.kind === 'dated' ? disposition.dueDate : undefined
}

/** Who is asked: the lead office, or the person or department where there is no office. */
export function ownerOf(disposition: Disposition | undefined): string {
  switch (disposition?.kind) {
    case undefined:
      return ''
    case 'answered':
      return disposition.answeredBy
    case 'immediate':
    case 'dated':
      return disposition.leadOffice
    case 'explained':
      return disposition.explainedBy
    case 'escalated':
      return disposition.leadOffice || disposition.department
    case 'claimed':
      return disposition.leadOffice || disposition.person
  }
}
