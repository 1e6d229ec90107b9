import { z } from 'zod'
import { ERROR_CODES } from '../errors'

/** Raised whenever a frame or an operation changes in a way an older page cannot follow. */
export const PROTOCOL_VERSION = 1

/** The languages a page can ask to be answered in. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One question or instruction from a page. */
export const CallFrame = z.object({
  version: z.literal(PROTOCOL_VERSION),
  operation: z.string(),
  input: z.unknown(),
  /** Idempotency key: the same key asked again is one change. Dispatch demands it for writes. */
  key: z.string().min(1).max(100).optional(),
  /** The language of the sentences in the reply. */
  language: z.enum(LANGUAGES).optional(),
})
export type CallFrame = Readonly<z.infer<typeof CallFrame>>

/** A failure as a page may show it. */
export const Problem = z.object({
  code: z.enum(ERROR_CODES),
  /** A sentence fit to be read aloud, in the language of the call. */
  message: z.string(),
  /** Ties a message on screen to a line in the log. */
  incident: z.string().optional(),
})
export type Problem = Readonly<z.infer<typeof Problem>>

/** The one answer to a call. */
export const ReplyFrame = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), revision: z.int(), output: z.unknown() }),
  z.object({ ok: z.literal(false), problem: Problem }),
])
export type ReplyFrame = Readonly<z.infer<typeof ReplyFrame>>

/** What can go stale; a read names the topics whose change makes an earlier answer out of date. */
export const TOPICS = [
  'settings',
  'registers',
  'series',
  'sessions',
  'agendas',
  'attendances',
  'drafts',
  'needs',
  'room',
  'minutes',
  'documents',
  'imports',
  'calendar',
  'status',
  'jobs',
  'attachments',
  'task-forces',
  'projects',
  'talks',
  'visits',
  'policies',
  'care',
  'inbox',
  'categories',
  'floors',
  'votes',
  'notes',
  'devices',
  'line',
  'undo',
] as const
export type Topic = (typeof TOPICS)[number]

/** Says what went stale, never the new value; `hello` opens a connection and means: ask everything again. */
export const EventFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), version: z.int(), revision: z.int() }),
  z.object({ type: z.literal('changed'), revision: z.int(), topics: z.array(z.enum(TOPICS)) }),
])
export type EventFrame = Readonly<z.infer<typeof EventFrame>>
