import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { BuildingId, EnterpriseId } from '../domain/ids'
import { Building } from '../domain/register'
import { SingleRole, TeamCheck, Visit } from '../domain/visit'
import { read, write } from './define'

const nothing = z.object({})

/** What was found at one enterprise of a sweep. */
const SweepRow = z.object({
  enterpriseId: EnterpriseId,
  met: z.string().trim().max(80).default(''),
  findings: z.string().trim().max(8000).default(''),
  need: z.string().trim().max(8000).default(''),
})

export const sweepOperations = {
  /** 扫楼: every enterprise of a building, and what was typed of a sweep that is not saved yet. */
  'sweep.get': read({
    staleAfter: ['registers', 'visits'],
    input: z.object({ buildingId: BuildingId }),
    output: z.object({
      building: Building,
      enterprises: z.array(
        z.object({
          enterpriseId: EnterpriseId,
          name: z.string(),
          room: z.string(),
          contacts: z.array(z.string()),
          lastVisit: PlainDate.optional(),
        }),
      ),
      kept: z.record(z.string(), z.string()),
    }),
  }),
  /** Keeps half-typed texts of a sweep, by key; an empty one is forgotten. */
  'sweep.keep': write({
    input: z.object({
      buildingId: BuildingId,
      fields: z.record(z.string().max(80), z.string().max(8000)),
    }),
    output: nothing,
  }),
  /** One batch: a visit for every enterprise at which something was written down. */
  'sweep.save': write({
    input: z.object({
      buildingId: BuildingId,
      date: PlainDate,
      team: Visit.shape.team,
      rows: z.array(SweepRow).max(2000),
    }),
    output: z.object({ sweepId: z.string(), visits: z.int(), needs: z.int(), check: TeamCheck }),
  }),
  'sweep.list': read({
    staleAfter: ['visits', 'registers'],
    input: nothing,
    output: z.array(
      z.object({
        sweepId: z.string(),
        date: PlainDate,
        building: z.string(),
        visits: z.int(),
        needs: z.int(),
        missing: z.array(SingleRole),
      }),
    ),
  }),
}
