import type { PlainDate } from '#shared/domain/calendar'
import type { BuildingId } from '#shared/domain/ids'

/** What the list of visits is narrowed to. */
export type Narrowing = {
  readonly query: string
  readonly buildingId: BuildingId | undefined
  readonly leader: string
  readonly from: PlainDate | undefined
  readonly until: PlainDate | undefined
  readonly incomplete: boolean
}
