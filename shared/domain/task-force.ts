import { z } from 'zod'
import { AppError } from '../errors'
import { AttachmentIds } from './attachment'
import { NeedId, TaskForceId } from './ids'

const words = z.string().trim().max(8000)
const shortWords = z.string().trim().max(200)

/** What one member office of a task force does. */
const TaskForcePart = z.object({
  office: shortWords.min(1),
  /** Its part of the work. */
  part: words.default(''),
  /** When it reported its part done, and in which words. */
  reported: z.object({ at: z.string(), words }).optional(),
})
export type TaskForcePart = Readonly<z.infer<typeof TaskForcePart>>

/** 专班: lead, liaison, member offices with a part each, the needs they work on, one combined reply. */
export const TaskForceRecord = z.object({
  id: TaskForceId,
  name: shortWords.min(1),
  lead: shortWords.min(1),
  liaison: shortWords.default(''),
  parts: z.array(TaskForcePart).max(20),
  needIds: z.array(NeedId).max(200),
  formedAt: z.string(),
  by: z.string(),
  /** The one combined reply to all its needs; the task force is dissolved with it. */
  reply: z
    .object({ at: z.string(), by: shortWords, words, attachments: AttachmentIds.optional() })
    .optional(),
})
export type TaskForceRecord = Readonly<z.infer<typeof TaskForceRecord>>

type Part = { readonly office: string; readonly part: string }

/** Parts as they were typed, each office once; what an office has reported already stays with it. */
export function partsFrom(typed: readonly Part[], known: TaskForceRecord['parts'] = []): TaskForcePart[] {
  const offices = [...new Set(typed.map(({ office }) => office))]
  return offices.map((office) => {
    const part = typed.findLast((one) => one.office === office)?.part ?? ''
    const reported = known.find((one) => one.office === office)?.reported
    return { office, part, ...(reported && { reported }) }
  })
}

/** AppError `refused` once the combined reply was given: the task force is dissolved. */
export function refuseDissolved(taskForce: TaskForceRecord): void {
  if (taskForce.reply) throw new AppError('refused', 'taskForces.dissolved', { name: taskForce.name })
}

/** A member office reports its part done; a second report takes the place of the first. */
export function reportPart(
  taskForce: TaskForceRecord,
  { office, words: said, at }: { readonly office: string; readonly words: string; readonly at: string },
): TaskForceRecord {
  refuseDissolved(taskForce)
  if (!taskForce.parts.some((part) => part.office === office))
    throw new AppError('refused', 'taskForces.notMember', { office, name: taskForce.name })
  const parts = taskForce.parts.map((part) =>
    part.office === office ? { ...part, reported: { at, words: said } } : part,
  )
  return { ...taskForce, parts }
}
