import type { OutputOf } from '#shared/contract/operations'

export type FloorView = OutputOf<'floor.get'>
