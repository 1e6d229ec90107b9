import { z } from 'zod'
import { AttachmentIds } from '../domain/attachment'
import { NeedId, TaskForceId } from '../domain/ids'
import { Light } from '../domain/lights'
import { TaskForceRecord } from '../domain/task-force'
import { read, write } from './define'

const nothing = z.object({})
const name = z.string().trim().max(120)
const words = z.string().trim().max(8000)
const ofTaskForce = z.object({ taskForceId: TaskForceId })

const Parts = z.array(z.object({ office: name.min(1), part: words.default('') })).max(20)
const TaskForceFields = z.object({
  name: name.min(1),
  lead: name.min(1),
  liaison: name.default(''),
  parts: Parts,
})

const ListedTaskForce = z.object({
  taskForce: TaskForceRecord,
  needs: z.array(
    z.object({
      needId: NeedId,
      number: z.int(),
      title: z.string(),
      state: z.string(),
      light: Light.optional(),
    }),
  ),
})
export type ListedTaskForce = Readonly<z.infer<typeof ListedTaskForce>>

export const taskForceOperations = {
  /** At work first, the newest first; then those that have replied. */
  'taskForce.list': read({
    staleAfter: ['task-forces', 'needs', 'sessions', 'calendar', 'settings'],
    input: nothing,
    output: z.array(ListedTaskForce),
  }),
  'taskForce.get': read({
    staleAfter: ['task-forces', 'needs', 'sessions', 'calendar', 'settings'],
    input: ofTaskForce,
    output: ListedTaskForce,
  }),
  'taskForce.form': write({
    input: TaskForceFields.extend({ needIds: z.array(NeedId).min(1).max(200) }),
    output: ofTaskForce,
  }),
  'taskForce.save': write({ input: TaskForceFields.extend(ofTaskForce.shape), output: nothing }),
  'taskForce.addNeeds': write({
    input: ofTaskForce.extend({ needIds: z.array(NeedId).min(1).max(200) }),
    output: nothing,
  }),
  /** A member office reports its part done. */
  'taskForce.reportPart': write({
    input: ofTaskForce.extend({ office: name.min(1), words: words.min(1) }),
    output: nothing,
  }),
  /** 合并答复: one reply that goes into the story of every open need of the task force, and dissolves it. */
  'taskForce.reply': write({
    input: ofTaskForce.extend({ words: words.min(1), attachments: AttachmentIds.optional() }),
    output: z.object({ needs: z.int() }),
  }),
}
