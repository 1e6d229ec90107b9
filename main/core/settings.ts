import { missingYears } from '#shared/domain/holidays'
import { addDays, plainDateOf } from '#shared/domain/calendar'
import type { View } from './work'
import { AppError } from '#shared/errors'
import { loadHolidays, loadSettings } from './council'
import type { Handlers } from './dispatch'
import { nextNeedNumber, setNextNeedNumber } from './numbers'
import type { Clock, LastSaved, Store } from './ports'

type SettingsHandlers = Pick<
  Handlers,
  'settings.get' | 'settings.save' | 'settings.setNextNeedNumber' | 'status.get'
>

/** Days ahead for which a holiday table is wanted. */
const LOOK_AHEAD = 120

type Dependencies = { readonly store: Store; readonly clock: Clock; readonly saved: LastSaved }

/** Nothing has been entered: no series, no enterprise, and no need was ever numbered. */
async function isUntouched(view: View): Promise<boolean> {
  const [series, enterprises] = await Promise.all([view.list('series'), view.list('enterprises')])
  return series.length + enterprises.length === 0 && (await nextNeedNumber(view)) === 1
}

function readStatus({ store, clock, saved }: Dependencies): Handlers['status.get'] {
  return async (_input, { view, now }) => {
    const state = store.state()
    const today = plainDateOf(now)
    const missing = missingYears(await loadHolidays(view), today, addDays(today, LOOK_AHEAD))
    return {
      today,
      now: clock.now().toISOString(),
      folder: state.folder,
      quarantined: [...state.quarantined],
      synchronised: state.synchronised,
      missingYears: [...missing],
      isEmpty: await isUntouched(view),
      ...(state.readOnly && { readOnly: state.readOnly }),
      ...(state.lastBackup && { lastBackup: state.lastBackup }),
      ...(saved.at !== undefined && { lastSaved: saved.at }),
    }
  }
}

export function settingsHandlers(dependencies: Dependencies): SettingsHandlers {
  return {
    'settings.get': (_input, { view }) => loadSettings(view),

    'settings.save': async (change, { work }) => {
      const settings = await loadSettings(work)
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      work.put('settings', { ...settings, ...given })
      return {}
    },

    'settings.setNextNeedNumber': async ({ number }, { work }) => {
      const next = await nextNeedNumber(work)
      if (number < next) throw new AppError('refused', 'needs.numberTaken', { number, next })
      await setNextNeedNumber(work, number)
      return {}
    },

    'status.get': readStatus(dependencies),
  }
}
