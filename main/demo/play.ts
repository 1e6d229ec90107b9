import { addDays, daysBetween, type PlainDate } from '#shared/domain/calendar'
import { PROTOCOL_VERSION } from '#shared/contract/frames'
import { operations, type InputOf, type OperationName, type OutputOf } from '#shared/contract/operations'
import type { Core } from '../core/dispatch'

/** The day of the acceptance scenario's session: Thursday 2022-09-29. */
export const SCENARIO_DAY: PlainDate = '2022-09-29'

/** Asks the core at a given minute of a given day of the scenario. */
export type Desk = {
  readonly ask: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>
  /** The sentence the operation is refused with; throws when it was not refused. */
  readonly refusal: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<string>
  /** Sets the clock: a day of the scenario and `HH:mm` in China. */
  readonly at: (day: PlainDate, time: string) => void
  /** A day of the scenario, moved to where it is played. */
  readonly day: (day: PlainDate) => PlainDate
}

/** Raised when an operation of the demonstration is refused; the message is the core's own sentence. */
export class DemonstrationRefused extends Error {
  override readonly name = 'DemonstrationRefused'
}

/** Plays through the operations themselves, as the desk does; `base` is the day that stands for 2022-09-29. */
export function createDesk(core: Core, nextKey: () => string, base: PlainDate = SCENARIO_DAY): Desk {
  const shift = daysBetween(SCENARIO_DAY, base)
  let instant = `${base}T01:40:00.000Z`

  function send(name: OperationName, input: unknown) {
    const frame = { version: PROTOCOL_VERSION, operation: name, input, key: nextKey(), language: 'zh-CN' }
    return core.dispatch(frame, { role: 'secretary', at: instant })
  }

  return {
    day: (day) => addDays(day, shift),
    at(day, time) {
      instant = new Date(`${addDays(day, shift)}T${time}:00+08:00`).toISOString()
    },
    async ask(name, input) {
      const reply = await send(name, input)
      if (!reply.ok) throw new DemonstrationRefused(`${name}: ${reply.problem.message}`)
      // The table's schema for this very name; the compiler cannot follow the name through the union.
      return operations[name].output.parse(reply.output) as OutputOf<typeof name>
    },
    async refusal(name, input) {
      const reply = await send(name, input)
      if (reply.ok) throw new Error(`${name} was expected to be refused`)
      return reply.problem.message
    },
  }
}
