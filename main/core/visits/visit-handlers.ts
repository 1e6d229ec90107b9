import type { IdSource } from '../ports'
import { enterpriseStoryHandlers } from './enterprise-story'
import { sweepHandlers } from './sweeps'
import { coverageHandlers } from './visit-coverage'
import { visitPlanHandlers } from './visit-plans'
import { visitRecordHandlers } from './visit-records'

/** 走访: records, plans, coverage, sweeps, and the story of one enterprise. */
export function visitHandlers(dependencies: { ids: IdSource }) {
  return {
    ...visitRecordHandlers(dependencies),
    ...visitPlanHandlers(dependencies),
    ...coverageHandlers,
    ...sweepHandlers(dependencies),
    ...enterpriseStoryHandlers,
  }
}
