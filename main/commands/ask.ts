import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations'

/** Asks the core for one operation; rejects with CommandRefused and the core's own sentence. */
export type Ask = <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
