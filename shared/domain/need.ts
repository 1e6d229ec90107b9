import { z } from 'zod'
import { AttachmentIds } from './attachment'
import { PlainDate } from './calendar'
import { Disposition, Reaction, TellingWay } from './disposition'
import { Link } from './four-links'
import {
  AttendeeId,
  BuildingId,
  DraftId,
  EnterpriseId,
  ImportId,
  InboxId,
  NeedId,
  ProjectId,
  SessionId,
  TaskForceId,
  VisitId,
} from './ids'
import { SeriesId } from './series'

export const NEED_SOURCES = ['session', 'visit', 'green-channel', 'phone', 'sweep'] as const
export const NeedSource = z.enum(NEED_SOURCES)
export type NeedSource = z.infer<typeof NeedSource>

export const CONFIRMING_WAYS = ['oral', 'signature', 'show-of-hands', 'phone'] as const
export const ConfirmingWay = z.enum(CONFIRMING_WAYS)
export type ConfirmingWay = z.infer<typeof ConfirmingWay>

/** 现场确定: who agreed to the wording, when and how. */
export const Confirmation = z.object({
  by: z.string().trim().min(1).max(80),
  at: z.string(),
  how: ConfirmingWay,
  sessionId: SessionId.optional(),
})
export type Confirmation = Readonly<z.infer<typeof Confirmation>>

/** One frozen wording. A later change is the next version, never an overwrite. */
export const Wording = z.object({
  version: z.int().min(1),
  title: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().default(''),
  confirmation: Confirmation.optional(),
})
export type Wording = Readonly<z.infer<typeof Wording>>

export const STORY_TYPES = [
  'raised',
  'confirmed',
  'amended',
  'disposed',
  'reported',
  'extended',
  'claim-returned',
  'contacted',
  'replied',
  'told',
  'closed',
  'followed-up',
  'reopened',
  'imported',
  // Between sessions: an office helps, objects, is asked again; a task force answers; another record has to do with it.
  'assisted',
  'objected',
  'objection-settled',
  'urged',
  'task-force',
  'extension-asked',
  'extension-refused',
  'joined',
  'project',
  // On the raiser's own phone.
  'rated',
  // In the room.
  'voted',
] as const

/** One line of a need's story: who did what, when, in which session. */
export const StoryEvent = z.object({
  type: z.enum(STORY_TYPES),
  at: z.string(),
  by: z.string(),
  sessionId: SessionId.optional(),
  /** What was said or written. */
  words: z.string().default(''),
  /** Facts that belong to the type: kind, dueDate, reaction, how … */
  facts: z.record(z.string(), z.string()).default({}),
  /** Photos and files that were added with it. */
  attachments: AttachmentIds.optional(),
})
export type StoryEvent = Readonly<z.infer<typeof StoryEvent>>

export const NEED_STATES = ['open', 'closed', 'withdrawn'] as const

export const Closing = z.object({
  at: z.string(),
  date: PlainDate,
  by: z.string(),
  sessionId: SessionId.optional(),
  reaction: Reaction.optional(),
  told: z.object({ at: z.string(), how: TellingWay }),
  /** Absent when nothing was due. */
  onTime: z.boolean().optional(),
})

/** 需求 / 建议: numbered, lives over many sessions. */
export const Need = z.object({
  id: NeedId,
  number: z.int().min(1),
  enterpriseId: EnterpriseId.optional(),
  enterprise: z.string().trim().min(1).max(120),
  raiser: z.string().trim().max(80).default(''),
  buildingId: BuildingId.optional(),
  seriesId: SeriesId.optional(),
  raisedIn: SessionId.optional(),
  raisedAt: z.string(),
  source: NeedSource,
  /** The number it had where it came from. */
  sourceNumber: z.string().default(''),
  category: z.string().default(''),
  wordings: z.array(Wording).min(1),
  /** In order of time; the last one holds. */
  dispositions: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      sessionId: SessionId.optional(),
      disposition: Disposition,
      /** 四联: whom the disposal went through, beyond what the disposition itself names. */
      links: z.array(Link).optional(),
    }),
  ),
  state: z.enum(NEED_STATES),
  closing: Closing.optional(),
  /** 重办: how often an unsatisfied raiser reopened it. */
  reopened: z.int().min(0).default(0),
  story: z.array(StoryEvent),
  importId: ImportId.optional(),
  /** 异议: the lead office says it is not its business; open until it is settled. */
  objection: z.object({ office: z.string(), reason: z.string(), at: z.string() }).optional(),
  /** 延期申请 that nobody has decided yet. */
  extensionAsked: z
    .object({ dueDate: PlainDate, reason: z.string(), by: z.string(), at: z.string() })
    .optional(),
  taskForceId: TaskForceId.optional(),
  projectIds: z.array(ProjectId).optional(),
  visitId: VisitId.optional(),
  inboxIds: z.array(InboxId).optional(),
  /** Who raised it, as the session's list has them. */
  attendeeId: AttendeeId.optional(),
})
export type Need = Readonly<z.infer<typeof Need>>

/** A need that is being typed or read back; it becomes a need when its wording is confirmed. */
export const Draft = z.object({
  id: DraftId,
  sessionId: SessionId,
  enterpriseId: EnterpriseId.optional(),
  enterprise: z.string().max(120),
  raiser: z.string().max(80),
  title: z.string().max(200),
  text: z.string().max(8000),
  category: z.string().max(120).default(''),
  state: z.enum(['typing', 'on-screen', 'confirmed', 'withdrawn']),
  at: z.string(),
  needId: NeedId.optional(),
  /** What somebody's phone said, when the draft was taken from there. */
  inboxId: InboxId.optional(),
  /** Who raises it, when it is one of the session's list. */
  attendeeId: AttendeeId.optional(),
})
export type Draft = Readonly<z.infer<typeof Draft>>

/** The wording that holds. */
export function currentWording(need: Need): Wording {
  const last = need.wordings.at(-1)
  if (!last) throw new Error(`Need ${need.id} has no wording`)
  return last
}

/** The disposition that holds, if the need has one. */
export function currentDisposition(need: Need): Disposition | undefined {
  return need.dispositions.at(-1)?.disposition
}

/** A title of at most 30 characters from the first clause of a text. */
export function titleFrom(text: string): string {
  const clause = /^[^，。；！？,;!?\n]*/u.exec(text.trim())?.[0] ?? ''
  return Array.from(clause || text.trim())
    .slice(0, 30)
    .join('')
}
