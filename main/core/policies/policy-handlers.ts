import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import { careHandlers } from './care'
import { deliveryHandlers } from './deliveries'
import { fittingHandlers } from './fitting-cards'
import { cardHandlers } from './policy-cards'

type PolicyHandlers = ReturnType<typeof cardHandlers> &
  ReturnType<typeof deliveryHandlers> &
  ReturnType<typeof fittingHandlers> &
  ReturnType<typeof careHandlers>

/** Policy cards, their deliveries, and courses and care. */
export function policyHandlers(dependencies: { ids: IdSource }): Pick<Handlers, keyof PolicyHandlers> {
  return {
    ...cardHandlers(dependencies),
    ...deliveryHandlers(dependencies),
    ...fittingHandlers(),
    ...careHandlers(dependencies),
  }
}
