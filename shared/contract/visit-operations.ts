import { z } from 'zod'
import { PlainDate } from '../domain/calendar'
import { BuildingId, EnterpriseId, NeedId, SessionId, VisitId, VisitPlanId } from '../domain/ids'
import { NEED_STATES } from '../domain/need'
import { CareActivity, DeliveryChannel } from '../domain/policy'
import { Enterprise } from '../domain/register'
import { TeamCheck, Visit, VisitPlan } from '../domain/visit'
import { Coverage, CoverageList, CoverageRule } from '../domain/visit-coverage'
import { read, write } from './define'
import type { Topic } from './frames'
import { sweepOperations } from './sweep-operations'

const nothing = z.object({})
const visitsAndNames: Topic[] = ['visits', 'registers', 'needs', 'calendar']
const paging = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
}

/** Where an open need is looked at next: a prepared session, else the next one of its series; neither: nowhere by itself. */
export const NextLook = z.object({
  seriesName: z.string().optional(),
  session: z.object({ id: SessionId, number: z.int(), date: PlainDate }).optional(),
})
export type NextLook = Readonly<z.infer<typeof NextLook>>

const VisitNeed = z.object({
  needId: NeedId,
  number: z.int(),
  title: z.string(),
  state: z.enum(NEED_STATES),
  /** Of an open need only. */
  next: NextLook.optional(),
})
export type VisitNeed = Readonly<z.infer<typeof VisitNeed>>

/** A visit as its list shows it. */
export const VisitRow = Visit.pick({ id: true, date: true, enterpriseId: true, enterprise: true }).extend({
  building: z.string(),
  leader: z.string(),
  met: z.string(),
  /** The beginning of the findings. */
  findings: z.string(),
  needs: z.int(),
  photos: z.int(),
  sweepId: z.string().optional(),
  check: TeamCheck,
})
export type VisitRow = Readonly<z.infer<typeof VisitRow>>

const CoverageRow = Coverage.extend({
  enterpriseId: EnterpriseId,
  name: z.string(),
  room: z.string(),
  building: z.string(),
  leader: z.string(),
})
export type CoverageRow = Readonly<z.infer<typeof CoverageRow>>

const PlanRow = z.object({
  plan: VisitPlan,
  building: z.string(),
  visited: z.int(),
  total: z.int(),
  /** Its last day is past and somebody is left. */
  late: z.boolean(),
})
export type PlanRow = Readonly<z.infer<typeof PlanRow>>

const NewNeed = z.object({
  raiser: z.string().trim().max(80).default(''),
  text: z.string().trim().min(1).max(8000),
  category: z.string().trim().max(120).default(''),
})

const ofPlaces = {
  buildingId: BuildingId.optional(),
  /** 包联: who looks after the enterprise. */
  leader: z.string().trim().max(200).default(''),
}

const RaisedNeeds = z.array(z.object({ needId: NeedId, number: z.int() }))

const visits = {
  /** A visit, new or edited. Needs that came up are raised with it and go to 回头看 of their series. */
  'visit.save': write({
    input: Visit.pick({ date: true, team: true, met: true, attachments: true, planId: true }).extend({
      visitId: VisitId.optional(),
      enterprise: z.string().trim().min(1).max(120),
      enterpriseId: EnterpriseId.optional(),
      /** Where an enterprise sits of which the register does not know it. */
      buildingId: BuildingId.optional(),
      findings: z.string().trim().max(8000).default(''),
      needs: z.array(NewNeed).max(20).default([]),
    }),
    output: z.object({ visitId: VisitId, check: TeamCheck, needs: RaisedNeeds }),
  }),
  /** Refused while needs hang on it. */
  'visit.remove': write({ input: z.object({ visitId: VisitId }), output: nothing }),
  'visit.get': read({
    staleAfter: ['visits', 'needs', 'registers', 'sessions', 'agendas', 'series'],
    input: z.object({ visitId: VisitId }),
    output: z.object({ visit: Visit, building: z.string(), check: TeamCheck, needs: z.array(VisitNeed) }),
  }),
  /** Latest first. */
  'visit.list': read({
    staleAfter: visitsAndNames,
    input: z.object({
      buildingId: BuildingId.optional(),
      /** The leader of the team. */
      leader: z.string().trim().max(200).default(''),
      enterpriseId: EnterpriseId.optional(),
      from: PlainDate.optional(),
      until: PlainDate.optional(),
      sweepId: z.string().optional(),
      /** Only visits whose team is short of, or has twice, one of the three ones. */
      incomplete: z.boolean().default(false),
      query: z.string().max(120).default(''),
      ...paging,
    }),
    output: z.object({ rows: z.array(VisitRow), total: z.int(), incomplete: z.int(), needs: z.int() }),
  }),
  /** Whom to visit and whom to leave in peace. */
  'visit.coverage': read({
    staleAfter: visitsAndNames,
    input: CoverageRule.extend({
      ...ofPlaces,
      list: CoverageList.default('all'),
      ...paging,
    }),
    output: z.object({
      rows: z.array(CoverageRow),
      total: z.int(),
      counts: z.record(CoverageList, z.int()),
      /** 包联 leaders of the enterprises, by name. */
      leaders: z.array(z.string()),
    }),
  }),
}

const plans = {
  'visitPlan.save': write({
    input: VisitPlan.pick({ title: true, buildingId: true, leader: true, from: true, until: true }).extend({
      planId: VisitPlanId.optional(),
      enterpriseIds: z.array(EnterpriseId).max(2000),
    }),
    output: z.object({ planId: VisitPlanId }),
  }),
  'visitPlan.addEnterprise': write({
    input: z.object({ planId: VisitPlanId, enterpriseId: EnterpriseId }),
    output: nothing,
  }),
  'visitPlan.remove': write({ input: z.object({ planId: VisitPlanId }), output: nothing }),
  /** Those still running first, by their last day. */
  'visitPlan.list': read({
    staleAfter: visitsAndNames,
    input: z.object(ofPlaces),
    output: z.array(PlanRow),
  }),
  'visitPlan.get': read({
    staleAfter: visitsAndNames,
    input: z.object({ planId: VisitPlanId }),
    output: PlanRow.extend({
      steps: z.array(
        z.object({
          enterpriseId: EnterpriseId,
          name: z.string(),
          room: z.string(),
          openNeeds: z.int(),
          visit: Visit.pick({ id: true, date: true }).optional(),
        }),
      ),
    }),
  }),
  /** Enterprises of a building or a 包联 leader, the most wanting first; `proposed` are those a plan begins with. */
  'visitPlan.propose': read({
    staleAfter: visitsAndNames,
    input: CoverageRule.extend(ofPlaces),
    output: z.array(CoverageRow.extend({ proposed: z.boolean() })),
  }),
}

const STORY_VISITS = 100

/** 企业档案: everything the council did with one enterprise. */
const stories = {
  'enterprise.story': read({
    staleAfter: ['registers', 'visits', 'needs', 'policies', 'care', 'calendar'],
    input: z.object({ enterpriseId: EnterpriseId }),
    output: z.object({
      enterprise: Enterprise,
      building: z.string(),
      coverage: Coverage,
      /** The latest, of which there are `visitTotal`. */
      visits: z.array(VisitRow).max(STORY_VISITS),
      visitTotal: z.int(),
      needs: z.array(VisitNeed.omit({ next: true }).extend({ raisedOn: PlainDate })),
      openNeeds: z.int(),
      closedNeeds: z.int(),
      policies: z.array(z.object({ title: z.string(), date: PlainDate, channel: DeliveryChannel })),
      care: z.array(CareActivity.pick({ id: true, kind: true, date: true, title: true })),
    }),
  }),
}

export const visitOperations = { ...visits, ...plans, ...sweepOperations, ...stories }
