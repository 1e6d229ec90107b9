import { AppError } from '../errors'
import { currentDisposition, type Need } from './need'
import { refuseUnlessOpen, replaceCurrent, withEvent, type Occasion } from './need-occasion'

/** Another person answers for it, office and date stay; `words` say so in the story. AppError `refused` where nobody could. */
export function reassign(
  need: Need,
  { person, words }: { readonly person: string; readonly words: string },
  occasion: Occasion,
): Need {
  refuseUnlessOpen(need)
  const disposition = currentDisposition(need)
  if (!disposition || !('person' in disposition)) throw new AppError('refused', 'actions.noPerson')
  const changed = replaceCurrent(need, { ...disposition, person })
  return withEvent(changed, occasion, 'reported', words, { person, before: disposition.person })
}
