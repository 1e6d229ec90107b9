import { randomUUID } from 'node:crypto'
import { addDays, plainDateOf, weekdayOf } from '#shared/domain/calendar'
import { AppError } from '#shared/errors'
import type { Core, Handlers } from '../core/dispatch'
import { createDesk } from './play'
import { playScenario } from './scenario'

const THURSDAY = 4

/** Lets an empty council have an invented one to play with: its next session stands prepared for the coming Thursday. */
export function sampleHandlers(core: () => Core): Pick<Handlers, 'sample.load'> {
  return {
    'sample.load': async (_input, { view, now }) => {
      const [series, needs] = await Promise.all([view.list('series'), view.list('needs')])
      if (series.length + needs.length > 0) throw new AppError('refused', 'errors.notEmpty')
      const today = plainDateOf(now)
      const base = addDays(today, (THURSDAY - weekdayOf(today) + 7) % 7)
      await playScenario(createDesk(core(), randomUUID, base), 2)
      return {}
    },
  }
}
