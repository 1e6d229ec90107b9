import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { DispositionKind, Reaction, TellingWay } from '../domain/disposition'
import { EnterpriseId, LibraryProjectId, NeedId, PartnerId, ProjectId, ResourceId } from '../domain/ids'
import { Light } from '../domain/lights'
import { MatchReason } from '../domain/matching'
import { NEED_STATES, NeedSource } from '../domain/need'
import { LibraryProject, PROJECT_STATES, Project, ProjectState } from '../domain/project'
import { Resource, ResourceKind } from '../domain/resource'
import { read, write } from './define'

const nothing = z.object({})
const ofProject = z.object({ projectId: ProjectId })
const part = {
  query: z.string().max(120).default(''),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(50),
}
const name = z.string().trim().max(120)

/** A need as the three lists name it. */
const ListedNeed = z.object({
  id: NeedId,
  number: z.int(),
  title: z.string(),
  enterprise: z.string(),
  category: z.string(),
  state: z.enum(NEED_STATES),
  source: NeedSource,
  raisedAt: z.string(),
  disposition: DispositionKind.optional(),
  /** The project that is being worked on for it, else the last one that was. */
  project: z
    .object({ id: ProjectId, number: z.int(), title: z.string(), state: z.enum(PROJECT_STATES) })
    .optional(),
})
export type ListedNeed = Readonly<z.infer<typeof ListedNeed>>

/** A need of a project: whether it can be closed now, and if not, the sentence of shared/text that says why. */
const ProjectNeed = ListedNeed.extend({ obstacle: z.string().optional() })

const ListedResource = Resource.extend({
  /** Past its last day, or not yet at its first. */
  outOfDate: z.boolean(),
  /** Projects, not dropped, that use it. */
  projects: z.int(),
})
export type ListedResource = Readonly<z.infer<typeof ListedResource>>

const ProjectRow = z.object({
  id: ProjectId,
  number: z.int(),
  title: z.string(),
  state: ProjectState,
  owner: z.string(),
  category: z.string(),
  /** Names of the enterprises it serves. */
  enterprises: z.array(z.string()),
  needs: z.int(),
  resources: z.int(),
  steps: z.int(),
  stepsDone: z.int(),
  nextStep: z.string(),
  dueDate: PlainDate.optional(),
  doneAt: z.string().optional(),
  light: Light.optional(),
})
export type ProjectRow = Readonly<z.infer<typeof ProjectRow>>

const MatchRow = z.object({
  /** `<need's or demand's id>:<resource's id>`. */
  id: z.string(),
  score: z.int(),
  reasons: z.array(MatchReason),
  wanted: z.object({
    id: z.string(),
    /** Absent for a talent demand. */
    number: z.int().optional(),
    title: z.string(),
    text: z.string(),
    enterprise: z.string(),
  }),
  resource: Resource,
})
export type MatchRow = Readonly<z.infer<typeof MatchRow>>

const LibraryRow = LibraryProject.extend({ used: z.int(), enterprises: z.int() })
export type LibraryRow = Readonly<z.infer<typeof LibraryRow>>

const ProjectInput = Project.pick({
  title: true,
  goal: true,
  criterion: true,
  owner: true,
  category: true,
  buildingId: true,
  steps: true,
  from: true,
  dueDate: true,
  needIds: true,
  resourceIds: true,
  attachments: true,
}).extend({
  /** Enterprises it serves beyond those of its needs, by name; new names grow the register. */
  enterprises: z.array(name.min(1)).max(200).default([]),
})

export const projectOperations = {
  /** 需求清单: open needs with their project. */
  'project.needs': read({
    staleAfter: ['needs', 'projects'],
    input: z.object({ filter: z.enum(['open', 'free', 'in-project']).default('open'), ...part }),
    output: z.object({
      rows: z.array(ListedNeed),
      total: z.int(),
      counts: z.object({ open: z.int(), free: z.int(), 'in-project': z.int() }),
    }),
  }),
  /** 资源清单, and the supplies and demands of talent. */
  'resource.list': read({
    staleAfter: ['projects', 'calendar'],
    input: z.object({
      side: z.enum(['supply', 'demand']).default('supply'),
      /** Only kinds that are matched in talent meetings, or only the others. */
      talent: z.boolean().optional(),
      kind: ResourceKind.optional(),
      partnerId: PartnerId.optional(),
      ...part,
    }),
    output: z.object({ rows: z.array(ListedResource), total: z.int() }),
  }),
  /** The owner is named; an enterprise or partner of that name is linked, and the register grows by it. */
  'resource.save': write({
    input: Resource.omit({ at: true, by: true, enterpriseId: true, partnerId: true }).partial({ id: true }),
    output: z.object({ id: ResourceId }),
  }),
  /** 撮合: pairs worth a person's look, best first. */
  'match.propose': read({
    staleAfter: ['needs', 'projects', 'registers', 'calendar'],
    input: z.object({ about: z.enum(['needs', 'talent']).default('needs'), ...part }),
    output: z.object({ rows: z.array(MatchRow), total: z.int() }),
  }),
  /** 不合适: not proposed again. */
  'match.refuse': write({
    input: z.object({ id: z.string().max(200), reason: z.string().max(200).default('') }),
    output: nothing,
  }),
  /** Takes a refusal back. */
  'match.restore': write({ input: z.object({ id: z.string().max(200) }), output: nothing }),
  'project.list': read({
    staleAfter: ['projects', 'registers', 'calendar', 'settings'],
    input: z.object({ states: z.array(ProjectState).default([]), ...part }),
    output: z.object({
      rows: z.array(ProjectRow),
      total: z.int(),
      counts: z.record(ProjectState, z.int()),
    }),
  }),
  'project.get': read({
    staleAfter: ['projects', 'needs', 'registers', 'calendar', 'settings'],
    input: ofProject,
    output: z.object({
      project: Project,
      light: Light.optional(),
      needs: z.array(ProjectNeed),
      resources: z.array(Resource),
      enterprises: z.array(z.object({ id: EnterpriseId, name: z.string() })),
      library: z.object({ id: LibraryProjectId, title: z.string() }).optional(),
    }),
  }),
  'project.save': write({
    input: ProjectInput.extend({ id: ProjectId.optional() }),
    output: z.object({ projectId: ProjectId, number: z.int() }),
  }),
  /** 采纳: a proposed pair becomes a project. */
  'project.fromMatch': write({
    input: z.object({ id: z.string().max(200) }),
    output: z.object({ projectId: ProjectId, number: z.int() }),
  }),
  'project.fromNeeds': write({
    input: z.object({ needIds: z.array(NeedId).min(1).max(100), title: z.string().max(200).default('') }),
    output: z.object({ projectId: ProjectId, number: z.int() }),
  }),
  'project.move': write({
    input: ofProject.extend({ state: z.enum(['proposed', 'running']) }),
    output: nothing,
  }),
  'project.tickStep': write({
    input: ofProject.extend({ place: z.int().min(0), title: z.string(), done: z.boolean() }),
    output: nothing,
  }),
  /** 办成: with its result; the needs that a person ticked are closed, the rest are named as still open. */
  'project.finish': write({
    input: ofProject.extend({
      result: z.string().trim().max(4000),
      closings: z
        .array(
          z.object({
            needId: NeedId,
            told: TellingWay,
            reaction: Reaction.optional(),
            words: z.string().max(8000).default(''),
          }),
        )
        .max(200)
        .default([]),
      /** Resources that are used up, and demands that are met. */
      usedResourceIds: z.array(ResourceId).default([]),
    }),
    output: z.object({ closed: z.int(), stillOpen: z.array(NeedId) }),
  }),
  'project.drop': write({ input: ofProject.extend({ reason: z.string().trim().max(200) }), output: nothing }),
  /** 服务项目库. */
  'library.list': read({
    staleAfter: ['projects'],
    input: z.object({ query: part.query, archived: z.boolean().default(false) }),
    output: z.array(LibraryRow),
  }),
  'library.save': write({
    input: LibraryProject.omit({ at: true, by: true, keptFrom: true }).partial({ id: true }),
    output: z.object({ libraryId: LibraryProjectId }),
  }),
  /** Keeps a project for reuse; one that was kept before is kept anew in its place. */
  'library.keep': write({ input: ofProject, output: z.object({ libraryId: LibraryProjectId }) }),
  /** 套用: the steps get dates by working days from the start. */
  'library.apply': write({
    input: z.object({
      libraryId: LibraryProjectId,
      enterprises: z.array(name.min(1)).min(1).max(100),
      from: PlainDate,
      owner: z.string().trim().max(200).default(''),
      needIds: z.array(NeedId).max(100).default([]),
    }),
    output: z.object({ projectId: ProjectId, number: z.int() }),
  }),
}
