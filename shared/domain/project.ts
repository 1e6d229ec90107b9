import { z } from 'zod'
import { AttachmentIds } from './attachment'
import { PlainDate } from './calendar'
import { BuildingId, EnterpriseId, LibraryProjectId, NeedId, ProjectId, ResourceId } from './ids'

const shortWords = z.string().trim().max(200)
const words = z.string().trim().max(4000)

export const PROJECT_STATES = ['proposed', 'running', 'done', 'dropped'] as const
export const ProjectState = z.enum(PROJECT_STATES)
export type ProjectState = z.infer<typeof ProjectState>

/** One step of a project: who does what by when. */
export const ProjectStep = z.object({
  title: shortWords.min(1),
  owner: shortWords.default(''),
  dueDate: PlainDate.optional(),
  doneAt: z.string().optional(),
})
export type ProjectStep = Readonly<z.infer<typeof ProjectStep>>

/** 项目清单: needs and resources matched; a person decided. */
export const Project = z.object({
  id: ProjectId,
  number: z.int().min(1),
  title: shortWords.min(1),
  goal: words.default(''),
  /** When it counts as done. */
  criterion: words.default(''),
  state: ProjectState,
  owner: shortWords.default(''),
  category: z.string().trim().max(120).default(''),
  needIds: z.array(NeedId),
  resourceIds: z.array(ResourceId),
  enterpriseIds: z.array(EnterpriseId).default([]),
  buildingId: BuildingId.optional(),
  steps: z.array(ProjectStep),
  from: PlainDate.optional(),
  dueDate: PlainDate.optional(),
  /** Why the program proposed it, or why a person made it. */
  reason: words.default(''),
  /** The library's project it was taken from (套用). */
  libraryId: LibraryProjectId.optional(),
  result: words.default(''),
  attachments: AttachmentIds.optional(),
  proposedAt: z.string(),
  startedAt: z.string().optional(),
  doneAt: z.string().optional(),
  by: z.string(),
})
export type Project = Readonly<z.infer<typeof Project>>

/** 服务项目库: a project kept for reuse; its use is counted from the projects that name it. */
export const LibraryProject = z.object({
  id: LibraryProjectId,
  title: shortWords.min(1),
  goal: words.default(''),
  criterion: words.default(''),
  category: z.string().trim().max(120).default(''),
  /** Steps with the working days each takes from the start. */
  steps: z.array(
    z.object({
      title: shortWords.min(1),
      owner: shortWords.default(''),
      days: z.int().min(0).max(400).default(0),
    }),
  ),
  keptFrom: ProjectId.optional(),
  archived: z.boolean().default(false),
  at: z.string(),
  by: z.string(),
})
export type LibraryProject = Readonly<z.infer<typeof LibraryProject>>

/** A pair the program proposed and a person refused; it is not proposed again. */
export const RefusedMatch = z.object({
  /** `<needId or demand's resourceId>:<resourceId>`. */
  id: z.string(),
  at: z.string(),
  by: z.string(),
  reason: shortWords.default(''),
})
export type RefusedMatch = Readonly<z.infer<typeof RefusedMatch>>
